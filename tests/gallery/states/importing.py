"""Bringing in people, actions and past minutes from a table."""

from __future__ import annotations

from data.importing.columns import Content, understood
from data.importing.planned import Planned
from data.importing.table import table_in
from data.words.wording import Words
from screens.importing.choose import WhichContent, WhichFile
from screens.importing.look import Added, Look
from tests.fixtures.sample_world import World
from tests.gallery.states.made import State, for_each

TABLES = {
    Content.PEOPLE: "Name,Kind of person\nRosa,staff\nBel,\n123,\nYusuf,doctor\n",
    Content.ACTIONS: "Will do what,Who\n" + "".join(f"Thing {n},Rosa\n" for n in range(20)),
    Content.MINUTES: "Day,Meeting,What was written down\n2020-01-02,Old,We met.\n2040-01-01,,No\n",
}


def planned(world: World, content: Content) -> Planned:
    """What a table would add."""
    rows = understood(table_in(TABLES[content].encode(), "en_GB"), content, Words())
    return WhichFile(world.room, content)._planned(rows, Words())


STATES: dict[str, State] = {
    "what is in the file": lambda w: WhichContent(w.room),
    **for_each("which file: {}", Content, lambda w, content: WhichFile(w.room, content)),
    **for_each("a look: {}", Content, lambda w, c: Look(w.room, planned(w, c))),
    "nothing to add": lambda w: Look(w.room, Planned()),
    "letters that were guessed": lambda w: Look(w.room, planned(w, Content.PEOPLE), guessed=True),
    "added": lambda w: Added(w.room, planned(w, Content.MINUTES)),
}
