"""Signals that end the program in order, or ask about it."""

from __future__ import annotations

import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress


def end_in_order() -> None:
    """Let a closing terminal or a shutdown end the program in order, with the terminal put back."""

    def end(number: int, _frame: object) -> None:
        raise SystemExit(128 + number)

    for name in ("SIGTERM", "SIGHUP", "SIGQUIT"):
        if hasattr(signal, name):
            signal.signal(getattr(signal, name), end)


@contextmanager
def stop_signals_put_back() -> Iterator[None]:
    """What handles being stopped and going on is, afterwards, what it was before."""
    numbers = [getattr(signal, n) for n in ("SIGTSTP", "SIGCONT") if hasattr(signal, n)]
    before = {number: signal.getsignal(number) for number in numbers}
    try:
        yield
    finally:
        with suppress(ValueError):  # a thread that is not the main one changed nothing
            for number, handler in before.items():
                signal.signal(number, handler)


def asks_when_interrupted(ask: Callable[[], None]) -> None:
    """While this loop runs, have an interrupt from outside ask as Ctrl+C does, and end nothing.

    Left alone, it would end the loop at any place, in the middle of a ballot too. Where a loop
    cannot hear signals (Windows; a thread) nothing changes.
    """
    import asyncio  # line by line has no loop, and starts without

    with suppress(NotImplementedError, RuntimeError, ValueError):
        asyncio.get_running_loop().add_signal_handler(signal.SIGINT, ask)
