"""A key that is held down when a ballot is cast: it does nothing to the pages after it."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.fixtures.voting_folder import VoteRoom
from tests.terminal.vote import tmux_bash
from tests.terminal.vote.hands import BOTH, DrawnHands, Hands, LineHands
from tests.terminal.vote.tmux_bash import TmuxBash
from tui.terminal.key_rest import AFTER_HAND_OVER, BEFORE_IT_REPEATS

pytestmark = pytest.mark.slow

HELD_SECONDS, PER_SECOND = 5.0, 30


@pytest.fixture
def hands(hands_of: type[Hands], tmp_path: Path) -> Iterator[Hands]:
    started = hands_of(VoteRoom(tmp_path))
    yield started
    started.ends()


def holds(hands: Hands, key: str) -> None:
    """As a keyboard repeats a key that is not let go; then it is, and somebody reads the page."""
    due = end = time.monotonic()
    end += HELD_SECONDS
    while due < end:
        hands.child.send(key)
        due += 1 / PER_SECOND
        while (left := due - time.monotonic()) > 0:
            hands.read(left)
    hands.settle()
    time.sleep(AFTER_HAND_OVER)


@BOTH
def test_a_key_held_after_casting_opens_and_marks_nothing(hands) -> None:
    """Seen red before: the next ballot was open and marked within 0.8 s."""
    hands.opens()
    for voted in (1, 2):
        hands.ready()
        hands.marks(1)
        hands.send("1\r" if isinstance(hands, LineHands) else "\r")
        before = len(hands.output)
        holds(hands, "\r")
        assert f"{voted} of 7 have voted" in hands.shown
        assert "Your secret vote" not in hands.output[before:]
    hands.vote(2, already=2)


@BOTH
def test_a_key_held_when_the_vote_ends_does_not_answer_for_the_room(hands) -> None:
    hands.opens().vote(1, 1, 1, 1, 1, 1)
    hands.ready()
    hands.marks(1)
    hands.send("1\r" if isinstance(hands, LineHands) else "\r")
    holds(hands, "1\r" if isinstance(hands, LineHands) else "1")
    hands.settle()
    assert "Has everyone voted, once?" in hands.shown
    assert "Is the result read out?" not in hands.output
    hands.send("1\r" if isinstance(hands, LineHands) else "1")
    holds(hands, "1\r" if isinstance(hands, LineHands) else "1")
    hands.settle()
    assert "Is the result read out?" in hands.shown


@BOTH
def test_a_key_held_when_a_ballot_is_left_does_nothing(hands) -> None:
    hands.opens()
    hands.ready()
    hands.marks(1)
    hands.send("\x03")
    holds(hands, "1\r" if isinstance(hands, LineHands) else "1")
    hands.settle()
    assert "This ballot was not cast" in hands.shown


@BOTH
def test_somebody_who_waits_a_moment_is_heard_at_once(hands) -> None:
    hands.opens()
    hands.send("\r")  # as soon as keys count again
    began = time.monotonic()
    hands.until("Cast my vote" if isinstance(hands, DrawnHands) else "1 to 4: ")
    assert time.monotonic() - began < 3


@pytest.mark.skipif(tmux_bash.missing(), reason="needs tmux and bash")
@pytest.mark.parametrize("lines", [True, False], ids=["lines", "drawn"])
def test_a_key_held_in_tmux_opens_no_ballot(tmp_path, lines) -> None:
    window = TmuxBash(VoteRoom(tmp_path))
    try:
        window.starts(*(["--screen-reader"] if lines else []))
        for seen, typed in OPENING_IN_LINES if lines else OPENING_DRAWN:
            window.until(seen)
            window.settle(BEFORE_IT_REPEATS + 0.2)
            window.press(*typed)
        window.until("0 of 7 have voted")
        time.sleep(1)
        window.press("Enter")
        window.until("Your secret vote")
        window.settle()
        window.press(*(["1", "Enter"] if lines else ["1"]))
        window.until("Cast my vote? 1 to 3:" if lines else "chosen")
        window.press(*(["1", "Enter"] if lines else ["Enter"]))
        end = time.monotonic() + HELD_SECONDS
        while time.monotonic() < end:
            window.press(*["Enter"] * 3)
            time.sleep(0.05)
        window.settle()
        assert "1 of 7 have voted" in window.shown
    finally:
        window.ends()


OPENING_IN_LINES = (
    ("What now? 1 to 8:", ("1", "Enter")),
    ("Does everybody understand? 1 to 4:", ("1", "Enter")),
    ("How many people vote?", ("7", "Enter")),
    ("Are these the rules? 1 to 5:", ("1", "Enter")),
    ("Clear to everybody? 1 to 4:", ("1", "Enter")),
)
OPENING_DRAWN = (
    ("Start the vote", ("1",)),
    ("Does everybody understand", ("1",)),
    ("How many people vote?", ("Enter",)),
    ("Are these the rules?", ("1",)),
    ("Yes, open the vote", ("1",)),
)
