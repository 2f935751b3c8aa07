"""The demo meeting read on a braille display of 40 cells, with BRLTTY."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

pytest.importorskip("termios", reason="BRLTTY runs on POSIX only")

from tests.readers import demo_by_reader as demo
from tests.readers.braille import CELLS, Braille
from tests.readers.conftest import need

pytestmark = pytest.mark.slow


@pytest.fixture
def feel(tmp_path: Path) -> Iterator[Callable[[str], Braille]]:
    """Starts a program under BRLTTY."""
    need("brltty")
    started: list[Braille] = []

    def start(program: str = demo.PROGRAM) -> Braille:
        started.append(Braille(tmp_path, program))
        return started[-1]

    yield start
    for reader in started:
        reader.close()


def vote_by_touch(reader: Braille) -> None:
    """As in every journey, and each mark is typed with the display watched."""
    for mark in demo.MARKS:
        demo.do(reader, ((demo.HAND_OVER, ""),))
        reader.wait_for(demo.BALLOT)
        number = str(demo.BALLOT_OPTIONS.index(mark) + 1)
        reader.child.send(number)
        reader.rest()
        check_ballot_line_unchanged(reader)
        reader.type("")
        demo.do(reader, ((demo.CAST, "1"),))


def check_ballot_line_unchanged(reader: Braille) -> None:
    assert reader.now == demo.BALLOT, f"under the fingers: {reader.now!r}"


def test_every_step_of_a_meeting_is_whole_on_one_braille_line(feel) -> None:
    reader = feel()
    demo.do(reader, demo.TO_THE_ITEM)
    demo.do(reader, demo.TO_THE_VOTE)
    vote_by_touch(reader)
    demo.do(reader, (*demo.AFTER_THE_VOTE, *demo.CLOSE))
    reader.rest()
    for line in reader.lines:
        assert len(line) <= CELLS
        assert not re.search(r"[\x1b?]\d{2,}|[\u2500-\u25ff]", line)
    shown = "\n".join(reader.lines)
    for option in demo.BALLOT_OPTIONS:
        assert f"choice: {option}" not in shown


def test_a_ballot_that_showed_its_mark_would_be_felt(feel) -> None:
    reader = feel(f"{sys.executable} -m tests.readers.faulty echo")
    demo.do(reader, demo.TO_THE_ITEM)
    demo.do(reader, (*demo.TO_THE_VOTE, (demo.HAND_OVER, "")))
    reader.wait_for(demo.BALLOT)
    reader.child.send("2")
    reader.rest()
    with pytest.raises(AssertionError):
        check_ballot_line_unchanged(reader)


def test_a_prompt_without_its_question_would_be_felt(feel, monkeypatch) -> None:
    monkeypatch.setattr("tests.readers.braille.SECONDS", 5)
    reader = feel(f"{sys.executable} -m tests.readers.faulty cut")
    with pytest.raises(AssertionError):
        demo.do(reader, demo.OPENING[:1])
