"""Parked topics: what the group wants done with each, in a few words, for the minutes."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from data.documents.account import is_kept_out
from data.frozen import frozen
from data.model.meeting import Entry, EntryKind, Meeting
from data.words.one_line import one_line
from data.words.wording import Words, phrase
from screens.minutes.corrections import entry_of
from screens.pick_one import pick_one
from tui.pages.page import Field, Option, Page, Sentence
from tui.pages.screen import Back, Go, Next
from tui.room import Room


def parked_topics(meeting: Meeting) -> tuple[Entry, ...]:
    """Those that the room may see: nothing of an account that its teller keeps out."""
    left_out = {item.id for item in meeting.agenda if is_kept_out(item)}
    return tuple(
        e for e in meeting.entries if e.kind is EntryKind.PARKED and e.item_id not in left_out
    )


def parked_said(entry: Entry, words: Words) -> str:
    """A parked topic, and what becomes of it where that is known."""
    if not entry.became:
        return entry.text
    return words("{topic} What happens with it: {became}", topic=entry.text, became=entry.became)


@frozen
class ParkedTopics:
    """All of them, to choose one."""

    room: Room
    meeting_id: str

    def page(self, words: Words) -> Page:
        """Each is an option."""
        topics = parked_topics(self.room.meeting(self.meeting_id))
        return Page(
            name=f"meeting.parked/{self.meeting_id}",
            heading=words("Parked topics"),
            question=pick_one(
                words("Which topic shall we talk about?"),
                (Option(e.id, parked_said(e, words), partial(self._topic, e.id)) for e in topics),
                none=words("Done with parked topics"),
                short=words("Which topic?"),
            ),
        )

    def _topic(self, entry_id: str) -> Next:
        return Go(WhatBecomesOfIt(self.room, self.meeting_id, entry_id))


@frozen
class WhatBecomesOfIt:
    """One parked topic, and one field that may stay empty."""

    room: Room
    meeting_id: str
    entry_id: str

    def page(self, words: Words) -> Page:
        """The topic, and the question."""
        entry = entry_of(self.room.meeting(self.meeting_id), self.entry_id)
        return Page(
            name=f"meeting.parked_topic/{self.entry_id}",
            heading=words("A parked topic"),
            blocks=(Sentence(entry.text),) if entry else (),
            question=Field(
                "became",
                words("What happens with it?"),
                hint=words("Such as: next meeting, Chris asks about it, or we let it go."),
                value=entry.became if entry else "",
                optional=True,
                does=self._keep,
            ),
        )

    def _keep(self, typed: str) -> Next:
        meeting = self.room.meeting(self.meeting_id)
        if entry := entry_of(meeting, self.entry_id):
            self.room.save_meeting(meeting.with_entry(replace(entry, became=one_line(typed))))
        return Back(phrase("Saved."))
