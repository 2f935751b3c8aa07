"""What the terminal can do, as terminfo says and as it shows itself."""

from __future__ import annotations

import sys
from enum import Enum
from typing import NamedTuple


class Repeats(Enum):
    """Which characters the terminal repeats when it is told to (REP)."""

    NOTHING = "nothing"
    ASCII = "ASCII"
    ANYTHING = "anything"

    def __contains__(self, text: str) -> bool:
        """Whether this one character is among them."""
        return self is Repeats.ANYTHING or (self is Repeats.ASCII and text.isascii())


class Abilities(NamedTuple):
    """What may be sent to this terminal beyond plain text, colours and cursor places.

    `repeats`: for what it knows REP. `fills`: what it erases takes the paper in force (terminfo `bce`).
    `scrolls`: it moves a block of lines within margins (terminfo `csr`, `indn`, `rin`).
    """

    repeats: Repeats = Repeats.NOTHING
    fills: bool = False
    scrolls: bool = False


# REP cannot be believed of a name: several programs call themselves xterm and do not know it, and
# some know it for ASCII only. So it is tried on the empty screen: a blank, the order to repeat it
# twice, the same with a blank of two bytes, the question where the cursor is now; and wiped away.
_TRIED = " \x1b[2b\xa0\x1b[2b\x1b[6n"
TRIAL = f"\x1b[H{_TRIED}\x1b[2K"
TRIAL_HERE = f"{_TRIED}\r\x1b[K"
"""The same at the start of the row where the cursor is; it ends there too."""

COLUMNS = {3: Repeats.NOTHING, 5: Repeats.ASCII, 7: Repeats.ANYTHING}
"""The column, counted from 1, where the cursor is after the trial."""


def terminal_abilities() -> Abilities | None:
    """What terminfo says of the terminal on standard error. None: unknown, or not of this family.

    The family is ECMA-48: cursor places, colours and erasing are written as xterm writes them.
    """
    try:
        import curses
    except ImportError:  # Windows
        return None
    try:
        curses.setupterm(fd=sys.__stderr__.fileno() if sys.__stderr__ else 2)
    except (curses.error, OSError, ValueError):
        return None
    place, erase = curses.tigetstr("cup"), curses.tigetstr("el")
    if not place or not erase or not place.startswith(b"\x1b[%i%p1%d;%p2%dH"):
        return None
    if not erase.startswith(b"\x1b[K"):
        return None
    margins, up, down = (curses.tigetstr(name) for name in ("csr", "indn", "rin"))
    return Abilities(
        fills=curses.tigetflag("bce") > 0,
        scrolls=bool(
            margins == b"\x1b[%i%p1%d;%p2%dr" and up == b"\x1b[%p1%dS" and down == b"\x1b[%p1%dT"
        ),
    )


def is_usable() -> bool:
    """Whether the terminal on standard error can be served."""
    return bool(sys.__stderr__ and sys.__stderr__.isatty() and terminal_abilities())
