"""The one Textual screen: the parts of a page under one another."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.screen import Screen

from tui.drawn.picture import Picture
from tui.drawn.widgets.list_view import ListView
from tui.drawn.widgets.rows_view import Paint, RowsView


class PageScreen(Screen[None], inherit_bindings=False):
    """Text, question, fields, list and footer, each as tall as the picture says."""

    AUTO_FOCUS = None

    def __init__(self) -> None:
        super().__init__(id="page")
        self._text = RowsView("text")
        self._ask = RowsView("ask")
        self._fields = RowsView("fields")
        self._list = ListView("list")
        self._space = RowsView("space")
        self._footer = RowsView("footer")

    def compose(self) -> ComposeResult:
        """The parts, from top to bottom."""
        yield from (self._text, self._ask, self._fields, self._list, self._space, self._footer)

    def show(self, picture: Picture, paint: Paint) -> None:
        """Show a picture; only what has changed is painted."""
        self._text.show(picture.text, paint)
        self._ask.show(picture.ask, paint)
        self._fields.show(picture.fields, paint)
        self._list.show_items(picture.items, picture.item_at, paint)
        self._space.show(picture.space, paint)
        self._footer.show(picture.footer, paint)
