"""A vote that is disturbed: Ctrl+C, another size, other words, the other mode, a second window."""

from __future__ import annotations

import os
import signal

import pytest

from data.model.vote import VoteState
from tests.terminal.vote.hands import BOTH, DrawnHands, LineHands
from tui.computer.terminal_wiping import FROM_ALTERNATE, FROM_PRIMARY

pytestmark = pytest.mark.slow

LEAVES_ALTERNATE = "\x1b[?1049l"
F4, F6, F7 = "\x1bOS", "\x1b[17~", "\x1b[18~"


@BOTH
@pytest.mark.parametrize("pressed", [True, False], ids=["ctrl+c", "kill -INT"])
def test_ctrl_c_in_a_ballot_counts_nothing_and_asks(start, hands_of, pressed) -> None:
    """An interrupt from another program is no more than that; the drawn mode is not left for it."""
    hands = start(hands_of).opens()
    hands.vote(1)
    hands.ready()
    hands.marks(2)
    if pressed:
        hands.send("\x03")
    else:
        hands.child.kill(signal.SIGINT)
    hands.until("This ballot was not cast")
    hands.settle()
    hands.send("2\r" if hands_of is LineHands else "2")
    hands.until("1 of 7 have voted")
    hands.settle()
    hands.vote(3, already=1)
    wiped = hands.output.replace(FROM_ALTERNATE, "").replace(FROM_PRIMARY, "")
    assert LEAVES_ALTERNATE not in wiped


def test_a_program_that_was_stopped_hides_the_ballot_and_shows_it_again_when_it_goes_on(
    start,
) -> None:
    """Ctrl+Z from outside, and fg. The mark is kept; a blank window was seen here once."""
    hands = start(DrawnHands).opens()
    hands.ready()
    hands.marks(2)
    hands.child.kill(signal.SIGTSTP)
    os.waitid(os.P_PID, hands.child.pid, os.WSTOPPED | os.WNOWAIT)
    hands.settle()
    assert LEAVES_ALTERNATE in hands.output
    hands.child.kill(signal.SIGCONT)
    hands.until("Quagga treatment  chosen")
    hands.settle()
    assert "Aardvark checks" in hands.shown
    hands.casts()
    hands.until("1 of 7 have voted")


def test_another_window_size_and_plain_words_keep_the_mark(start) -> None:
    hands = start(DrawnHands).opens()
    hands.ready()
    hands.marks(2)
    for rows, columns in ((30, 100), (12, 40), (24, 80)):
        hands.resize(rows, columns)
        assert "Quagga treatment  chosen" in hands.shown
    hands.send(F7)
    hands.until("Or use Up, Down and Enter.")
    hands.settle()
    assert "Quagga treatment  chosen" in hands.shown
    hands.casts()
    hands.until("1 of 7 have voted")
    assert "Pass the laptop to somebody who has not voted yet." in hands.shown


def test_a_voter_may_go_on_line_by_line_and_the_next_one_has_the_drawn_page_again(
    start, room
) -> None:
    hands = start(DrawnHands).opens()
    hands.ready()
    hands.marks(2)
    hands.send(F6)
    hands.until("Cast my vote? 1 to 3:")
    hands.settle()
    before = len(hands.output)
    hands.send("1\r")
    hands.settle()
    hands.until("1 of 7 have voted")
    assert "\x1b[?1049h" in hands.output[before:]
    hands.vote(1, 1, 1, 1, 1, 1, already=1)
    hands.closes()
    assert room.kept[0].state is VoteState.CLOSED


@BOTH
def test_what_is_kept_is_one_key_away_and_leaves_the_mark(start, room, hands_of) -> None:
    hands = start(hands_of).opens()
    hands.vote(3)
    files = room.everything()
    hands.ready()
    if hands_of is LineHands:
        hands.send("/kept\r")
        hands.until("Read. Go back?")
        assert "Nobody can look in this program or its files" in hands.shown
        hands.send("\r")
    else:
        hands.marks(2)
        hands.send(F4)
        hands.until("What is kept?")
        hands.settle()
        assert "Nobody can look in this program or its files" in hands.shown
        hands.send("\x1b")
        hands.until("Quagga treatment  chosen")
    hands.settle()
    assert room.everything() == files


@BOTH
def test_a_second_window_disturbs_nothing(start, room, hands_of) -> None:
    hands = start(hands_of).opens()
    hands.vote(1, 2)
    files = room.everything()
    second = start(hands_of)
    second.until("already open in another window")
    second.settle()
    assert room.everything() == files
    hands.vote(1, 1, 1, 1, 4, already=2)
    hands.closes()
    assert room.kept[0].state is VoteState.CLOSED


def test_a_recorder_is_named_before_the_vote_opens(start, room) -> None:
    room.extra["TMUX"] = "/tmp/tmux-0/default,1,0"
    hands = start(LineHands)
    hands.answers("What now? 1 to 8: ", "1")
    hands.answers("Does everybody understand? 1 to 4: ", "1")
    hands.answers("How many people vote? ", "7")
    hands.answers("Are these the rules? 1 to 5: ", "1")
    hands.until("tmux may be recording this screen.")
