"""Documents read back by other programs than those that wrote them, each as (what it is, text)."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from io import BytesIO, StringIO
from xml.etree import ElementTree as ET
from zipfile import ZipFile

import html5lib
import vobject

Read = list[tuple[str, str]]

_HTML = "{http://www.w3.org/1999/xhtml}"
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_BREAKS = {f"{_W}br": "\n", f"{_W}tab": "\t"}
_FORBIDDEN = {"script", "img", "iframe", "link", "a", "form", "object", "embed"}

MARK = re.compile(r"^(?:(?:[-*•]|\d{1,9}[.)])[ \t]+(?=\S))+")


def lines_that_say_something(texts: list[str]) -> list[str]:
    """The lines of texts without the blanks around them, and without the marks of lists."""
    stripped = (MARK.sub("", line.strip()) for text in texts for line in text.split("\n"))
    return [line for line in stripped if line]


def read_html(page: str) -> Read:
    """Each text of a web page, by a parser that accepts no fault; a script or a link is one here."""
    root = html5lib.HTMLParser(strict=True).parse(page)
    elements = [e for e in root.iter() if isinstance(e.tag, str)]
    assert not {e.tag.removeprefix(_HTML) for e in elements} & _FORBIDDEN
    assert not {a for e in elements for a in e.attrib} & {"src", "href", "onclick", "onload"}
    main = next(e for e in elements if e.tag == f"{_HTML}main")
    return list(_texts(main))


def _texts(element) -> Iterator[tuple[str, str]]:
    name = element.tag.removeprefix(_HTML)
    if name in {"h1", "h2", "h3", "p", "li", "th", "td", "caption"}:
        yield name, _own_text(element)
    for child in element:
        if isinstance(child.tag, str):
            yield from _texts(child)


def _own_text(element) -> str:
    """The element's text; what stands in a list or a paragraph in it has its own."""
    said = element.text or ""
    for child in element:
        said += ("\n" if child.tag == f"{_HTML}br" else "") + (child.tail or "")
    return said


def read_docx(content: bytes) -> Read:
    """Each paragraph of a Word document with the id of its style, those in tables too."""
    return [
        (str(p.find(f"{_W}pPr/{_W}pStyle").get(f"{_W}val")), _paragraph(p))
        for p in part(content, "word/document.xml").iter(f"{_W}p")
    ]


def part(content: bytes, name: str) -> ET.Element:
    """A part of a Word document."""
    with ZipFile(BytesIO(content)) as archive:
        assert archive.testzip() is None
        return ET.fromstring(archive.read(name))


def _paragraph(paragraph: ET.Element) -> str:
    return "".join(
        _BREAKS.get(e.tag, e.text or "" if e.tag == f"{_W}t" else "") for e in paragraph.iter()
    )


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
