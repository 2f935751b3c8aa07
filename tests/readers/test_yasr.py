"""The demo meeting heard through the screen reader yasr."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

pytest.importorskip("termios", reason="yasr runs on POSIX only")

from tests.readers import demo_by_reader as demo
from tests.readers.conftest import need
from tests.readers.yasr import Yasr

pytestmark = pytest.mark.slow

DRAWN = re.compile(r"[\u2500-\u25ff]")
LEAKED = re.compile(r"\x1b|\?\d{4}|\[\d|;\d+[a-z]|\d+u\b|rgb:")


@pytest.fixture
def hear(tmp_path: Path) -> Iterator[Callable[[str], Yasr]]:
    """Starts a program under yasr."""
    need("yasr")
    started: list[Yasr] = []

    def start(program: str = demo.PROGRAM) -> Yasr:
        started.append(Yasr(tmp_path, program))
        return started[-1]

    yield start
    for reader in started:
        reader.close()


class Heard:
    """Wraps the reader, and keeps what was spoken up to each prompt."""

    def __init__(self, reader: Yasr) -> None:
        self._reader = reader
        self.up_to: list[tuple[str, str]] = []

    def wait_for(self, prompt: str) -> None:
        self.up_to.append((prompt, self._reader.wait_for(prompt)))

    def type(self, text: str) -> None:
        self._reader.type(text)

    @property
    def everything(self) -> str:
        return "\n".join(spoken for _, spoken in self.up_to)


def check_each_step_once(heard: Heard) -> None:
    """Each prompt, and each answer to choose from, was spoken once before it was answered."""
    for prompt, spoken in heard.up_to:
        times = words_of(spoken).count(prompt)
        assert times == 1, f"{prompt} was spoken {times} times"
        options = re.findall(r"^\d+\. .*$", spoken, flags=re.MULTILINE)
        assert len(options) == len(set(options)), f"spoken twice: {options}"


def check_only_words(heard: Heard) -> None:
    assert DRAWN.findall(heard.everything) == []
    assert LEAKED.findall(heard.everything) == []


def check_no_choice_voiced(heard: Heard) -> None:
    """Between marking and the next voter nothing says what was marked, nor which key."""
    after_ballots = [s for p, s in heard.up_to if p == demo.CAST]
    after_casting = [
        s for (before, _), (_, s) in zip(heard.up_to, heard.up_to[1:], strict=False)
        if before == demo.CAST
    ]  # fmt: skip
    assert len(after_ballots) == len(after_casting) == demo.VOTERS
    assert set(map(words_of, after_ballots)) == {words_of(after_ballots[0])}
    for spoken in (*after_ballots, *after_casting):
        for option in demo.BALLOT_OPTIONS:
            assert option.casefold() not in spoken.casefold()
        assert re.findall(r"^\d$", spoken, flags=re.MULTILINE) == []


def words_of(spoken: str) -> str:
    return " ".join(spoken.split())


def test_a_whole_meeting_is_heard_once_in_words_and_no_vote_is_voiced(hear) -> None:
    heard = Heard(hear())
    demo.hold_meeting(heard)
    check_each_step_once(heard)
    check_only_words(heard)
    check_no_choice_voiced(heard)
    spoken = heard.everything
    for said in ("Who is here?", "Does everyone agree?", demo.NOTE, "Done: The note is saved."):
        assert said in spoken
    ballot = next(s for p, s in heard.up_to if p == demo.BALLOT)
    for number, option in enumerate(demo.BALLOT_OPTIONS, 1):
        assert f"{number}. {option}" in ballot
    assert "The result is: Frailty checks." in spoken
    assert "Done: The meeting is closed and saved." in spoken


def faulty(fault: str) -> str:
    return f"{sys.executable} -m tests.readers.faulty {fault}"


def up_to_the_first_ballots(heard: Heard) -> None:
    demo.do(heard, demo.TO_THE_ITEM)
    demo.do(heard, demo.TO_THE_VOTE)
    demo.vote(heard)
    heard.wait_for("Has everyone voted, once? 1 to 2:")


@pytest.mark.parametrize("fault", ["echo", "choice"])
def test_a_ballot_that_gave_itself_away_would_be_heard(hear, fault) -> None:
    heard = Heard(hear(faulty(fault)))
    up_to_the_first_ballots(heard)
    with pytest.raises(AssertionError):
        check_no_choice_voiced(heard)


@pytest.mark.parametrize(
    ("fault", "check"), [("box", check_only_words), ("twice", check_each_step_once)]
)
def test_a_box_or_a_line_said_twice_would_be_heard(hear, fault, check) -> None:
    heard = Heard(hear(faulty(fault)))
    demo.do(heard, demo.OPENING[:2])
    with pytest.raises(AssertionError):
        check(heard)
