"""An arrow in a list, written so that a screen reader says the row it comes to, and no other.

Readers that compare two looks at the screen (Fenrir) say every row whose words have changed. So the
mark of the row that is left is blanked first, by itself, and in another look, which on a blank is not
seen: they take that for typing, and say nothing.
Readers that say what is written (yasr) forget of it what backspaces take back. So the row that is left
is taken back as it is written again. Where nothing is left to be said, they say the cursor's row.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from tui.drawn.thin.cells import Cell, Row, is_single
from tui.drawn.thin.moves import Place, wire_length
from tui.drawn.thin.pen import REST_OF_LINE, Pen
from tui.drawn.thin.rows import change_row, first_erasable

_MOST_ROWS = 6
"""Rows that an arrow changes at most: those of the item it left, and of the one it came to."""

_MARK = 2
"""Cells of a mark, with its blank. Where a single one is blanked, a reader takes it for a letter."""

_FEW = 8
"""Cells that may be written again for nothing, so that one erasing does for a row."""

_BOLD = frozenset({"1"})

_LONGEST = 130
"""Bytes of a whole arrow, with what is done for readers."""

_YES_TO_NO = 60
"""Bytes of an arrow where there are two answers."""


def arrow_written(
    new_pen: Callable[[], Pen], old: list[Row], new: list[Row], cursor: Place
) -> Pen | None:
    """An arrow as one of these pens has written it; None: the change from `old` to `new` is none.

    As much is done for readers as there is room for: what else is left they say after the rest.
    """
    at = new_pen().at
    if at is None or not Arrow(at, old, new, cursor).found:
        return None
    most = _YES_TO_NO if _are_all_answers(new, at, cursor) else _LONGEST
    for taken_back, apart in ((True, True), (False, True), (False, False)):
        pen = new_pen()
        Arrow(at, old, new, cursor).write(pen, taken_back=taken_back, apart=apart)
        if wire_length(pen.text + pen.way(*cursor)) <= most:
            break
    return pen


def _are_all_answers(rows: list[Row], left: Place, came: Place) -> bool:
    """Whether two rows stand by themselves: there is nothing else that an arrow could come to."""
    if abs(left[0] - came[0]) != 1:
        return False
    around = (min(left[0], came[0]) - 1, max(left[0], came[0]) + 1)
    return all(all(text == " " for text, _ in rows[y]) for y in around if 0 <= y < len(rows))


class Arrow:
    """The cursor went from one row to another, and few rows but these two have changed."""

    def __init__(self, at: Place, old: list[Row], new: list[Row], cursor: Place) -> None:
        self._at, self._cursor = at, cursor
        self._old, self._new = list(old), new
        self._changed = [y for y, row in enumerate(new) if row != old[y]]

    @property
    def found(self) -> bool:
        """Whether it is so: else there is nothing to write here."""
        left, came = self._at[0], self._cursor[0]
        both = left != came and {left, came} <= set(self._changed)
        return both and len(self._changed) <= _MOST_ROWS

    def write(self, pen: Pen, *, taken_back: bool, apart: bool) -> None:
        """Write it; `taken_back`: so that what is left is not said, which takes more bytes.

        `apart`: the mark that is left is blanked by itself, which takes a few more.
        """
        if apart:
            self._blank_mark(pen)
        came = self._cursor[0]
        if not self._only_mark():
            change_row(pen, came, self._old[came], self._new[came])
        else:
            self._write_unsaid(pen, came, self._cursor[1], self._cursor[1] + _MARK)
        for y in sorted(self._changed, key=lambda y: (y < came, y)):
            if y == came:
                continue
            if taken_back and self._is_left(y):
                self._change_unsaid(pen, y)
            else:
                change_row(pen, y, self._old[y], self._new[y])

    def _is_left(self, y: int) -> bool:
        left, came = self._at[0], self._cursor[0]
        return y < came if left < came else y >= left

    def _blank_mark(self, pen: Pen) -> None:
        """Blank the mark where the cursor was, if nothing else of that row's words has changed."""
        y, x = self._at
        old, new = self._old[y], self._new[y]
        words = [at for at in range(len(new)) if old[at][0] != new[at][0]]
        end = x + _MARK
        marked = bool(words) and x <= words[0] and words[-1] < end <= len(new)
        if not marked or not all(is_single(c[0]) for c in old[x:end]):
            return
        if any(text != " " for text, _ in new[x:end]):
            return
        if [style for _, style in old[x:end]] == [style for _, style in new[x:end]]:
            pen.take(pen.style._replace(marks=pen.style.marks ^ _BOLD))
        for cell in new[x:end]:
            pen.write(cell, 1, len(new))
        pen.alone = len(pen.text)
        self._old[y] = [*old[:x], *new[x:end], *old[end:]]

    def _only_mark(self) -> bool:
        """Whether the row that was come to has its mark and nothing else, and is the next one.

        Then a reader finds nothing to say but the row where the cursor is.
        """
        y, x = self._cursor
        old, new = self._old[y], self._new[y]
        changed = [at for at in range(len(new)) if old[at] != new[at]]
        within = x <= changed[0] and changed[-1] < x + _MARK <= len(new)
        single = all(is_single(text) for text, _ in (*old[x : x + _MARK], *new[x : x + _MARK]))
        return abs(y - self._at[0]) == 1 and within and single

    def _change_unsaid(self, pen: Pen, y: int) -> None:
        """As `change_row`, with the words taken back."""
        old, new = self._old[y], self._new[y]
        first = first_erasable(pen, new)
        changed = [x for x in range(len(new)) if old[x] != new[x]]
        if changed and changed[-1] >= first:
            same = sum(1 for x in range(changed[0], first) if old[x] == new[x] and new[x][0] != " ")
            start = changed[0] if same <= _FEW else max(first, changed[0])
            pen.go(y, start)
            pen.erase(REST_OF_LINE, new[-1][1])
            old = [*old[:start], *[new[-1]] * (len(new) - start)]
            changed = [x for x in range(len(new)) if old[x] != new[x]]
        if changed:
            self._write_unsaid(pen, y, changed[0], changed[-1] + 1)

    def _write_unsaid(self, pen: Pen, y: int, start: int, end: int) -> None:
        """The cells of a row from `start` up to, not with, `end`; the cursor goes back over each piece."""
        row = self._new[y]
        while start < end:
            pen.go(y, start)
            pen.take_for(row[start])
            stop = start + 1
            while stop < end and pen.writes(row[stop]):
                stop += 1
            _write_back(pen, row[start:stop], len(row))
            start = stop


def _write_back(pen: Pen, cells: Sequence[Cell], width: int) -> None:
    """Cells that can all be written in the style in force; the cursor goes back to their first word.

    Where it is not sure where the cursor is after them, it stays there. `width` is the screen's.
    """
    text, at = "".join(text for text, _ in cells), pen.at
    if at is None or at[1] + len(cells) >= width or not all(is_single(text) for text, _ in cells):
        pen.order(text, None)
        return
    back = len(text.lstrip(" "))
    pen.order(text + "\b" * back, (at[0], at[1] + len(text) - back))
