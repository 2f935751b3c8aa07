"""The same pictures over mosh, which calls itself xterm and draws what it gets once more."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from bench.support.meter import Meter

ROOT = Path(__file__).parents[4]
KEYS = ["down", "down", "pagedown", "up", "f2", "escape", "tab", "a", "b", "backspace"]
LOCALE = {"LANG": "C.UTF-8", "LC_ALL": "C.UTF-8", "TERM": "xterm-256color"}

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not shutil.which("mosh-server"), reason="mosh is not installed"),
]


def pictures(kind):
    program = (
        f"cd {ROOT} && exec {sys.executable} -m tests.tui.drawn.thin.programs.stock_look {kind}"
    )
    server = subprocess.run(
        [
            "mosh-server",
            "new",
            "-i",
            "127.0.0.1",
            "-l",
            "LC_ALL=C.UTF-8",
            "--",
            "sh",
            "-c",
            program,
        ],
        env={**os.environ, **LOCALE},
        capture_output=True,
        text=True,
        check=True,
    )
    port, key = re.search(r"MOSH CONNECT (\d+) (\S+)", server.stdout).groups()
    env = {"MOSH_KEY": key, "MOSH_PREDICTION_DISPLAY": "never"}
    meter = Meter(["mosh-client", "127.0.0.1", port], env=env)
    steps = [meter.start(quiet=2.0)]
    steps += [meter.press(key, quiet=0.6, nothing=1.5) for key in KEYS]
    meter.press("f10")
    meter.stop()
    return steps


def test_mosh_shows_the_same_pictures():
    for one, other in zip(pictures("stock"), pictures("thin"), strict=True):
        assert other.shown.differing(one.shown) == [], one.label
        assert other.shown.cursor == one.shown.cursor, one.label
