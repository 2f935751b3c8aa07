"""The sample group, and a conversation at the minutes that wait for approval."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from data.model.meeting import Meeting
from data.storage.records import GroupRecords
from screens.minutes.meetings import MeetingsList
from tests.fixtures.groups import closed_sample, room_with
from tests.fixtures.script import choose, play_script
from tui.conversation.conversation import Conversation
from tui.room import Room


@pytest.fixture
def room(tmp_path: Path) -> Iterator[Room]:
    with GroupRecords.open(closed_sample(tmp_path / "sample")) as records:
        yield room_with(records, tmp_path / "documents")


@pytest.fixture
def last(room: Room) -> Meeting:
    """The meeting whose minutes wait for approval."""
    return room.records.meeting(room.records.meetings[-2].id)


@pytest.fixture
def talk(room: Room, last: Meeting) -> Conversation:
    """At the minutes that wait for approval."""
    conversation = Conversation(MeetingsList(room))
    play_script(conversation, [choose("minutes.meetings", last.id)])
    return conversation
