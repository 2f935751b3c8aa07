"""Textual's own driver for POSIX, with keys that are read whole. For terminals the thin driver is not for."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from textual.drivers.linux_driver import LinuxDriver

from tui.drawn.thin.keyboard import Keyboard, KeysReadWhole

if TYPE_CHECKING:
    from textual.app import App


class WholeKeysDriver(KeysReadWhole, LinuxDriver):
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
