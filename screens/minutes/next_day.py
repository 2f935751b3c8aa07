"""The day of the next meeting, as the minutes have it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from data.frozen import frozen
from data.model.meeting import Meeting
from data.words.by_when import means_next_meeting
from data.words.days import read_day
from data.words.wording import Words, phrase
from screens.minutes.corrections import change_entry, change_meeting
from tui.pages.page import Field, FieldKind, Page
from tui.pages.screen import Back, Next
from tui.room import Room


def next_day_field(meeting: Meeting, words: Words) -> Field:
    """The question for the day; what it does is for the page to say."""
    return Field(
        "day",
        words("On which day is the next meeting?"),
        kind=FieldKind.DATE,
        short=words("Next meeting on"),
        hint=words("Such as 3 December, or next Tuesday."),
        value=words.short_day(meeting.next_day) if meeting.next_day else "",
        optional=True,
    )


def read_next_day(typed: str, today: date) -> date | None:
    """The day that was typed; None where the field was left empty. Raises Problem."""
    return read_day(typed.strip(), today) if typed.strip() else None


def with_next_day(meeting: Meeting, day: date | None) -> Meeting:
    """The meeting with the next one's day, which is also that of what is due by the next meeting."""
    due = replace(meeting, next_day=day)
    for entry in meeting.entries:
        if day and means_next_meeting(entry.by_when_said):
            due = due.with_entry(replace(entry, by_when=day, by_when_said=""))
    return due


@frozen
class CorrectNextDay:
    """One field, filled with what is there. It may be left empty."""

    room: Room
    meeting_id: str

    def page(self, words: Words) -> Page:
        """The day."""
        meeting = self.room.records.meeting(self.meeting_id)
        return Page(
            name=f"minutes.next_day/{self.meeting_id}",
            heading=words("The next meeting"),
            question=replace(next_day_field(meeting, words), does=self._day),
        )

    def _day(self, typed: str) -> Next:
        records, before = self.room.records, self.room.records.meeting(self.meeting_id)
        day = read_next_day(typed, self.room.today)
        change_meeting(records, self.meeting_id, lambda meeting: with_next_day(meeting, day))
        for entry in records.meeting(self.meeting_id).entries:
            if entry not in before.entries:
                change_entry(records, self.meeting_id, entry)
        return Back(phrase("The correction is saved."))
