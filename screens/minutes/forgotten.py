"""Adding what was said in a meeting and not written down, until the minutes are approved."""

from __future__ import annotations

from functools import partial

from data.frozen import frozen
from data.model.meeting import Entry, EntryKind
from data.words.wording import Phrase, Words, phrase
from screens.entry_form import action_fields, entry_with
from screens.minutes.corrections import add_entry
from screens.pick_one import pick_one
from tui.pages.page import Field, FieldKind, Form, Option, Page, Sentence
from tui.pages.screen import Back, Next, Replace
from tui.room import Room

_KINDS: dict[EntryKind, Phrase] = {
    EntryKind.NOTE: phrase("A note"),
    EntryKind.DECISION: phrase("A decision"),
    EntryKind.ACTION: phrase("An action"),
    EntryKind.PARKED: phrase("A topic to come back to"),
    EntryKind.BRIGHT_SPOT: phrase("A bright spot"),
}


@frozen
class AddForgotten:
    """What kind of thing was forgotten in an item."""

    room: Room
    meeting_id: str
    item_id: str

    def page(self, words: Words) -> Page:
        """The kinds, to choose one."""
        item = self.room.records.meeting(self.meeting_id).item_with(self.item_id)
        return Page(
            name=f"minutes.forgotten/{self.meeting_id}/{self.item_id}",
            heading=words("Add what was left out"),
            blocks=(Sentence(item.title_in(plain=words.plain)),),
            question=pick_one(
                words("What would you like to add?"),
                (
                    Option(kind, words.say(name), partial(self._write, kind))
                    for kind, name in _KINDS.items()
                ),
                none=words("Nothing, go back"),
            ),
        )

    def _write(self, kind: EntryKind) -> Next:
        return Replace(WriteForgotten(self.room, self.meeting_id, self.item_id, kind))


@frozen
class WriteForgotten:
    """The words of it; of an action also who and by when."""

    room: Room
    meeting_id: str
    item_id: str
    kind: EntryKind

    def page(self, words: Words) -> Page:
        """Empty fields."""
        text = Field(
            "text",
            words("What should it say?"),
            kind=FieldKind.LINES,
            does=lambda typed: self._save({"text": typed}),
        )
        form = Form((text, *action_fields(None, words)), words("Add it"), self._save)
        return Page(
            name=f"minutes.forgotten.{self.kind}/{self.meeting_id}/{self.item_id}",
            heading=words.say(_KINDS[self.kind]),
            blocks=(Sentence(words("Write it as the group says it.")),),
            question=form if self.kind is EntryKind.ACTION else text,
        )

    def _save(self, typed: dict[str, str]) -> Next:
        """Save it exactly as typed."""
        empty = Entry(self.room.new_id(), self.item_id, self.kind, "")
        next_day = self.room.meeting(self.meeting_id).next_day
        add_entry(
            self.room.records, self.meeting_id, entry_with(empty, typed, self.room.today, next_day)
        )
        return Back(phrase("It is added to the minutes."))
