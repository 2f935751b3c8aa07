"""The sample group's meeting, sat down to at its third item, for tests of what can happen in one."""

from __future__ import annotations

import pytest

from tests.journeys import demo_meeting as demo
from tests.journeys.conftest import Table, clock, laptop, table
from tests.journeys.script import play_script
from tui.conversation.conversation import Conversation
from tui.pages.page_texts import texts_of

__all__ = ["clock", "conversation", "laptop", "meeting", "said", "table"]


@pytest.fixture
def conversation(table: Table) -> Conversation:
    """The sample's meeting, at its third item: "You said, we did", 15 minutes; eleven people here."""
    conversation = table.sit_down()
    play_script(conversation, list(demo.arriving(table.records)))
    play_script(conversation, list(demo.first_items())[:3])
    return conversation


def meeting(table: Table):
    """The meeting as it is saved."""
    return table.records.meeting(demo.meeting_today(table.records))


def said(conversation: Conversation) -> str:
    """Everything that the page says."""
    return "\n".join(texts_of(conversation.page))
