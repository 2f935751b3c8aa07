"""The elements of a Word document that python-docx has no words for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docx.oxml import OxmlElement
from docx.oxml.ns import qn

if TYPE_CHECKING:
    from docx.oxml.xmlchemy import BaseOxmlElement


def element(name: str, *inside: BaseOxmlElement, **attributes: str) -> BaseOxmlElement:
    """An element such as "w:tbl". An attribute `val` is written as "w:val"."""
    made = OxmlElement(name, attrs={qn(f"w:{key}"): value for key, value in attributes.items()})
    made.extend(inside)
    return made


def font_size(points: float) -> tuple[BaseOxmlElement, BaseOxmlElement]:
    """A size of letters, for every script; Word counts half points."""
    half = str(round(points * 2))
    return element("w:sz", val=half), element("w:szCs", val=half)
