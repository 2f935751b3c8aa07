"""Between two renderers: what is typed waits as it is, and the terminal shows none of it."""

from __future__ import annotations

import os
from contextlib import suppress
from typing import Any, TextIO

with suppress(ImportError):  # on Windows, which shows nothing by itself between two reads
    import termios

_INPUT, _LOCAL = 0, 3


def unseen_and_single(descriptor: int) -> list[Any]:
    """The settings of a terminal, changed so that keys come singly and it shows none of them.

    Enter stays Enter, for whoever reads next. Raises termios.error.
    """
    settings = termios.tcgetattr(descriptor)
    settings[_INPUT] &= ~termios.ICRNL
    settings[_LOCAL] &= ~(termios.ICANON | termios.ECHO | termios.ISIG | termios.IEXTEN)
    return settings


class UnseenTyping:
    """The terminal that this stream is typed at, if it is one.

    Left as a shell leaves it, a terminal would show what is typed meanwhile (on a ballot, a choice), and
    would make lines of it: rub out letters, and turn each Enter into another key.
    """

    def __init__(self, typed: TextIO) -> None:
        self._descriptor = typed.fileno() if os.name == "posix" and typed.isatty() else -1
        self._before: list[Any] | None = None

    def begin(self) -> None:
        """From now on: one renderer has given the terminal back."""
        if self._descriptor < 0 or self._before is not None:
            return
        with suppress(termios.error):  # the terminal may be gone
            before = termios.tcgetattr(self._descriptor)
            unseen = unseen_and_single(self._descriptor)
            unseen[_INPUT] &= ~termios.IXON
            termios.tcsetattr(self._descriptor, termios.TCSANOW, unseen)
            self._before = before

    def end(self) -> None:
        """The next renderer takes the terminal now, or nobody does: it is as it was."""
        before, self._before = self._before, None
        if before is not None:
            with suppress(termios.error):
                termios.tcsetattr(self._descriptor, termios.TCSANOW, before)
