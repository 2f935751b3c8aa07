"""The programs that are measured, each in a pty of its own."""

from __future__ import annotations

import pickle
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import median

from bench.support.demo_keys import new_group
from bench.support.meter import Meter, Step
from locales.compiling import compiled

ROOT = Path(__file__).parents[2]
NOTHING = [sys.executable, "-c", "pass"]
WIPE = b"\x1b[2J\x1b[3J"
MENU = (
    "Start the meeting",
    "Plan a meeting",
    "Minutes and past meetings",
    "Actions and promises",
    "People",
    "Ground rules",
    "How it looks, sounds and reads",
    "Leave",
)


def empty_start(times: int = 11) -> float:
    """Seconds in which `python -c pass` starts and ends in a pty: this machine's unit of time."""
    seconds = []
    for _ in range(times):
        meter = Meter(NOTHING, cwd=ROOT)
        took = meter.start_until("")
        meter.stop()
        assert took is not None, "python -c pass did not end"
        seconds.append(took)
    return median(seconds)


def build_catalogues() -> None:
    """Compile the catalogues, as installing does; in a checkout they would be compiled at each start."""
    for source in (ROOT / "locales").glob("*/LC_MESSAGES/*.po"):
        source.with_suffix(".mo").write_bytes(compiled(source))


@contextmanager
def fairsay(
    *arguments: str,
    size: tuple[int, int] = (80, 24),
    driver: str = "",
    speed: float | None = None,
    group: Path | None = None,
) -> Iterator[Meter]:
    """Fairsay with the sample group (or `group`), and settings of its own."""
    with tempfile.TemporaryDirectory() as name:
        home = Path(name)
        folder = group or new_group(home)
        meter = Meter(
            [sys.executable, "-m", "tui", "--group", str(folder), *arguments],
            *size,
            env={
                "HOME": name,
                "XDG_CONFIG_HOME": f"{name}/config",
                "XDG_DATA_HOME": f"{name}/data",
                "FAIRSAY_DRIVER": driver,
            },
            speed=speed,
            cwd=ROOT,
        )
        try:
            yield meter
        finally:
            meter.stop()


def by_ncurses(shown: list[Step]) -> list[Step]:
    """The same pictures drawn by ncurses, one after the other, wiping where ours was wiped."""
    pictures = [(step.shown, WIPE in step.data) for step in shown if step.shown]
    first = pictures[0][0]
    size = len(first.cells[0]), len(first.cells)
    with tempfile.NamedTemporaryFile() as file:
        file.write(pickle.dumps(pictures))
        file.flush()
        command = [sys.executable, "-m", "bench.support.ncurses_pictures", file.name]
        meter = Meter(command, *size, cwd=ROOT)
        steps = [meter.start(quiet=0.3)]
        # The last picture is the one that a further key would end.
        steps += [meter.press("x", quiet=0.03, nothing=0.15) for _ in pictures[1:]]
        meter.stop("x")
    return steps


def whiptail(size: tuple[int, int] = (80, 24)) -> Meter:
    """A menu of eight, by whiptail."""
    entries = [part for n, text in enumerate(MENU, 1) for part in (str(n), text)]
    return Meter(
        ["whiptail", "--menu", "What would you like to do?", "20", "70", "8", *entries], *size
    )


def stock_textual(size: tuple[int, int] = (80, 24)) -> Meter:
    """A menu of eight and a field, by Textual as it comes."""
    return Meter([sys.executable, "-m", "bench.support.stock_menu"], *size, cwd=ROOT)
