"""How long Fairsay takes to its first picture: `python -m bench.start [--times N] [--short]`.

Each program is started in turn, round after round, in a pty; the middle of all rounds is compared:
drawn mode with a bare Textual app that shows one line, lines mode with `python -c pass`. Only the
ratios mean something; the machine may be busy. Ends with 1 if a budget is not kept.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median

from bench.support.budgets import Budget, report, table
from bench.support.demo_keys import new_group
from bench.support.meter import Meter
from bench.support.programs import NOTHING, ROOT, build_catalogues

TEXTUAL_START = 1.6
LINES_START = 9.0
LINES_OPEN = 12.0

HELLO = [sys.executable, "-m", "bench.support.hello"]
FAIRSAY = [sys.executable, "-m", "tui"]


def first_picture(command: list[str], home: Path, mark: str) -> float:
    """Seconds until `mark` can be read on the screen, or, without a mark, until the program ends."""
    env = {"HOME": str(home), "XDG_CONFIG_HOME": f"{home}/config", "XDG_DATA_HOME": f"{home}/data"}
    meter = Meter(command, env=env, cwd=ROOT)
    began = time.perf_counter()
    seconds = meter.start_until(mark)
    meter.stop()
    if not seconds:
        print(f"{command} did not show {mark!r} in {time.perf_counter() - began:.0f} s")
        sys.exit(2)
    return seconds


def rounds(times: int, folder: Path) -> dict[str, float]:
    """The middle of so many starts of each program, started in turn."""
    fresh, used = folder / "fresh", folder / "used"
    for home in (fresh, used):
        home.mkdir()
    with_group = [*FAIRSAY, "--group", str(new_group(used))]
    programs: dict[str, Callable[[], float]] = {
        "python -c pass": lambda: first_picture(NOTHING, fresh, ""),
        "Textual, one line": lambda: first_picture(HELLO, fresh, "Hello"),
        "drawn, first start": lambda: first_picture(FAIRSAY, fresh, "Press"),
        "drawn, sample group": lambda: first_picture(with_group, used, "What would you like"),
        "lines, first start": lambda: first_picture([*FAIRSAY, "--screen-reader"], fresh, "1 to "),
        "lines, sample group": lambda: first_picture(
            [*with_group, "--screen-reader"], used, "1 to "
        ),
    }
    found: dict[str, list[float]] = {name: [] for name in programs}
    for _ in range(times + 1):
        for name, start in programs.items():
            found[name].append(start())
    # The first round fills the caches of files and of compiled modules.
    return {name: median(seconds[1:]) for name, seconds in found.items()}


def main() -> int:
    """The exit code: 0 if every budget is kept."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--times", type=int, default=11, help="starts of each program")
    parser.add_argument("--short", action="store_true", help="what .ci/run measures: 5 starts")
    arguments = parser.parse_args()
    build_catalogues()
    load = os.getloadavg()[0]
    with tempfile.TemporaryDirectory() as folder:
        seconds = rounds(5 if arguments.short else arguments.times, Path(folder))
    bare, hello = seconds["python -c pass"], seconds["Textual, one line"]
    rows = [
        (name, f"{s * 1000:.0f}", f"{s / bare:.1f}", f"{s / hello:.2f}")
        for name, s in seconds.items()
    ]
    print(f"load of this machine: {load:.1f} before, {os.getloadavg()[0]:.1f} after\n")
    print(table(("program", "ms", "to python -c pass", "to Textual"), rows), end="\n\n")
    return report(
        [
            Budget("drawn, first start", seconds["drawn, first start"] / hello, TEXTUAL_START, "x"),
            Budget(
                "drawn, sample group", seconds["drawn, sample group"] / hello, TEXTUAL_START, "x"
            ),
            Budget("lines, first start", seconds["lines, first start"] / bare, LINES_START, "x"),
            Budget("lines, sample group", seconds["lines, sample group"] / bare, LINES_OPEN, "x"),
        ]
    )


if __name__ == "__main__":
    sys.exit(main())
