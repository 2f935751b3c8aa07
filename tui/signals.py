"""Signals that end the program in order."""

from __future__ import annotations

import signal


def end_in_order() -> None:
    """Let a closing terminal or a shutdown end the program in order, with the terminal put back."""

    def end(number: int, _frame: object) -> None:
        raise SystemExit(128 + number)

    for name in ("SIGTERM", "SIGHUP"):
        if hasattr(signal, name):
            signal.signal(getattr(signal, name), end)
