"""Another wording for something that was written down."""

from __future__ import annotations

from dataclasses import dataclass, replace

from data.documents.entry_words import by_when_said
from data.model.meeting import Entry, EntryKind
from data.words.by_when import read_by_when
from data.words.one_line import one_line
from data.words.wording import Words, phrase
from screens.minutes.corrections import change_entry
from tui.pages.page import Field, FieldKind, Form, Page
from tui.pages.screen import Back, Next, Stay
from tui.room import Room


@dataclass(frozen=True)
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
        form = Form(
            (text, *_action_fields(self.entry, words)), words("Save the change"), self._save
        )
        return Page(
            name=f"minutes.change/{self.entry.id}",
            heading=words("Change it"),
            question=form if action else text,
        )

    def _save(self, typed: dict[str, str]) -> Next:
        """Save it exactly as typed."""
        text, who = typed["text"], one_line(typed.get("who", ""))
        if not text.strip():
            return Stay(problem=(phrase("Nothing was typed. Type something, or go back."),))
        if self.entry.kind is EntryKind.ACTION and not who:
            return Stay(problem=(phrase("Nobody is named yet. Who will do it?"),))
        next_day = self.room.meeting(self.meeting_id).next_day
        by_when, said = read_by_when(typed.get("by_when", ""), self.room.today, next_day)
        changed = replace(self.entry, text=text, who=who, by_when=by_when, by_when_said=said)
        change_entry(self.room.records, self.meeting_id, changed)
        return Back(phrase("The correction is saved."))


def _action_fields(entry: Entry, words: Words) -> tuple[Field, ...]:
    return (
        Field("who", words("Who will do it?"), value=entry.who),
        Field(
            "by_when",
            words("By when?"),
            kind=FieldKind.DATE,
            hint=words("Such as 3 December, or next Tuesday."),
            value=by_when_said(entry, words),
            optional=True,
        ),
    )
