"""Reads the output of an app that runs inline."""

from __future__ import annotations

from tui.drawn.thin.canvas import Canvas
from tui.drawn.thin.cells import BLANK, UNTOUCHED, blank_rows
from tui.drawn.thin.moves import Place
from tui.drawn.thin.output_reader import Command, Picture
from tui.drawn.thin.painter import Wanted
from tui.drawn.thin.tokens import Token

WHERE = "\x1b[6n"
"""The question where on the screen the cursor is."""


class InlineCanvas(Canvas):
    """Rows of which a window shows the lowest; `window` is its height. What has scrolled out is gone.

    `deepest` is the lowest row that has been needed.
    """

    def __init__(self, width: int, height: int, window: int, row: int) -> None:
        super().__init__(width, height)
        self.rows = blank_rows(width, height, UNTOUCHED)
        self.window = window
        self.row = self.deepest = self._highest = row

    @property
    def top(self) -> int:
        """The highest row that the app has been to, if it is in the window still."""
        return max(self._highest, self._scrolled_out)

    @property
    def _scrolled_out(self) -> int:
        """How many rows surely have."""
        return self.deepest - self.window + 1

    def go(self, row: int, column: int) -> None:
        """Put the cursor there, or as near as the window allows."""
        super().go(max(row, self._scrolled_out), column)
        self._highest = min(self._highest, self.row)

    def new_line(self) -> None:
        """Go to the start of the next row, which may have to be made."""
        self.go(self.row + 1, 0)
        self.deepest = max(self.deepest, self.row)

    def put(self, text: str) -> None:
        """Write from the cursor on."""
        super().put(text)
        self.deepest = max(self.deepest, self.row)

    @property
    def is_clear(self) -> bool:
        """Whether the app has drawn nothing that can be seen."""
        return all(cell in (BLANK, UNTOUCHED) for row in self.rows for cell in row)


class InlinePicture(Picture):
    """What the app has drawn on its rows. Row 0 is the one in which it was started.

    `padding`: how many rows below that it begins to draw.
    """

    canvas: InlineCanvas

    def __init__(self, padding: int) -> None:
        super().__init__(1, 1)
        self.canvas = InlineCanvas(1, 1, 1, 0)
        self._padding = padding
        self._asked: Place | None = None

    def resize(self, width: int, height: int) -> None:
        """A new size. What was drawn is dropped; the cursor stays in the row in which it is."""
        old = self.canvas
        if (width, height) == (old.width, old.window):
            return
        # From where it is the app goes up, as far as it has come down before, and then down again by
        # as many rows as the window has. When it has become smaller it goes down one row more.
        rows = old.row + self._padding + height + 1
        canvas = InlineCanvas(width, rows, height, old.row)
        canvas.go(old.row, old.column)
        self.canvas = canvas

    def wanted(self) -> Wanted:
        """A copy of the picture as it is now."""
        canvas = self.canvas
        return super().wanted()._replace(top=canvas.top, deepest=canvas.deepest, asked=self._asked)

    def _take(self, token: Token) -> Command | None:
        if token.whole == "\n":
            self.canvas.new_line()
            return None
        return super()._take(token)

    def _control(self, token: Token) -> Command | None:
        if token.whole == WHERE:
            # Asked after each picture; the answer is new only where rows or the window are.
            self._asked = self.canvas.cursor
            return None
        return super()._control(token)
