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

from bench.support.big_meeting import ITEMS, big_group
from bench.support.budgets import Budget, number, report, table
from bench.support.demo_keys import demo_keys, demo_lines
from bench.support.meter import Meter, Step
from bench.support.programs import fairsay, stock_textual, whiptail
from bench.support.sitting import Sitting, press, sit

KINDS = ("letter", "backspace", "arrow", "mark", "yes-no", "page")
SLOW = 960.0
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


def idle(seconds: float) -> Iterator[Budget]:
    """Bytes while nobody presses a key: on the first page, in a list, in a field."""
    with fairsay() as meter:
        meter.start(quiet=1.0)
        yield Budget(f"idle {seconds:.0f} s on the first page", meter.wait(seconds).length, 0)
        meter.press("1")
        meter.press("down")
        yield Budget(f"idle {seconds:.0f} s in a list", meter.wait(seconds).length, 0)
        meter.press("f10")
        meter.press("1")
        for key in ("up", "enter", "2"):
            meter.press(key)
        meter.press("a")
        yield Budget(f"idle {seconds:.0f} s in a field", meter.wait(seconds).length, 0)


def clock_page() -> Budget:
    """The page of an agenda item, whose clock moves on each minute."""
    with tempfile.TemporaryDirectory() as folder, fairsay() as meter:
        meter.start(quiet=1.0)
        for pressed in demo_keys(Path(folder), short=True):
            if pressed.page.startswith("meeting.item"):
                break
            press(meter, pressed)
        before = meter.terminal.text
        sent = meter.wait(125).length
        if meter.terminal.text == before:
            raise SystemExit("the clock stands still")
    return Budget("idle 125 s on a page with a clock (2 updates)", sent, 40)


def big_list() -> tuple[dict[str, float], list[Budget]]:
    """A meeting of 300 items: arrows, scrolls and page-downs in its list."""
    with tempfile.TemporaryDirectory() as folder, fairsay(group=big_group(Path(folder))) as meter:
        meter.start(quiet=1.0)
        steps = [meter.press(key) for key in ("2", "2")]
        arrows = [meter.press("down").length for _ in range(12)]
        for _ in range(6):
            meter.press("down")
        scrolls = [meter.press("down").length for _ in range(6)]
        pages = [meter.press("pagedown").length for _ in range(4)]
        seconds = [meter.press("down").last or 0.0 for _ in range(5)]
    found = {
        "list arrow": median(arrows),
        "scroll": median(scrolls),
        "page-down": median(pages),
        "opening it": steps[-1].length,
    }
    return found, [
        Budget(f"list of {ITEMS}: arrow, most", max(arrows), 130),
        Budget(f"list of {ITEMS}: arrow to still picture", median(seconds), 0.15, "seconds"),
    ]


def low_bandwidth() -> Iterator[Budget]:
    """The look for a slow line: arrows in the first list."""
    with fairsay("--low-bandwidth") as meter:
        meter.start(quiet=1.0)
        meter.type(b"screen\r")
        meter.wait(2.0)
        arrows = [meter.press(key).length for key in ("down", "down", "up", "down", "up", "up")]
    yield Budget("--low-bandwidth: arrow, most", max(arrows), 24)


def hour(sitting: Sitting, listed: dict[str, float]) -> float:
    """Kilobytes of one scripted hour, out of the medians."""
    usual = {**listed, "menu arrow": sitting.usual("arrow")}
    usual |= {kind: sitting.usual(kind) for kind in ("page", "letter", "backspace", "mark")}
    return sum(times * usual[kind] for kind, times in HOUR.items()) / 1000


def line_by_line(typed: list[str]) -> Budget:
    """Lines mode: bytes sent, to the bytes of the text that can be read of them."""
    with fairsay("--screen-reader") as meter:
        data = meter.start(quiet=1.0).data
        for line in typed:
            meter.type(line.encode() + b"\r")
            data += meter.press("", quiet=0.15, nothing=1.0).data
    text = data.decode().replace("\r\n", "\n")
    readable = "".join(c for c in text if c == "\n" or c.isprintable())
    return Budget(
        f"lines mode ({len(data):,} bytes), to its words",
        len(data) / len(readable.encode()),
        1.15,
        "times",
    )


def slow_line(driver: str) -> tuple[str, ...]:
    """First picture, one arrow, one letter's worth of list, and 40 repeats at 960 bytes a second."""
    with tempfile.TemporaryDirectory() as folder:
        group = big_group(Path(folder))
        with fairsay(group=group, driver=driver, speed=SLOW) as meter:
            first = meter.start(quiet=2.0)
            arrow = median(meter.press("down", quiet=0.5).last or 0.0 for _ in range(3))
            for key in ("2", "2"):
                meter.press(key, quiet=1.0)
            held = meter.hold("down", 40)
    return (driver or "thin", *(f"{s or 0:.2f}" for s in (first.last, arrow, held.last)))


def others() -> str:
    """A menu of eight by other programs: first picture, arrow, idle a second."""
    rows = []
    for name, meter in (("whiptail", whiptail()), ("Textual as it comes", stock_textual())):
        start = meter.start()
        arrow = median(meter.press("down").length for _ in range(4))
        rows.append((name, str(start.length), number(arrow), *_field(meter)))
        meter.stop()
    return table(("program", "first picture", "arrow", "letter", "idle 3 s in a field"), rows)


def _field(meter: Meter) -> tuple[str, str]:
    if "whiptail" in meter.child.command[0]:
        return "", ""
    meter.press("tab")
    letters: list[Step] = [meter.press(letter) for letter in "abc"]
    return number(median(step.length for step in letters)), str(meter.wait(3.0).length)


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
