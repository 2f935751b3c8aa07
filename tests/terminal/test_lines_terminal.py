"""Lines mode in a real terminal: what is shown of keys, and when they are thrown away."""

from __future__ import annotations

import json
import os
import re
import signal
import sys
import time
from pathlib import Path
from typing import Any

import pytest

from tui.computer.terminal_wiping import FROM_PRIMARY as WIPE
from tui.terminal.key_rest import AFTER_HAND_OVER, AFTER_ITS_KEY

pexpect = pytest.importorskip("pexpect")
termios = pytest.importorskip("termios", reason="real terminals are driven on POSIX only")

ROOT = Path(__file__).parents[2]
SECONDS = 15


class Terminal:
    """The small program in a terminal of its own, and what it wrote."""

    def __init__(self, answers: Path, name: str, columns: int = 80) -> None:
        self._answers = answers
        self.child = pexpect.spawn(
            sys.executable,
            ["-m", "tests.terminal.lines_program", name],
            cwd=ROOT,
            env={**os.environ, "ANSWERS": str(answers), "TERM": "xterm", "PYTHONPATH": str(ROOT)},
            dimensions=(24, columns),
            encoding="utf-8",
            timeout=SECONDS,
        )
        self.child.delaybeforesend = None
        self.seen = ""

    def wait_for(self, text: str) -> str:
        """What was shown up to and with this text."""
        self.child.expect_exact(text)
        new = self.child.before + self.child.after
        self.seen += new
        if "\x1b[3J" in new:
            time.sleep(AFTER_HAND_OVER + 0.2)
        return new

    def type(self, text: str) -> None:
        self.child.send(text)

    def answer(self, prompt: str, text: str) -> str:
        shown = self.wait_for(prompt)
        if not text:  # an Enter alone rests after the Enter before
            time.sleep(AFTER_ITS_KEY + 0.2)
        self.type(text + "\r")
        return shown

    def ended(self) -> int:
        self.child.expect(pexpect.EOF)
        self.seen += self.child.before
        self.child.close()
        return self.child.exitstatus

    @property
    def wrote(self) -> Any:
        return json.loads(self._answers.read_text(encoding="utf-8"))

    def shows_keys_itself(self) -> bool:
        return bool(termios.tcgetattr(self.child.child_fd)[3] & termios.ECHO)


@pytest.fixture
def start(tmp_path):
    """Starts the program with one of its conversations."""
    started = []

    def make(name: str, columns: int = 80) -> Terminal:
        started.append(Terminal(tmp_path / "answers.json", name, columns))
        return started[-1]

    yield make
    for terminal in started:
        terminal.child.close(force=True)


def test_what_is_typed_is_shown_after_its_question(start):
    tea = start("tea")
    tea.answer("Which tea? 1 to 3: ", "2")
    tea.answer("Ready? Press Enter: ", "")
    assert tea.ended() == 0
    assert "Which tea? 1 to 3: 2\r\nBlack tea\r\n" in tea.seen
    assert "\x1b" not in tea.seen
    assert tea.wrote["chosen"] == ["black"]


def test_typing_ahead_on_ordinary_pages_is_kept_and_shown_in_its_place(start):
    tea = start("tea")
    tea.wait_for("Line by line.")
    tea.type("2\rI am\r")  # an Enter alone would be that of the line before, pressed twice
    assert tea.ended() == 0
    assert re.search(
        r"Which tea\? 1 to 3: 2\r\n.*Ready\? Press Enter: I am\r\n", tea.seen, re.DOTALL
    )
    assert tea.seen.replace("\r\n", "\n").count("2\n") == 1


def test_replies_of_the_terminal_to_earlier_queries_are_no_answer(start):
    tea = start("tea")
    tea.wait_for("? is help")
    tea.type("\x1b[?2026;2$y\x1b[?1u\x1b]11;rgb:0000/0000/0000\x1b\\\x1b[24;80R")
    tea.answer("Which tea? 1 to 3: ", "1")
    tea.answer("Ready? Press Enter: ", "")
    tea.ended()
    assert "Please type" not in tea.seen
    assert "2026" not in tea.seen
    assert "rgb" not in tea.seen


@pytest.mark.slow
def test_a_whole_vote_shows_no_key_and_wipes_between_voters(start):
    vote = start("vote")
    vote.answer("Ready? Press Enter: ", "")
    for mark in ("1", "4"):
        vote.answer("Next voter: ready? Press Enter: ", "")
        vote.answer("Which tea for us? 1 to 4: ", mark)
        vote.answer("Cast my vote? 1 to 3: ", "1")
        assert not vote.shows_keys_itself()
    vote.answer("Ready? Press Enter: ", "")
    assert vote.ended() == 0
    assert vote.wrote["chosen"] == ["green", "blank"]
    assert vote.seen.count(WIPE) == 3  # at both hand-overs, and when the vote is over
    assert "\x1b" not in vote.seen.replace(WIPE, "")
    first, second, after = vote.seen.split(WIPE)[1:]
    assert first.rstrip() == second.rstrip()
    assert "tea" not in after.split("A cup of tea")[-1]
    assert re.findall(r"1 to \d: ([^\x1b\r]*)", vote.seen) == ["", "", "", ""]


@pytest.mark.slow
def test_keys_typed_ahead_never_reach_the_next_voter(start):
    vote = start("vote")
    vote.answer("Ready? Press Enter: ", "")
    vote.answer("Next voter: ready? Press Enter: ", "")
    vote.wait_for("Which tea for us? 1 to 4: ")
    vote.type("2\r1\r\r3\r1\r")  # casts, and types on for the next voter
    vote.wait_for("Next voter: ready? Press Enter: ")
    with pytest.raises(pexpect.TIMEOUT):
        vote.child.expect_exact("Which tea for us?", timeout=1)
    vote.type("\r")
    vote.answer("Which tea for us? 1 to 4: ", "4")
    vote.answer("Cast my vote? 1 to 3: ", "1")
    vote.answer("Ready? Press Enter: ", "")
    vote.ended()
    assert vote.wrote["chosen"] == ["black", "blank"]


def test_five_thousand_characters_are_kept_whole(start):
    pasted = "".join(f"word{n:04d} " for n in range(560))[:5_000].strip() + "."
    line = start("line")
    line.wait_for("Your name? ")
    for at in range(0, len(pasted), 500):
        line.type(pasted[at : at + 500])
    line.type("\r")
    line.answer("Ready? Press Enter: ", "")
    assert line.ended() == 0
    assert line.wrote["typed"] == [{"name": pasted}]


def test_a_window_of_20_columns_parts_lines_between_words(start):
    tea = start("tea", columns=20)
    tea.answer("3: ", "2")
    tea.answer("Enter: ", "")
    tea.ended()
    shown = tea.seen.replace("\r\n", "\n").split("\n")
    assert "Which tea? 1 to 3: 2" in shown
    assert "Answer with a" in shown
    assert all(len(line) <= 20 for line in shown)


def test_ctrl_c_asks_about_leaving(start):
    tea = start("tea")
    tea.wait_for("Which tea? 1 to 3: ")
    tea.type("\x03")
    tea.answer("Leave now? 1 to 2: ", "2")
    assert tea.ended() == 0
    assert "Traceback" not in tea.seen


@pytest.mark.slow
def test_ctrl_c_in_a_ballot_means_what_going_back_means(start):
    vote = start("vote")
    vote.answer("Ready? Press Enter: ", "")
    vote.answer("Next voter: ready? Press Enter: ", "")
    vote.wait_for("Which tea for us? 1 to 4: ")
    vote.type("2\r\x03")
    vote.wait_for("Next voter: ready? Press Enter: ")
    vote.child.close(force=True)
    assert "Traceback" not in vote.seen


def test_an_interrupt_from_outside_never_cuts_a_save(start):
    slow = start("slow")
    slow.answer("Which tea? 1 to 3: ", "2")
    time.sleep(0.5)
    slow.child.kill(signal.SIGINT)
    slow.answer("Leave now? 1 to 2: ", "2")
    slow.ended()
    assert "This takes a moment.\r\nWe go on.\r\n" in slow.seen
    assert slow.wrote["chosen"] == ["black"]


def test_the_key_that_ends_the_input_asks_about_leaving_and_keeps_what_was_typed(start):
    note = start("note")
    note.answer("Your note, line 1: ", "half a note")
    note.wait_for("line 2: ")
    note.type("\x04")
    note.answer("Leave now? 1 to 2: ", "2")
    assert note.ended() == 0
    assert "The input has ended" not in note.seen
    assert note.wrote["draft"] == {"note": "half a note"}


def test_a_terminal_that_closes_keeps_what_was_typed(start):
    note = start("note")
    note.answer("Your note, line 1: ", "half a note")
    note.wait_for("line 2: ")
    note.type("and half a line")
    note.wait_for("half a line")
    note.child.close(force=False)
    for _ in range(100):
        if not note.child.isalive():
            break
        time.sleep(0.05)
    assert note.wrote["draft"] == {"note": "half a note\nand half a line"}


@pytest.mark.parametrize("name", ["SIGTERM", "SIGHUP"])
def test_a_shutdown_keeps_what_was_typed_and_puts_the_terminal_back(start, name):
    note = start("note")
    note.wait_for("Your note, line 1: ")
    assert not note.shows_keys_itself()
    note.type("half a note")
    note.wait_for("half a note")
    note.child.kill(getattr(signal, name))
    told = "The computer told the program to stop, so it stops here."
    note.wait_for(told if name == "SIGTERM" else "The input has ended, so the program stops here.")
    note.wait_for("Everything entered is saved.")
    assert note.ended() == 0
    assert note.wrote["draft"] == {"note": "half a note"}


def test_the_terminal_is_left_as_it_was(tmp_path):
    answers = tmp_path / "answers.json"
    command = f"ANSWERS={answers} {sys.executable} -m tests.terminal.lines_program tea; stty -a; echo end."
    shell = pexpect.spawn(
        "/bin/sh",
        ["-c", f"stty -a; {command}"],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        encoding="utf-8",
        timeout=SECONDS,
    )
    shell.expect_exact("Line by line.")
    before = re.findall(r"-?\b(?:echo|icanon|isig|iexten)\b", shell.before)
    shell.send("2\rI am\r")
    shell.expect_exact("end.")
    after = re.findall(r"-?\b(?:echo|icanon|isig|iexten)\b", shell.before)
    shell.close(force=True)
    assert "echo" in before
    assert after == before
