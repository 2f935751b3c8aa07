"""What the next voter can bring back: every screen of a real tmux with bash in it, and its scrollback."""

from __future__ import annotations

import pytest

from data.storage import keys
from data.storage.records import GroupRecords
from tests.terminal.vote.tmux_bash import F6, F12, TmuxBash, missing
from tests.terminal.vote.tmux_votes import (
    hears_in_lines,
    marks_drawn,
    marks_in_lines,
    nothing_comes_back,
    nothing_tells,
    opens_drawn,
    opens_in_lines,
)

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(missing(), reason="tmux or bash is not installed"),
]
PASSPHRASE = "kettle violin garden tram"
CODE = "ABCD-EFGH-JKMN-PQRS-TVWX-YZ01-23"


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
    terminal.press("2", "Enter")
    terminal.until(lambda: not terminal.alternate_in_front)
    terminal.until("1 of 5 have voted")
    nothing_comes_back(terminal)


# ---- whole rounds, every voter in their own way, in a group that is locked ----


def drawn_again(terminal: TmuxBash, *, lines: bool) -> None:
    """A voter in a meeting in lines who would rather have the drawn page."""
    if lines:
        terminal.type("/screen")
        terminal.until("F4 What is kept?")
        terminal.settle()


def votes_drawn(terminal: TmuxBash, *, lines: bool) -> None:
    drawn_again(terminal, lines=lines)
    marks_drawn(terminal, 1)
    terminal.press("Enter")


def votes_in_lines(terminal: TmuxBash, *, lines: bool) -> None:
    """Marks before changing over, and hears the mark after it."""
    if lines:
        marks_in_lines(terminal, 2)
    else:
        marks_drawn(terminal, 2)
        terminal.press(F6)
    hears_in_lines(terminal)
    terminal.type("1")


def votes_there_and_back(terminal: TmuxBash, *, lines: bool) -> None:
    drawn_again(terminal, lines=lines)
    marks_drawn(terminal, 2)
    terminal.press(F6)
    hears_in_lines(terminal)
    terminal.type("/screen")
    terminal.until("Quagga treatment  chosen")
    terminal.settle()
    terminal.press("2", "Enter")


def votes_in_large_text(terminal: TmuxBash, *, lines: bool) -> None:
    drawn_again(terminal, lines=lines)
    terminal.press("Enter")
    terminal.until("Your secret vote")
    terminal.settle()
    terminal.press("F8")
    terminal.until("Do these look like letters?")
    terminal.settle()
    terminal.press("1")
    terminal.until(lambda: "Your secret vote" not in terminal.shown)
    terminal.settle()
    terminal.press("3")
    terminal.settle()
    for _ in range(3):
        terminal.press("-")
        terminal.settle()
    terminal.until("Zebra dentists  chosen")
    terminal.settle()
    terminal.press("Enter")


def votes_by_voice(terminal: TmuxBash, *, lines: bool) -> None:
    drawn_again(terminal, lines=lines)
    terminal.press(F12)
    terminal.until("Do you hear the test, and nobody else does?")
    terminal.settle()
    terminal.press("2")
    terminal.until("Next voter: ready?")
    terminal.settle()
    marks_drawn(terminal, 1)
    terminal.press("Enter")


WAYS = (votes_drawn, votes_in_lines, votes_there_and_back, votes_in_large_text, votes_by_voice)


@pytest.mark.parametrize("lines", [False, True], ids=["drawn", "lines"])
def test_a_round_in_which_everybody_votes_in_their_own_way(
    terminal, lines, monkeypatch: pytest.MonkeyPatch
) -> None:
    """After each voter every screen and the scrollback tell the next one nothing; nor does the end."""
    monkeypatch.setattr(keys, "WORK", dict.fromkeys(keys.WORK, (1, 8192)))
    with GroupRecords.open(terminal.room.folder) as records:
        records.passphrase.lock(PASSPHRASE, CODE)
    (opens_in_lines if lines else opens_drawn)(terminal, PASSPHRASE)
    for voted, votes in enumerate(WAYS, 1):
        votes(terminal, lines=lines)
        terminal.until(f"{voted} of 5 have voted")
        nothing_tells(terminal)
        assert "█" not in terminal.everything
    terminal.until("Has everyone voted, once?")
    terminal.settle()
    terminal.type("1") if lines else terminal.press("1")
    terminal.until("Is the result read out?")
    terminal.settle()
    assert "Has everyone voted" not in terminal.everything
    assert "Your choice" not in terminal.everything
