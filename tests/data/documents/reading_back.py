"""Documents read back by other programs than those that wrote them, each as (what it is, text)."""

from __future__ import annotations

import csv
from io import BytesIO, StringIO

import docx
import html5lib
import vobject
from docx.table import Table

Read = list[tuple[str, str]]

_HTML = "{http://www.w3.org/1999/xhtml}"


def read_html(page: str) -> Read:
    """Each text of a web page, by a parser that accepts no fault. Scripts and other places are a fault."""
    root = html5lib.HTMLParser(strict=True).parse(page)
    elements = [e for e in root.iter() if isinstance(e.tag, str)]
    names = {e.tag.removeprefix(_HTML) for e in elements}
    assert not names & {"script", "img", "iframe", "link", "a", "form", "object", "embed"}
    assert not {a for e in elements for a in e.attrib} & {"src", "href", "onclick", "onload"}
    body = next(e for e in elements if e.tag == f"{_HTML}main")
    wanted = ("h1", "h2", "h3", "p", "li", "th", "td", "caption")
    return [
        (e.tag.removeprefix(_HTML), _text(e))
        for e in body.iter()
        if isinstance(e.tag, str) and e.tag.removeprefix(_HTML) in wanted
    ]


def _text(element) -> str:
    """The element's own text; what stands in a list or a paragraph in it has its own."""
    said = element.text or ""
    for child in element:
        if child.tag == f"{_HTML}br":
            said += "\n"
        said += child.tail or ""
    return said


def read_docx(content: bytes) -> Read:
    """Each paragraph with its style, and each cell as (row, text)."""
    read: Read = []
    for block in docx.Document(BytesIO(content)).iter_inner_content():
        if isinstance(block, Table):
            cells = block._cells
            read += [(f"row {n // len(block.columns)}", cell.text) for n, cell in enumerate(cells)]
        else:
            read.append((block.style.name, block.text))
    return read


def read_csv(content: bytes) -> list[list[str]]:
    """The rows of a table, as a spreadsheet takes them."""
    return list(csv.reader(StringIO(content.decode("utf-8-sig"), newline="")))


def read_ics(content: bytes) -> list[tuple[str, dict[str, object]]]:
    """Each entry of a calendar with what it says."""
    calendar = vobject.readOne(content.decode("utf-8"))
    return [
        (entry.name, {child.name: child.value for child in entry.getChildren()})
        for entry in calendar.components()
    ]
