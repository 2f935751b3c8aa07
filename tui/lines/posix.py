"""Keys from a POSIX terminal (Linux, macOS). Imported only where there is one."""

from __future__ import annotations

import contextlib
import os
import select
import termios
from collections.abc import Iterator
from typing import Any

from tui.terminal.input import decoder
from tui.terminal.unseen_typing import unseen_and_single

_SPECIAL = 6
_ONE_PASTE = 65_536


class PosixKeys:
    """Keys from a terminal, by its file descriptor; the terminal itself shows none of them."""

    def __init__(self, descriptor: int, encoding: str = "utf-8") -> None:
        self._descriptor = descriptor
        self._encoding = encoding
        self._decode = decoder(encoding)
        self._before: list[Any] | None = None

    @contextlib.contextmanager
    def held(self) -> Iterator[None]:
        """Keys come singly and unseen from here on; the terminal is put back afterwards."""
        self._take()
        try:
            yield
        finally:
            self.give_back()

    def _take(self) -> None:
        self._before = termios.tcgetattr(self._descriptor)
        single = unseen_and_single(self._descriptor)
        single[_SPECIAL][termios.VMIN], single[_SPECIAL][termios.VTIME] = 1, 0
        termios.tcsetattr(self._descriptor, termios.TCSADRAIN, single)

    def give_back(self) -> None:
        """The terminal is as it was before it was taken."""
        if self._before is not None:
            with contextlib.suppress(termios.error):  # the terminal may be gone
                termios.tcsetattr(self._descriptor, termios.TCSADRAIN, self._before)

    def take_again(self) -> None:
        """As the first time: meanwhile a shell may have set the terminal in its own way."""
        before = self._before
        with contextlib.suppress(termios.error):
            self._take()
        self._before = before

    def keys(self, seconds: float) -> str | None:
        """Keys typed; None when none came in so many seconds; "" when no more will come."""
        if not select.select([self._descriptor], [], [], seconds)[0]:
            return None
        try:
            raw = os.read(self._descriptor, _ONE_PASTE)
        except OSError:
            return ""
        return (self._decode(raw) or None) if raw else ""

    def forget(self) -> None:
        """Throw away every key that the terminal still holds."""
        self._decode = decoder(self._encoding)
        with contextlib.suppress(termios.error):
            termios.tcflush(self._descriptor, termios.TCIFLUSH)

    def show(self, text: str) -> None:
        """Write on the terminal that the keys come from, wherever the output goes."""
        with contextlib.suppress(OSError):
            os.write(self._descriptor, text.encode(self._encoding, "replace"))
