"""From drawn to lines and back in the real program: the same place, and a clean terminal."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pexpect
import pytest

pytest.importorskip("termios", reason="real terminals are driven on POSIX only")

from tests.readers import demo_by_reader as demo
from tests.readers.speaking import ROOT, environment
from tui.terminal.key_rest import AFTER_HAND_OVER

pytestmark = pytest.mark.slow

F6 = "\x1b[17~"
LEAVES_DRAWN, ENTERS_DRAWN = "\x1b[?1049l", "\x1b[?1049h"
GREETING = "Line by line."
REPLIES = "\x1b[?2026;2$y\x1b[?1u\x1b[24;80R"


class Program:
    """The demo, drawn or in lines, in a terminal that answers late."""

    def __init__(self, folder: Path, *options: str) -> None:
        self.child = pexpect.spawn(
            sys.executable,
            ["-m", "tui", "demo", *options],
            cwd=ROOT,
            env={**environment(folder), "TERM": "xterm-256color"},
            dimensions=(30, 100),
            encoding="utf-8",
            timeout=20,
        )
        self.child.delaybeforesend = None
        self.child.ptyproc.delayafterterminate = 2  # a busy machine takes its time to end it

    def wait_for(self, text: str) -> str:
        self.child.expect_exact(text)
        return f"{self.child.before}{self.child.after}"

    def type(self, text: str) -> None:
        self.child.send(text + "\r")

    def press(self, key: str) -> None:
        time.sleep(1)  # a page that is being drawn does not take keys yet
        self.child.send(key)


@pytest.fixture
def start(tmp_path: Path) -> Iterator[type]:
    started: list[Program] = []

    def make(*options: str) -> Program:
        started.append(Program(tmp_path, *options))
        return started[-1]

    yield make  # type: ignore[misc]
    for program in started:
        program.child.close(force=True)


def in_lines(shown: str) -> str:
    """What came after the drawn screen was left."""
    assert LEAVES_DRAWN in shown
    return shown.rpartition(LEAVES_DRAWN)[2].partition(GREETING)[2]


def test_one_key_and_one_word_change_over_and_marks_stay(start) -> None:
    program = start()
    program.wait_for("Common Table")
    program.press(F6)
    said = in_lines(program.wait_for("What would you like to do? 1 to 5: "))
    assert "\x1b" not in said
    program.child.send(REPLIES)
    program.type("start the meeting")
    assert "2026" not in program.wait_for("Who is here? 1 to 12, done: ")
    program.type("2")
    program.wait_for("Who is here? 1 to 12, done: ")
    program.type("screen")
    program.wait_for(ENTERS_DRAWN)
    program.press(F6)
    said = in_lines(program.wait_for("Who is here? 1 to 12, done: "))
    assert "2. Bel, chosen" in said
    program.type("q")
    program.wait_for("Leave now? 1 to 2: ")
    program.type("2")
    program.child.expect(pexpect.EOF)
    assert "\x1b" not in program.child.before


@pytest.mark.parametrize("later", [0.0, 0.05, 0.2])
def test_what_is_typed_while_the_mode_changes_is_not_lost(start, later) -> None:
    program = start()
    program.wait_for("Common Table")
    program.press(F6)
    for key in "5\r":
        time.sleep(later)
        program.child.send(key)
    program.wait_for(GREETING)
    program.wait_for("What would you like to do? 1 to 5: 5")
    program.wait_for("1. People in the group")


@pytest.mark.parametrize("later", [0.0, 0.1, 0.4, 0.9])
def test_what_is_typed_while_the_drawn_mode_begins_is_not_lost(start, later) -> None:
    program = start("--screen-reader")
    program.wait_for("What would you like to do? 1 to 5: ")
    if later:
        program.type("screen")
        time.sleep(later)
        program.child.send("5")
    else:
        program.child.send("screen\r5")
    program.wait_for(ENTERS_DRAWN)
    program.wait_for("People in the group")


def test_a_key_that_types_nothing_keeps_its_place_among_those_typed(start) -> None:
    program = start("--screen-reader")
    program.wait_for("What would you like to do? 1 to 5: ")
    program.child.send("screen\r\x1b[B\x1b[B\x1b[A\r")
    program.wait_for(ENTERS_DRAWN)
    program.wait_for("A new meeting")


def to_a_note(program: Program) -> None:
    demo.do(program, demo.OPENING)
    demo.do(program, (("What now? 1 to 9: ", "note"),))
    program.wait_for("What shall we note, line 1: ")


def test_a_note_goes_on_in_the_other_mode_with_what_was_typed_meanwhile(start) -> None:
    program = start("--screen-reader")
    to_a_note(program)
    program.type("The card")
    program.wait_for("What shall we note, line 2: ")
    program.type("/screen")
    time.sleep(0.1)  # what comes at once with a line is a paste, and no command
    program.child.send("is blue")
    program.wait_for(ENTERS_DRAWN)
    program.wait_for("is blue")
    program.child.send(f"{F6}, really\r.\r")
    said = program.wait_for("Is your text right? 1 to 4: ")
    assert "The card" in said
    assert "is blue" in said
    assert ", really" in said


def test_what_is_pasted_at_the_change_stays_one_text(start) -> None:
    program = start("--screen-reader")
    to_a_note(program)
    program.type("/screen")
    time.sleep(0.1)
    program.child.send("\x1b[200~one\rtwo\x1b[201~")
    program.wait_for(ENTERS_DRAWN)
    program.wait_for("two")
    program.press(F6)
    assert "Line 2: two" in program.wait_for("line 3: ")


def test_on_a_ballot_nothing_typed_goes_to_the_other_mode_or_to_another_voter(start) -> None:
    program = start("--screen-reader")
    demo.do(program, (*demo.TO_THE_ITEM, *demo.TO_THE_VOTE, (demo.HAND_OVER, "")))
    program.wait_for(demo.BALLOT)
    time.sleep(AFTER_HAND_OVER + 0.2)
    program.child.send("screen\r1\r1\r1\r")
    program.wait_for(ENTERS_DRAWN)
    program.wait_for(demo.BALLOT_OPTIONS[0])
    program.child.send(f"{F6}1\r1\r1\r")
    program.wait_for(GREETING)
    demo.do(program, ((demo.BALLOT, "3"), (demo.CAST, "1")))
    assert "1 of 5 have voted" in program.wait_for(demo.HAND_OVER)


def test_one_voter_takes_lines_for_their_turn_and_the_next_has_the_drawn_screen(start) -> None:
    program = start("--screen-reader")
    demo.do(program, demo.TO_THE_ITEM)
    demo.do(program, (*demo.TO_THE_VOTE[:-1], ("Clear to everybody? 1 to 4: ", "screen")))
    program.wait_for(ENTERS_DRAWN)
    program.press("1")
    program.wait_for("have voted")
    program.press(F6)
    program.wait_for(GREETING)
    demo.do(program, ((demo.HAND_OVER, ""), (demo.BALLOT, "3"), (demo.CAST, "1")))
    shown = program.wait_for(ENTERS_DRAWN)
    program.wait_for("of 5 have voted")
    for option in demo.BALLOT_OPTIONS:
        assert option not in shown
