"""A pen that names every place from where the cursor is."""

from __future__ import annotations

from tui.drawn.thin.abilities import Abilities
from tui.drawn.thin.moves import Place, relative_move
from tui.drawn.thin.pen import Pen
from tui.drawn.thin.styles import Style


class RelativePen(Pen):
    """Knows for sure in which row the cursor is (`row`); `at` is None while its column is not known."""

    def __init__(self, at: Place | None, row: int, style: Style, abilities: Abilities) -> None:
        super().__init__(at, style, abilities)
        self.row = row

    def way(self, row: int, column: int) -> str:
        """The shortest command that brings the cursor there. Both rows have to exist."""
        return relative_move(self.row, self.at[1] if self.at else None, (row, column))

    def order(self, command: str, at: Place | None) -> None:
        """A command that leaves the cursor at `at` (None: somewhere in the row where it is)."""
        super().order(command, at)
        if at is not None:
            self.row = at[0]
