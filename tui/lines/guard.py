"""Ctrl+C and a closing terminal are acted on only while the program waits, never during a save."""

from __future__ import annotations

import contextlib
import signal
import threading
from collections.abc import Iterator
from types import FrameType

from tui.lines.keys import InputEnded

_ENDINGS = ("SIGHUP", "SIGTERM", "SIGBREAK")  # not every system has each


class Guard:
    """Holds signals back until the program waits for somebody."""

    def __init__(self) -> None:
        self._waiting = False
        self._held_back: list[int] = []

    @contextlib.contextmanager
    def on(self) -> Iterator[None]:
        """Stand guard; the handlers that were there come back afterwards."""
        if threading.current_thread() is not threading.main_thread():
            yield  # only the main thread may set handlers
            return
        numbers = [signal.SIGINT, *(getattr(signal, n) for n in _ENDINGS if hasattr(signal, n))]
        before = {number: signal.signal(number, self._came) for number in numbers}
        try:
            yield
        finally:
            for number, handler in before.items():
                signal.signal(number, handler)

    @contextlib.contextmanager
    def waiting(self) -> Iterator[None]:
        """The program waits: act on a signal at once, and on those held back."""
        self._waiting = True
        try:
            if self._held_back:
                self._act(self._held_back.pop(0))
            yield
        finally:
            self._waiting = False

    def _came(self, number: int, frame: FrameType | None) -> None:  # noqa: ARG002  # as signal calls it
        if self._waiting:
            self._act(number)
        else:
            self._held_back.append(number)

    @staticmethod
    def _act(number: int) -> None:
        if number == signal.SIGINT:
            raise KeyboardInterrupt
        raise InputEnded
