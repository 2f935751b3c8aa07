"""The cells that an app has drawn, as a terminal without line wrap would hold them."""

from __future__ import annotations

from tui.drawn.thin.cells import BLANK, Row, blank, blank_rows, characters
from tui.drawn.thin.moves import Place
from tui.drawn.thin.styles import PLAIN, Style


class Canvas:
    """Rows of cells, a cursor and the style in force. Rows and columns count from 0."""

    def __init__(self, width: int, height: int) -> None:
        self.width = width
        self.height = height
        self.rows = blank_rows(width, height)
        self.row = 0
        self.column = 0
        self.style: Style = PLAIN

    @property
    def cursor(self) -> Place:
        """Where the cursor is; always on the screen."""
        return min(self.row, self.height - 1), min(self.column, self.width - 1)

    def go(self, row: int, column: int) -> None:
        """Put the cursor there, or as near as the screen allows."""
        self.row = max(0, min(row, self.height - 1))
        self.column = max(0, min(column, self.width - 1))

    def put(self, text: str) -> None:
        """Write from the cursor on. What does not fit in the row is written over its last cell."""
        empty = blank(self.style)
        if text.isascii():
            self._put_single(text, empty)
            return
        for character, width in characters(text):
            if width == 0:
                self._join(character)
            elif width <= self.width:
                self.column = min(self.column, self.width - width)
                self._part(self.column)
                self._part(self.column + width)
                cells = [(character, self.style)] if character != " " else [empty]
                cells += [("", self.style)] * (width - 1)
                self.rows[self.row][self.column : self.column + width] = cells
                self.column += width

    def _put_single(self, text: str, empty: tuple[str, Style]) -> None:
        self.column = min(self.column, self.width - 1)
        room = self.width - self.column
        if len(text) > room:
            text = text[: room - 1] + text[-1]
        end = self.column + len(text)
        self._part(self.column)
        self._part(end)
        style = self.style
        self.rows[self.row][self.column : end] = [
            empty if letter == " " else (letter, style) for letter in text
        ]
        self.column = end

    def _part(self, column: int) -> None:
        """A wide character that begins left of this column and ends right of it is lost."""
        row = self.rows[self.row]
        if 0 < column < self.width and not row[column][0]:
            row[column - 1] = blank(row[column - 1][1])
            row[column] = blank(row[column][1])

    def _join(self, marks: str) -> None:
        """Combining marks join the character before the cursor."""
        row: Row = self.rows[self.row]
        x = self.column - 1
        if x > 0 and not row[x][0]:
            x -= 1
        if x >= 0:
            row[x] = (row[x][0] + marks, row[x][1])

    def erase(self, first: int, last: int) -> None:
        """Blank the cells of the cursor's row from `first` up to, not with, `last`."""
        first, last = max(first, 0), min(last, self.width)
        self._part(first)
        self._part(last)
        self.rows[self.row][first:last] = [blank(self._ground)] * (last - first)

    def erase_rows(self, first: int, last: int) -> None:
        """Blank the rows from `first` up to, not with, `last`."""
        for y in range(first, last):
            self.rows[y] = [blank(self._ground)] * self.width

    def clear(self) -> None:
        """Nothing on the screen, in the terminal's own colours."""
        self.rows = [[BLANK] * self.width for _ in range(self.height)]

    @property
    def is_clear(self) -> bool:
        """Whether there is nothing on the screen, in the terminal's own colours."""
        return all(cell == BLANK for row in self.rows for cell in row)

    @property
    def _ground(self) -> Style:
        return Style(paper=self.style.paper)
