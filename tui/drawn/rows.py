"""Rows to paint: pieces of text, each in a role. Which colours a role has is the theme's matter."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum
from typing import NamedTuple

from tui.drawn.text import broken, cells, wrapped


class Role(StrEnum):
    """What a piece of text is for. Those in large text are not bold: that is for letters only."""

    TEXT = "text"
    STRONG = "strong"
    HEADING = "heading"
    QUIET = "quiet"
    PROBLEM = "problem"
    DONE = "done"
    POINTED = "pointed"
    TYPED = "typed"
    LARGE_HEADING = "large heading"
    LARGE_PROBLEM = "large problem"


class Span(NamedTuple):
    """A piece of one row. Its text has no line ends and nothing that a terminal obeys.

    `solid`: its cells are filled with the colour of the text.
    """

    text: str
    role: Role = Role.TEXT
    solid: bool = False


Row = tuple[Span, ...]

BLANK: Row = ()


class Place(NamedTuple):
    """A cell: how many rows down and columns across, from 0."""

    row: int
    column: int


def row(text: str, role: Role = Role.TEXT) -> Row:
    """A row of one piece."""
    return (Span(text, role),)


def width_of(spans: Row) -> int:
    """The cells that a row takes."""
    return sum(cells(span.text) for span in spans)


def paragraph(text: str, width: int, role: Role = Role.TEXT, lead: str = "") -> list[Row]:
    """A text as rows. `lead` stands before the first, and blanks of its width before the others."""
    indent = " " * cells(lead)
    lines = wrapped(text, max(1, width - cells(lead)))
    return [row((indent if at else lead) + line, role) for at, line in enumerate(lines)]


def in_role(rows: Iterable[Row], role: Role) -> list[Row]:
    """The same rows with every piece in one role."""
    return [tuple(Span(span.text, role) for span in spans) for spans in rows]


def padded(spans: Row, width: int, role: Role) -> Row:
    """The row with blanks in a role up to `width` cells."""
    return (*spans, Span(" " * max(0, width - width_of(spans)), role))


def split(spans: Row, width: int) -> tuple[Row, Row]:
    """The words of a row that fit into `width` cells, and the rest of it."""
    text = "".join(span.text for span in spans)
    room = broken(text, width)[0].end
    first: list[Span] = []
    rest: list[Span] = []
    for span in spans:
        first.append(span._replace(text=span.text[:room]))
        rest.append(span._replace(text=span.text[room:]))
        room = max(0, room - len(span.text))
    return tuple(s for s in first if s.text), tuple(s for s in rest if s.text)


def plain(rows: Iterable[Row]) -> list[str]:
    """The rows as text alone."""
    return ["".join(span.text for span in spans) for spans in rows]
