"""What the terminal can do, as terminfo says and as it shows itself."""

from __future__ import annotations

import sys
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Abilities:
    """What may be sent to this terminal beyond plain text, colours and cursor places.

    `repeats`: it knows REP. `fills`: what it erases takes the paper in force (terminfo `bce`).
    `scrolls`: it moves a block of lines within margins (terminfo `csr`, `indn`, `rin`).
    """

    repeats: bool = False
    fills: bool = False
    scrolls: bool = False


# REP cannot be believed of a name: several programs call themselves xterm and do not know it. So it
# is tried on the empty screen: a blank, the order to repeat it twice, and the question where the
# cursor is now.
TRIAL = "\x1b[H \x1b[2b\x1b[6n"
REPEATED_COLUMN = 4
UNREPEATED_COLUMN = 2


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
