"""The blocks of a page as rows: everything that is said before the question."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import zip_longest
from typing import Any

from data.words.wording import Words
from tui.drawn.rows import BLANK, Role, Row, Span, paragraph, row
from tui.drawn.text import cells, clean, fitted, wrapped
from tui.pages.page import (
    Bars,
    Block,
    Clock,
    Facts,
    Notice,
    Picture,
    Sentence,
    Steps,
    Table,
    Tone,
)

_LONGEST_BAR = 30
_GAP = "  "


def block_rows(block: Block, width: int, words: Words) -> list[Row]:
    """One block as rows of at most `width` cells."""
    return _DRAWN_BY[type(block)](block, width, words)


def rows_of(blocks: Sequence[Block], width: int, words: Words, *, airy: bool) -> list[Row]:
    """Blocks under one another; `airy` leaves a blank row between them."""
    rows: list[Row] = []
    for block in blocks:
        if rows and airy:
            rows.append(BLANK)
        rows += block_rows(block, width, words)
    return rows


def _sentence(block: Sentence, width: int, _words: Words) -> list[Row]:
    return paragraph(block.text, width, Role.STRONG if block.strong else Role.TEXT)


def _clock(block: Clock, width: int, _words: Words) -> list[Row]:
    return paragraph(block.text, width)


def _steps(block: Steps, width: int, _words: Words) -> list[Row]:
    rows = paragraph(block.caption, width, Role.STRONG) if block.caption else []
    room = len(str(len(block.items)))
    for number, item in enumerate(block.items, 1):
        lead = f"{number:>{room}}. " if block.numbered else "- "
        rows += paragraph(item, width, lead=lead)
    return rows


def _notice(block: Notice, width: int, words: Words) -> list[Row]:
    if block.tone is Tone.PROBLEM:
        return paragraph(words("Problem: {text}", text=block.text), width, Role.PROBLEM)
    if block.tone is Tone.DONE:
        return paragraph(words("Done: {text}", text=block.text), width, Role.DONE)
    return paragraph(words("Please note: {text}", text=block.text), width, Role.STRONG)


def _facts(block: Facts, width: int, _words: Words) -> list[Row]:
    labels = [clean(f"{fact.label}:") for fact in block.facts]
    room = max(map(cells, labels), default=0) + 1
    if room > width // 2:
        return [
            line for fact in block.facts for line in paragraph(f"{fact.label}: {fact.value}", width)
        ]
    rows: list[Row] = []
    for label, fact in zip(labels, block.facts, strict=True):
        values = wrapped(fact.value, width - room)
        for at, value in enumerate(values):
            rows.append((Span(fitted("" if at else label, room), Role.QUIET), Span(value)))
    return rows


def _table(block: Table, width: int, _words: Words) -> list[Row]:
    rows = paragraph(block.caption, width, Role.STRONG) if block.caption else []
    widths = [
        max(map(cells, map(clean, column)))
        for column in zip(block.headers, *block.rows, strict=True)
    ]
    spare = width - sum(widths) - len(_GAP) * (len(widths) - 1)
    if spare < 0:
        widths = _narrowed(widths, width - len(_GAP) * (len(widths) - 1))
    if not widths:
        return rows + _records(block, width)
    rows += _across(block.headers, widths, Role.STRONG)
    for cells_of_row in block.rows:
        rows += _across(cells_of_row, widths, Role.TEXT)
    return rows


def _narrowed(widths: list[int], room: int) -> list[int]:
    """The widest column made narrower so that all fit; nothing where a column would get too thin."""
    widest = widths.index(max(widths))
    left = room - (sum(widths) - widths[widest])
    fits = left >= max(12, *(w for at, w in enumerate(widths) if at != widest), 0)
    return [left if at == widest else w for at, w in enumerate(widths)] if fits else []


def _across(texts: Sequence[str], widths: list[int], role: Role) -> list[Row]:
    columns = [wrapped(text, width) for text, width in zip(texts, widths, strict=True)]
    return [
        row(_GAP.join(map(fitted, parts, widths)).rstrip(), role)
        for parts in zip_longest(*columns, fillvalue="")
    ]


def _records(block: Table, width: int) -> list[Row]:
    """A table that does not fit across: each row as labelled values."""
    rows: list[Row] = []
    for texts in block.rows:
        for at, (header, text) in enumerate(zip(block.headers, texts, strict=True)):
            rows += paragraph(f"{header}: {text}", width, lead="  " if at else "- ")
    return rows


def _bars(block: Bars, width: int, _words: Words) -> list[Row]:
    rows = paragraph(block.caption, width, Role.STRONG) if block.caption else []
    longest = max(1, min(_LONGEST_BAR, width - 2))
    for bar in block.bars:
        rows += paragraph(f"{bar.label}: {bar.value}", width)
        filled = round(min(1.0, max(0.0, bar.share)) * longest)
        rows.append(row("  " + "█" * filled, Role.HEADING))
    return rows


def _picture(block: Picture, width: int, _words: Words) -> list[Row]:
    pictured = [clean(line) for line in block.rows]
    fits = all(cells(line) <= width for line in pictured)
    return ([row(line) for line in pictured] if fits else []) + paragraph(block.words, width)


_DRAWN_BY: dict[type, Callable[[Any, int, Words], list[Row]]] = {
    Sentence: _sentence,
    Clock: _clock,
    Steps: _steps,
    Notice: _notice,
    Facts: _facts,
    Table: _table,
    Bars: _bars,
    Picture: _picture,
}
