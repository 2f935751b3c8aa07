"""A Textual app that keeps quiet at its end, and shows all again when it was stopped."""

from __future__ import annotations

from rich.console import RenderableType
from textual.app import App


class QuietApp(App[None], inherit_bindings=False):
    """Textual prints the values of every variable after an error; here nothing is printed."""

    def on_driver_signal_resume(self) -> None:
        """The program was stopped and goes on: the terminal's screen is empty, so paint all of it."""
        self.screen.refresh()

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
