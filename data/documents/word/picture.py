"""A chart in a Word document: drawn as SVG, with a PNG for programs that show none."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING

from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml
from docx.oxml.ns import qn
from docx.shared import Cm

from data.documents.chart_picture import chart_png, chart_svg
from data.documents.document import Chart
from data.documents.word.elements import element

if TYPE_CHECKING:
    from docx.document import Document as WordDocument
    from docx.oxml.xmlchemy import BaseOxmlElement

_WIDE = Cm(16.5)
_INK, _GROUND = "#1f5f8b", "#6b6b6b"
_SVG = (
    '<a:extLst xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">'
    '<a:ext uri="{{96DAC541-7B7A-43D3-8B79-37D633B846F1}}">'
    '<asvg:svgBlip xmlns:asvg="http://schemas.microsoft.com/office/drawing/2016/SVG/main"'
    ' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:embed="{}"/>'
    "</a:ext></a:extLst>"
)


def chart_picture(document: WordDocument, chart: Chart) -> BaseOxmlElement:
    """A paragraph with the picture, to be put into this document. Its description is its sentence."""
    drawn = document.part.new_pic_inline(BytesIO(chart_png(chart)), width=_WIDE)
    drawn.docPr.set("name", "")
    drawn.docPr.set("descr", chart.sentence)
    blip = drawn.find(f".//{qn('a:blip')}")
    blip.append(parse_xml(_SVG.format(_svg_part(document, chart))))
    style = element("w:pPr", element("w:pStyle", val="Normal"))
    return element("w:p", style, element("w:r", element("w:drawing", drawn)))


def _svg_part(document: WordDocument, chart: Chart) -> str:
    """The relation by which the picture as SVG is known in the document."""
    package = document.part.package
    name = PackURI(f"/word/media/chart{len(list(package.iter_parts()))}.svg")
    svg = chart_svg(chart, _INK, _GROUND).encode()
    return document.part.relate_to(
        Part(name, "image/svg+xml", svg, package), RELATIONSHIP_TYPE.IMAGE
    )
