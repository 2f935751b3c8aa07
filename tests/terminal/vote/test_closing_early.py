"""Closing a vote early in real terminals: two people say so, and a key held down is one of them."""

from __future__ import annotations

from pathlib import Path

import pytest

from data.model.vote import VoteState
from tests.fixtures.voting_folder import VoteRoom
from tests.terminal.vote.hands import BOTH, Hands, LineHands

pytestmark = pytest.mark.slow

NOT_RIGHT, EARLY, YES = "2", "8", "2"
"""Numbers of the answers on the pages that lead there."""


def answers(hands: Hands, number: str, until: str) -> None:
    hands.send(f"{number}\r" if isinstance(hands, LineHands) else number)
    hands.until(until)
    hands.settle()


@BOTH
def test_a_key_that_is_held_down_is_one_person(hands_of: type[Hands], tmp_path: Path) -> None:
    """Seen red with the second question asked right after the first, without a hand-over."""
    room = VoteRoom(tmp_path)
    hands = hands_of(room)
    try:
        hands.opens()
        hands.vote(1, 1, 1, 2, 3, 4)
        answers(hands, NOT_RIGHT, "What has happened?")
        answers(hands, EARLY, "First person: close the vote early?")
        hands.send(f"{YES}\r" * 5 if hands_of is LineHands else YES * 5)
        hands.until("One person says: close the vote early")
        hands.settle()
        assert "Ask the room aloud" in hands.shown
        assert "Second person: close the vote early?" not in hands.output
        assert [vote.state for vote in room.kept] == [VoteState.OPEN]
        answers(
            hands, "" if hands_of is LineHands else "\r", "Second person: close the vote early?"
        )
        answers(hands, YES, "Is the result read out?")
        (kept,) = room.kept
        assert kept.early
    finally:
        hands.ends()
