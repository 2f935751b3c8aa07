"""Rows on the screen. Only the rows that have changed are painted again."""

from __future__ import annotations

from dataclasses import dataclass

from rich.segment import Segment
from rich.style import Style
from textual.geometry import Region
from textual.strip import Strip
from textual.widget import Widget

from tui.drawn.rows import Role, Row


@dataclass(frozen=True)
class Paint:
    """What every row is painted with: the style of each role, and the margin on the left in cells."""

    styles: dict[Role, Style]
    margin: int

    def strip(self, row: Row, width: int) -> Strip:
        """A row as Textual paints it, filled up to the width of the window."""
        blank = self.styles[Role.TEXT]
        segments = [Segment(" " * self.margin, blank)]
        segments += [Segment(span.text, self.styles[span.role]) for span in row]
        return Strip(segments).adjust_cell_length(width, blank)


class RowsView(Widget, inherit_bindings=False):
    """As many rows as it is shown, one under the other."""

    ALLOW_SELECT = False

    def __init__(self, id: str) -> None:  # noqa: A002  # Textual's name for it
        super().__init__(id=id)
        self._rows: list[Row] = []
        self._paint: Paint | None = None

    def show(self, rows: list[Row], paint: Paint) -> None:
        """Show these rows, painted so."""
        before, self._rows = self._rows, rows
        repaint_all = paint != self._paint or len(before) != len(rows)
        self._paint = paint
        if repaint_all:
            self.styles.height = len(rows)
            self.refresh()
            return
        for y, (old, new) in enumerate(zip(before, rows, strict=True)):
            if old != new:
                self.refresh(Region(0, y, self.size.width, 1))

    def render_line(self, y: int) -> Strip:
        """One row of the screen."""
        if self._paint is None:
            return Strip.blank(self.size.width)
        row = self._rows[y] if y < len(self._rows) else ()
        return self._paint.strip(row, self.size.width)
