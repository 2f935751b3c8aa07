"""The same pictures in a terminal of somebody else's making: tmux, with and without the thin driver."""

import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest

from bench.support.emulator import Emulator
from tui.terminal.input import ESCAPE_WAIT

ROOT = Path(__file__).parents[4]
KEYS = ["Down"] * 3 + ["NPage", "Up", "F2", "Escape", "Tab", "a", "Ż", "日", "Left", "BSpace", "F3"]

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

    def still(self):
        """The picture, once it has not changed for a while."""
        before, end = None, time.monotonic() + 10
        while time.monotonic() < end:
            now = self.picture()
            if now == before:
                return now
            before = now
            time.sleep(0.25)
        raise AssertionError("the picture never stands still")


PROGRAM = f"{sys.executable} -m tests.tui.drawn.thin.programs"


def pictures(folder, kind, size, keys, program):
    """The picture at the start and after each key; a key that is two numbers is a window size."""
    tmux = Tmux(folder, kind)
    columns, rows = map(str, size)
    tmux("new-session", "-d", "-x", columns, "-y", rows, program)
    tmux("set", "-g", "status", "off")
    tmux("resize-window", "-x", columns, "-y", rows)
    try:
        deadline = time.monotonic() + 20
        while "0 Welcome" not in tmux.picture()[0]:
            assert time.monotonic() < deadline
            time.sleep(0.1)
        shown = [tmux.still()]
        for key in keys:
            if isinstance(key, tuple):
                tmux("resize-window", "-x", str(key[0]), "-y", str(key[1]))
                time.sleep(1)  # tmux tells its program a quarter of a second later
            else:
                tmux("send-keys", key)
                if key == "Escape":
                    time.sleep(ESCAPE_WAIT + 0.1)  # until then it may be the start of another key
            shown.append(tmux.still())
    finally:
        tmux("kill-server")
    return shown


def seen(capture, size):
    """The cells of a capture, without the ink of blanks, which cannot be seen."""
    screen = Emulator(*size)
    for y, line in enumerate(capture.splitlines(), 1):
        screen.feed(f"\x1b[{y};1H{line}")
    return screen.shown().cells


def check_same(stock, thin, keys, size):
    for key, one, other in zip(["start", *keys], stock, thin, strict=True):
        size = key if isinstance(key, tuple) else size
        assert other[1] == one[1], key
        assert seen(other[0], size) == seen(one[0], size), key


@pytest.mark.parametrize("size", [(80, 24), (100, 30)])
def test_tmux_holds_the_same_pictures(tmp_path, size):
    stock, thin = (
        pictures(tmp_path, kind, size, KEYS, f"cd {ROOT} && exec {PROGRAM}.stock_look {kind}")
        for kind in ("stock", "thin")
    )
    check_same(stock, thin, KEYS, size)


@pytest.mark.parametrize("above", [3, 40])
def test_tmux_holds_the_same_pictures_of_an_app_below_the_prompt(tmp_path, above):
    typed = ["Down", "Down", "F2", "Escape", "Tab", "a", "日", "F3", "F5", "F4", "F6", "F7", "F3"]
    keys = (*typed, (60, 15), "Down", (100, 30), "Down", "F10")
    stock, thin = (
        pictures(
            tmp_path,
            kind,
            (80, 24),
            keys,
            f"cd {ROOT} && seq 1 {above}; {PROGRAM}.inline_look {kind}; echo at an end; cat",
        )
        for kind in ("stock", "thin")
    )
    check_same(stock, thin, keys, (80, 24))
    assert "at an end" in thin[-1][0]
