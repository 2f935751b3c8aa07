"""What a key means on the page that is shown: an answer, a command, a scroll, or nothing."""

from __future__ import annotations

from data.frozen import frozen
from tui.commands import HELP, LEAVE, LINES, command
from tui.commands.one_command import Command
from tui.drawn.footer import command_for
from tui.drawn.leaf_turning import turned
from tui.drawn.showing import Showing
from tui.pages.page import Answer

_LEAVING = frozenset({"ctrl+c", "ctrl+q"})
_SCROLLING = {"pageup": -1, "pagedown": 1, "ctrl+up": -1, "ctrl+down": 1}

TAKING = frozenset({"enter", "space"})
"""Keys that take what the pointer is at."""

_UNSEEN = frozenset({LINES, HELP, LEAVE})


@frozen
class Meaning:
    """At most one of the two; neither where the key was used up on the page, or means nothing.

    `rests`: it did something on the page that one press does once. `stray`: something was typed where
    there is no field, and it is to be said where there is one.
    """

    answer: Answer | None = None
    command: Command | None = None
    rests: bool = False
    stray: bool = False


def meaning(showing: Showing, key: str, character: str | None, line_width: int) -> Meaning:
    """What a key means; what it does to the page itself is done already.

    `line_width` is the cells of a line to type on.
    """
    answering = showing.answering
    if key in _LEAVING:
        return Meaning(command=command(LEAVE))
    stray = not answering.typing and answering.stray.goes_on(key, character)
    if showing.in_leaves and not stray and turned(showing.scroll.turning, answering, key):
        return Meaning(rests=key in TAKING)
    if key in _SCROLLING:
        showing.scroll_text(_SCROLLING[key])
        return Meaning()
    told = answering.stray.told
    pressed = answering.press(key, character, line_width)
    if pressed.used:
        newly = answering.stray.told and not told
        return Meaning(pressed.answer, rests=pressed.rests, stray=newly)
    return Meaning(command=command_for(key, typing=answering.typing))


def meaning_unseen(showing: Showing, key: str) -> Meaning:
    """What a key means in a window too small to show the page: nothing that is done on the page."""
    if key in _LEAVING:
        return Meaning(command=command(LEAVE))
    found = command_for(key, typing=showing.answering.typing)
    return Meaning(command=found if found and found.id in _UNSEEN else None)
