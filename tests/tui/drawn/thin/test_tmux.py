"""The same pictures in a terminal of somebody else's making: tmux, with and without the thin driver."""

import os
import shutil
import subprocess
import sys
import time
from contextlib import contextmanager
from pathlib import Path

import pytest

from bench.support.emulator import Emulator
from tui.terminal.input import ESCAPE_WAIT

ROOT = Path(__file__).parents[4]
KEYS = ["Down"] * 3 + ["NPage", "Up", "F2", "Escape", "Tab", "a", "Ż", "日", "Left", "BSpace", "F3"]

LONGEST = 30.0  # seconds for a picture, on a busy machine

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not shutil.which("tmux"), reason="tmux is not installed"),
]


class Tmux:
    """A tmux server of our own, with one window."""

    def __init__(self, folder, name):
        self.socket = str(folder / name)

    def __call__(self, *words):
        command = ["tmux", "-f", "/dev/null", "-S", self.socket, *words]
        # Not what this process has got beside: readline puts LINES and COLUMNS there, which stay.
        env = dict(os.environ)
        return subprocess.run(command, capture_output=True, text=True, check=True, env=env).stdout

    def picture(self):
        """Cells with their colours as tmux holds them, and the cursor's place and look."""
        cells = self("capture-pane", "-p", "-e", "-N")
        cursor = self("display-message", "-p", "#{cursor_x} #{cursor_y} #{cursor_flag}")
        return cells, cursor


PROGRAM = f"{sys.executable} -m tests.tui.drawn.thin.programs"


@contextmanager
def opened(folder, kind, size, program):
    """A tmux with the program in its window, once its first picture is there."""
    tmux = Tmux(folder, kind)
    columns, rows = map(str, size)
    tmux("new-session", "-d", "-x", columns, "-y", rows, program)
    try:
        tmux("set", "-g", "status", "off")
        tmux("resize-window", "-x", columns, "-y", rows)
        wait_for(tmux, "0 Welcome")
        yield tmux
    finally:
        tmux("kill-server")


def wait_for(tmux, words):
    """Until these words stand in its window."""
    deadline = time.monotonic() + LONGEST
    while words not in tmux.picture()[0]:
        assert time.monotonic() < deadline, words
        time.sleep(0.1)


def send(tmux, key):
    """A key; or a window size, where it is two numbers."""
    if isinstance(key, tuple):
        tmux("resize-window", "-x", str(key[0]), "-y", str(key[1]))
    else:
        tmux("send-keys", key)


def check_same(stock, thin, keys, size):
    """Both show the same before the first key and, once they have stopped changing, after each."""
    check_still_and_same(stock, thin, "start", size)
    for key in keys:
        size = key if isinstance(key, tuple) else size
        send(stock, key)
        send(thin, key)
        # tmux tells its program of a new size a quarter of a second later; until its time is over,
        # an Escape may be the start of another key.
        waits = {"Escape": ESCAPE_WAIT + 0.1}.get(key, 1.0 if isinstance(key, tuple) else 0.0)
        time.sleep(waits)
        check_still_and_same(stock, thin, key, size)


def check_still_and_same(stock, thin, label, size):
    """Both show the same and go on doing so; a busy machine is given time to get there."""
    deadline, before = time.monotonic() + LONGEST, None
    while time.monotonic() < deadline:
        now = one, other = stock.picture(), thin.picture()
        if now == before and one[1] == other[1] and seen(one[0], size) == seen(other[0], size):
            return
        before = now
        time.sleep(0.25)
    assert other[1] == one[1], label
    assert seen(other[0], size) == seen(one[0], size), label
    raise AssertionError(f"{label}: the pictures never stand still")


def seen(capture, size):
    """The cells of a capture, without the ink of blanks, which cannot be seen."""
    screen = Emulator(*size)
    for y, line in enumerate(capture.splitlines(), 1):
        screen.feed(f"\x1b[{y};1H{line}")
    return screen.shown().cells


@pytest.mark.parametrize("size", [(80, 24), (100, 30)])
def test_tmux_holds_the_same_pictures(tmp_path, size):
    program = f"cd {ROOT} && exec {PROGRAM}.stock_look"
    with (
        opened(tmp_path, "stock", size, f"{program} stock") as stock,
        opened(tmp_path, "thin", size, f"{program} thin") as thin,
    ):
        check_same(stock, thin, KEYS, size)


@pytest.mark.parametrize("above", [3, 40])
def test_tmux_holds_the_same_pictures_of_an_app_below_the_prompt(tmp_path, above):
    typed = ["Down", "Down", "F2", "Escape", "Tab", "a", "日", "F3", "F5", "F4", "F6", "F7", "F3"]
    keys = (*typed, (60, 15), "Down", (100, 30), "Down", "F10")
    size = (80, 24)

    def program(kind):
        return f"cd {ROOT} && seq 1 {above}; {PROGRAM}.inline_look {kind}; echo at an end; cat"

    with (
        opened(tmp_path, "stock", size, program("stock")) as stock,
        opened(tmp_path, "thin", size, program("thin")) as thin,
    ):
        check_same(stock, thin, keys, size)
        for tmux in (stock, thin):
            wait_for(tmux, "at an end")
        check_still_and_same(stock, thin, "at an end", size)
