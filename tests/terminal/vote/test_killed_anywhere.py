"""The program is killed at any moment of a vote: nothing of the votes is left, nothing else is lost.

Moments are spread evenly over the keys of a vote, each at a random time after its key; and, for
the two writes, before every single thing that they do to the disk. The seed is printed; set
FAIRSAY_SEED to see the same moments again.
"""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from random import Random

import pytest

from data.model.vote import VoteState
from tests.fixtures.voting_folder import VoteRoom
from tests.terminal.vote.hands import DrawnHands, Hands, LineHands
from tests.terminal.vote.keys import Key, presses, vote_drawn, vote_in_lines
from tests.terminal.vote.left import checked, dies_before, kept

pytestmark = pytest.mark.slow

MARKS = (2, 3, 2, 4, 2)
INTERRUPTED = "This vote was interrupted. Nothing was kept. Vote again."
MOMENTS = 10
LONGEST_DELAY = 0.12
Keys = tuple[list[Key], list[Key], list[Key]]
BOTH = pytest.mark.parametrize(
    ("hands_of", "keys"),
    [(LineHands, vote_in_lines(MARKS)), (DrawnHands, vote_drawn(MARKS))],
    ids=["lines", "drawn"],
)
Start = Callable[[VoteRoom], Hands]


@pytest.fixture
def start(hands_of: type[Hands]) -> Iterator[Start]:
    started: list[Hands] = []

    def make(room: VoteRoom) -> Hands:
        started.append(hands_of(room))
        return started[-1]

    yield make
    for hands in started:
        hands.ends()


def a_room(base: Path) -> VoteRoom:
    base.mkdir()
    return VoteRoom(base, voters=5)


@BOTH
def test_killed_at_any_moment_of_a_vote(start: Start, keys: Keys, tmp_path: Path) -> None:
    """Seen red with the sums written into a file of the temporary folder at each cast."""
    seed = int(os.environ.get("FAIRSAY_SEED") or Random().randrange(10**6))
    print(f"FAIRSAY_SEED={seed}")
    random = Random(seed)
    every = [key for part in keys for key in part]
    opened, shut = len(keys[0]), len(every)
    for number in range(MOMENTS):
        last = random.randrange(number * shut // MOMENTS, (number + 1) * shut // MOMENTS)
        delay = random.uniform(0, LONGEST_DELAY)
        print(f"after key {last + 1} of {shut}, {delay * 1000:.0f} ms")
        room = a_room(tmp_path / str(number))
        was = kept(room)
        hands = start(room)
        presses(hands, *every[: last + 1])
        time.sleep(delay)
        hands.dies()
        state = checked(room, was)
        allowed = {VoteState.OPEN} if opened <= last < shut - 1 else set(VoteState) | {None}
        assert state in allowed
        _the_next_start_says_so(start(room), state)


@BOTH
@pytest.mark.parametrize("part", [0, 2], ids=["opening", "closing"])
def test_killed_before_everything_that_a_write_does(
    start: Start, keys: Keys, part: int, tmp_path: Path
) -> None:
    """The opening write, and the one that closes. Each leaves the meeting as it was or as it will
    be. Seen red with the sums written into a file of the group before the closing write."""
    *earlier, last = [key for each in keys[: part + 1] for key in each]
    seen = set()
    for number in range(40):
        room = a_room(tmp_path / str(number))
        was = kept(room)
        arm = dies_before(number, room)
        hands = start(room)
        presses(hands, *earlier)
        arm.touch()
        presses(hands, last)
        if not _died(hands):
            assert number > 5, "no write was cut"
            break
        del room.extra["PYTHONPATH"]
        state = checked(room, was)
        seen.add(state)
        if number % 3 == 0:
            _the_next_start_says_so(start(room), state)
    assert seen == ({None, VoteState.OPEN} if part == 0 else {VoteState.OPEN, VoteState.CLOSED})


def _died(hands: Hands) -> bool:
    """Whether the program is killed; else it shows the page that comes after the write."""
    while hands.child.isalive():
        hands.read(0.02)
        if "0 of 5 have voted" in hands.shown or "Is the result read out?" in hands.shown:
            return False
    return True


def _the_next_start_says_so(hands: Hands, state: VoteState | None) -> None:
    """An open vote was interrupted, and is offered again; else the meeting stands where it stood."""
    if state is not VoteState.OPEN:
        hands.until("Start the vote" if state is None else "The result is: Quagga treatment.")
        assert INTERRUPTED not in hands.shown
        return
    hands.until(INTERRUPTED)
    hands.settle()
    hands.send("1\r" if isinstance(hands, LineHands) else "1")
    hands.until("Does everybody understand")
