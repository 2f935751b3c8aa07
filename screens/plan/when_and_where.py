"""When a planned meeting starts, where it is, and what to bring: for the agenda, all of it optional."""

from __future__ import annotations

from dataclasses import replace

from data.frozen import frozen
from data.model.meeting import Meeting, MeetingState
from data.words.one_line import one_line
from data.words.wording import Words, phrase
from screens.optional_field import optional_field
from screens.optional_time import optional_time_field, read_optional_time
from tui.pages.page import Block, Fact, Field, Form, Page, Sentence
from tui.pages.screen import Back, Next
from tui.room import Room


def when_and_where_facts(meeting: Meeting, words: Words) -> tuple[Fact, ...]:
    """What of it is known."""
    known = (
        (words("Starts at"), words.time(meeting.starts) if meeting.starts else ""),
        (words("Where"), meeting.place),
        (words("What to bring"), meeting.bring),
    )
    return tuple(Fact(label, value) for label, value in known if value)


@frozen
class WhenAndWhere:
    """Three optional fields. What the group's last meeting had is offered where nothing is known."""

    room: Room
    meeting_id: str

    def page(self, words: Words) -> Page:
        """The fields, filled with what is there."""
        meeting = self.room.records.meeting(self.meeting_id)
        known = meeting.starts or meeting.place or meeting.bring
        last = None if known else self._last()
        return Page(
            name=f"plan.when_and_where/{meeting.id}",
            heading=words("When it starts, where, and what to bring"),
            blocks=(Sentence(words("It stands at the top of the agenda.")), *_as_last(last, words)),
            question=Form(_fields(last or meeting, words), done=words("Save"), does=self._save),
        )

    def _last(self) -> Meeting | None:
        """The latest meeting that was held and of which the place or the time is known."""
        records = self.room.records
        held = [m for m in records.meetings if m.state is not MeetingState.PLANNED]
        if not held:
            return None
        last = records.meeting(max(held, key=lambda m: m.day).id)
        return replace(last, starts=last.starts or last.began, bring="") if last.place else None

    def _save(self, typed: dict[str, str]) -> Next:
        meeting = self.room.records.meeting(self.meeting_id)
        changed = replace(
            meeting,
            starts=read_optional_time(typed["starts"]),
            place=one_line(typed["place"]),
            bring=one_line(typed["bring"]),
        )
        self.room.records.save_meeting(changed)
        return Back(phrase("Saved."))


def _as_last(last: Meeting | None, words: Words) -> tuple[Block, ...]:
    return (Sentence(words("What stands here now is from your last meeting.")),) if last else ()


def _fields(known: Meeting, words: Words) -> tuple[Field, ...]:
    start, where = words("At what time does it start?"), words("Where is it?")
    bring = words("What should people bring?")
    return (
        optional_time_field("starts", start, known.starts, words, short=words("Starts at")),
        optional_field("place", where, known.place, short=words("Where")),
        optional_field("bring", bring, known.bring, short=words("What to bring")),
    )
