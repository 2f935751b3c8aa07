"""A Textual app that keeps quiet at its end, and shows all again when it was stopped."""

from __future__ import annotations

from collections.abc import Callable

from rich.console import RenderableType
from textual.app import App

from tui.drawn.terminal import is_gone

LOOK_EVERY = 1.0  # seconds


class QuietApp(App[None], inherit_bindings=False):
    """Textual prints the values of every variable after an error; here nothing is printed."""

    terminal_gone = False
    typed_before = ""
    """What was typed for the renderer before, and is read first; once."""
    taking: Callable[[], None] | None = None
    """What is called just before the terminal is taken for the first time."""

    def take_terminal(self) -> None:
        """The terminal is about to be taken."""
        if self.taking:
            self.taking()

    def on_driver_signal_resume(self) -> None:
        """The program was stopped and goes on: the terminal's screen is empty, so paint all of it."""
        self.screen.refresh()

    def end_with_terminal(self) -> None:
        """From now on, end where the terminal is closed: a shell above may keep the signal that tells."""
        if not self.is_headless:
            self.set_interval(LOOK_EVERY, self._look_at_terminal)

    def _look_at_terminal(self) -> None:
        if self._driver and not self.terminal_gone and is_gone(self._driver):
            self.terminal_gone = True
            self.leave()

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
            if keep := getattr(self._driver, "keep_typed", None):
                keep()
            self.exit()
        else:
            self._handle_exception(error)
