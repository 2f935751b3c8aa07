"""How long the program takes to start, as ratios in one run: `python -m bench.start [runs]`.

A start is over when a real terminal of 80 by 24 has been sent its last byte before a silence, so
nothing need be known of what is shown. Exit code 1 where a ratio is over its budget.
"""

from __future__ import annotations

import compileall
import os
import select
import statistics
import sys
import tempfile
import time
from pathlib import Path

import pexpect

from locales import catalogues

PROGRAM = str(Path(sys.executable).with_name("fairsay"))
SILENCE = 0.7  # seconds; longer than any gap seen within one start
GIVE_UP = 30.0

HELLO = """
from textual.app import App
from textual.widgets import Static
class Hello(App):
    def compose(self):
        yield Static("hello")
Hello().run()
"""


def prepare() -> None:
    """Bring about what an installed program has: compiled catalogues and compiled modules."""
    catalogues.main(["compile"])
    for package in ("tui", "screens", "data", "locales"):
        compileall.compile_dir(package, quiet=1)


def until_silent(command: list[str], home: str) -> float:
    """Seconds from starting a command to its last output before a silence, or to its end."""
    environ = {name: value for name, value in os.environ.items() if not name.startswith("XDG")}
    environ |= {"HOME": home, "TERM": "xterm-256color", "LC_ALL": "C.UTF-8"}
    begun = last = time.perf_counter()
    child = pexpect.spawn(
        command[0], command[1:], dimensions=(24, 80), env=environ, cwd=home, timeout=None
    )
    silence = GIVE_UP
    try:
        while select.select([child.child_fd], [], [], silence)[0]:
            os.read(child.child_fd, 65536)
            last, silence = time.perf_counter(), SILENCE
    except OSError:
        last = time.perf_counter()  # the end of a program that ended
    finally:
        child.close(force=True)
    return last - begun


def medians(commands: dict[str, list[str]], runs: int) -> dict[str, float]:
    """The middle time of each command, in seconds; they take turns, so that all share the load."""
    times: dict[str, list[float]] = {name: [] for name in commands}
    for _ in range(runs):
        for name, command in commands.items():
            with tempfile.TemporaryDirectory() as home:
                times[name].append(until_silent(command, home))
    return {name: statistics.median(found) for name, found in times.items()}


def main(runs: int = 9) -> int:
    """Measure, print the ratios beside their budgets; exit code 1 where one is over."""
    prepare()
    commands = {
        "python -c pass": [sys.executable, "-c", "pass"],
        "a bare Textual hello": [sys.executable, "-c", HELLO],
        "lines, first run": [PROGRAM, "--screen-reader"],
        "lines, demo": [PROGRAM, "demo", "--screen-reader"],
        "drawn, first run": [PROGRAM],
        "drawn, demo": [PROGRAM, "demo"],
    }
    budgets = (
        ("lines, first run", "python -c pass", 6.0),
        ("lines, demo", "python -c pass", 10.0),
        ("drawn, first run", "a bare Textual hello", 1.25),
    )
    found = medians(commands, runs)
    for name, seconds in found.items():
        print(f"{seconds * 1000:7.0f} ms  {name}")
    over = 0
    for name, base, most in budgets:
        ratio = found[name] / found[base]
        over += ratio > most
        print(f"{ratio:7.2f} x {base}: {name}, at most {most} {'OVER' if ratio > most else ''}")
    return 1 if over else 0


if __name__ == "__main__":
    sys.exit(main(*map(int, sys.argv[1:2])))
