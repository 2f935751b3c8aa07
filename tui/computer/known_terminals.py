"""What is known of terminals by what they say of themselves: what they can draw, and how they zoom."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping

from data.settings import BLOCK_KINDS
from data.words.wording import Phrase, phrase
from tui.terminal.ownership import Ownership, ownership

_ANY_BLOCK = "▘▀█"
_WHOLE_CELLS = BLOCK_KINDS[-1]

# Variables that one terminal sets, and its name here; the first one that is set counts.
_SIGNS = {
    "WT_SESSION": "windows-terminal",
    "KITTY_WINDOW_ID": "kitty",
    "KONSOLE_VERSION": "konsole",
    "VTE_VERSION": "vte",
    "XTERM_VERSION": "xterm",
}

_KEYS = phrase("To make everything larger, press {keys} in this window.")
_CTRL_PLUS = _KEYS.given(keys="Ctrl +")
_CTRL_SHIFT_PLUS = _KEYS.given(keys="Ctrl Shift +")
_CMD_PLUS = _KEYS.given(keys="Cmd +")
_XTERM = phrase(
    "To make everything larger, hold {key} and press the right button here.", key="Ctrl"
)
_LINUX = phrase(
    'To make everything larger, type "{typed}" before you start Fairsay.', typed="setfont -d"
)
_ZOOM: dict[str, Phrase] = {
    "windows-terminal": _CTRL_PLUS,
    "vscode": _CTRL_PLUS,
    "konsole": _CTRL_PLUS,
    "kitty": _CTRL_SHIFT_PLUS,
    "vte": _CTRL_SHIFT_PLUS,
    "apple_terminal": _CMD_PLUS,
    "iterm.app": _CMD_PLUS,
    "xterm": _XTERM,
    "linux": _LINUX,
}


def terminal_name(environ: Mapping[str, str]) -> str:
    """A short name for the terminal; TERM where it says nothing more of itself."""
    if program := environ.get("TERM_PROGRAM"):
        return program.lower()
    named = (name for sign, name in _SIGNS.items() if environ.get(sign))
    return next(named, environ.get("TERM", ""))


def blocks_without_asking(environ: Mapping[str, str], encoding: str | None) -> str:
    """Whole cells where nothing else can be drawn; "" where somebody has to look."""
    try:
        _ANY_BLOCK.encode(encoding or "ascii")
    except (UnicodeEncodeError, LookupError):
        return _WHOLE_CELLS
    return _WHOLE_CELLS if environ.get("TERM") == "linux" else ""


def blocks_here(
    environ: Mapping[str, str], encoding: str | None, remembered: Mapping[str, str]
) -> str:
    """What large text is drawn with in this terminal; "" where nobody was asked yet."""
    kept = remembered.get(terminal_name(environ), "")
    return blocks_without_asking(environ, encoding) or (kept if kept in BLOCK_KINDS else "")


def how_to_zoom(environ: Mapping[str, str]) -> Phrase:
    """How to make the letters of this terminal larger, in a sentence."""
    usual = phrase("To make everything larger, look at the settings of this window.")
    return _ZOOM.get(terminal_name(environ), usual)


def at_terminal() -> bool:
    """Whether somebody sits at both ends: what is typed and what is shown are a terminal."""
    return sys.stdin.isatty() and sys.stdout.isatty()


def not_alone() -> Phrase | None:
    """What to say where somebody sits at this window, and something of the program goes elsewhere."""
    if not at_terminal() or ownership() is Ownership.OWN:
        return None
    return phrase(
        "This window is not Fairsay's alone: something also goes elsewhere. "
        "So it stays line by line, and nothing can be asked in secret."
    )


def can_draw() -> bool:
    """Whether pages can be drawn here. They are drawn where errors go, which must be the same window."""
    return (
        ownership() is Ownership.OWN
        and os.environ.get("TERM", "dumb" if os.name == "posix" else "") != "dumb"
    )
