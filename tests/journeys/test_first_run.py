"""The first run, from nothing to a meeting that is over; and stopped at every point of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial

import pytest

from data.model.meeting import MeetingState
from data.settings import read_settings
from tests.fixtures.by_drawn import play_drawn
from tests.fixtures.by_lines import play_lines
from tests.fixtures.script import Step, play_script
from tests.journeys import first_run as first
from tui.command_line.arguments import Arguments
from tui.composition.conversation_run import conversation_for
from tui.conversation.conversation import Conversation
from tui.laptop.laptop import Laptop

PLAYERS: dict[str, Callable[[Conversation, Sequence[Step]], object]] = {
    "script": play_script,
    "lines": play_lines,
    "drawn": play_drawn,
    "drawn small": partial(play_drawn, size=(40, 12)),
}


def start(laptop: Laptop) -> Conversation:
    """Start the program with nothing on the command line."""
    laptop.close()
    laptop.settings = read_settings(laptop.settings_file)
    laptop.access = laptop.settings.access
    return conversation_for(Arguments(), laptop)


def assert_set_up_as_played(laptop: Laptop) -> None:
    assert laptop.room is not None
    group = laptop.room.records.group
    assert group.name == first.NAME
    assert [(p.name, p.role.value) for p in group.people] == list(first.PEOPLE)
    assert len(group.ground_rules) == 10
    assert [r.id for r in group.ground_rules].index("phones") == 8
    assert not laptop.settings.access.plain


def planned(laptop: Laptop):
    assert laptop.room is not None
    records = laptop.room.records
    return records.meeting(records.meetings[0].id)


@pytest.mark.parametrize("player", PLAYERS)
def test_from_nothing_to_a_meeting_that_is_over(laptop: Laptop, player: str) -> None:
    play, conversation = PLAYERS[player], start(laptop)
    conversation.set_access(lines=player == "lines")
    play(conversation, list(first.first_run()))
    assert_set_up_as_played(laptop)
    play(conversation, list(first.plan_a_meeting()))
    meeting = planned(laptop)
    assert (meeting.title, meeting.agenda[0].title) == (first.TITLE, first.NEW_ITEM)
    assert meeting.agenda[0].minutes == 7
    play(conversation, list(first.hold_it(meeting.id)))
    assert planned(laptop).state is MeetingState.CLOSED
    assert [e.text for e in planned(laptop).entries] == ["It is cold in here."]
    assert conversation.page.name == "start.home"


def first_step_here(conversation: Conversation, steps: list[Step], stopped_at: int) -> int:
    name = conversation.page.name
    for at in range(stopped_at, -1, -1):
        if name.startswith(steps[at].page):
            return at
    raise AssertionError(f"carried on at {name!r}")


def test_a_first_run_stopped_at_any_point_carries_on(laptop: Laptop) -> None:
    steps = list(first.first_run())
    conversation = start(laptop)
    for stop_at, step in enumerate(steps):
        if step.page != "group.rule_removed":  # a rule taken out stays out after a stop
            conversation = start(laptop)
            at = first_step_here(conversation, steps, stop_at)
            play_script(conversation, steps[at:stop_at])
        play_script(conversation, [step])
    assert_set_up_as_played(laptop)


def test_the_first_screen_is_asked_only_once(laptop: Laptop) -> None:
    play_script(start(laptop), list(first.first_run())[:3])
    assert start(laptop).page.name == "start.welcome"


def test_a_group_whose_folder_is_gone_is_not_in_the_way(laptop: Laptop) -> None:
    play_script(start(laptop), list(first.first_run()))
    laptop.settings = replace(laptop.settings, last_group="/nowhere/at/all")
    laptop.close()
    assert conversation_for(Arguments(), laptop).page.name == "start.welcome"
