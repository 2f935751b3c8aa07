"""When a meeting really began and ended, where it was, and who took the notes: for its minutes."""

from __future__ import annotations

from dataclasses import replace

from data.frozen import frozen
from data.model.meeting import Meeting
from data.words.one_line import one_line
from data.words.wording import Words, phrase
from screens.optional_field import optional_field
from screens.optional_time import optional_time_field, read_optional_time
from tui.pages.page import Field, Form, Page, Sentence
from tui.pages.screen import Back, Next
from tui.room import Room


@frozen
class WhenItWas:
    """Four fields that may stay empty; what nobody knows is left out of the minutes."""

    room: Room
    meeting_id: str

    def page(self, words: Words) -> Page:
        """The fields, filled with what is known."""
        meeting = self.room.meeting(self.meeting_id)
        closes = words("When you close the meeting today, the time it ended is noted by itself.")
        today = meeting.day == self.room.today and meeting.ended is None
        return Page(
            name=f"minutes.when/{self.meeting_id}",
            heading=words("When and where it was"),
            blocks=(
                Sentence(words("This stands at the top of the minutes. Each may stay empty.")),
                *((Sentence(closes),) if today else ()),
            ),
            question=Form(_fields(meeting, words), done=words("Save"), does=self._save),
        )

    def _save(self, typed: dict[str, str]) -> Next:
        changed = replace(
            self.room.meeting(self.meeting_id),
            began=read_optional_time(typed["began"]),
            ended=read_optional_time(typed["ended"]),
            place=one_line(typed["place"]),
            notes_by=one_line(typed["notes_by"]),
        )
        self.room.save_meeting(changed)
        return Back(phrase("Saved."))


def _fields(known: Meeting, words: Words) -> tuple[Field, ...]:
    began, ended = words("At what time did it begin?"), words("At what time did it end?")
    where, who = words("Where is it?"), words("Who takes the notes?")
    return (
        optional_time_field("began", began, known.began, words, short=words("Began at")),
        optional_time_field("ended", ended, known.ended, words, short=words("Ended at")),
        optional_field("place", where, known.place, short=words("Where")),
        optional_field("notes_by", who, known.notes_by, short=words("Who takes the notes")),
    )
