"""Nothing of a vote leaves the program: files, screen, scrollback, errors. In real terminals."""

from __future__ import annotations

from pathlib import Path

import pytest

from data.model.vote import Band, VoteState
from tests.fixtures.voting_folder import OPTIONS, VoteRoom
from tests.terminal.vote.hands import BOTH, WIPE, DrawnHands, LineHands

pytestmark = pytest.mark.slow

ERASED = "\x1b[2J\x1b[3J"
ALTERNATE_SCREEN, LEAVES_IT = "\x1b[?1049h", "\x1b[?1049l"
INTERRUPTED = "This vote was interrupted. Nothing was kept. Vote again."


@BOTH
def test_no_file_changes_from_the_opening_to_the_last_vote(room, start, hands_of) -> None:
    """Bytes, names and times of every file. Seen red with a planted save of the meeting, of the
    settings, and of a file in the temporary folder at each cast."""
    hands = start(hands_of).opens()
    files, folders = room.everything(), room.folders()
    for voted, answer in enumerate((1, 2, 3, 4, 1, 1, 1)):
        hands.vote(answer, already=voted)
        assert room.everything() == files
        assert room.folders() == folders
    hands.closes()
    (vote,) = room.kept
    assert vote.state is VoteState.CLOSED
    assert vote.shown is not None
    assert vote.shown.bands == (Band.MOST, Band.FEW, Band.FEW, Band.FEW)


@BOTH
@pytest.mark.parametrize("moment", ["opened", "voted", "marked", "everyone"])
def test_after_a_kill_nothing_is_left_of_the_votes(room, start, hands_of, moment) -> None:
    """Seen red with the running sums planted in the vote's row at each cast."""
    hands = start(hands_of).opens()
    opened = room.everything()
    hands.vote(*(1, 3, 2, 1, 1, 4, 1)[: {"opened": 0, "everyone": 7}.get(moment, 3)])
    if moment == "marked":
        hands.ready()
        hands.marks(2)
    hands.dies()
    left = {n: kept for n, kept in room.everything().items() if "lock" not in n}
    assert left == {n: kept for n, kept in opened.items() if "lock" not in n}
    (vote,) = room.kept
    assert (vote.state, vote.shown) == (VoteState.OPEN, None)
    again = start(hands_of)
    again.until(INTERRUPTED)


@BOTH
def test_an_interrupted_vote_is_held_again_and_nothing_else_is_lost(room, start, hands_of) -> None:
    hands = start(hands_of).opens()
    hands.vote(1, 2)
    hands.dies()
    again = start(hands_of)
    again.until(INTERRUPTED)
    again.settle()
    again.send("2\r" if hands_of is LineHands else "2")
    again.until("Start the vote")
    assert [vote.state for vote in room.kept] == [VoteState.INTERRUPTED]
    again.settle()
    again.opens().vote(1, 1, 1, 1, 2, 2, 4)
    again.closes()
    assert [vote.state for vote in room.kept] == [VoteState.INTERRUPTED, VoteState.CLOSED]


@BOTH
def test_option_names_stay_where_the_question_belongs(room, start, hands_of) -> None:
    """In the meeting's file and its copy, and nowhere else, before and after closing. Seen red with
    a planted note of the choice in the settings folder."""
    hands = start(hands_of).opens()
    hands.vote(3, 2, 2, 2, 1, 4, 2)
    _only_where_they_belong(room)
    hands.closes()
    hands.ends()
    _only_where_they_belong(room)


def _only_where_they_belong(room: VoteRoom) -> None:
    found = {
        name
        for name, (kept, _) in room.everything().items()
        if any(option.encode() in kept for option in OPTIONS)
    }
    assert {Path(name).parts[0] for name in found} == {"group"}
    assert all(_nothing_beside(name, room) for name in found)


def _nothing_beside(name: str, room: VoteRoom) -> bool:
    """Each option stands in the agenda's plan, in the vote's row, and as its winner; in no list."""
    kept = room.everything()[name][0].decode()
    rows = 1 + ('"state":"open"' in kept or '"state":"closed"' in kept)
    return all(kept.count(option) <= rows + 1 for option in OPTIONS)


def test_in_lines_every_choice_gives_the_same_bytes(tmp_path, start) -> None:
    """All that the program writes in one turn is the same whatever was chosen. Seen red with the
    choice planted in what is said after marking, and with the echo left on."""
    written = set()
    for number in (1, 3, 4):
        base = tmp_path / str(number)
        base.mkdir()
        hands = start(LineHands, VoteRoom(base))
        hands.opens()
        before = len(hands.output)
        hands.vote(number)
        written.add(hands.output[before:])
    assert len(written) == 1
    assert WIPE in written.pop()


def test_in_drawn_nothing_of_the_choice_is_left_after_the_hand_over(tmp_path, start) -> None:
    """Seen red with the wipe taken out."""
    shown = set()
    for number in (1, 3, 4):
        base = tmp_path / str(number)
        base.mkdir()
        hands = start(DrawnHands, VoteRoom(base))
        hands.opens()
        hands.vote(number)
        shown.add(hands.shown)
        assert ERASED in hands.output
    assert len(shown) == 1, "\n".join(shown)
    (left,) = shown
    assert not any(option in left for option in OPTIONS)


def test_in_drawn_no_ballot_reaches_the_terminals_own_scrollback(start) -> None:
    """The pages stand in the alternate screen, of which terminals keep nothing, from the first
    to the last; it is not left while the vote goes on."""
    hands = start(DrawnHands).opens()
    hands.vote(2, 3, 4)
    assert hands.output.startswith(ALTERNATE_SCREEN)
    assert LEAVES_IT not in hands.between_wipes


@BOTH
def test_keys_typed_early_do_not_cast_the_next_ballot(room, start, hands_of) -> None:
    """Somebody keeps pressing keys while the laptop is handed over. Seen red with the throwing away
    of typed keys taken out."""
    hands = start(hands_of).opens()
    hands.ready()
    hands.marks(1)
    hands.send("1\r" + "\r2\r1\r\r2\r1\r" if hands_of is LineHands else "\r" + "\r2\r\r2\r")
    hands.until("1 of 7 have voted")
    hands.settle()
    assert "1 of 7 have voted" in hands.shown
    assert "2 of 7 have voted" not in hands.output
    hands.vote(2, already=1)


@BOTH
def test_variables_that_make_textual_log_keys_do_nothing(room, start, hands_of) -> None:
    """Seen red with `drop_textual_variables` taken out (drawn)."""
    log = room.base / "keys.log"
    room.extra |= {"TEXTUAL_LOG": str(log), "TEXTUAL_DEBUG": "1"}
    before = set(room.everything())
    hands = start(hands_of).opens()
    hands.vote(1, 2, 3)
    assert not log.exists()
    assert not any("keys.log" in name for name in room.everything())
    assert {Path(name).parts[0] for name in set(room.everything()) - before} <= {"group", "home"}


FAULT = """
import builtins
real = builtins.__import__
def planted(name, *rest, **more):
    module = real(name, *rest, **more)
    if name == "data.voting.box":
        def cast(self, ballot):
            mark = f"MARK-{ballot.marks}"
            raise RuntimeError(mark)
        module_ = __import__("sys").modules["data.voting.box"]
        module_.BallotBox.cast = cast
    return module
builtins.__import__ = planted
"""


@BOTH
def test_an_error_while_casting_shows_no_choice(room, start, hands_of) -> None:
    """The error carries the choice in its words and in a local variable; neither may be seen. Seen
    red with Python's own traceback left on."""
    planted = room.base / "planted"
    planted.mkdir()
    (planted / "sitecustomize.py").write_text(FAULT, encoding="utf-8")
    room.extra["PYTHONPATH"] = f"{planted}:{room.environment()['PYTHONPATH']}"
    hands = start(hands_of).opens()
    hands.turn(3)
    hands.until("Something in the program went wrong")
    hands.settle()
    tail = hands.output.rsplit("Something in the program went wrong", 1)[-1]
    assert "MARK" not in hands.output
    assert "(2,)" not in hands.output
    assert not any(option in tail for option in OPTIONS)
    assert not any(b"MARK-(" in kept for kept, _ in room.everything().values())
