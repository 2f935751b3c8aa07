"""The demo meeting, played in every renderer, and stopped at every point of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest

from data.model.agenda import TellersChoice
from data.model.meeting import EntryKind, Meeting, MeetingState, PlanChange, PlanEdit, Presence
from data.model.vote import Level, Outcome, VoteState
from data.storage.records import GroupRecords
from tests.fixtures.by_drawn import play_drawn
from tests.fixtures.by_lines import play_lines
from tests.fixtures.laptop import Table
from tests.fixtures.script import Step, play_script
from tests.journeys import demo_meeting as demo
from tui import commands
from tui.conversation.conversation import Conversation

Player = Callable[[Conversation, Sequence[Step]], object]


def held(records: GroupRecords) -> Meeting:
    return records.meeting(demo.meeting_today(records))


def assert_held_as_played(records: GroupRecords) -> None:
    """The records say what was entered, exactly, and nothing else."""
    meeting = held(records)
    assert meeting.state is MeetingState.CLOSED
    assert [(e.kind, e.text) for e in meeting.entries] == [
        (EntryKind.NOTE, demo.NOTE),
        (EntryKind.ACTION, demo.ACTION),
        (EntryKind.PARKED, demo.PARKED),
        (EntryKind.BRIGHT_SPOT, demo.BRIGHT_SPOT),
        (EntryKind.NOTE, demo.ACCOUNT_NOTE),
        (EntryKind.DECISION, demo.DECISION),
    ]
    assert len([a for a in meeting.here if not a.guest]) == len(records.group.people) - 1
    assert [a.name for a in meeting.here if a.guest] == [demo.GUEST]
    away = [a.name for a in meeting.attendance if a.presence is Presence.APOLOGIES]
    assert away == [demo.AWAY]
    assert meeting.rules_agreed
    assert records.group.ground_rules[0].last_read == meeting.day
    tellers = [i.tellers_choice for i in meeting.agenda if i.content_note]
    assert tellers == [TellersChoice.WITHOUT_NAME]
    talk = meeting.agenda[5].title
    assert meeting.changes == (PlanChange(PlanEdit.MORE_TIME, talk, 5, demo.REASON),)
    assert_vote_as_played(meeting)
    carried = [a for a in records.group.actions if a.text == demo.ACTION]
    assert [(a.who, a.promise, a.meeting_id) for a in carried] == [("Priya", True, meeting.id)]


def assert_vote_as_played(meeting: Meeting) -> None:
    (vote,) = meeting.votes
    assert vote.state is VoteState.CLOSED
    assert vote.level is Level.BANDS
    assert vote.expected == 7
    assert vote.shown is not None
    assert (vote.shown.outcome, vote.shown.winner) == (Outcome.CHOSEN, "Frailty checks")


def drawn_in(size: tuple[int, int]) -> Player:
    return partial(play_drawn, size=size)


@pytest.mark.parametrize(
    "play",
    [
        pytest.param(play_script, id="script"),
        pytest.param(play_lines, id="lines"),
        pytest.param(drawn_in((80, 24)), id="drawn"),
        pytest.param(drawn_in((40, 12)), id="drawn small"),
    ],
)
def test_the_same_meeting_leaves_the_same_records_in_every_renderer(
    table: Table, play: Player
) -> None:
    conversation = table.sit_down()
    play(conversation, demo.demo_meeting(table.records))
    assert_held_as_played(table.records)
    assert_minutes_say_it(table.folder.parent)


def assert_minutes_say_it(documents: Path) -> None:
    """The text has every word that was entered, in order; the Markdown says the same."""
    (as_text,) = (f.read_text("utf-8") for f in documents.glob("*.txt"))
    (as_markdown,) = (f.read_text("utf-8") for f in documents.glob("*.md"))
    entered = (demo.NOTE, demo.PARKED, demo.BRIGHT_SPOT, demo.ACCOUNT_NOTE, demo.DECISION)
    for line in "\n".join((*entered, demo.ACTION, demo.GUEST, demo.REASON)).splitlines():
        assert line in as_text
        assert line.replace("[", "\\[").replace("]", "\\]").split("&")[0] in as_markdown
    assert "Frailty checks" in as_text


def carries_on_at(conversation: Conversation, steps: list[Step], stopped_at: int) -> int:
    """From which step to go on: where we are now, at or before the stop."""
    name = conversation.page.name
    for at in range(stopped_at, -1, -1):
        if name.startswith(steps[at].page):
            return at
    raise AssertionError(f"the program carried on at {name!r}, where the meeting never was")


def test_stopped_at_any_point_the_meeting_carries_on_where_it_was(table: Table) -> None:
    """Stopped before every step but those of a vote, which is held again as a whole."""
    conversation = table.sit_down()
    steps = demo.demo_meeting(table.records)
    for stop_at, step in enumerate(steps):
        if not step.page.startswith(("vote.", "meeting.closed", "minutes.")):
            conversation = table.sit_down()
            at = carries_on_at(conversation, steps, stop_at)
            play_script(conversation, steps[at:stop_at])
        play_script(conversation, [step])
    assert_held_as_played(table.records)


def test_stopped_in_the_middle_of_a_vote_nothing_of_it_is_kept(table: Table) -> None:
    conversation = table.sit_down()
    steps = demo.demo_meeting(table.records)
    third_ballot = [n for n, s in enumerate(steps) if s.page == "vote.ballot"][2]
    play_script(conversation, steps[:third_ballot])
    before = held(table.records)
    conversation = table.sit_down()
    assert conversation.page.name.startswith("vote.interrupted")
    assert held(table.records) == before
    (vote,) = before.votes
    assert vote.shown is None


def test_everything_is_kept_when_the_words_change_in_the_middle(table: Table) -> None:
    conversation = table.sit_down()
    for step in demo.demo_meeting(table.records):
        play_script(conversation, [step])
        now = conversation.access.now
        conversation.access.change(replace(now, plain=not now.plain), turn_only=True)
    assert_held_as_played(table.records)


def test_what_is_kept_of_a_vote_can_be_asked_from_its_help_as_well(table: Table) -> None:
    conversation = table.sit_down()
    steps = demo.demo_meeting(table.records)
    ballot = next(n for n, step in enumerate(steps) if step.page == "vote.ballot")
    play_script(conversation, steps[:ballot])
    conversation.command(commands.HELP)
    conversation.command(commands.KEPT)
    assert conversation.page.name == "vote.kept"
