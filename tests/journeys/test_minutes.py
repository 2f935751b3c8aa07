"""Minutes read, corrected, approved and saved: the same records and the same file in every renderer."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from data.model.meeting import EntryKind, MeetingState
from tests.fixtures.by_drawn import play_drawn
from tests.fixtures.by_lines import play_lines
from tests.fixtures.laptop import Table
from tests.fixtures.script import Step, play_script
from tests.journeys import minutes as journey
from tui.conversation.conversation import Conversation

PLAYERS: dict[str, Callable[[Conversation, list[Step]], object]] = {
    "script": play_script,
    "lines": play_lines,
    "drawn": play_drawn,
    "drawn small": lambda conversation, steps: play_drawn(conversation, steps, (40, 12)),
}


def sit_down(table: Table, player: str) -> Conversation:
    conversation = table.sit_down()
    conversation.set_access(lines=player == "lines")
    return conversation


@pytest.mark.parametrize("player", PLAYERS)
def test_minutes_are_read_corrected_approved_and_saved(table: Table, player: str) -> None:
    conversation = sit_down(table, player)
    before = journey.waiting(table.records)
    PLAYERS[player](conversation, list(journey.minutes(table.records)))
    after = journey.waiting(table.records)
    assert conversation.page.name == "start.home"
    assert after.state is MeetingState.APPROVED
    assert [e.text for e in after.entries if e.kind is EntryKind.NOTE] == [
        journey.NOTE,
        journey.FORGOTTEN,
    ]
    assert [e.kind for e in after.entries] == [
        *(e.kind for e in before.entries if e.kind is not EntryKind.PARKED),
        EntryKind.NOTE,
    ]
    assert "Zoe" in [there.name for there in after.attendance if there.guest]
    assert after.next_day == date(2026, 12, 7)
    assert [added.text for added in after.addenda] == [journey.ADDED]
    action = next(a for a in table.records.group.actions if a.text == journey.ACTION)
    assert action.by_when == date(2026, 12, 3)
    assert table.laptop.room is not None
    (saved,) = table.laptop.room.documents.glob("*.md")
    written = saved.read_text("utf-8")
    assert "\\# Not a heading \\| A\\&E: Zażółć مرحبا" in written
    assert "The group has approved these minutes." in written
    assert written.endswith(f"{journey.ADDED}\n"), "what is added later stands below the rest"
