"""What is typed about a planned item: its words and its minutes."""

from __future__ import annotations

from dataclasses import replace

from data.frozen import frozen
from data.model.agenda import with_item
from data.words.one_line import one_line
from data.words.wording import Words, phrase
from screens.item_typed import read_item_minutes, read_item_title
from screens.long_agenda import if_right
from tui.pages.page import Field, FieldKind, Form, Page, Sentence
from tui.pages.screen import Back, Next
from tui.room import Room


@frozen
class ItemWords:
    """Title, plain words, who leads, what we want from it, and a content note."""

    room: Room
    meeting_id: str
    item_id: str

    def page(self, words: Words) -> Page:
        """Five fields; only the title is needed."""
        item = self.room.records.meeting(self.meeting_id).item_with(self.item_id)
        note = words("A content note tells people before a hard item, so that they can step out.")
        return Page(
            name=f"plan.item_words/{item.id}",
            heading=words("The words of the item"),
            blocks=(Sentence(note),),
            question=Form(
                (
                    Field("title", words("Title"), value=item.title),
                    Field("plain", words("Title in plain words"), value=item.plain, optional=True),
                    Field("lead", words("Who leads"), value=item.lead, optional=True),
                    Field(
                        "purpose", words("What we want from it"), value=item.purpose, optional=True
                    ),
                    Field("content", words("Content note"), value=item.content_note, optional=True),
                ),
                done=words("Save"),
                does=self._save,
            ),
        )

    def _save(self, fields: dict[str, str]) -> Next:
        typed = {name: one_line(text) for name, text in fields.items()}
        meeting = self.room.records.meeting(self.meeting_id)
        item = replace(
            meeting.item_with(self.item_id),
            title=read_item_title(typed["title"]),
            plain=typed["plain"],
            lead=typed["lead"],
            purpose=typed["purpose"],
            content_note=typed["content"],
        )
        self.room.records.save_meeting(replace(meeting, agenda=with_item(meeting.agenda, item)))
        return Back(phrase("Saved."))


@frozen
class ItemMinutes:
    """How long the item takes."""

    room: Room
    meeting_id: str
    item_id: str

    def page(self, words: Words) -> Page:
        """One field."""
        item = self.room.records.meeting(self.meeting_id).item_with(self.item_id)
        return Page(
            name=f"plan.minutes/{item.id}",
            heading=item.title_in(plain=words.plain),
            question=Field(
                "minutes",
                words("How many minutes?"),
                kind=FieldKind.NUMBER,
                value=str(item.minutes),
                does=self._save,
            ),
        )

    def _save(self, typed: str) -> Next:
        meeting = self.room.records.meeting(self.meeting_id)
        minutes = read_item_minutes(typed)
        item = replace(meeting.item_with(self.item_id), minutes=minutes)
        agenda = with_item(meeting.agenda, item)

        def keep() -> Next:
            self.room.records.save_meeting(replace(meeting, agenda=agenda))
            return Back(phrase("Saved."))

        return if_right(minutes, meeting.agenda, agenda, self, keep)
