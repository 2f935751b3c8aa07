"""A Textual app whose end after an error tells nothing of what was typed."""

from __future__ import annotations

from rich.console import RenderableType
from textual.app import App


class QuietApp(App[None], inherit_bindings=False):
    """Textual prints the values of every variable after an error; here nothing is printed."""

    @property
    def error(self) -> BaseException | None:
        """What went wrong, if something did."""
        return self._exception

    def panic(self, *renderables: RenderableType) -> None:  # noqa: ARG002  # what it would print
        """Stop after an error."""
        self._close_messages_no_wait()

    def _fatal_error(self) -> None:
        """Stop after an error."""
        self._close_messages_no_wait()

    def leave(self, error: Exception | None = None) -> None:
        """Show nothing more."""
        if error is None:
            self.exit()
        else:
            self._handle_exception(error)
