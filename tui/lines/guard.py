"""Signals are acted on only while the program waits, never during a save.

An interrupt asks about leaving; a closing terminal or a shutdown ends; and where the program is
stopped (by another program, or a shell) it leaves nothing secret behind, and takes the terminal again.
"""

from __future__ import annotations

import contextlib
import os
import signal
import threading
from collections.abc import Iterator
from types import FrameType
from typing import Protocol

from tui.lines.keys import InputEnded, ToldToStop

# Not every system has each.
_ENDINGS = ("SIGHUP", "SIGTERM", "SIGQUIT", "SIGBREAK")
_STOP, _GOES_ON = getattr(signal, "SIGTSTP", None), getattr(signal, "SIGCONT", None)


class BroughtBack(Exception):
    """The program was stopped at a secret page and goes on: the page is to be said again."""


class Stoppable(Protocol):
    """What a guard does around a stop."""

    def leave(self) -> None:
        """The program is about to be stopped: leave nothing secret, and give the terminal back."""
        ...

    def take_again(self) -> None:
        """The program goes on: take the terminal again, before anything else."""
        ...

    def come_back(self) -> None:
        """Say again what is asked. Raises BroughtBack where the whole page has to be said."""
        ...


class Guard:
    """Holds signals back until the program waits for somebody. `held` is what a stop would leave."""

    def __init__(self, held: Stoppable) -> None:
        self._waiting = self._ended = False
        self._held_back: list[int] = []
        self._held = held

    @contextlib.contextmanager
    def on(self) -> Iterator[None]:
        """Stand guard; the handlers that were there come back afterwards."""
        if threading.current_thread() is not threading.main_thread():
            yield  # only the main thread may set handlers
            return
        names = (getattr(signal, name, None) for name in _ENDINGS)
        numbers = [n for n in (signal.SIGINT, _STOP, _GOES_ON, *names) if n is not None]
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
            while self._held_back:
                self._act(self._held_back.pop(0))
            yield
        finally:
            self._waiting = False

    def _came(self, number: int, frame: FrameType | None) -> None:  # noqa: ARG002  # as signal calls it
        if (
            self._ended
        ):  # a closing terminal sends several, and the second would lose what was typed
            return
        if number == _GOES_ON:
            self._held.take_again()
        if self._waiting:
            self._act(number)
        else:
            self._held_back.append(number)

    def _act(self, number: int) -> None:
        try:
            self._obey(number)
        except InputEnded:
            self._ended = True
            raise

    def _obey(self, number: int) -> None:
        if number == signal.SIGINT:
            raise KeyboardInterrupt
        if number == _STOP:
            self._held.leave()
            os.kill(os.getpid(), signal.SIGSTOP)  # what comes after this is SIGCONT, and acted on
        elif number == _GOES_ON:
            self._held.come_back()
        elif number == signal.SIGTERM:
            raise ToldToStop
        else:
            raise InputEnded
