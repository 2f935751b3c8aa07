"""Which size is drawn: the one that was asked for, or the next that can be drawn here."""

from __future__ import annotations

from typing import NamedTuple

from tui.drawn.big_text.tuning import TUNINGS
from tui.drawn.frame import Frame

_LINES = 2
_LEAD = 1.125
_LETTERS = 7  # so many wide ones fit at least, and about ten others


class Size(NamedTuple):
    """A kind of blocks, and the rows of a line; 0 where no large text can be drawn."""

    blocks: str
    rows: int


def size_for(asked: int, blocks: str, frame: Frame) -> Size:
    """The size asked for or the next bigger one there is; in a small window, the biggest that fits."""
    there = sorted(rows for kind, rows in TUNINGS if kind == blocks)
    wanted = next((rows for rows in there if rows >= asked), there[-1])
    fitting = [rows for rows in there if rows <= wanted and _fits(rows, frame)]
    return Size(blocks, max(fitting, default=0))


def _fits(rows: int, frame: Frame) -> bool:
    """Whether two lines of some letters fit: less could not be read in context."""
    high = rows + (_LINES - 1) * rows * _LEAD
    return high <= frame.rows - 1 and rows * _LETTERS <= frame.columns - frame.margin
