"""Asks by hand-round in every renderer, with the same notes in the records."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

import pytest

from data.model.ask import Ask
from screens import vote
from tests.journeys.by_drawn import play_drawn
from tests.journeys.by_lines import play_lines
from tests.journeys.script import Step, choose, fill, go_on, play_script
from tests.screens.vote.polling import Voting, a_room, then
from tui.conversation import Conversation

Player = Callable[[Conversation, Sequence[Step]], object]
WRITTEN = (("Dentists", ""), ("Rent", "How we got here"), ("", "Money"), ("", ""), ("", ""))


@pytest.mark.parametrize(
    "play",
    [
        pytest.param(play_script, id="script"),
        pytest.param(play_lines, id="lines"),
        pytest.param(partial(play_drawn, size=(80, 24)), id="drawn", marks=pytest.mark.slow),
        pytest.param(partial(play_drawn, size=(40, 12)), id="small", marks=pytest.mark.slow),
    ],
)
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
