"""An ordinary Textual app below a prompt looks the same with the thin driver, in a real pty."""

import asyncio
import os
import shlex
import signal
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from textual.drivers.headless_driver import HeadlessDriver
from textual.drivers.linux_driver import LinuxDriver
from textual.drivers.linux_inline_driver import LinuxInlineDriver

from bench.support.emulator import Emulator
from bench.support.meter import Meter
from tests.tui.drawn.thin.comparing import check_put_back, same
from tests.tui.drawn.thin.programs.inline_look import ThinBelow
from tui.drawn.thin import abilities
from tui.drawn.thin.inline.driver import ThinInlineDriver

ROOT = Path(__file__).parents[4]
PROGRAM = shlex.join([sys.executable, "-m", "tests.tui.drawn.thin.programs.inline_look"])

ARROWS = ["down"] * 5 + ["up"]
DIALOG = ["f2", "escape"]
FIELD = ["tab", "a", "Ż", "日", "left", "b", "backspace"]
GROWING = ["f3", "f3", "f4", "f5", "f4", "f6", "f7", "f3"]


def meter(kind, *, above=3, columns=80, rows=24, words="", **more):
    """The program after some lines of output, with a prompt after it."""
    script = f"seq 1 {above}; {PROGRAM} {kind} {words}; printf 'prompt$ '"
    return Meter(["sh", "-c", script], columns, rows, cwd=ROOT, **more)


def play(kind, keys, **more):
    """The steps of a run: the start, each key, and the end."""
    running = meter(kind, **more)
    steps = [running.start()] + [running.press(key) for key in keys]
    return [*steps, running.stop("f10")]


def both(run):
    """What `run` gives for Textual's own driver and for the thin one, at the same time."""
    with ThreadPoolExecutor(2) as pool:
        return [
            outcome.result() for outcome in [pool.submit(run, kind) for kind in ("stock", "thin")]
        ]


def check_same(stock, thin):
    for one, other in zip(stock, thin, strict=True):
        same(one, other, one.label)


def read(step):
    return ["".join(str(cell[0]) for cell in row).rstrip() for row in step.shown.cells]


@pytest.mark.slow
@pytest.mark.parametrize("above", [3, 40], ids=["at the top", "at the bottom"])
@pytest.mark.parametrize(("columns", "rows"), [(80, 24), (40, 12), (120, 40)])
def test_every_picture_is_the_same_and_far_fewer_bytes(columns, rows, above):
    keys = [*ARROWS, *DIALOG, *FIELD, *GROWING]
    stock, thin = both(lambda kind: play(kind, keys, columns=columns, rows=rows, above=above))
    check_same(stock, thin)
    assert read(thin[-1])[thin[-1].shown.cursor[0]] == "prompt$"
    assert sum(step.length for step in thin) * 10 < sum(step.length for step in stock)
    arrows = [(one.length, other.length) for one, other in zip(stock[2:7], thin[2:7], strict=True)]
    assert all(other * 10 < one for one, other in arrows), arrows


@pytest.mark.slow
def test_what_it_showed_last_may_stay_above_the_prompt():
    keys = ["down", "f3", "tab", "a"]
    stock, thin = both(lambda kind: play(kind, keys, words="keep"))
    check_same(stock, thin)
    shown = read(thin[-1])
    assert "Note 2 Ground rules" in shown[: shown.index("prompt$")]


@pytest.mark.slow
@pytest.mark.parametrize("name", ["xterm", "screen", "vt220", "linux"])
def test_terminals_that_can_do_less_show_the_same(name):
    def run(kind):
        terminal = Emulator(80, 24, repeats="nothing")
        env = {"TERM": name, "COLORTERM": ""}
        return play(kind, ["down", *DIALOG, "tab", "日", *GROWING], env=env, terminal=terminal)

    check_same(*both(run))


@pytest.mark.slow
@pytest.mark.parametrize("above", [3, 40])
def test_a_window_that_changes_its_size_shows_the_same(above):
    def run(kind):
        running = meter(kind, above=above)
        running.start()
        steps = []
        for size in ((100, 30), (60, 15), (81, 25), (40, 9), (80, 24)):
            steps += [running.resize(*size), running.press("down")]
        return [*steps, running.press("f3"), running.stop("f10")]

    check_same(*both(run))


@pytest.mark.slow
def test_stopped_and_continued_it_shows_the_same_again_and_at_once():
    def run(kind):
        running = Meter(["sh", "-c", f"exec {PROGRAM} {kind}"], cwd=ROOT)
        running.start()
        running.press("down")
        os.kill(running.child.process, signal.SIGSTOP)
        os.waitid(os.P_PID, running.child.process, os.WSTOPPED | os.WNOWAIT)
        running.terminal.feed("\x1b[m\r\n[1]+ Stopped\r\nprompt$ fg\r\n")
        os.kill(running.child.process, signal.SIGCONT)
        again = running.wait(1.0)
        return again, [running.press("down"), running.press("f3"), running.stop("f10")]

    (_, stock), (again, thin) = both(run)
    check_same(stock, thin)
    assert "Note 1" in read(again)[again.shown.cursor[0] + 6 :]


@pytest.mark.slow
def test_its_answers_never_get_into_a_field_nor_to_the_shell():
    script = f"{PROGRAM} thin; sleep 0.3; IFS= read -r -t 1 -n 20 rest; printf '<%s>' \"$rest\""
    running = Meter(["bash", "-c", script], cwd=ROOT)
    running.start()
    for key in ("tab", "a", "f3", "f3", "b"):
        running.press(key, quiet=0.02)
    assert "ab" in " ".join(read(running.wait(0.5)))
    end = running.stop("f10")
    assert "<>" in read(end)


@pytest.mark.slow
def test_on_a_slow_line_a_held_key_is_over_soon_after_it_is_let_go():
    running = meter("thin", speed=2400.0)
    running.start(quiet=2.0)
    held = running.hold("down", 30)
    running.stop("f10")
    assert held.last < 1.5


@pytest.mark.slow
@pytest.mark.parametrize("name", ["no-such-terminal", ""])
def test_a_terminal_that_nobody_knows_gets_textuals_own(name):
    running = meter("thin", env={"TERM": name})
    start = running.start()
    running.stop("f10")
    assert "Note 1" in " ".join(read(start))
    assert b"\x1b[?2026$p" in start.data  # a question of Textual's own driver


@pytest.mark.slow
def test_the_modes_of_the_terminal_are_put_back():
    check_put_back(play("thin", ["down"])[-1], "?2004l", "?1000l", "?1004l", "?25h")


def chosen(*, headless=False, inline=True):
    async def driver():
        return type(ThinBelow()._build_driver(headless, inline, mouse=True, size=None))

    return asyncio.run(driver())


def test_an_inline_app_gets_the_thin_driver_where_it_works_and_nowhere_else(monkeypatch):
    monkeypatch.delenv("TEXTUAL_DRIVER", raising=False)
    monkeypatch.setattr(abilities, "is_usable", lambda: True)
    assert chosen() is ThinInlineDriver
    assert chosen(headless=True) is HeadlessDriver
    assert chosen(inline=False) is LinuxDriver
    monkeypatch.setattr(abilities, "is_usable", lambda: False)
    assert chosen() is LinuxInlineDriver
