"""Rows of block characters: as spans to paint, and where two pieces share a row of cells."""

from __future__ import annotations

import re
from itertools import groupby, zip_longest

from tui.drawn.big_text.block_characters import SOLID, Blocks, together
from tui.drawn.rows import BLANK, Role, Row, Span


def spans(signs: str, role: Role, *, solid: bool) -> Row:
    """A row of signs. With `solid`, cells are filled with colour, which needs no sign in any font."""
    signs = signs.rstrip(" ")
    if not solid:
        return (Span(signs, role),) if signs else BLANK
    runs = re.findall(f"{SOLID}+| +", signs)
    return tuple(Span(" " * len(run), role, run[0] == SOLID) for run in runs)


def overlaid(upper: Row, lower: Row, blocks: Blocks) -> Row:
    """A row of cells that two pieces share: the last pixels of one, and the first of the next."""
    cells = [[(sign, span) for span in row_ for sign in span.text] for row_ in (upper, lower)]
    made = []
    for above, below in zip_longest(*cells, fillvalue=(" ", Span(""))):
        (sign, span), (other, other_span) = above, below
        role = span.role if sign != " " else other_span.role
        made.append(Span(together(sign, other, blocks), role))
    return tuple(
        Span("".join(one.text for one in run), role)
        for role, run in groupby(made, lambda one: one.role)
    )
