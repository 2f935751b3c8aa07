"""Asks by hand-round in every renderer, with the same notes in the records."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial

import pytest

from data.model.ask import Ask, item_of
from screens import vote
from screens.plan.agenda import PlanAgenda
from tests.fixtures.by_drawn import play_drawn
from tests.fixtures.by_lines import play_lines
from tests.fixtures.script import Step, choose, fill, go_on, play_script
from tests.fixtures.voting_room import Voting, a_room, then
from tui.conversation.conversation import Conversation

Player = Callable[[Conversation, Sequence[Step]], object]
WRITTEN = (("Dentists", ""), ("Rent", "How we got here"), ("", "Money"), ("", ""), ("", ""))


EVERY_RENDERER = pytest.mark.parametrize(
    "play",
    [
        pytest.param(play_script, id="script"),
        pytest.param(play_lines, id="lines"),
        pytest.param(partial(play_drawn, size=(80, 24)), id="drawn", marks=pytest.mark.slow),
        pytest.param(partial(play_drawn, size=(40, 12)), id="small", marks=pytest.mark.slow),
    ],
)


@EVERY_RENDERER
def test_asks_go_round_in_every_renderer(play: Player) -> None:
    room = a_room()
    voting = Voting(room, vote.start_asks(room, "m1", then))
    steps = [fill("vote.asks", people="5")]
    for put_in, leave_out in WRITTEN:
        steps.append(go_on("vote.ask-hand-over"))
        steps.append(fill("vote.ask", put_in=put_in, leave_out=leave_out))
    play(voting.conversation, [*steps, choose("vote.ask-finished", "yes")])
    assert set(room.records.meeting("m1").asks) == {
        Ask("Dentists"),
        Ask("Rent"),
        Ask("How we got here", leave_out=True),
        Ask("Money", leave_out=True),
    }


@EVERY_RENDERER
def test_asks_go_on_the_agenda_in_every_renderer(play: Player) -> None:
    room = a_room()
    meeting = room.records.meeting("m1")
    asks = (Ask("Dentists"), Ask("How we got here", leave_out=True), Ask("Rent"))
    room.records.save_meeting(replace(meeting, asks=asks))
    voting = Voting(room, PlanAgenda(room, "m1"))
    steps = [
        choose("plan.agenda", "asked-for"),
        choose("plan.asks", "0"),
        choose("plan.ask/", "own"),
        choose("plan.ask/", "stays"),
        choose("plan.asks", "2"),
        choose("plan.ask/", "other"),
        fill("plan.ask_words", title="Paying for a home"),
        choose("plan.ask/", "off"),
        choose("plan.removed", "undo"),
        choose("plan.asks", "1"),
        choose("plan.ask/", "none"),
        choose("plan.asks", "done"),
    ]
    play(voting.conversation, steps)
    kept = room.records.meeting("m1")
    assert {item.title for item in kept.agenda} == {"A vote", "Dentists", "Paying for a home"}
    assert [item_of(ask, kept.agenda) is None for ask in kept.asks] == [False, True, False]
