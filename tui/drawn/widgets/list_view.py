"""The list of a page. An arrow repaints two rows of it: the one left and the one reached."""

from __future__ import annotations

from textual.events import Click
from textual.message import Message

from tui.drawn.rows import Row
from tui.drawn.widgets.rows_view import Paint, RowsView


class ListView(RowsView, inherit_bindings=False):
    """Options, last step and actions. Keys are the app's; a click takes an item."""

    class Taken(Message):
        """An item was clicked. Says nothing about which when it is printed: it may be a vote."""

        def __init__(self, at: int) -> None:
            super().__init__()
            self.at = at

    def __init__(self, id: str) -> None:  # noqa: A002  # Textual's name for it
        super().__init__(id)
        self._item_at: list[int] = []

    def show_items(self, rows: list[Row], item_at: list[int], paint: Paint) -> None:
        """Show rows; `item_at` is the place in the list of each row's item."""
        self._item_at = item_at
        self.show(rows, paint)

    def on_click(self, event: Click) -> None:
        """Take the item under the mouse."""
        if event.y < len(self._item_at):
            self.post_message(self.Taken(self._item_at[event.y]))
