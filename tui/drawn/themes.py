"""The colours of the drawn mode: three that reach 10:1 or more in every pair, and four of Textual's.

Of Textual's own themes those are taken whose text, accent, warning and success reach 7:1 on their
background. All others fall short in one of them, or are paler kin of one that is here.
"""

from __future__ import annotations

from typing import Any

from rich.style import Style

from data.frozen import frozen
from tui.drawn.rows import Role


@frozen
class Colours:
    """Colours as "#rrggbb": the paper, and what is written on it.

    `ink` is for text, `bright` for headings, `quiet` for what is read last, `warm` for a problem,
    `calm` for what is done. Words say each of these too.
    """

    paper: str
    ink: str
    bright: str
    quiet: str
    warm: str
    calm: str


COLOURS: dict[str, Colours] = {
    "white-on-black": Colours("#000000", "#ffffff", "#9fe3ff", "#d0d0d0", "#ffc2b3", "#b6f2b6"),
    "yellow-on-black": Colours("#000000", "#ffff00", "#ffffff", "#e6dc6e", "#ffc9a3", "#d2ff9f"),
    "dark-on-cream": Colours("#fdf6e3", "#000000", "#0b2a63", "#2b2b2b", "#6b0f0f", "#0c3a12"),
    # Textual's: background, foreground, accent (or primary), foreground, warning, success.
    "textual-dark": Colours("#121212", "#e0e0e0", "#fea62b", "#e0e0e0", "#fea62b", "#4ebf71"),
    "tokyo-night": Colours("#1a1b26", "#a9b1d6", "#fe9e64", "#a9b1d6", "#dfaf68", "#9ece6a"),
    "catppuccin-mocha": Colours("#181825", "#cdd6f4", "#f5c2e7", "#cdd6f4", "#fae3b0", "#abe9b3"),
    "rose-pine": Colours("#191724", "#e0def4", "#c4a7e7", "#e0def4", "#f5c177", "#9ccfd8"),
}

_ATTRIBUTES: dict[Role, dict[str, Any]] = {
    Role.STRONG: {"bold": True},
    Role.HEADING: {"bold": True},
    Role.PROBLEM: {"bold": True},
    Role.POINTED: {"reverse": True},
    Role.TYPED: {"underline": True},
}


def _ink_of(role: Role, colours: Colours) -> str:
    inks = {
        Role.HEADING: colours.bright,
        Role.LARGE_HEADING: colours.bright,
        Role.QUIET: colours.quiet,
        Role.PROBLEM: colours.warm,
        Role.LARGE_PROBLEM: colours.warm,
        Role.DONE: colours.calm,
    }
    return inks.get(role, colours.ink)


def styles(theme: str, *, sends_less: bool = False, few_colours: bool = False) -> dict[Role, Style]:
    """The style of each role in a theme (one of THEMES).

    Where there are only sixteen colours (`few_colours`), everything has one ink as well: the nearest
    of them to a quiet or a warm one can be too close to the paper. Words say what they say.
    On a slow line (`sends_less`) everything has one ink, and what is pointed at is told by the
    pointer alone, so that few codes are sent. Without colours (NO_COLOR) Textual takes them off,
    and bold, underline and reverse are left.
    """
    colours = COLOURS[theme]
    if few_colours:
        ink = colours.ink
        colours = Colours(colours.paper, ink, bright=ink, quiet=ink, warm=ink, calm=ink)
    return {role: _style(role, colours, sends_less=sends_less) for role in Role}


def _style(role: Role, colours: Colours, *, sends_less: bool) -> Style:
    attributes = _ATTRIBUTES.get(role, {})
    if sends_less:
        unmarked = {} if role is Role.POINTED else attributes
        return Style(color=colours.ink, bgcolor=colours.paper, **unmarked)
    return Style(color=_ink_of(role, colours), bgcolor=colours.paper, **attributes)
