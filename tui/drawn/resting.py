"""Which keys rest after they did something, and for how long: one press does one thing."""

from __future__ import annotations

from collections.abc import Hashable

from tui.drawn.keys import TAKING
from tui.drawn.showing import Showing
from tui.drawn.typed_ahead import Key, Pressed
from tui.terminal.key_rest import KeyRest, rest_for

_A_DIGIT = "a digit"
_TAKEN = "enter or space"


def counts(pressed: Pressed, showing: Showing, rest: KeyRest, at: float | None = None) -> bool:
    """Whether what was pressed at this time (None: now) counts on this page."""
    return rest.lets_through(_as_one(pressed, showing), at)


def begin_rest(pressed: Pressed | None, showing: Showing, rest: KeyRest) -> None:
    """What was pressed last has done something: held down or pressed twice, it does no more here."""
    if pressed:
        rest.begin_after(_as_one(pressed, showing), _rest_on(showing))


def _as_one(pressed: Pressed, showing: Showing) -> Hashable:
    """The key, as what rests together with it on this page.

    In a ballot all digits do, whichever is pressed: so every ballot costs the same, also in a hurry.
    """
    if not isinstance(pressed, Key) or showing.answering.choosing.chance is None:
        return pressed
    if pressed.name.isdecimal() and len(pressed.name) == 1:
        return _A_DIGIT
    return _TAKEN if pressed.name in TAKING else pressed


def _rest_on(showing: Showing) -> float:
    """How long the key that brought this page rests, in seconds.

    A repeat harms where it would do what weighs, or would close what the key has opened.
    """
    weighs = any(item.option.weighs for item in showing.answering.choosing.items)
    opened = bool(showing.visit and showing.visit.command)
    return rest_for(showing.access.key_rest, harms=weighs or opened)
