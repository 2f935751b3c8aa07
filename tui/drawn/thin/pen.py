"""Writes commands for the terminal and keeps account of where they leave its cursor and its style."""

from __future__ import annotations

from collections.abc import Sequence

from tui.drawn.thin.abilities import Abilities
from tui.drawn.thin.cells import Cell, is_single
from tui.drawn.thin.moves import Place, move, wire_length
from tui.drawn.thin.styles import PLAIN, SEEN_ON_BLANK, Style, change, shows_on_blank

_REPEAT_LENGTH = 4

REST_OF_LINE, REST_OF_SCREEN, SCREEN = "\x1b[K", "\x1b[J", "\x1b[2J"
"""What can be blanked at one stroke: from the cursor on, but for the last, which is all of it."""


class Pen:
    """The commands of one picture, as they are put together.

    `at` is where the terminal's cursor is (None: not known for sure); `style` is what it writes in.
    `alone`: how many characters of `text` are to be sent first, a moment before the rest.
    """

    def __init__(self, at: Place | None, style: Style, abilities: Abilities) -> None:
        self.at = at
        self.style = style
        self.abilities = abilities
        self.alone = 0
        self._parts: list[str] = []

    @property
    def text(self) -> str:
        """Everything written so far."""
        return "".join(self._parts)

    def take(self, style: Style) -> None:
        """Write in this style from here on."""
        self._parts.append(change(self.style, style))
        self.style = style

    def order(self, command: str, at: Place | None) -> None:
        """A command that leaves the cursor at `at`."""
        self._parts.append(command)
        self.at = at

    def way(self, row: int, column: int) -> str:
        """The shortest command that brings the cursor there from where it is."""
        return move(self.at, (row, column))

    def go(self, row: int, column: int) -> None:
        """Bring the cursor there."""
        self.order(self.way(row, column), (row, column))

    def go_along(self, row: int, column: int, cells: Sequence[Cell]) -> None:
        """Bring the cursor to a cell of this row; where writing over is shorter, write over.

        `cells` is what the row shall show; what is left of `column` shows it already.
        """
        if self.at == (row, column):
            return
        same_row = self.at is not None and self.at[0] == row and self.at[1] < column
        start = self.at[1] if self.at and same_row else 0
        between = cells[start:column]
        if all(is_single(cell[0]) and self.writes(cell) for cell in between):
            again = self.way(row, start) + "".join(text for text, _ in between)
            if wire_length(again) < wire_length(self.way(row, column)):
                self.order(again, (row, column))
                return
        self.go(row, column)

    def write(self, cell: Cell, count: int, width: int) -> None:
        """The same cell `count` times from the cursor on; `width` is the width of the screen."""
        text, _ = cell
        self.take_for(cell)
        single = is_single(text)
        shorter = len(text.encode()) * (count - 1) > _REPEAT_LENGTH
        if single and shorter and text in self.abilities.repeats:
            self._parts.append(f"{text}\x1b[{count - 1}b")
        else:
            self._parts.append(text * count)
        self._advance(text, count, width)

    def _advance(self, text: str, count: int, width: int) -> None:
        # Terminals differ about the cursor after the last column, and about the width of characters
        # put together from several code points: then the next place is named in full.
        sure = self.at is not None and (len(text) == 1)
        if sure and self.at is not None:
            cells = count if is_single(text) else 2 * count
            row, column = self.at[0], self.at[1] + cells
            self.at = (row, column) if column < width else None
        else:
            self.at = None

    def erase(self, what: str, style: Style) -> None:
        """Blank `what` (REST_OF_LINE and so on) in the paper of this style; the cursor stays."""
        self.take_for((" ", style))
        self._parts.append(what)

    def take_for(self, cell: Cell) -> None:
        """A style in which this cell can be written. On a blank the ink stays: it is not seen."""
        text, style = cell
        if self.writes(cell):
            return
        if text == " " and not shows_on_blank(style):
            unseen = self.style.marks - SEEN_ON_BLANK
            style = self.style._replace(paper=style.paper, marks=unseen, link="")
        self.take(style)

    def writes(self, cell: Cell) -> bool:
        """Whether this cell can be written in the style in force; ink does not matter on a blank."""
        text, style = cell
        if text != " " or shows_on_blank(style):
            return style == self.style
        return style.paper == self.style.paper and not shows_on_blank(self.style)


def can_erase(cell: Cell, abilities: Abilities) -> bool:
    """Whether erasing leaves exactly this cell."""
    text, style = cell
    if text != " " or shows_on_blank(style):
        return False
    return abilities.fills or style.paper == PLAIN.paper
