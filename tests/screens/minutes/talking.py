"""What a page says and offers, for the tests of the minutes screens."""

from __future__ import annotations

from data.model.meeting import Entry, EntryKind, Meeting
from screens.minutes.meetings import MinutesOf
from tui.conversation.conversation import Conversation
from tui.pages.page import Choice
from tui.pages.texts import texts_of
from tui.room import Room


def said(talk: Conversation) -> str:
    return "\n".join(texts_of(talk.page))


def options(talk: Conversation) -> list[str]:
    assert isinstance(talk.page.question, Choice)
    return [option.id for option in talk.page.question.options]


def entry(meeting: Meeting, kind: EntryKind) -> Entry:
    return next(entry for entry in meeting.entries if entry.kind is kind)


def at(room: Room, meeting: Meeting) -> Conversation:
    return Conversation(MinutesOf(room, meeting.id))
