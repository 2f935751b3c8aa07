"""A text as a paragraph of a Word document."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from docx.oxml.ns import qn

from data.documents.text_direction import runs_of, runs_right_to_left
from data.documents.word.elements import element

if TYPE_CHECKING:
    from docx.oxml.xmlchemy import BaseOxmlElement

_PIECES = re.compile(r"[\n\t]|[^\n\t]+")
_BREAKS = {"\n": "w:br", "\t": "w:tab"}


def paragraph(text: str, style: str, language: str = "", number: str = "") -> BaseOxmlElement:
    """A paragraph with a style, by its id. Line ends and tabs in it stay.

    `language` is a tag, where the text is in another one than the document; `number` is that of the
    list that counts it, and "" where none does.
    """
    made = element("w:pPr", element("w:pStyle", val=style))
    if number:
        level = style[-1] if style[-1].isdecimal() else "1"
        made.append(_numbering(int(level) - 1, number))
    if runs_right_to_left(text):
        made.append(element("w:bidi"))
    return element("w:p", made, *_runs(text, language))


def space_before(made: BaseOxmlElement) -> None:
    """Set a paragraph apart from the table above it, by its own space and no empty paragraph."""
    properties = made[0]
    properties.append(element("w:spacing", before="160"))


def _numbering(level: int, number: str) -> BaseOxmlElement:
    inside = (element("w:ilvl", val=str(level)), element("w:numId", val=number))
    return element("w:numPr", *inside)


def _runs(text: str, language: str) -> Iterator[BaseOxmlElement]:
    """What runs from right to left is marked: Word puts signs and numbers in their places by that."""
    for part, right_to_left in runs_of(text):
        run = element("w:r")
        properties = element("w:rPr")
        if right_to_left:
            properties.append(element("w:rtl"))
        if language:
            properties.append(element("w:lang", **{"bidi" if right_to_left else "val": language}))
        if len(properties):
            run.append(properties)
        run.extend(map(_piece, _PIECES.findall(part)))
        yield run


def _piece(piece: str) -> BaseOxmlElement:
    if piece in _BREAKS:
        return element(_BREAKS[piece])
    made = element("w:t")
    made.text = piece
    if piece != piece.strip():
        made.set(qn("xml:space"), "preserve")
    return made
