"""Another wording for something that was written down."""

from __future__ import annotations

from data.frozen import frozen
from data.model.meeting import Entry, EntryKind
from data.words.wording import Words, phrase
from screens.entry_form import action_fields, entry_with
from screens.minutes.corrections import change_entry
from tui.pages.page import Field, FieldKind, Form, Page
from tui.pages.screen import Back, Next
from tui.room import Room


@frozen
class ChangeEntry:
    """The entry's text; of an action also who does it and by when."""

    room: Room
    meeting_id: str
    entry: Entry

    def page(self, words: Words) -> Page:
        """The fields, filled with what is there."""
        text = Field(
            "text",
            words("What should it say?"),
            kind=FieldKind.LINES,
            value=self.entry.text,
            does=lambda typed: self._save({"text": typed}),
        )
        action = self.entry.kind is EntryKind.ACTION
        form = Form((text, *action_fields(self.entry, words)), words("Save the change"), self._save)
        return Page(
            name=f"minutes.change/{self.entry.id}",
            heading=words("Change it"),
            question=form if action else text,
        )

    def _save(self, typed: dict[str, str]) -> Next:
        """Save it exactly as typed."""
        next_day = self.room.meeting(self.meeting_id).next_day
        changed = entry_with(self.entry, typed, self.room.today, next_day)
        change_entry(self.room.records, self.meeting_id, changed)
        return Back(phrase("The correction is saved."))
