"""Every kind of vote, handed round in every renderer, with the same result in the records."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

import pytest

from data.model.agenda import VotePlan
from data.model.vote import Outcome, VoteKind
from tests.fixtures.by_drawn import play_drawn
from tests.fixtures.by_lines import play_lines
from tests.fixtures.script import Step, choose, choose_several, go_on, play_script, score
from tests.fixtures.voting_room import Voting, a_room, opening
from tui.conversation.conversation import Conversation

Player = Callable[[Conversation, Sequence[Step]], object]
OPTIONS = ("Frailty checks", "Treatment in A&E", "Dentists")
BLANK = choose("vote.ballot", "blank")


def marked(*options: str) -> Step:
    return choose_several("vote.ballot", *options)


def scored(*scores: int) -> Step:
    return score("vote.ballot", **{str(place): n for place, n in enumerate(scores)})


def chosen(option: str) -> Step:
    return choose("vote.ballot", option)


ROUNDS = {
    VoteKind.YES_NO: ([chosen("0")] * 4 + [chosen("1"), BLANK], Outcome.YES, ""),
    VoteKind.CHOOSE_ONE: ([chosen("2")] * 3 + [chosen("1"), BLANK], Outcome.CHOSEN, "Dentists"),
    VoteKind.CONSENT: ([chosen("0"), chosen("1")] * 2 + [BLANK], Outcome.AGREED, ""),
    VoteKind.SEVERAL: (
        [marked("0", "2"), marked("2"), marked("0", "1"), marked("2", "1"), BLANK],
        Outcome.CHOSEN,
        "Dentists",
    ),
    VoteKind.SCORE: (
        [scored(5, 0, 4), scored(0, 5, 4), scored(1, 2, 3), scored(0, 0, 0), BLANK],
        Outcome.CHOSEN,
        "Dentists",
    ),
    VoteKind.RANK: (
        [marked("2", "1", "0"), marked("2", "0", "1"), marked("1", "2", "0"), marked("0"), BLANK],
        Outcome.CHOSEN,
        "Dentists",
    ),
}


@pytest.mark.parametrize(
    "play",
    [
        pytest.param(play_script, id="script"),
        pytest.param(play_lines, id="lines"),
        pytest.param(partial(play_drawn, size=(80, 24)), id="drawn", marks=pytest.mark.slow),
        pytest.param(partial(play_drawn, size=(40, 12)), id="small", marks=pytest.mark.slow),
    ],
)
@pytest.mark.parametrize("kind", ROUNDS)
def test_every_kind_of_vote_in_every_renderer(kind: VoteKind, play: Player) -> None:
    turns, outcome, winner = ROUNDS[kind]
    voting = Voting(a_room(VotePlan("What next?", "Next", OPTIONS, kind)))
    steps = opening(len(turns))
    for turn in turns:
        steps += [go_on("vote.hand-over"), turn]
    play(voting.conversation, [*steps, choose("vote.everyone", "yes")])
    assert voting.page.name == "vote.result"
    (vote,) = voting.kept
    assert vote.shown is not None
    assert (vote.shown.outcome, vote.shown.winner) == (outcome, winner)
