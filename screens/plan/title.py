"""Changing the title or the day of a planned meeting."""

from __future__ import annotations

from dataclasses import replace

from data.frozen import frozen
from data.words.wording import Words, phrase
from screens.plan.title_and_day import read_title_and_day, title_and_day_fields
from tui.pages.page import Form, Page
from tui.pages.screen import Back, Next
from tui.room import Room


@frozen
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
                title_and_day_fields(meeting.title, meeting.day, words),
                done=words("Save"),
                does=self._save,
            ),
        )

    def _save(self, typed: dict[str, str]) -> Next:
        title, day = read_title_and_day(typed, self.room.today)
        meeting = self.room.records.meeting(self.meeting_id)
        self.room.records.save_meeting(replace(meeting, title=title, day=day))
        return Back(phrase("Saved."))
