"""Fields as rows: each one's question, its hint, and lines to type on."""

from __future__ import annotations

from typing import NamedTuple

from data.words.wording import Words
from tui.answers.filling import Filling, is_replaced
from tui.drawn.editing import column_of, line_of
from tui.drawn.rows import BLANK, Place, Role, Row, Span, paragraph
from tui.drawn.text import Line, broken, cells, clusters
from tui.pages.page import Field, FieldKind

_INDENT = "  "
_FEWEST_LINES = 3


class FieldRow(NamedTuple):
    """Which field a row belongs to, by its place, and the line of its text that it shows, if one."""

    field: int
    line: Line | None = None


class FieldRows(NamedTuple):
    """All rows of the fields, the row where the field in use begins, and the place of the cursor.

    `owners` is what each row belongs to.
    """

    rows: list[Row]
    first: int
    cursor: Place | None
    owners: list[FieldRow]


def line_width(width: int) -> int:
    """The cells of a line to type on, one kept for the cursor behind the last letter."""
    return max(1, width - len(_INDENT) - 1)


def field_rows(filling: Filling, width: int, words: Words, *, whole: bool, airy: bool) -> FieldRows:
    """The fields at a width: all of them, or (not `whole`) the one in use, and which of how many."""
    rows: list[Row] = []
    owners: list[FieldRow] = []
    first, cursor = 0, None
    for at, field in enumerate(filling.fields):
        in_use = at == filling.at
        if not whole and at != min(filling.at, len(filling.fields) - 1):
            continue
        if rows and airy:
            rows.append(BLANK)
        start = len(rows)
        if not whole and len(filling.fields) > 1:
            said = words("{n} of {total}", n=at + 1, total=len(filling.fields))
            rows += paragraph(said, width, Role.QUIET)
        rows += paragraph(field.ask, width, Role.STRONG)
        notes = [*field_notes(field, words), replacing_said(field, filling, words)]
        rows += _note_rows([note for note in notes if note], width, apart=whole)
        lines, place = _line_rows(field, filling, width)
        if in_use:
            first, cursor = start, Place(len(rows) + place.row, place.column)
        owners += [FieldRow(at)] * (len(rows) - len(owners))
        owners += [FieldRow(at, line) for line in _lines_of(field, filling, width)]
        rows += lines
        owners += [FieldRow(at)] * (len(rows) - len(owners))
    return FieldRows(rows, first, cursor, owners)


def _lines_of(field: Field, filling: Filling, width: int) -> list[Line]:
    """The lines of a field's text, as they stand in it; none of a secret one, where stars stand."""
    if field.kind is FieldKind.SECRET:
        return []
    return broken(filling.editings[field.name].text, line_width(width))


def place_in(text: str, line: Line, column: int) -> int:
    """The place in a text at a column of the row that shows this line of it."""
    at, left = line.start, column - len(_INDENT)
    for cluster in clusters(text[line.start : line.end]):
        left -= cluster.cells
        if left < 0:
            break
        at = line.start + cluster.end
    return at


def _note_rows(notes: list[str], width: int, *, apart: bool) -> list[Row]:
    """What is said about a field, each on a row of its own (`apart`) or, where rows are few, together."""
    if not apart:
        notes = [" ".join(notes)] if notes else []
    return [row for note in notes for row in paragraph(note, width, Role.QUIET)]


def replacing_said(field: Field, filling: Filling, words: Words) -> str:
    """That typing replaces what stands in a field, while it does."""
    replaced = is_replaced(field, filling.editings[field.name])
    return words("What you type takes its place.") if replaced else ""


def field_notes(field: Field, words: Words) -> list[str]:
    """What is said about a field below its question."""
    empty = words("You can leave this empty.") if field.optional else ""
    return [note for note in (field.hint, empty) if note]


def text_shown(field: Field, filling: Filling) -> tuple[str, int]:
    """The text as it may be seen, and the place of the cursor in it: stars for what is secret."""
    editing = filling.editings[field.name]
    if field.kind is not FieldKind.SECRET:
        return editing.text, editing.at
    return "*" * len(clusters(editing.text)), len(clusters(editing.text[: editing.at]))


def _line_rows(field: Field, filling: Filling, width: int) -> tuple[list[Row], Place]:
    text, at = text_shown(field, filling)
    lines = broken(text, line_width(width))
    row = line_of(lines, at)
    column = min(column_of(text, lines[row], at), line_width(width))
    fewest = _FEWEST_LINES if field.kind is FieldKind.LINES else 1
    drawn = [_typed(text, line, width) for line in lines]
    drawn += [_typed("", Line(0, 0), width)] * (fewest - len(drawn))
    return drawn, Place(row, len(_INDENT) + column)


def _typed(text: str, line: Line, width: int) -> Row:
    shown = text[line.start : line.end]
    room = line_width(width) + 1
    while cells(shown) > room:
        shown = shown[:-1]
    return (Span(_INDENT), Span(shown + " " * (room - cells(shown)), Role.TYPED))
