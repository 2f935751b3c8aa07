"""The drawn pages under screen readers that are made for lines: what an arrow says, and what a page says."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pyte
import pytest

pytest.importorskip("termios", reason="these readers run on POSIX only")

from tests.readers.braille import Braille
from tests.readers.conftest import need
from tests.readers.fenrir import Fenrir
from tests.readers.speaking import SpeakingReader
from tests.readers.yasr import Yasr

pytestmark = pytest.mark.slow

DRAWN = f"{sys.executable} -m tui demo"
UP, DOWN = "\x1b[A", "\x1b[B"
FIRST, LAST = "Screen reader, braille: F6", "F9 Everything you can do"
ANSWERS = (
    "2 Plan a meeting",
    "3 Minutes and past meetings",
    "4 Actions and promises",
    "5 More: people, ground rules, leaving",
)
WALK = ((DOWN, 1), (DOWN, 2), (DOWN, 3), (UP, 2), (UP, 1), (UP, 0))
WALKS = 3
"""A reader that had no time to look between the parts of an arrow says two rows: on a busy machine now and
then, so most of the arrows count, and not each."""


@pytest.fixture
def hear(tmp_path: Path) -> Iterator[Callable[[str], SpeakingReader]]:
    """Starts the drawn demo under a reader."""
    started: list[SpeakingReader] = []

    def start(name: str) -> SpeakingReader:
        need(name)
        kind = {"yasr": Yasr, "fenrir": Fenrir}[name]
        started.append(kind(tmp_path, DRAWN))
        started[-1].wait_for(LAST)
        started[-1].rest()
        return started[-1]

    yield start
    for reader in started:
        reader.close()


def said_of(reader: SpeakingReader, key: str) -> str:
    """What is said of a key, in one line; ">" is a mark and no word."""
    before = len(reader.spoken)
    reader.child.send(key)
    while len(reader.spoken) == before:
        reader.rest()
    reader.rest()
    return " ".join(" ".join(reader.spoken[before:]).replace("greater than", "").split())


def words_of(text: str) -> list[str]:
    return re.findall(r"\w+", text)


@pytest.mark.parametrize("name", ["yasr", "fenrir"])
def test_an_arrow_says_the_row_it_comes_to_first_and_alone(hear, name) -> None:
    reader = hear(name)
    said_of(reader, DOWN)  # from the first answer: it is too long to be taken back
    heard = [(said_of(reader, key), ANSWERS[at]) for key, at in WALK * WALKS]
    alone = [said for said, answer in heard if said == answer]
    assert len(alone) >= 0.7 * len(heard), heard
    if name == "yasr":  # it is told in one go, so however late it looks
        assert all(said.startswith(answer) for said, answer in heard)


def test_an_arrow_brings_the_row_under_the_fingers(tmp_path) -> None:
    need("brltty")
    reader = Braille(tmp_path, DRAWN)
    try:
        while "1  Start the meeting" not in reader.now:
            reader.rest()
        for key, at in ((DOWN, 0), *WALK):
            reader.child.send(key)
            wanted = ANSWERS[at].replace(" ", "  ", 1)[:20]
            while wanted not in reader.now:
                reader.rest(0.1)
    finally:
        reader.close()


@pytest.mark.parametrize("name", ["yasr", "fenrir"])
def test_another_page_is_said_whole_in_its_order_with_no_word_in_parts(hear, name) -> None:
    reader = hear(name)
    screen = pyte.Screen(80, 24)
    stream = pyte.Stream(screen)
    stream.feed(reader.shown)
    for key in ("5", "4", "3"):
        shown = len(reader.shown)
        said = said_of(reader, key)
        stream.feed(reader.shown[shown:])
        page = "\n".join(screen.display)
        assert words_of(said) == words_of(page)


@pytest.mark.parametrize("name", ["yasr", "fenrir"])
def test_the_start_is_said_once_and_says_nothing_that_is_not_on_the_page(hear, name) -> None:
    reader = hear(name)
    spoken = " ".join(reader.spoken)
    said = spoken[spoken.index(FIRST) :].replace("greater than", "")
    screen = pyte.Screen(80, 24)
    pyte.Stream(screen).feed(reader.shown)
    assert words_of(said) == words_of("\n".join(screen.display))
