"""What large text sends over the line, beside ncurses for the same pictures: `python -m bench.large_text`.

Ends with 1 if a focus change costs more than ncurses needs for it, or if in a list of 300 items a
leaf or an arrow does, or takes long: as a ratio to `python -c pass` on the same machine; or if more
leaves are to be turned than bench/leaves.py allows.
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from statistics import median

from bench.leaves import leaf_budgets
from bench.support.big_meeting import ITEMS, big_group
from bench.support.budgets import Budget, number, report, table
from bench.support.meter import Step
from bench.support.programs import build_catalogues, by_ncurses, empty_start, fairsay

SIZES = (4, 5, 6, 8)
WIDE = (120, 40)
TURNS = 8
SLOWEST = 3.5  # the middle of all keys to the still picture, to `python -c pass`


def first_page(size: int) -> tuple[list[Step], list[str]]:
    """The test letters, the first page leaf by leaf, and the pointer moved in its list."""
    with fairsay(f"--large-text={size}", size=WIDE) as meter:
        steps = [meter.start(quiet=1.0), meter.press("1")]
        kinds = ["test letters", "page"]
        for _ in range(TURNS):
            steps.append(meter.press("enter"))
            kinds.append("leaf")
            if "Page Down" not in meter.terminal.text or len(steps) > TURNS:
                break
        for key in ("end", "up", "down", "up", "down", "up"):
            steps.append(meter.press(key))
            kinds.append("focus")
    return steps, kinds


def moved(before: Step, after: Step) -> int:
    """How many cells changed."""
    assert before.shown and after.shown  # noqa: PT018
    return len(after.shown.differing(before.shown))


def rows_of(size: int) -> Iterator[tuple[tuple[str, ...], Budget | None]]:
    """A row of the table for each kind of key; a budget for focus changes on one leaf."""
    steps, kinds = first_page(size)
    drawn = by_ncurses(steps)
    for kind in ("page", "leaf", "focus"):
        at = [n for n, k in enumerate(kinds) if k == kind and steps[n].length]
        if kind == "focus":
            at = [n for n in at if moved(steps[n - 1], steps[n]) <= 4 * size]
        if not at:
            continue
        ours = median(steps[n].length for n in at)
        theirs = median(drawn[n].length for n in at)
        cells = median(moved(steps[n - 1], steps[n]) for n in at)
        row = (str(size), kind, number(ours), number(theirs), number(cells))
        budget = Budget(f"{size} rows: focus change, to ncurses", ours / max(1, theirs), 1, "times")
        yield row, budget if kind == "focus" else None


def big_list(size: int, unit: float) -> Iterator[tuple[tuple[str, ...], Budget]]:
    """The agenda of a meeting of 300 items: leaf after leaf, and arrows from item to item.

    An arrow moves the bar, and turns the leaf where the next item is on another one. `unit` is in
    seconds.
    """
    large = f"--large-text={size}"
    with (
        tempfile.TemporaryDirectory() as folder,
        fairsay(large, size=WIDE, group=big_group(Path(folder))) as meter,
    ):
        steps = [meter.start(quiet=1.0), *(meter.press(key) for key in ("1", "2", "2"))]
        before = len(steps)
        steps += [meter.press("pagedown") for _ in range(TURNS)]
        between = len(steps)
        steps += [meter.press("down") for _ in range(TURNS)]
    drawn = by_ncurses(steps)
    for kind, at in (
        ("leaf", range(before, between)),
        ("arrow", range(between, len(steps))),
    ):
        ours, theirs = ([run[n].length for n in at] for run in (steps, drawn))
        cells = median(moved(steps[n - 1], steps[n]) for n in at)
        name = f"{ITEMS} items: {kind}"
        row = (str(size), name, number(median(ours)), number(median(theirs)), number(cells))
        ratio = sum(ours) / max(1, sum(theirs))
        yield row, Budget(f"{size} rows, {name}, all, to ncurses", ratio, 1, "times")
    seconds = median(step.last or 0.0 for step in steps[before:])  # the most is the machine's
    still = f"{size} rows, {ITEMS} items: key to still picture, to `python -c pass`"
    yield (), Budget(still, seconds / unit, SLOWEST, "times")


def main() -> int:
    """The exit code: 0 if every budget is kept."""
    build_catalogues()
    unit = empty_start()
    found = [made for size in SIZES for made in (*rows_of(size), *big_list(size, unit))]
    head = ("rows", "key", "bytes", "ncurses", "cells changed")
    print(f"`python -c pass`: {unit * 1000:.0f} ms\n")
    print(f"120x40, median\n{table(head, [row for row, _ in found if row])}\n")
    return report([*(budget for _, budget in found if budget), *leaf_budgets()])


if __name__ == "__main__":
    sys.exit(main())
