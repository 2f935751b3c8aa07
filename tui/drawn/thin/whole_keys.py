"""Textual's own driver for POSIX, with keys that are read whole. For terminals the thin driver is not for."""

from __future__ import annotations

import termios
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from textual.drivers.linux_driver import LinuxDriver

from tui.drawn.thin.keyboard import Keyboard

if TYPE_CHECKING:
    from textual.app import App


class WholeKeysDriver(LinuxDriver):
    """What the terminal sends by itself, and keys cut by a slow line, press nothing."""

    def __init__(
        self,
        app: App[Any],
        *,
        debug: bool = False,
        mouse: bool = True,
        size: tuple[int, int] | None = None,
    ) -> None:
        super().__init__(app, debug=debug, mouse=mouse, size=size)
        self._keyboard = Keyboard(self.fileno, None, self.process_message, debug=debug)

    def keep_typed(self) -> None:
        """Keep what is typed from now on for whoever reads the terminal next; see `typed`."""
        self._keyboard.keep()

    @property
    def typed(self) -> str:
        """What was typed since then."""
        return self._keyboard.kept

    def discard_input(self) -> None:
        """Throw away what has been typed and not been read yet."""
        with suppress(termios.error):
            termios.tcflush(self.fileno, termios.TCIFLUSH)
        self._keyboard.forget()

    def run_input_thread(self) -> None:
        """Read keys until the end."""
        self._keyboard.read(self.exit_event)
