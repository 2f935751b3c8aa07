"""Writes bytes to the terminal, all of them, however slowly it takes them."""

from __future__ import annotations

import os
import select
import termios
from contextlib import suppress


class Output:
    """The terminal at this file descriptor."""

    def __init__(self, descriptor: int) -> None:
        self._descriptor = descriptor
        self._newline = b"\n"

    def begin(self) -> None:
        """Look at how its tty is set: what makes it go to the start of the next line."""
        self._newline = b"\r\n"
        with suppress(termios.error):
            if termios.tcgetattr(self._descriptor)[1] & termios.ONLCR:
                self._newline = b"\n"

    def send(self, data: bytes) -> None:
        """Write this. Where the terminal is gone nothing happens: reading from it ends the app."""
        data = data.replace(b"\n", self._newline)
        while data:
            try:
                data = data[os.write(self._descriptor, data) :]
            except BlockingIOError:
                select.select([], [self._descriptor], [])
            except OSError:
                return
