"""What the next voter can bring back: every screen of a real tmux with bash in it, and its scrollback."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.terminal.vote.room import VoteRoom
from tests.terminal.vote.tmux_bash import F6, TmuxBash, missing
from tests.terminal.vote.tmux_votes import (
    hears_in_lines,
    marks_drawn,
    marks_in_lines,
    nothing_comes_back,
    opens_drawn,
    opens_in_lines,
)

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(missing(), reason="tmux or bash is not installed"),
]


@pytest.fixture
def terminal(tmp_path: Path) -> Iterator[TmuxBash]:
    terminal = TmuxBash(VoteRoom(tmp_path, voters=5))
    yield terminal
    terminal.ends()


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
