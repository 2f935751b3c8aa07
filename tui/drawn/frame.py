"""The window: its size, its margin, and how wide lines may be in it."""

from __future__ import annotations

from data.frozen import frozen

FEWEST_COLUMNS, FEWEST_ROWS = 24, 8
_ROOMY_ROWS = 20
_WIDE_COLUMNS = 60
_NARROW_COLUMNS = 32
_LONGEST_LINE = 84


@frozen
class Frame:
    """All in cells: the size, the margin on the left, and the widest line."""

    columns: int
    rows: int
    margin: int
    width: int

    @property
    def too_small(self) -> bool:
        """Whether no page can be drawn in it."""
        return self.columns < FEWEST_COLUMNS or self.rows < FEWEST_ROWS

    @property
    def roomy(self) -> bool:
        """Whether it has rows to spare for blank ones."""
        return self.rows >= _ROOMY_ROWS


def frame_of(columns: int, rows: int) -> Frame:
    """The frame of a window. Lines stay short enough to read in a wide one."""
    margin = 2 if columns >= _WIDE_COLUMNS else int(columns >= _NARROW_COLUMNS)
    return Frame(columns, rows, margin, max(1, min(columns - 2 * margin, _LONGEST_LINE)))
