"""An ordinary Textual app below a prompt looks the same with the thin driver, in a real pty."""

import asyncio
import os
import shlex
import signal
import sys
from pathlib import Path

import pytest
from textual.drivers.headless_driver import HeadlessDriver
from textual.drivers.linux_driver import LinuxDriver
from textual.drivers.linux_inline_driver import LinuxInlineDriver

from bench.support.emulator import Emulator
from bench.support.meter import KEYS, Meter
from tests.tui.drawn.thin.comparing import check_put_back
from tests.tui.drawn.thin.programs.inline_look import ThinBelow
from tests.tui.drawn.thin.side_by_side import SideBySide
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


def both(**more):
    """Textual's own driver and the thin one, each in a terminal of its own."""
    return SideBySide(*(meter(kind, **more) for kind in ("stock", "thin")))


def read(step):
    return ["".join(str(cell[0]) for cell in row).rstrip() for row in step.shown.cells]


@pytest.mark.slow
@pytest.mark.parametrize("above", [3, 40], ids=["at the top", "at the bottom"])
@pytest.mark.parametrize(("columns", "rows"), [(80, 24), (40, 12), (120, 40)])
def test_every_picture_is_the_same_and_far_fewer_bytes(columns, rows, above):
    keys = [*ARROWS, *DIALOG, *FIELD, *GROWING]
    pair = both(columns=columns, rows=rows, above=above)
    pair.play(keys)
    stock, thin = pair.end()
    assert read(thin[-1])[thin[-1].shown.cursor[0]] == "prompt$"
    assert sum(step.length for step in thin) * 10 < sum(step.length for step in stock)
    arrows = [(one.length, other.length) for one, other in zip(stock[2:7], thin[2:7], strict=True)]
    assert all(other * 10 < one for one, other in arrows), arrows


@pytest.mark.slow
def test_what_it_showed_last_may_stay_above_the_prompt():
    keys = ["down", "f3", "tab", "a"]
    pair = both(words="keep")
    pair.play(keys)
    _, thin = pair.end()
    shown = read(thin[-1])
    assert "Note 2 Ground rules" in shown[: shown.index("prompt$")]


@pytest.mark.slow
@pytest.mark.parametrize("name", ["xterm", "screen", "vt220", "linux"])
def test_terminals_that_can_do_less_show_the_same(name):
    env = {"TERM": name, "COLORTERM": ""}
    stock, thin = (
        meter(kind, env=env, terminal=Emulator(80, 24, repeats="nothing"))
        for kind in ("stock", "thin")
    )
    pair = SideBySide(stock, thin)
    pair.play(["down", *DIALOG, "tab", "日", *GROWING])
    pair.end()


@pytest.mark.slow
@pytest.mark.parametrize("above", [3, 40])
def test_a_window_that_changes_its_size_shows_the_same(above):
    pair = both(above=above)
    sizes = [(100, 30), (60, 15), (81, 25), (40, 9), (80, 24)]
    pair.play([*(key for size in sizes for key in (size, "down")), "f3"])
    pair.end()


def stopped_below_a_prompt_and_continued(running):
    os.kill(running.child.process, signal.SIGSTOP)
    os.waitid(os.P_PID, running.child.process, os.WSTOPPED | os.WNOWAIT)
    running.terminal.feed("\x1b[m\r\n[1]+ Stopped\r\nprompt$ fg\r\n")
    os.kill(running.child.process, signal.SIGCONT)
    return running.wait(1.0)


@pytest.mark.slow
def test_stopped_and_continued_it_shows_the_same_again_and_at_once():
    pair = SideBySide(
        *(Meter(["sh", "-c", f"exec {PROGRAM} {kind}"], cwd=ROOT) for kind in ("stock", "thin"))
    )
    pair.play(["down"])
    # Textual's own waits for the next change before it draws again.
    pair.each(stopped_below_a_prompt_and_continued, compare=False)
    again = pair.steps[1][-1]
    assert "Note 1" in read(again)[again.shown.cursor[0] + 6 :]
    pair.play_on(["down", "f3"])
    pair.end()


@pytest.mark.slow
def test_its_answers_never_get_into_a_field_nor_to_the_shell():
    script = f"{PROGRAM} thin; sleep 0.3; IFS= read -r -t 1 -n 20 rest; printf '<%s>' \"$rest\""
    running = Meter(["bash", "-c", script], cwd=ROOT)
    running.start()
    for key in ("tab", "a", "f3", "f3", "b"):
        running.press(key, quiet=0.02)
    assert "ab" in " ".join(read(running.wait(0.5)))
    running.type(KEYS["f10"])
    shown = running.wait_for("<")
    running.stop()
    assert "<>" in read(shown)


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
