"""How one row becomes another."""

from __future__ import annotations

from tui.drawn.thin.cells import Cell, Row
from tui.drawn.thin.pen import REST_OF_LINE, REST_OF_SCREEN, Pen, can_erase

_ERASE_LENGTH = 3


def change_rows(pen: Pen, old: list[Row], new: list[Row]) -> None:
    """Write what turns every row from `old` into `new`, from the top down.

    What is empty to the end of the screen goes at one stroke.
    """
    last = first_row_below(pen, old, new)
    for y in range(last):
        if old[y] != new[y]:
            change_row(pen, y, old[y], new[y])
    if last < len(old):
        pen.go(last, 0)
        pen.erase(REST_OF_SCREEN, new[-1][-1][1])


def first_row_below(pen: Pen, old: list[Row], new: list[Row]) -> int:
    """From which row on the screen is emptied at one stroke; the number of rows if that gains nothing."""
    first, ground = len(new), new[-1][-1]
    while first and first_erasable(pen, new[first - 1]) == 0 and new[first - 1][-1] == ground:
        first -= 1
    differing = [y for y in range(first, len(new)) if old[y] != new[y]]
    return differing[0] if len(differing) > 1 else len(new)


def change_row(pen: Pen, number: int, old: Row, new: Row) -> None:
    """Write what turns row `number` from `old` into `new`. Both are as wide as the screen."""
    width = len(new)
    first = first_erasable(pen, new)
    differing = [x for x in range(first, width) if old[x] != new[x]]
    erase = bool(differing) and differing[-1] - differing[0] >= _ERASE_LENGTH
    _change_cells(pen, number, old, new, first if erase else width)
    if not erase:
        return
    if pen.at is None or pen.at[0] != number or not first <= pen.at[1] <= differing[0]:
        pen.go_along(number, differing[0], new)
    pen.erase(REST_OF_LINE, new[-1][1])


def first_erasable(pen: Pen, row: Row) -> int:
    """Where the end of the row begins that erasing can make; the width of the row if nowhere."""
    last, first = row[-1], len(row)
    if can_erase(last, pen.abilities):
        while first and row[first - 1] == last:
            first -= 1
    return first


def _change_cells(pen: Pen, number: int, old: Row, new: Row, end: int) -> None:
    x = 0
    while x < end:
        if old[x] == new[x]:
            x += 1
            continue
        count = _run(old, new, x, end)
        if pen.at and pen.at[0] != number:
            pen.take_for(new[x])  # in its style, what stands before it may be cheap to write over
        pen.go_along(number, x, new)
        pen.write(new[x], count, len(new))
        x += count
        while x < len(new) and not new[x][0]:
            x += 1


def _run(old: Row, new: Row, x: int, end: int) -> int:
    """How many cells from `x` on shall be the same; it ends with a cell that has to be written."""
    cell: Cell = new[x]
    stop = x + 1
    while stop < end and new[stop] == cell:
        stop += 1
    while stop > x + 1 and old[stop - 1] == cell:
        stop -= 1
    return stop - x
