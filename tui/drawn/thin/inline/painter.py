"""Keeps what the app's rows show, and finds the way to make them show something else."""

from __future__ import annotations

from tui.drawn.thin.abilities import TRIAL_HERE, Abilities
from tui.drawn.thin.cells import BLANK, UNTOUCHED, Row, blank_rows
from tui.drawn.thin.inline.inline_output_reader import WHERE
from tui.drawn.thin.inline.pen import RelativePen
from tui.drawn.thin.painter import Painter, Wanted
from tui.drawn.thin.pen import REST_OF_SCREEN
from tui.drawn.thin.rows import change_rows, first_erasable, first_row_below
from tui.drawn.thin.styles import PLAIN


class InlinePainter(Painter):
    """Row 0 is the row in which the app was started; nothing is above it.

    It never scrolls, clears or names a row by its number: all of that is of a screen that is not ours.
    """

    def __init__(self, abilities: Abilities) -> None:
        super().__init__(1, 1, abilities)
        self._rows = blank_rows(1, 1, UNTOUCHED)
        self._row = 0
        self._made = 0
        """The lowest row that is known to be there."""
        self._told = False
        """Whether the app knows where its rows are."""
        self._tried_out = False

    def lose(self) -> None:
        """What the rows show is not known any more, nor where on the screen they are."""
        self._rows = blank_rows(*self.size, UNTOUCHED)
        self._at, self._told = None, False

    def resize(self, width: int, height: int) -> None:
        """The terminal has another size; how many rows are left below the cursor is not known."""
        if (width, height) == self.size:
            return
        # Lines may have been wrapped anew or pushed out. Only nothing stays nothing.
        nothing = all(cell == BLANK for row in self._rows for cell in row)
        self._rows = blank_rows(width, height, BLANK if nothing else UNTOUCHED)
        self._at, self._made, self._told = None, self._row, False

    def paint(self, wanted: Wanted) -> str:
        """The commands that turn what the rows show into `wanted`."""
        pen = self._pen()
        self._make_rows(pen, wanted.deepest)
        new = self._touched(wanted)
        if wanted.asked is not None and not self._tried_out:
            self._try_out(pen, wanted.asked[0])
        change_rows(pen, self._emptied_below(pen, new), new)
        self.drew = bool(pen.text)
        self.asked = wanted.asked is not None and not self._told
        if wanted.asked is not None and self.asked:
            pen.go(*wanted.asked)
            pen.order(WHERE, wanted.asked)
            self._told = True
        pen.go(*wanted.cursor)
        self._rows = new
        self._at, self._row, self._style = pen.at, pen.row, pen.style
        self.empty = self.empty and not self.drew
        return pen.text + self.look(wanted.look)

    def finish(self, wanted: Wanted) -> str:
        """The last picture stays; what comes after it is written from the app's cursor on, plainly."""
        self.resize(len(wanted.rows[0]), len(wanted.rows))
        return self.paint(wanted) + self.take(PLAIN)

    def _pen(self) -> RelativePen:
        return RelativePen(self._at, self._row, self._style, self.abilities)

    def _touched(self, wanted: Wanted) -> list[Row]:
        """The rows as they shall be; what the app has left alone and what has scrolled out stays."""
        rows = self._rows[: wanted.top]
        for old, new in zip(self._rows[wanted.top :], wanted.rows[wanted.top :], strict=True):
            pairs = zip(old, new, strict=True)
            rows.append([was if cell == UNTOUCHED else cell for was, cell in pairs])
        return rows

    def _make_rows(self, pen: RelativePen, deepest: int) -> None:
        """Line feeds, as many as the app has needed: the screen may scroll, and rows may be there."""
        if deepest <= self._made:
            return
        pen.take(PLAIN)  # a row that scrolls in takes the paper in force
        pen.go(self._made, 0)
        pen.order("\n" * (deepest - self._made), (deepest, 0))
        self._made, self._told = deepest, False

    def _try_out(self, pen: RelativePen, row: int) -> None:
        """On the first row of the first picture, which is written over next."""
        pen.take(PLAIN)
        pen.go(row, 0)
        pen.order(TRIAL_HERE, (row, 0))
        self._tried_out = True

    def _emptied_below(self, pen: RelativePen, new: list[Row]) -> list[Row]:
        """What the rows show after those are emptied that are perhaps not there: no cursor goes there."""
        old, made, ground = self._rows, self._made, new[-1][-1]
        if first_row_below(pen, old, new) <= made or old[made + 1 :] == new[made + 1 :]:
            return old
        column = first_erasable(pen, new[made]) if new[made][-1] == ground else 0
        pen.go(made, column)
        pen.erase(REST_OF_SCREEN, ground[1])
        row = old[made][:column] + [ground] * (len(new[made]) - column)
        return [*old[:made], row, *new[made + 1 :]]
