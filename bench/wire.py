"""What Fairsay sends over the line: `python -m bench.wire [--short]`.

Runs the real program in a pty, holds the sample group's meeting key by key, and counts bytes: for
each kind of key, the first picture, idle, leaving; at 80x24 and 120x40; beside ncurses for the same
pictures, whiptail and Textual as it comes; and on a line of 960 bytes a second. Checks the budgets
and ends with 1 if one is not kept. Bytes repeat exactly; seconds depend on the machine.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from statistics import median

from bench.support.big_meeting import ITEMS
from bench.support.budgets import Budget, number, report, table
from bench.support.demo_keys import demo_lines
from bench.support.measures import (
    big_list,
    clock_page,
    idle,
    line_by_line,
    low_bandwidth,
    others,
    slow_line,
)
from bench.support.sitting import Sitting, sit

KINDS = ("letter", "backspace", "arrow", "mark", "yes-no", "page")
HOUR = {
    "menu arrow": 150,
    "list arrow": 100,
    "scroll": 40,
    "page-down": 20,
    "page": 60,
    "letter": 600,
    "backspace": 30,
    "mark": 20,
}


def kinds(sitting: Sitting) -> str:
    """A table of bytes for each kind of key."""
    rows = []
    for kind in KINDS:
        strokes = sitting.of(kind)
        lengths = [stroke.step.length for stroke in strokes]
        rows.append(
            (
                kind,
                str(len(strokes)),
                number(median(lengths)),
                number(max(lengths)),
                number(median(s.by_ncurses for s in strokes)),
                f"{sitting.ratio(kind):.2f}",
            )
        )
    worst = max(sitting.of("page"), key=lambda s: s.step.length / max(1, s.by_ncurses))
    name = f"page, worst ({worst.pressed.page.partition('/')[0]} {worst.pressed.key})"
    times = f"{worst.step.length / max(1, worst.by_ncurses):.2f}"
    rows.append((name, "1", str(worst.step.length), "", str(worst.by_ncurses), times))
    rows.append(
        ("first picture", "1", str(sitting.start.length), "", str(sitting.first_by_ncurses), "")
    )
    rows.append(("leaving", "1", str(sitting.exit.length), "", "", ""))
    return table(("key", "times", "median", "most", "ncurses", "ratio"), rows)


def key_budgets(sitting: Sitting) -> Iterator[Budget]:
    """The budgets for single keys and pictures. The worst counts, except where ncurses is measured."""
    for kind, limit in (("letter", 16), ("arrow", 130), ("yes-no", 60), ("mark", 60)):
        yield Budget(f"{kind}, most", max(s.step.length for s in sitting.of(kind)), limit)
    yield Budget("another page, to ncurses", sitting.ratio("page"), 1.0, "times")
    worst = max(s.step.length / max(1, s.by_ncurses) for s in sitting.of("page"))
    yield Budget("another page, worst, to ncurses", worst, 1.0, "times")
    yield Budget("first picture", sitting.start.length, sitting.first_by_ncurses + 150)


def hour(sitting: Sitting, listed: dict[str, float]) -> float:
    """Kilobytes of one scripted hour, out of the medians."""
    usual = {**listed, "menu arrow": sitting.usual("arrow")}
    usual |= {kind: sitting.usual(kind) for kind in ("page", "letter", "backspace", "mark")}
    return sum(times * usual[kind] for kind, times in HOUR.items()) / 1000


def short() -> list[Budget]:
    """The beginning of the meeting at 80x24, and idle."""
    sitting = sit(short=True)
    print(f"80x24, the beginning of the meeting, bytes\n{kinds(sitting)}\n")
    return [*key_budgets(sitting), *low_bandwidth(), *idle(2.0)]


def whole() -> list[Budget]:
    """Everything."""
    sitting, listed = sit(), big_list()
    print(f"80x24, the whole meeting, {sitting.sent:,} bytes\n{kinds(sitting)}\n")
    print(f"A list of {ITEMS} items, bytes, median:", listed[0])
    wide = sit((120, 40))
    print(f"\n120x40, the same meeting, {wide.sent:,} bytes\n{kinds(wide)}\n")
    print(f"{others()}\n")
    rows = [slow_line(""), slow_line("stock")]
    head = ("960 bytes a second, s", "first picture", "arrow", "40 repeats: after release")
    print(f"{table(head, rows)}\n")
    budgets = [*key_budgets(sitting), *listed[1], *low_bandwidth(), *idle(10.0), clock_page()]
    budgets += [Budget("120x40 to 80x24", wide.sent / sitting.sent, 1.15, "times")]
    budgets += [Budget("one scripted hour", hour(sitting, listed[0]), 75, "kB")]
    with tempfile.TemporaryDirectory() as folder:
        budgets.append(line_by_line(demo_lines(Path(folder))))
    return budgets


def main() -> int:
    """The exit code: 0 if every budget is kept."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--short", action="store_true", help="what .ci/run measures")
    arguments = parser.parse_args()
    print(f"load of this machine: {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores\n")
    return report(short() if arguments.short else whole())


if __name__ == "__main__":
    sys.exit(main())
