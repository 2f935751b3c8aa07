"""What a page says and offers, for the tests of the minutes screens."""

from __future__ import annotations

from data.model.meeting import Entry, EntryKind, Meeting
from screens.minutes.meetings import MinutesOf
from tests.fixtures.script import choose
from tui.conversation.conversation import Conversation
from tui.pages.page import Choice
from tui.pages.texts import texts_of
from tui.room import Room

TO_CHANGE_ONE = (choose("minutes.one", "correct"), choose("minutes.together", "one"))
"""From the minutes of a meeting to the list of what can be corrected."""


def said(talk: Conversation) -> str:
    return "\n".join(texts_of(talk.page))


def options(talk: Conversation) -> list[str]:
    assert isinstance(talk.page.question, Choice)
    return [option.id for option in talk.page.question.options]


def entry(meeting: Meeting, kind: EntryKind) -> Entry:
    return next(entry for entry in meeting.entries if entry.kind is kind)


def at(room: Room, meeting: Meeting) -> Conversation:
    return Conversation(MinutesOf(room, meeting.id))
