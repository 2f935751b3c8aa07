"""A ballot that is stopped, ended or killed, in a real tmux with bash in it: nothing of it stays."""

from __future__ import annotations

import os
import signal

import pytest

from tests.terminal.vote.test_secrecy import FAULT
from tests.terminal.vote.tmux_bash import PROMPT, TmuxBash, missing
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
MODES = pytest.mark.parametrize("mode", ["drawn", "lines"])
IN_LINES = ("--screen-reader",)


def marks(terminal: TmuxBash, mode: str) -> None:
    """Somebody has marked the second answer; in lines they have also asked to hear it."""
    if mode == "drawn":
        opens_drawn(terminal)
        marks_drawn(terminal, 2)
    else:
        opens_in_lines(terminal)
        marks_in_lines(terminal, 2)
        hears_in_lines(terminal)


def signalled(terminal: TmuxBash, number: int, shown: str) -> None:
    """The program gets a signal; what the shell says of it is waited for."""
    os.kill(terminal.pid, number)
    terminal.until(shown)
    terminal.until(lambda: terminal.at_the_prompt)


@MODES
def test_a_ballot_that_is_stopped_and_brought_back(terminal, mode) -> None:
    """By a signal that can be heard of, and by one that cannot; the key for it does nothing. Nothing
    stands on any screen while it is stopped; then the page is there again, and what is typed is not
    shown. Echo was left on for everybody after it, in lines."""
    marks(terminal, mode)
    again = "Quagga treatment  chosen" if mode == "drawn" else "Cast my vote? 1 to 3:"
    terminal.press("C-z")
    terminal.settle()
    assert "Stopped" not in terminal.shown
    for number in (signal.SIGTSTP, signal.SIGSTOP):
        signalled(terminal, number, "Stopped")
        if number == signal.SIGTSTP:
            nothing_tells(terminal)
        terminal.type("fg")
        terminal.until(again)
        terminal.settle()
        assert not terminal.echoes
        assert "Your choice" not in terminal.everything
    if mode == "drawn":
        terminal.press("Enter")
    else:
        terminal.type("1")
    terminal.until("1 of 5 have voted")
    nothing_comes_back(terminal)


def test_a_page_that_is_not_secret_goes_on_where_it_was_stopped(terminal) -> None:
    """The prompt again with what was half typed, and no letter shown twice."""
    terminal.starts(*IN_LINES)
    terminal.until("What now? 1 to 8:")
    terminal.settle()
    terminal.press("n", "o")
    terminal.until("What now? 1 to 8: no")
    signalled(terminal, signal.SIGTSTP, "Stopped")
    terminal.type("fg")
    terminal.until(lambda: terminal.shown.rstrip().endswith("What now? 1 to 8: no"))
    terminal.press("t", "e", "Enter")
    terminal.until("What shall we note, line 1:")
    assert "What now? 1 to 8: note\n" in terminal.shown


@MODES
@pytest.mark.parametrize("name", ["SIGTERM", "SIGHUP", "SIGQUIT"])
def test_a_ballot_that_is_ended_leaves_nothing_on_any_screen(terminal, mode, name) -> None:
    """At once, and in the mode that it was not in: the screens are one terminal's."""
    marks(terminal, mode)
    signalled(terminal, getattr(signal, name), PROMPT)
    assert not terminal.alternate_in_front
    nothing_tells(terminal)


@MODES
@pytest.mark.parametrize("next_mode", ["drawn", "lines"])
def test_what_a_killed_program_left_is_wiped_before_the_next_says_a_word(
    terminal, mode, next_mode
) -> None:
    """Nothing can be wiped by a program that is killed: its ballot stays on the window till then."""
    marks(terminal, mode)
    signalled(terminal, signal.SIGKILL, "Killed")
    assert "Quagga treatment" in terminal.everything
    terminal.starts(*(IN_LINES if next_mode == "lines" else ()))
    terminal.until("This vote was interrupted. Nothing was kept. Vote again.")
    assert terminal.alternate_in_front is (next_mode == "drawn")
    nothing_tells(terminal)


@MODES
def test_a_fault_while_casting_is_said_on_an_empty_screen(terminal, mode) -> None:
    room = terminal.room
    planted = room.base / "planted"
    planted.mkdir()
    (planted / "sitecustomize.py").write_text(FAULT, encoding="utf-8")
    terminal.type(f"export PYTHONPATH={planted}:$PYTHONPATH")
    terminal.type("clear")
    marks(terminal, mode)
    if mode == "drawn":
        terminal.press("Enter")
    else:
        terminal.type("1")
    terminal.until("Something in the program went wrong")
    assert "MARK" not in terminal.everything
    nothing_tells(terminal)


@MODES
def test_the_key_that_ends_the_input_asks_in_a_ballot(terminal, mode) -> None:
    """Ctrl+D ended the program, and all votes were lost unasked."""
    marks(terminal, mode)
    terminal.press("C-d")
    if mode == "lines":
        terminal.until("This ballot was not cast")
        nothing_tells(terminal)
    else:
        terminal.settle()
        assert "Quagga treatment  chosen" in terminal.shown
