"""From the first start to the group's first page, and what can stand in between."""

from __future__ import annotations

from dataclasses import replace

from data.settings import AccessSettings
from data.storage.problems import CannotWrite, ChangedElsewhere
from screens.start.access import AccessScreen, ColoursScreen
from screens.start.changed_elsewhere import at_start, in_room
from screens.start.first_run import Welcome
from screens.start.home import Home, MoreAtHome
from screens.start.keys import KeysScreen
from screens.start.large_letters_seen import Letters
from screens.start.only_reading import OnlyReading
from screens.start.open_elsewhere import OpenElsewhere
from screens.start.text_size import TextSizeScreen
from screens.start.voice import VoiceScreen
from tests.fixtures.sample_world import World, then
from tests.gallery.states.made import State


def no_meetings(world: World) -> World:
    """The group before its first meeting."""
    for summary in world.room.records.meetings:
        world.room.records.delete_meeting(summary.id)
    return world


def only_planned(world: World) -> World:
    """The group with no meeting that goes on."""
    world.room.records.delete_meeting(world.running)
    return world


CHANGED = ChangedElsewhere("0b1c2d3e4f5a.json", has_copy=True)
WITHOUT_COPY = ChangedElsewhere("0b1c2d3e4f5a.json", has_copy=False)

STATES: dict[str, State] = {
    "how it looks, at the first start": lambda w: AccessScreen(AccessSettings, then, first=True),
    "how it looks": lambda w: AccessScreen(AccessSettings),
    "how it looks, in large text and aloud": lambda w: AccessScreen(
        lambda: replace(AccessSettings(), large_text=6, voice=True, plain=True)
    ),
    "how it looks, for one voter": lambda w: AccessScreen(AccessSettings, turn=True),
    "colours": lambda w: ColoursScreen(AccessSettings),
    "the size of the text": lambda w: TextSizeScreen(AccessSettings),
    "how keys are taken": lambda w: KeysScreen(AccessSettings),
    "the voice": lambda w: VoiceScreen(AccessSettings),
    "the voice, while it is on": lambda w: VoiceScreen(lambda: AccessSettings(voice=True)),
    "the voice, for one voter": lambda w: VoiceScreen(AccessSettings, turn=True),
    "can these letters be read": lambda w: Letters(lambda kind: None),
    "can these letters be read, halves": lambda w: Letters(lambda kind: None, "halves"),
    "welcome": lambda w: Welcome(w.lobby),
    "home with a meeting that goes on": lambda w: Home(w.room),
    "home with a meeting planned": lambda w: Home(only_planned(w).room),
    "home with nothing yet": lambda w: Home(no_meetings(w).room),
    "more at home": lambda w: MoreAtHome(w.room),
    "changed elsewhere, at the start": lambda w: at_start(CHANGED, then, then),
    "changed elsewhere, without a copy": lambda w: at_start(WITHOUT_COPY, then, then),
    "changed elsewhere, in a group that is open": lambda w: in_room(CHANGED, w.room),
    "only reading": lambda w: OnlyReading(CannotWrite(), then),
    "open elsewhere": lambda w: OpenElsewhere(lambda: Home(w.room)),
}
