"""A secret vote needs a window of its own: started in a shell with something in between, it is refused."""

from __future__ import annotations

import shlex
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest

from data.model.vote import VoteState
from tests.fixtures.voting_folder import QUESTION, VoteRoom
from tests.terminal.vote.hands import DrawnHands, Hands, LineHands

pytestmark = pytest.mark.slow

REFUSED = "Another program stands between Fairsay and this window."
FORMS = {
    "a copy of the drawing": "{} 2> >(tee drawn.log > /dev/tty)",
    "errors in a file": "{} 2> errors.log",
    "output through a program": "{} | cat",
    "input through a program": "cat | {}",
}


@pytest.fixture
def room(tmp_path: Path) -> VoteRoom:
    return VoteRoom(tmp_path)


class InShell(LineHands):
    """The program as somebody starts it in a shell. Whatever is typed ends with a line's end."""

    form = ""
    options = ()

    def command(self, room: VoteRoom) -> list[str]:
        return ["bash", "-c", self.form.format(shlex.join(room.command()))]

    def answers(self, prompt: str, typed: str) -> None:
        self.until(prompt)
        self.send(typed + "\n")


@pytest.fixture
def hands(room, request) -> Iterator[Hands]:
    class Shell(InShell):
        form = FORMS[request.param]

    started = Shell(room)
    yield started
    started.ends()


@pytest.mark.parametrize("hands", FORMS, indirect=True)
def test_a_vote_is_refused_where_another_program_stands_in_between(room, hands) -> None:
    """Seen red before: `2> >(tee log > /dev/tty)` looked as ever, and logged every ballot in order."""
    hands.answers("What now? 1 to 8:", "1")
    hands.answers("Does everybody understand? 1 to 4:", "1")
    hands.until(REFUSED)
    hands.until("Use paper instead")
    assert room.kept == ()
    hands.answers("What would you like to do? 1 to 4:", "1")
    hands.until("Use paper. Then write down what came out.")
    hands.until("What now? 1 to 8:")
    logs = [path.read_text() for path in room.home.glob("*.log")]
    assert not any("\x1b" in log or QUESTION in log for log in logs)


@pytest.mark.parametrize(("hands_of", "end"), [(LineHands, 2), (DrawnHands, 1)])
def test_a_vote_whose_window_is_taken_over_is_void_and_shows_nothing(room, hands_of, end) -> None:
    """One end of the program is led into a file in the middle of the vote, as a debugger can."""
    planted = room.base / "planted"
    planted.mkdir()
    taken = room.base / "taken"
    (planted / "sitecustomize.py").write_text(
        "import os, signal\n"
        f"into = lambda *_: os.dup2(os.open({str(taken)!r}, os.O_WRONLY | os.O_CREAT), {end})\n"
        "signal.signal(signal.SIGUSR1, into)\n"
    )
    room.extra["PYTHONPATH"] = f"{planted}:{room.environment()['PYTHONPATH']}"
    hands = hands_of(room)
    try:
        hands.opens().vote(1, 3)
        hands.ready()
        hands.child.kill(signal.SIGUSR1)
        hands.marks(2)
        hands.casts()
        hands.until("This vote is void")
        hands.until(REFUSED)
        hands.settle()
        assert QUESTION not in hands.shown
        assert [(vote.state, vote.shown) for vote in room.kept] == [(VoteState.VOID, None)]
    finally:
        hands.ends()


def test_answers_that_were_all_written_before_go_through_and_are_called_no_secret(room) -> None:
    """A script has nobody who votes: its input is complete before the program reads it."""

    class Script(InShell):
        form = "printf '1\\n1\\n7\\n1\\n1\\n' | {} > said.txt 2>&1"

    hands = Script(room)
    try:
        hands.child.wait()
        said = (room.home / "said.txt").read_text()
        assert "Nobody types here: the answers come from a file or a program." in said
        assert "Next voter: ready?" in said
    finally:
        hands.ends()
