"""Pages that are like the last one, and the demo meeting, heard through the screen reader Fenrir."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

pytest.importorskip("termios", reason="Fenrir runs on Linux only")

from tests.readers import demo_by_reader as demo
from tests.readers.conftest import need
from tests.readers.fenrir import Fenrir

pytestmark = pytest.mark.slow

TO_TAKING_OUT = (
    ("What would you like to do? 1 to 5:", "5"),
    ("What would you like to do? 1 to 7:", "4"),
    ("What would you like to do? 1 to 4:", "3"),
    ("What shall be taken out? 1 to 4:", "1"),
)
WIPE = re.compile(r"\x1b\[[\d;?]*\w")
WARNING = "This cannot be undone."
WHICH_NAME, FOR_GOOD = "Which name shall be taken out?", "Take it out for good? 1 to 2:"


@pytest.fixture
def hear(tmp_path: Path) -> Iterator[Callable[..., Fenrir]]:
    """Starts a program under Fenrir, in a terminal of so many rows."""
    need("fenrir")
    started: list[Fenrir] = []

    def start(program: str = demo.PROGRAM, rows: int = 24) -> Fenrir:
        started.append(Fenrir(tmp_path, program, rows))
        return started[-1]

    yield start
    for reader in started:
        reader.close()


def words_of(text: str) -> str:
    return " ".join(re.findall(r"\w+", text))


class Listening:
    """Keeps, for each prompt, the lines that were shown up to it and never said."""

    def __init__(self, reader: Fenrir) -> None:
        self._reader = reader
        self._shown = 0
        self.spoken: list[tuple[str, str]] = []
        self.unheard: list[str] = []

    def wait_for(self, prompt: str) -> None:
        spoken = self._reader.wait_for(prompt)
        self.spoken.append((prompt, spoken))
        shown = WIPE.sub("", self._reader.shown[self._shown :]).splitlines()
        self._shown = len(self._reader.shown)
        said = words_of(spoken)
        for line in shown[1:] if len(self.spoken) > 1 else shown:  # the first is what was typed
            if words_of(line) not in said:
                self.unheard.append(line)

    def type(self, text: str) -> None:
        self._reader.type(text)


def warned_again_and_again(listening: Listening, times: int = 3) -> None:
    """Look at what would be taken out with a name, and keep it, several times."""
    demo.do(listening, TO_TAKING_OUT)
    for _ in range(times):
        demo.do(listening, ((WHICH_NAME, "Kofi"), (FOR_GOOD, "1")))
    listening.wait_for(WHICH_NAME)


@pytest.mark.parametrize("rows", [24, 12])
def test_a_warning_is_heard_whole_each_time(hear, rows) -> None:
    listening = Listening(hear(rows=rows))
    warned_again_and_again(listening)
    warnings = [spoken for prompt, spoken in listening.spoken if prompt == FOR_GOOD]
    assert [WARNING in spoken for spoken in warnings] == [True] * 3
    assert listening.unheard == []


def test_a_warning_written_at_one_time_would_be_missed(hear) -> None:
    listening = Listening(hear(f"{sys.executable} -m tests.readers.faulty alike"))
    warned_again_and_again(listening)
    assert WARNING in listening.unheard


def test_help_asked_for_twice_is_heard_whole_twice(hear) -> None:
    listening = Listening(hear())
    ask = (("What would you like to do? 1 to 5:", "?"), ("Help read. Go back? Enter, or 1:", ""))
    demo.do(listening, ask * 3)
    listening.wait_for("What would you like to do? 1 to 5:")
    assert listening.unheard == []


def test_every_line_of_a_meeting_is_heard_and_no_vote_is_voiced(hear) -> None:
    listening = Listening(hear())
    demo.hold_meeting(listening)
    assert listening.unheard == []
    after_ballots = [words_of(said) for prompt, said in listening.spoken if prompt == demo.CAST]
    assert len(after_ballots) == demo.VOTERS
    assert set(after_ballots) == {after_ballots[0]}
    assert not any(words_of(option) in after_ballots[0] for option in demo.BALLOT_OPTIONS)
