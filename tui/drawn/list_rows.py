"""The list of a page as rows: a pointer, a number, the words, and in words what is chosen."""

from __future__ import annotations

from itertools import accumulate, pairwise
from typing import NamedTuple

from data.words.wording import Words
from tui.answers.choosing import Choosing, Item, Part
from tui.answers.option_states import number_said, state_said
from tui.drawn.rows import Role, Row, Span, in_role, padded, paragraph, split, width_of
from tui.drawn.text import cells, wrapped

_POINTER, _NO_POINTER = "> ", "  "

_LONGEST_BAR = 52
"""Cells. An arrow writes two bars again; at this length it stays within 130 bytes."""


class ListRows(NamedTuple):
    """All rows of a list, and the first row of each item; `first[-1]` is one past the last row."""

    rows: list[Row]
    first: list[int]

    @property
    def tallest(self) -> int:
        """Rows of the tallest item."""
        return max((b - a for a, b in pairwise(self.first)), default=0)


def list_rows(
    choosing: Choosing,
    width: int,
    words: Words,
    *,
    pointed_at: int,
    reverse: bool,
    drawn: dict[object, list[Row]],
) -> ListRows:
    """The list at a width, with a pointer at the item `pointed_at`; NOWHERE for none.

    `drawn` are rows made before, of the same page; new ones are put there.
    `reverse`: a bar lies over the item with the pointer; not in a ballot, where others could see it.
    """
    alone = len(choosing.items) == 1
    widest = 1 if choosing.scoring else choosing.numbers.widest
    drawn_items: list[list[Row]] = []
    for at, item in enumerate(choosing.items):
        number = f"{number_said(choosing, at):>{widest}}  "
        pointed = at == pointed_at
        lead = (_POINTER if pointed else _NO_POINTER) + ("" if alone else number)
        state = state_said(item, choosing, words)
        key = ("item", at, lead, state, width)
        if key not in drawn:
            drawn[key] = _item_rows(item, lead, state, width)
        drawn_items.append(drawn[key])
    if reverse and 0 <= pointed_at < len(drawn_items):
        widest = max(width_of(r) for item_rows in drawn_items for r in item_rows)
        drawn_items[pointed_at] = _standing_out(drawn_items[pointed_at], min(width, widest + 1))
    first = [0, *accumulate(map(len, drawn_items))]
    return ListRows([r for item_rows in drawn_items for r in item_rows], first)


def _standing_out(rows: list[Row], width: int) -> list[Row]:
    """The rows with a bar over their start: over whole rows while it is not too long, at least one.

    Its width is that of the widest item, so that little is repainted by an arrow.
    """
    width = min(width, _LONGEST_BAR)
    covered = max(1, _LONGEST_BAR // width)
    return [*(_with_bar(r, width) for r in rows[:covered]), *rows[covered:]]


def _with_bar(spans: Row, width: int) -> Row:
    under, beside = split(spans, width)
    bar = in_role([under], Role.POINTED)[0]
    return (*bar, *beside) if beside else padded(bar, width, Role.POINTED)


def _item_rows(item: Item, lead: str, state: str, width: int) -> list[Row]:
    option = item.option
    lines = wrapped(option.label, max(1, width - cells(lead)))
    indent = " " * cells(lead)
    role = Role.STRONG if item.part is Part.LAST else Role.TEXT
    rows: list[Row] = [
        (Span((indent if at else lead) + line, role),) for at, line in enumerate(lines)
    ]
    if state:
        rows[-1:] = _with_state(rows[-1], indent, state, width)
    if option.hint:
        rows += paragraph(option.hint, width, Role.QUIET, lead=indent)
    return rows


def _with_state(last: Row, indent: str, state: str, width: int) -> list[Row]:
    said = Span(f"  {state}", Role.STRONG)
    if cells(last[0].text) + cells(said.text) <= width:
        return [(*last, said)]
    return [last, *paragraph(state, width, Role.STRONG, lead=indent)]
