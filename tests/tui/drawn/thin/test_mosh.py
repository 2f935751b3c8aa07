"""The same pictures over mosh, which calls itself xterm and draws what it gets once more."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from bench.support.meter import Meter
from tests.tui.drawn.thin.side_by_side import SideBySide

ROOT = Path(__file__).parents[4]
KEYS = ["down", "down", "pagedown", "up", "f2", "escape", "tab", "a", "b", "backspace"]
LOCALE = {"LANG": "C.UTF-8", "LC_ALL": "C.UTF-8", "TERM": "xterm-256color"}

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not shutil.which("mosh-server"), reason="mosh is not installed"),
]


def over_mosh(kind):
    """The program on a mosh server of its own, seen by a client."""
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
    return Meter(["mosh-client", "127.0.0.1", port], env=env)


def test_mosh_shows_the_same_pictures():
    pair = SideBySide(over_mosh("stock"), over_mosh("thin"))
    pair.each(lambda meter: meter.start(quiet=2.0))
    for key in KEYS:
        pair.each(lambda meter, key=key: meter.press(key, quiet=0.6, nothing=1.5))
    pair.each(lambda meter: meter.press("f10"), compare=False)
    pair.each(lambda meter: meter.stop(), compare=False)
