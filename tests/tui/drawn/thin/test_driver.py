"""An ordinary Textual app looks the same with the thin driver as with Textual's own, in a real pty."""

import os
import signal
import sys
import time
from pathlib import Path

import pytest

from bench.support.emulator import Emulator
from bench.support.meter import Meter
from tests.tui.drawn.thin.comparing import check_put_back
from tests.tui.drawn.thin.side_by_side import SideBySide

ROOT = Path(__file__).parents[4]
PROGRAM = [sys.executable, "-m", "tests.tui.drawn.thin.programs.stock_look"]
ANSWER = "\x1b[0n"

pytestmark = pytest.mark.slow


def run(kind, *words, columns=80, rows=24, **more):
    return Meter([*PROGRAM, kind, *words], columns, rows, cwd=ROOT, **more)


def play(kind, keys, **more):
    """The steps of a run: the start, each key, and the end."""
    meter = run(kind, **more)
    steps = [meter.start()] + [meter.press(key) for key in keys]
    return [*steps, meter.stop("f10")]


def both(**more):
    """Both drivers, each in a terminal of its own."""
    return SideBySide(*(run(kind, **more) for kind in ("stock", "thin")))


LIST = ["down"] * 9 + ["pagedown", "up"]
DIALOG = ["f2", "escape"]
FIELD = ["tab", "a", "Ż", "日", "left", "b", "backspace"]


@pytest.mark.parametrize(("columns", "rows"), [(80, 24), (120, 40), (40, 12)])
def test_every_picture_is_the_same_and_far_fewer_bytes(columns, rows):
    keys = [*LIST, *DIALOG, *FIELD, "f3", "f4"]
    pair = both(columns=columns, rows=rows)
    pair.play(keys)
    stock, thin = pair.end()
    assert sum(step.length for step in thin) * 5 < sum(step.length for step in stock)


@pytest.mark.parametrize("name", ["xterm", "screen", "vt220", "linux"])
def test_terminals_that_can_do_less_show_the_same(name):
    env = {"TERM": name, "COLORTERM": ""}
    terminals = [Emulator(80, 24, repeats="nothing") for _ in range(2)]
    pair = SideBySide(
        run("stock", env=env, terminal=terminals[0]), run("thin", env=env, terminal=terminals[1])
    )
    pair.play(["down", "pagedown", "up", *DIALOG, *FIELD[:4]])
    pair.end()


def test_a_window_that_changes_its_size_shows_the_same():
    pair = both()
    pair.play([(100, 30), (60, 15), (81, 25)])
    pair.end()


def stopped(meter):
    """Put aside by the shell's key, with what stands on the terminal meanwhile."""
    os.kill(meter.child.process, signal.SIGTSTP)
    # Told to go on before it has stopped, it would then stop for good.
    os.waitid(os.P_PID, meter.child.process, os.WSTOPPED | os.WNOWAIT)
    return meter.wait(0.6)


def continued(meter):
    os.kill(meter.child.process, signal.SIGCONT)
    return meter.wait(2.0)


def test_stopped_and_continued_it_shows_the_same():
    pair = both()
    pair.play([])
    pair.each(stopped)
    pair.each(continued)
    pair.each(lambda meter: meter.press("down"))
    _, thin = pair.end()
    assert thin[1].data.endswith(b"\x1b[?25h")


@pytest.mark.parametrize("name", ["no-such-terminal", ""])
def test_a_terminal_that_nobody_knows_gets_textuals_own(name):
    meter = run("thin", env={"TERM": name})
    start = meter.start()
    meter.stop("f10")
    assert "0 Welcome" in "".join(str(cell[0]) for row in start.shown.cells for cell in row)
    assert b"\x1b[?2026$p" in start.data  # a question of Textual's own driver


class Late(Emulator):
    """A terminal whose answers to the driver's question are collected, to be sent later."""

    def __init__(self, columns, rows):
        super().__init__(columns, rows)
        self.asked = 0

    def feed(self, data):
        answers = super().feed(data)
        self.asked += answers.count(ANSWER)
        return answers.replace(ANSWER, "")


def test_answers_never_get_into_a_field():
    terminal = Late(80, 24)
    meter = run("thin", terminal=terminal)
    meter.start()
    meter.press("tab")
    assert terminal.asked > 0
    for part in (b"a\x1b[", b"0n", b"b", ANSWER.encode(), b"c", ANSWER.encode() * 5 + b"d"):
        meter.type(part)
        meter.wait(0.03)
    shown = meter.wait(1.5).shown
    meter.stop("f10")
    assert "abcd " in "".join(str(cell[0]) for row in shown.cells for cell in row)


def test_at_the_end_an_answer_that_is_due_is_taken_before_the_shell_gets_the_keyboard():
    terminal = Late(80, 24)
    meter = run("thin", terminal=terminal)
    meter.start()
    meter.press("pagedown")
    asked = terminal.asked
    assert asked > 0
    meter.type(b"\x1b[21~")
    began = time.monotonic()
    assert b"\x1b[?1049l" not in meter.wait(0.4).data
    meter.type(ANSWER.encode() * asked)
    meter.wait(3.0)
    assert not meter.child.alive
    assert time.monotonic() - began < 3.5


def test_the_modes_of_the_terminal_are_put_back():
    check_put_back(
        play("thin", ["down"])[-1], "?2004l", "?1000l", "?1049l", "?1004l", "?25h", "?7h"
    )
