"""What can be shown at any place."""

from __future__ import annotations

from pathlib import Path

from data.words.wording import phrase
from screens.anywhere.captions import Spoken
from screens.anywhere.help import Everything, Help
from screens.anywhere.leave import LeaveScreen
from screens.anywhere.pause import Pause
from screens.anywhere.unsaved import SaveElsewhere, Unsaved
from screens.anywhere.what_is_kept import WhatIsKept
from screens.several_lines import SeveralLines
from screens.undo_removal import TakenOut
from tests.fixtures.sample_world import TYPED, World, then
from tests.gallery.states.made import State
from tui.pages.page import Choice, Option, Page, Sentence

BELOW = Page("invented.page", "A cup of tea", question=Choice("Tea?", (Option("yes", "Yes"),)))
"""What help was asked for on."""


def unsaved(world: World) -> Unsaved:
    """A text that was typed and could not be saved."""
    return Unsaved(world.room, typed=lambda: (TYPED,))


STATES: dict[str, State] = {
    "nothing said yet": lambda w: Spoken(()),
    "what was said last": lambda w: Spoken((TYPED, "Ash")),
    "what was said in a long meeting": lambda w: Spoken((TYPED,) * 30, 12),
    "help": lambda w: Help(BELOW),
    "help with words explained": lambda w: Help(BELOW, glossary=("agenda", "minutes")),
    "help in a ballot": lambda w: Help(BELOW, in_ballot=True),
    "more help": lambda w: Help(BELOW, part=1),
    "help with the voice": lambda w: Help(BELOW, part=2),
    "everything one can do": lambda w: Everything(),
    "leaving": lambda w: LeaveScreen(),
    "leaving a sample that is thrown away": lambda w: LeaveScreen(thrown_away=True),
    "leaving with something not saved": lambda w: LeaveScreen(unsaved=unsaved(w)),
    "pause": lambda w: Pause(w.room),
    "pause before there is a group": lambda w: Pause(None),
    "pause with something not saved": lambda w: Pause(w.room, unsaved(w)),
    "saving elsewhere": lambda w: SaveElsewhere(w.room, unsaved(w)),
    "what is kept": lambda w: WhatIsKept(Path("/invented/group")),
    "what is kept before there is a group": lambda w: WhatIsKept(None),
    "several lines": lambda w: SeveralLines(
        "a place",
        f"{TYPED}\nAsh",
        phrase("Is each line a person?"),
        lambda items: then(),
        lambda typed: then(),
    ),
    "something taken out": lambda w: TakenOut(
        "removed/one",
        lambda words: words("The item is taken out"),
        lambda words: (Sentence(TYPED),),
        then,
    ),
}
