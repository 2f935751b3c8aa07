"""Changing the title or the day of a planned meeting."""

from __future__ import annotations

from dataclasses import dataclass, replace

from data.words.days import read_day
from data.words.wording import Words, phrase
from tui.pages.page import Field, FieldKind, Form, Page
from tui.pages.screen import Back, Next, Stay
from tui.room import Room


@dataclass(frozen=True)
class ChangeTitle:
    """Two fields, filled with what is there."""

    room: Room
    meeting_id: str

    def page(self, words: Words) -> Page:
        """Title and day."""
        meeting = self.room.records.meeting(self.meeting_id)
        return Page(
            name=f"plan.title/{meeting.id}",
            heading=words("Change the title or the day"),
            question=Form(
                (
                    Field(
                        "title",
                        words("What is the meeting called?"),
                        short=words("Title"),
                        value=meeting.title,
                    ),
                    Field(
                        "day",
                        words("On which day is it?"),
                        kind=FieldKind.DATE,
                        hint=words("Such as 3 December, tomorrow, or next Tuesday."),
                        value=words.short_day(meeting.day),
                    ),
                ),
                done=words("Save"),
                does=self._save,
            ),
        )

    def _save(self, typed: dict[str, str]) -> Next:
        title = " ".join(typed["title"].split())
        if not title:
            return Stay(problem=(phrase("The meeting has no title yet. Type a few words for it."),))
        day = read_day(typed["day"], self.room.today)
        meeting = self.room.records.meeting(self.meeting_id)
        self.room.records.save_meeting(replace(meeting, title=title, day=day))
        return Back(phrase("Saved."))
