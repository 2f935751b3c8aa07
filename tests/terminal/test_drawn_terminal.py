"""The drawn mode in a real terminal: the cursor, the wipe, keys thrown away, and how it leaves."""

from __future__ import annotations

import signal
import subprocess
import termios
import time

import pytest

from tests.terminal.drawn_program import SECRET_WORD
from tests.terminal.drawn_terminal import DrawnTerminal
from tui.computer.terminal_wiping import FROM_ALTERNATE, FROM_PRIMARY

pytestmark = pytest.mark.slow

WIPE = FROM_ALTERNATE.encode()
UP, DOWN, END, F6, ENTER = "\x1b[A", "\x1b[B", "\x1b[F", "\x1b[17~", "\r"
DRIVERS = pytest.mark.parametrize("driver", ["", "stock"])


@pytest.fixture
def started(tmp_path):
    """Start a conversation in a terminal; whatever still runs at the end is stopped."""
    terminals = []

    def start(name: str, driver: str = "", **more) -> DrawnTerminal:
        chosen = {"FAIRSAY_DRIVER": driver} if driver else {}
        terminals.append(DrawnTerminal(name, tmp_path, **chosen, **more))
        return terminals[-1]

    yield start
    for terminal in terminals:
        terminal.child.close(force=True)


def left_clean(terminal: DrawnTerminal) -> bool:
    """Whether the terminal was given back: its usual screen, cursor and keys, and nothing tracked."""
    tail = terminal.sent[-400:]
    return (
        tail.rindex(b"\x1b[?1049l") > 0
        and b"\x1b[0 q" in tail
        and b"\x1b[?2004l" in tail
        and b"\x1b[?1000l" in tail
        and not terminal.screen.cursor.hidden
    )


@DRIVERS
def test_the_cursor_shows_steady_at_what_is_in_use(started, driver):
    terminal = started("tea", driver)
    terminal.wait("Which tea?")
    assert b"\x1b[2 q" in terminal.sent
    for key, line in ((DOWN, "> 2  Black"), (DOWN, "> 3  Green"), (UP, "> 2  Black")):
        terminal.press(key)
        assert terminal.cursor_line.strip() == line
        assert not terminal.screen.cursor.hidden


@DRIVERS
def test_nothing_is_sent_that_a_screen_reader_would_say_aloud(started, driver):
    """Readers have said "25u" and "22;default" at the start, and again when lines mode follows."""
    terminal = started("tea", driver)
    terminal.wait("Which tea?")
    terminal.press(F6)
    terminal.end()
    for said in (b"\x1b[>25u", b"\x1b[<u", b"\x1b]22;", b"$p"):
        assert said not in terminal.sent


@DRIVERS
def test_the_cursor_is_behind_what_is_typed(started, driver):
    terminal = started("line", driver)
    terminal.wait("What shall we call you?")
    terminal.press("Zoë 会")
    assert terminal.cursor_line.strip().startswith("Zoë 会")
    assert terminal.screen.cursor.x == 4 + 6
    terminal.press("\x1b[D\x1b[D")
    assert terminal.screen.cursor.x == 4 + 3


@DRIVERS
def test_it_leaves_the_terminal_as_it_was(started, driver):
    terminal = started("tea", driver)
    terminal.wait("Which tea?")
    terminal.press("2")
    terminal.wait("Ready?")
    terminal.child.send(ENTER)
    assert terminal.end()["chosen"] == ["black"]
    assert left_clean(terminal)
    assert terminal.child.exitstatus == 0


def test_nothing_is_sent_while_nobody_presses_a_key(started):
    terminal = started("line")
    terminal.wait("What shall we call you?")
    terminal.press("A")
    before = len(terminal.sent)
    until = time.monotonic() + 3
    while time.monotonic() < until:
        terminal.read(0.2)
    assert len(terminal.sent) == before


def test_a_hand_over_wipes_screen_and_scrollback_once(started):
    terminal = started("vote")
    terminal.wait("Ready?")
    terminal.press(ENTER)
    terminal.wait("Next voter: ready?")
    assert terminal.sent.count(WIPE) == 1
    terminal.press(ENTER)
    terminal.wait("Which tea shall we have?")
    terminal.press("2")
    assert "2  Black  chosen" in terminal.text
    terminal.press(ENTER)
    terminal.wait("Next voter: ready?")
    assert terminal.sent.count(WIPE) == 2
    after = terminal.sent[terminal.sent.rindex(WIPE) :]
    assert b"Black" not in after
    assert b"chosen" not in after


def test_a_ballot_that_is_left_for_lines_is_wiped_twice_over(started):
    """While the drawn screen is in front, and once more after it was left."""
    terminal = started("vote")
    terminal.wait("Ready?")
    terminal.press(ENTER)
    terminal.wait("Next voter: ready?")
    terminal.press(ENTER)
    terminal.wait("Which tea shall we have?")
    terminal.press("2")
    terminal.wait("chosen")
    before = len(terminal.sent)
    terminal.child.send(F6)
    assert terminal.end()["lines"]
    inside, left, after = terminal.sent[before:].replace(WIPE, b"wiped").partition(b"\x1b[?1049l")
    assert b"wiped" in inside
    assert left
    assert FROM_PRIMARY.encode() in after + left


def test_keys_typed_ahead_never_reach_a_ballot_or_the_next_voter(started):
    terminal = started("vote")
    terminal.wait("Ready?")
    terminal.press(ENTER + ENTER + "1" + ENTER)
    assert "Next voter: ready?" in terminal.text
    terminal.press(ENTER + "2" + ENTER + ENTER)
    assert "Which tea shall we have?" in terminal.text
    assert "chosen" not in terminal.text
    terminal.press("3" + ENTER + ENTER + "1" + ENTER + ENTER)
    assert "Next voter: ready?" in terminal.text
    terminal.press(ENTER)
    assert "Which tea shall we have?" in terminal.text
    assert "chosen" not in terminal.text


def test_keys_typed_while_it_saves_go_into_the_next_page(started):
    terminal = started("slow")
    terminal.wait("Which tea?")
    terminal.child.send("2Ana")
    terminal.wait("What shall we call you?")
    terminal.child.send(ENTER)
    answered = terminal.end()
    assert answered["chosen"] == ["black"]
    assert answered["typed"] == [{"name": "Ana"}]


@pytest.mark.parametrize("size", [(40, 12), (120, 40), (24, 8)])
def test_a_resize_in_the_middle_keeps_what_is_typed_and_the_place(started, size):
    terminal = started("line")
    terminal.wait("What shall we call you?")
    terminal.press("Marlene")
    terminal.resize(*size)
    terminal.press("!")
    terminal.wait(lambda: terminal.cursor_line.strip() == "Marlene!")
    terminal.press(ENTER)
    terminal.child.send(ENTER)
    assert terminal.end()["typed"] == [{"name": "Marlene!"}]


def test_the_key_for_line_by_line_puts_the_terminal_back_and_keeps_the_draft(started):
    terminal = started("line")
    terminal.wait("braille: F6")
    terminal.press("Ash")
    terminal.child.send(F6)
    answered = terminal.end()
    assert answered["lines"] is True
    assert answered["fields"] == {"name": "Ash"}
    assert left_clean(terminal)


@pytest.mark.parametrize("term", ["xterm", "linux", "screen", "tmux-256color", "vt100", "rxvt"])
def test_other_terminals_show_the_same_page_and_cursor(started, term):
    terminal = started("tea", TERM=term)
    terminal.wait("Which tea?")
    terminal.press("j" + DOWN)
    assert terminal.cursor_line.strip() == "> 2  Black"
    terminal.press("2")
    terminal.wait("Ready?")
    terminal.child.send(ENTER)
    terminal.end()
    assert not terminal.screen.cursor.hidden


def test_without_colours_none_are_sent(started):
    terminal = started("tea", NO_COLOR="1")
    terminal.wait("Which tea?")
    terminal.press(DOWN)
    assert b"38;5" not in terminal.sent
    assert b"48;5" not in terminal.sent
    assert b"\x1b[7m" in terminal.sent


def test_a_fault_while_casting_shows_no_choice_and_puts_the_terminal_back(started, tmp_path):
    terminal = started("fault", TEXTUAL_LOG=str(tmp_path / "keys.log"))
    terminal.wait("Next voter: ready?")
    terminal.press(ENTER)
    terminal.wait("Which tea shall we have?")
    terminal.press("2")
    terminal.child.send(ENTER)
    while terminal.read(0.2):
        pass
    terminal.child.close()
    said = terminal.sent[terminal.sent.rindex(b"\x1b[?1049l") :].decode()
    assert SECRET_WORD not in terminal.sent.decode()
    assert "black" not in said.lower()
    assert terminal.child.exitstatus == 1
    assert left_clean_after_fault(terminal)
    assert not (tmp_path / "keys.log").exists()


def left_clean_after_fault(terminal: DrawnTerminal) -> bool:
    return b"\x1b[0 q" in terminal.sent[-4000:] and not terminal.screen.cursor.hidden


@pytest.mark.parametrize("how", [signal.SIGTERM, signal.SIGHUP])
def test_ended_from_outside_it_puts_the_terminal_back(started, how):
    terminal = started("line")
    terminal.wait("What shall we call you?")
    terminal.press("Ash")
    terminal.child.kill(how)
    assert terminal.end()["fields"] == {"name": "Ash"}
    assert left_clean(terminal)
    assert terminal.child.exitstatus == 128 + how


def test_the_terminal_takes_lines_again_afterwards(started, tmp_path):
    """In a shell of its own: after the program, what is typed is echoed and read by the line."""
    terminal = started("tea")
    terminal.wait("Which tea?")
    terminal.press("1")
    terminal.wait("Ready?")
    modes = termios.tcgetattr(terminal.child.child_fd)
    assert not modes[3] & termios.ECHO
    terminal.child.send(ENTER)
    time.sleep(0.5)
    while terminal.read(0.2):
        modes = termios.tcgetattr(terminal.child.child_fd)
    assert subprocess.run(["true"]).returncode == 0
    assert modes[3] & termios.ECHO
    assert modes[3] & termios.ICANON
