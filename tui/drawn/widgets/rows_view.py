"""Rows on the screen. Only the rows that have changed are painted again."""

from __future__ import annotations

from collections.abc import Sequence

from rich.segment import Segment
from rich.style import Style
from textual.events import Click
from textual.geometry import Region
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget

from data.frozen import frozen
from tui.drawn.rows import Role, Row, Span
from tui.drawn.text import clean

_SOLID = Style(reverse=True)


@frozen
class Paint:
    """What every row is painted with: the style of each role, and the margin on the left in cells."""

    styles: dict[Role, Style]
    margin: int

    def strip(self, row: Row, width: int) -> Strip:
        """A row as Textual paints it, filled up to the width of the window."""
        blank = self.styles[Role.TEXT]
        segments = [Segment(" " * self.margin, blank)]
        segments += [Segment(clean(span.text), self._style(span)) for span in row]
        return Strip(segments).adjust_cell_length(width, blank)

    def _style(self, span: Span) -> Style:
        style = self.styles[span.role]
        return style + _SOLID if span.solid else style


class RowsView(Widget, inherit_bindings=False):
    """The rows of a whole page: an arrow in a list repaints two, the one left and the one reached."""

    ALLOW_SELECT = False

    class Clicked(Message):
        """A cell was clicked. It says nothing of which when it is printed: it may be a vote."""

        def __init__(self, row: int, column: int) -> None:
            super().__init__()
            self.row, self.column = row, column

    class Resized(Message):
        """The window has another size now."""

    def __init__(self) -> None:
        super().__init__(id="rows")
        self._rows: Sequence[Row] = ()
        self._paint: Paint | None = None

    def show(self, rows: Sequence[Row], paint: Paint) -> bool:
        """Show these rows, painted so; whether any is painted again."""
        before, self._rows = self._rows, rows
        if paint != self._paint or len(before) != len(rows):
            self._paint = paint
            self.refresh()
            return True
        for y, (old, new) in enumerate(zip(before, rows, strict=True)):
            if old != new:
                self.refresh(Region(0, y, self.size.width, 1))
        return before != rows

    def render_line(self, y: int) -> Strip:
        """One row of the screen."""
        if self._paint is None:
            return Strip.blank(self.size.width)
        return self._paint.strip(self._rows[y] if y < len(self._rows) else (), self.size.width)

    def on_click(self, event: Click) -> None:
        """Say which cell was clicked."""
        self.post_message(self.Clicked(event.y, event.x))

    def on_resize(self) -> None:
        """Say that the rows have to be fitted again."""
        self.post_message(self.Resized())
