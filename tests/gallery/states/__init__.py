"""Every screen in every state that matters, by the folder of `screens` that it lives in."""

from __future__ import annotations

from tests.gallery.states import (
    anywhere,
    ballots,
    group,
    importing,
    meeting,
    minutes,
    plan,
    report,
    safekeeping,
    start,
    vote,
    vote_setting_up,
)
from tests.gallery.states.made import State

ROOMS = (
    anywhere,
    start,
    group,
    plan,
    meeting,
    minutes,
    report,
    importing,
    safekeeping,
    vote_setting_up,
    vote,
    ballots,
)

STATES: dict[str, State] = {
    f"{room.__name__.rpartition('.')[2]}: {name}": state
    for room in ROOMS
    for name, state in room.STATES.items()
}
"""Each state by its name; a state makes its screen in a new world."""
