"""Wiping a terminal: every screen that it has, and what has scrolled off them.

A terminal has a primary screen with a scrollback, on which lines are said, and an alternate one, on
which pages are drawn. The one behind keeps what stood on it, and shows it when it is come back to. So
each is brought to the front and wiped; first the one in front, so that nothing of it is seen meanwhile.
A terminal without an alternate screen (the Linux console) ignores the orders that change over.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from contextlib import suppress
from typing import Protocol, TextIO

# From the top to the end first: some terminals put what is cleared as a whole into the scrollback.
IN_FRONT = "\x1b[0m\x1b[H\x1b[J\x1b[2J\x1b[3J\x1b[H"
_TO_ALTERNATE, _TO_PRIMARY = "\x1b[?1049h", "\x1b[?1049l"
FROM_PRIMARY = f"{IN_FRONT}{_TO_ALTERNATE}{IN_FRONT}{_TO_PRIMARY}{IN_FRONT}"
"""Wipes everything while the primary screen is in front, and leaves it there."""
FROM_ALTERNATE = f"{IN_FRONT}{_TO_PRIMARY}{IN_FRONT}{_TO_ALTERNATE}{IN_FRONT}"
"""The same while the alternate screen is in front."""


def understands_wiping(environ: Mapping[str, str]) -> bool:
    """Whether the terminal takes orders at all, and would not show them as text."""
    return environ.get("TERM") != "dumb"


def wipe_terminal() -> None:
    """Wipe the terminal that the program shows at, with its primary screen in front.

    For the ways out, when no renderer holds the terminal: it is written to as it is. Nothing where
    there is none, or where it is gone.
    """
    shown_at = [out for out in (sys.__stdout__, sys.__stderr__) if out and _is_terminal(out)]
    if shown_at and understands_wiping(os.environ):
        with suppress(OSError, ValueError):
            os.write(shown_at[0].fileno(), FROM_PRIMARY.encode())


def _is_terminal(out: TextIO) -> bool:
    try:
        return out.isatty()
    except ValueError:  # closed
        return False


class MaybeSecret(Protocol):
    """Whether something of a secret page may stand on a screen; a conversation's `screens`."""

    secret: bool

    def wiped(self) -> None:
        """All of them were wiped."""
        ...


def wipe_if_secret(screens: MaybeSecret) -> None:
    """On a way out, and between two renderers: leave nothing of a secret page on any screen."""
    if screens.secret:
        wipe_terminal()
        screens.wiped()
