"""Where a leaf is among the others, and how to turn it: the line at its bottom, the mark at its edge."""

from __future__ import annotations

from data.words.wording import Words
from tui.answers.answering_with_keys import Answering
from tui.drawn.big_text.block_characters import SOLID
from tui.drawn.big_text.block_rows import spans
from tui.drawn.big_text.lettering import Lettering
from tui.drawn.footer import footer_row
from tui.drawn.leaf_turning import Turning
from tui.drawn.rows import Role, Row, Span, row, width_of

EDGE = 2
"""Cells at the right: how much of the page has been shown."""


def turn_line(
    answering: Answering, words: Words, letters: Lettering, width: int
) -> tuple[str, ...]:
    """How to turn: in a field, blanks are typed. In very large letters it is said in fewer words."""
    said = words("Page Down: more") if answering.typing else words("Space: more")
    if len(letters.broken(said, width)) > 1 and not answering.typing:
        said = words("Space: on")
    return tuple(said[line.start : line.end].rstrip(" ") for line in letters.broken(said, width))


def say_how_to_turn(
    rows: list[Row], used: int, line: tuple[str, ...], letters: Lettering, width: int
) -> None:
    """Put the line, in large text, at the bottom of a leaf with `used` rows, where it has room."""
    signs = letters.drawn(line, width)
    if used + 1 + len(signs) <= len(rows):
        solid = letters.blocks.all_solid
        rows[-len(signs) :] = [spans(row_, Role.QUIET, solid=solid) for row_ in signs]


def with_edge(rows: list[Row], width: int, turning: Turning, *, solid: bool) -> list[Row]:
    """A thin line at the right edge: as long, and as far down, as this leaf is in the page."""
    first = turning.leaf * len(rows) // turning.leaves
    last = max(first + 1, (turning.leaf + 1) * len(rows) // turning.leaves)
    mark = spans(SOLID, Role.QUIET, solid=solid)
    return [
        (*row_, Span(" " * (width + EDGE - 1 - width_of(row_))), *mark)
        if first <= at < last
        else row_
        for at, row_ in enumerate(rows)
    ]


def leaf_footer(width: int, words: Words, turning: Turning, *, in_ballot: bool) -> Row:
    """In ordinary letters: which leaf this is, and the keys that work anywhere."""
    if turning.leaves == 1:
        return footer_row(width, words, in_ballot=in_ballot)
    said = words("{n} of {total}: Page Down, Page Up", n=turning.leaf + 1, total=turning.leaves)
    place = row(f"{said}   ", Role.TEXT)
    return (*place, *footer_row(width - width_of(place), words, in_ballot=in_ballot))
