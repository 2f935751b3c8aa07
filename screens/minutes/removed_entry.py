"""Taking an entry out of the minutes, with the way to have it back."""

from __future__ import annotations

from data.documents.entry_words import entry_said
from data.model.meeting import Entry
from data.words.wording import Words, phrase
from screens.minutes.corrections import Removed, put_back, remove_entry
from screens.undo_removal import TakenOut
from tui.pages.page import Block, Sentence
from tui.pages.screen import Back, Next
from tui.room import Room


def take_out(room: Room, meeting_id: str, entry: Entry) -> TakenOut:
    """Take an entry out, and give the screen that says so. Raises Problem once approved."""
    removed = remove_entry(room.records, meeting_id, entry)
    return TakenOut(
        f"minutes.removed/{entry.id}",
        lambda words: words("Taken out"),
        lambda words: _said(removed, words),
        lambda: _put_back(room, meeting_id, removed),
    )


def _said(removed: Removed, words: Words) -> tuple[Block, ...]:
    listed = words("It is also taken out of the group's list of actions.")
    return (
        Sentence(entry_said(removed.entry, words)),
        *((Sentence(listed),) if removed.action else ()),
    )


def _put_back(room: Room, meeting_id: str, removed: Removed) -> Next:
    put_back(room.records, meeting_id, removed)
    return Back(phrase("It is back."))
