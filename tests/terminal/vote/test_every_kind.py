"""Every kind of hand-round in real terminals: what is left in files, on screen and in scrollback."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from data.model.vote import Band, Outcome, Vote, VoteState
from tests.fixtures.voting_folder import OPTIONS, QUESTION, VoteRoom
from tests.terminal.vote.hands import BOTH, DrawnHands, Hands, LineHands
from tests.terminal.vote.rounds import KEYS, ROUNDS, opens, votes
from tests.terminal.vote.scrollback import scrollback, scrollback_of

pytestmark = pytest.mark.slow

MOST, SOME, FEW = Band.MOST, Band.SOME, Band.FEW

RESULTS: dict[str, list[tuple[Outcome, str, tuple[Band, ...]]]] = {
    "yes-no": [(Outcome.YES, "", (MOST, FEW, FEW))],
    "choose-one": [(Outcome.CHOSEN, OPTIONS[2], (FEW, FEW, FEW, FEW))],
    "consent": [(Outcome.AGREED, "", (MOST, FEW, FEW, FEW))],
    "several": [(Outcome.CHOSEN, OPTIONS[2], ())],
    "score": [(Outcome.CHOSEN, OPTIONS[2], ())],
    "rank": [(Outcome.CHOSEN, OPTIONS[2], ())],
    "feedback": [(Outcome.NOT_A_DECISION, "", (FEW, FEW, MOST, FEW))],
    "several questions": [
        (Outcome.NOT_A_DECISION, "", (FEW, FEW, MOST, FEW)),
        (Outcome.NOT_A_DECISION, "", (FEW, FEW, FEW, FEW)),
    ],
}


@pytest.mark.parametrize("name", ROUNDS)
@BOTH
def test_nothing_of_a_vote_is_left_behind_at_any_hand_over(name, hands_of, tmp_path) -> None:
    """Files, folders, screen and scrollback after every single ballot, and the result at the end.

    Seen red with planted leaks: the marks saved in the settings folder at each cast; an empty file
    made and removed in the temporary folder (its folder's time tells); the marks put into a
    notice of the hand-over; the wipe without the scrollback (lines).
    """
    round_ = ROUNDS[name]
    room = VoteRoom(tmp_path, kind=round_.kind, voters=5)
    hands = hands_of(room)
    try:
        opens(hands, round_)
        files, folders, seen = room.everything(), room.folders(), set()
        for voted, marks in enumerate(round_.ballots, 1):
            votes(hands, round_, marks)
            hands.until(f"{voted} of 5 have voted")
            hands.settle()
            assert room.everything() == files
            assert room.folders() == folders
            _nothing_of_a_ballot_can_be_read(hands)
            if voted < 5:
                seen.add(_without_numbers(hands.shown))
        assert len(seen) == 1, "\n".join(seen)
        hands.closes()
        hands.settle()
        _the_result_alone_was_added(name, room)
    finally:
        hands.ends()


@pytest.mark.parametrize("name", ROUNDS)
@BOTH
def test_every_ballot_of_a_kind_costs_the_same_in_a_real_terminal(name, hands_of, tmp_path) -> None:
    """As many keys for each ballot above, "I'd rather not say" among them; in lines, all that the
    program writes in a turn is the same: as many prompts, and as often "Choice noted.". Only the
    first voter of all is told that marks can be changed, whatever is marked. Seen red with "Choice
    noted." said after each mark that is a name."""
    round_ = ROUNDS[name]
    room = VoteRoom(tmp_path, kind=round_.kind, voters=5)
    hands = hands_of(room)
    written: list[str] = []
    keys = set()
    try:
        opens(hands, round_)
        for voted, marks in enumerate(round_.ballots[:4], 1):
            before = len(hands.output)
            keys.add(sum(len("".join(KEYS[hands_of](round_, mark))) for mark in marks))
            votes(hands, round_, marks)
            hands.until(f"{voted} of 5 have voted")
            hands.settle()
            written.append(_without_numbers(hands.output[before:]))
    finally:
        hands.ends()
    assert any(() in marks for marks in round_.ballots[:4])
    assert len(keys) == 1
    if hands_of is LineHands:
        assert [CHANGED_FREELY in turn for turn in written] == [True, False, False, False]
        turns = {turn.replace(CHANGED_FREELY, "") for turn in written}
        assert len(turns) == 1, "\n---\n".join(turns)
        (turn,) = turns
        assert turn.count("Choice noted.") == round_.questions


CHANGED_FREELY = "Change it as often as you like, until you cast it.\r\n"
"""What the first ballot of a vote explains in lines, and later ones say on asking."""


def _without_numbers(shown: str) -> str:
    """A hand-over, without how many have voted."""
    return re.sub(r"\d of 5 have", "n of 5 have", shown)


def _nothing_of_a_ballot_can_be_read(hands: Hands) -> None:
    left = hands.shown + scrollback(hands)
    for words in (*OPTIONS, QUESTION, "Your secret vote", "chosen", "Choice noted", "rather not"):
        assert words not in left


def _the_result_alone_was_added(name: str, room: VoteRoom) -> None:
    kept = room.kept
    assert [_result(vote) for vote in kept] == RESULTS[name]
    for path, (raw, _) in room.everything().items():
        text = raw.decode("utf-8", "replace")
        assert Path(path).parts[0] == "group" or not any(o in text for o in (*OPTIONS, QUESTION))
        # In the agenda's plan, in the vote's row, and where it won.
        assert all(text.count(option) <= 3 for option in OPTIONS)
        assert text.count(QUESTION) <= 2


def _result(vote: Vote) -> tuple[Outcome, str, tuple[Band, ...]]:
    assert vote.state is VoteState.CLOSED
    assert vote.shown is not None
    assert vote.shown.counts == ()
    return vote.shown.outcome, vote.shown.winner, vote.shown.bands


def test_a_terminal_that_was_not_told_to_forget_is_read_by_this_test() -> None:
    """The scrollback is looked at as it is: with a wipe of the screen alone the ballot is in it."""
    lines = "\r\n".join([*OPTIONS, *map(str, range(30))])
    assert OPTIONS[0] in scrollback_of(f"{lines}\x1b[2J\x1b[H")
    assert OPTIONS[0] not in scrollback_of(f"{lines}\x1b[2J\x1b[3J\x1b[H")


def test_the_same_votes_in_another_order_and_mode_leave_the_same_bytes(tmp_path: Path) -> None:
    """Every file of the group, but for the vote's random id and what is computed from it. Seen red
    with the last voter's mark planted in the short name of the vote."""
    left = []
    for hands_of, ballots in ((LineHands, (0, 2, 1, 2, 2)), (DrawnHands, (2, 2, 2, 1, 0))):
        base = tmp_path / hands_of.__name__
        base.mkdir()
        room = VoteRoom(base, voters=5)
        hands = hands_of(room)
        try:
            opens(hands, ROUNDS["choose-one"])
            for voted, place in enumerate(ballots, 1):
                votes(hands, ROUNDS["choose-one"], ((place,),))
                hands.until(f"{voted} of 5 have voted")
                hands.settle()
            hands.closes()
            hands.settle()
        finally:
            hands.ends()
        left.append(_without_chance(room))
    assert left[0] == left[1]


def _without_chance(room: VoteRoom) -> dict[str, bytes]:
    (vote,) = room.kept
    return {
        name: re.sub(rb'"checksum":"[0-9a-f]+"', b"", raw.replace(vote.id.encode(), b"id"))
        for name, (raw, _) in room.everything().items()
        if name.startswith("group/")
    }
