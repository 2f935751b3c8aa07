"""The one Textual screen: the rows of a page."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.screen import Screen

from tui.drawn.widgets.rows_view import RowsView


class PageScreen(Screen[None], inherit_bindings=False):
    """Holds the rows; keys are the app's, so there is nothing to focus."""

    AUTO_FOCUS = None

    def __init__(self) -> None:
        super().__init__(id="page")
        self.rows = RowsView()

    def compose(self) -> ComposeResult:
        """The rows, over the whole window."""
        yield self.rows
