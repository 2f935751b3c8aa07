"""What the next voter can bring back: every screen of a real tmux with bash in it, and its scrollback."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.terminal.vote.room import OPTIONS, QUESTION, VoteRoom
from tests.terminal.vote.tmux_bash import F6, TmuxBash, missing

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(missing(), reason="tmux or bash is not installed"),
]
LINES, DRAWN = "Enter: I have the laptop.", "F4 What is kept?"
TELLING = (*OPTIONS, "Your choice", "chosen", "Choice noted", "rather not say", "Your secret vote")


@pytest.fixture
def terminal(tmp_path: Path) -> Iterator[TmuxBash]:
    terminal = TmuxBash(VoteRoom(tmp_path, voters=5))
    yield terminal
    terminal.ends()


def opens_drawn(terminal: TmuxBash) -> None:
    terminal.starts()
    terminal.until("Start the vote")
    terminal.settle()
    steps = (
        ("v", "Does everybody understand"),
        ("Enter", "How many people vote?"),
        ("Enter", "Are these the rules?"),
        ("Enter", "Yes, open the vote"),
        ("Enter", "0 of 5 have voted"),
    )
    for key, shown in steps:
        terminal.press(key)
        terminal.until(shown)
    terminal.settle()


def opens_in_lines(terminal: TmuxBash) -> None:
    terminal.starts("--screen-reader")
    steps = (
        ("What now? 1 to 8:", "1"),
        ("Does everybody understand? 1 to 4:", "1"),
        ("How many people vote?", "5"),
        ("Are these the rules? 1 to 5:", "1"),
        ("Clear to everybody? 1 to 4:", "1"),
    )
    for prompt, typed in steps:
        terminal.until(prompt)
        terminal.settle()
        terminal.type(typed)
    terminal.until("Next voter: ready?")
    terminal.settle()


def marks_drawn(terminal: TmuxBash, number: int) -> None:
    terminal.press("Enter")
    terminal.until("Cast my vote")
    terminal.settle()
    terminal.press(str(number))
    terminal.until("chosen")
    terminal.settle()


def hears_in_lines(terminal: TmuxBash) -> None:
    """Asks what was marked."""
    terminal.until("Cast my vote? 1 to 3:")
    terminal.settle()
    terminal.type("3")
    terminal.until("Your choice: Quagga treatment")
    terminal.settle()


def marks_in_lines(terminal: TmuxBash, number: int) -> None:
    terminal.press("Enter")
    terminal.until(f"{QUESTION} 1 to 4:")
    terminal.settle()
    terminal.type(str(number))


def nothing_tells(terminal: TmuxBash) -> None:
    """On no screen, and nowhere in the scrollback, is anything of a ballot."""
    terminal.settle()
    for place in ("shown", "behind", "scrolled"):
        text = getattr(terminal, place)
        found = [words for words in TELLING if words in text]
        assert not found, f"{found} on what is {place}:\n{text}"


def nothing_comes_back(terminal: TmuxBash) -> None:
    """Nor when the next voter changes over, and back."""
    nothing_tells(terminal)
    for drawn in (terminal.alternate_in_front, not terminal.alternate_in_front):
        if drawn:
            terminal.press(F6)
        else:
            terminal.type("/screen")
        terminal.until(LINES if drawn else DRAWN)
        nothing_tells(terminal)


def test_a_voter_who_went_line_by_line_and_back_leaves_nothing_behind(terminal) -> None:
    """Drawn; in lines they ask to hear the choice; drawn again they cast. The next one pressed F6 and
    read "Your choice: Quagga treatment"."""
    opens_drawn(terminal)
    marks_drawn(terminal, 2)
    terminal.press(F6)
    hears_in_lines(terminal)
    assert not terminal.behind.strip()
    terminal.type("/screen")
    terminal.until("Quagga treatment  chosen")
    terminal.settle()
    assert not terminal.behind.strip()
    assert "Your choice" not in terminal.scrolled
    terminal.press("Enter")
    terminal.until("1 of 5 have voted")
    nothing_comes_back(terminal)


def test_a_drawn_meeting_with_a_vote_cast_in_lines(terminal) -> None:
    opens_drawn(terminal)
    marks_drawn(terminal, 2)
    terminal.press(F6)
    hears_in_lines(terminal)
    terminal.type("1")
    terminal.until(lambda: terminal.alternate_in_front)
    terminal.until("1 of 5 have voted")
    nothing_comes_back(terminal)


def test_a_meeting_in_lines_with_a_vote_cast_drawn(terminal) -> None:
    opens_in_lines(terminal)
    marks_in_lines(terminal, 2)
    hears_in_lines(terminal)
    terminal.type("/screen")
    terminal.until("Quagga treatment  chosen")
    terminal.settle()
    assert not terminal.behind.strip()
    while ">    Cast my vote" not in terminal.shown:
        terminal.press("Down")
        terminal.settle()
    terminal.press("Enter")
    terminal.until(lambda: not terminal.alternate_in_front)
    terminal.until("1 of 5 have voted")
    nothing_comes_back(terminal)
