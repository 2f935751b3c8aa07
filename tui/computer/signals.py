"""Signals that end the program in order, or ask about it."""

from __future__ import annotations

import signal
from collections.abc import Callable
from contextlib import suppress


def end_in_order() -> None:
    """Let a closing terminal or a shutdown end the program in order, with the terminal put back."""

    def end(number: int, _frame: object) -> None:
        raise SystemExit(128 + number)

    for name in ("SIGTERM", "SIGHUP"):
        if hasattr(signal, name):
            signal.signal(getattr(signal, name), end)


def asks_when_interrupted(ask: Callable[[], None]) -> None:
    """While this loop runs, have an interrupt from outside ask as Ctrl+C does, and end nothing.

    Left alone, it would end the loop at any place, in the middle of a ballot too. Where a loop
    cannot hear signals (Windows; a thread) nothing changes.
    """
    import asyncio  # line by line has no loop, and starts without

    with suppress(NotImplementedError, RuntimeError, ValueError):
        asyncio.get_running_loop().add_signal_handler(signal.SIGINT, ask)
