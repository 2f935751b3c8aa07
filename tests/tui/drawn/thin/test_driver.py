"""An ordinary Textual app looks the same with the thin driver as with Textual's own, in a real pty."""

import os
import signal
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from bench.support.emulator import Emulator
from bench.support.meter import Meter
from tests.tui.drawn.thin.comparing import check_put_back, same

ROOT = Path(__file__).parents[4]
PROGRAM = [sys.executable, "-m", "tests.tui.drawn.thin.programs.stock_look"]
ANSWER = "\x1b[0n"

pytestmark = pytest.mark.slow


def run(kind, *words, columns=80, rows=24, **more):
    return Meter([*PROGRAM, kind, *words], columns, rows, cwd=ROOT, **more)


def play(kind, keys, repeats="anything", **more):
    """The steps of a run: the start, each key, and the end."""
    terminal = Emulator(more.get("columns", 80), more.get("rows", 24), repeats=repeats)
    meter = run(kind, terminal=terminal, **more)
    steps = [meter.start()] + [meter.press(key) for key in keys]
    return [*steps, meter.stop("f10")]


def play_both(keys, **more):
    """Both drivers at the same time, each in a terminal of its own."""
    with ThreadPoolExecutor(2) as pool:
        runs = [pool.submit(play, kind, keys, **more) for kind in ("stock", "thin")]
        return [run.result() for run in runs]


LIST = ["down"] * 9 + ["pagedown", "up"]
DIALOG = ["f2", "escape"]
FIELD = ["tab", "a", "Ż", "日", "left", "b", "backspace"]


@pytest.mark.parametrize(("columns", "rows"), [(80, 24), (120, 40), (40, 12)])
def test_every_picture_is_the_same_and_far_fewer_bytes(columns, rows):
    keys = [*LIST, *DIALOG, *FIELD, "f3", "f4"]
    stock, thin = play_both(keys, columns=columns, rows=rows)
    for one, other in zip(stock, thin, strict=True):
        same(one, other, one.label)
    assert sum(step.length for step in thin) * 5 < sum(step.length for step in stock)


@pytest.mark.parametrize("name", ["xterm", "screen", "vt220", "linux"])
def test_terminals_that_can_do_less_show_the_same(name):
    env = {"TERM": name, "COLORTERM": ""}
    keys = ["down", "pagedown", "up", *DIALOG, *FIELD[:4]]
    stock, thin = play_both(keys, env=env, repeats="nothing")
    for one, other in zip(stock, thin, strict=True):
        same(one, other, one.label)


def test_a_window_that_changes_its_size_shows_the_same():
    pictures = []
    for kind in ("stock", "thin"):
        meter = run(kind)
        meter.start()
        pictures.append([meter.resize(*size) for size in ((100, 30), (60, 15), (81, 25))])
        meter.stop("f10")
    for one, other in zip(*pictures, strict=True):
        same(one, other, one.label)


def test_stopped_and_continued_it_shows_the_same():
    pictures = []
    for kind in ("stock", "thin"):
        meter = run(kind)
        meter.start()
        os.kill(meter.child.process, signal.SIGTSTP)
        # Told to go on before it has stopped, it would then stop for good.
        os.waitid(os.P_PID, meter.child.process, os.WSTOPPED | os.WNOWAIT)
        outside = meter.wait(0.6)
        os.kill(meter.child.process, signal.SIGCONT)
        again = meter.wait(2.0)
        pictures.append([outside, again, meter.press("down")])
        meter.stop("f10")
    for one, other in zip(*pictures, strict=True):
        same(one, other, one.label)
    assert pictures[1][0].data.endswith(b"\x1b[?25h")


@pytest.mark.parametrize("name", ["no-such-terminal", ""])
def test_a_terminal_that_nobody_knows_gets_textuals_own(name):
    meter = run("thin", env={"TERM": name})
    start = meter.start()
    meter.stop("f10")
    assert "0 Welcome" in "".join(str(cell[0]) for row in start.shown.cells for cell in row)
    assert b"\x1b[?2026$p" in start.data  # a question of Textual's own driver


class Silent(Emulator):
    """A terminal that answers nothing, or only when it is told to."""

    def feed(self, data):
        super().feed(data)
        return ""


def test_a_terminal_that_never_answers_is_served_at_once():
    meter = run("thin", terminal=Silent(80, 24))
    meter.start()
    steps = [meter.press("down") for _ in range(4)]
    meter.stop("f10")
    assert all(step.last < 0.8 for step in steps)


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


def test_on_a_slow_line_a_held_key_is_over_soon_after_it_is_let_go():
    meter = run("thin", speed=2400.0)
    meter.start(quiet=2.0)
    held = meter.hold("down", 30)
    meter.stop("f10")
    assert held.last < 1.5


def test_the_modes_of_the_terminal_are_put_back():
    check_put_back(
        play("thin", ["down"])[-1], "?2004l", "?1000l", "?1049l", "?1004l", "?25h", "?7h"
    )
