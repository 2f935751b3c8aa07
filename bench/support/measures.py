"""What `bench.wire` measures beside the meeting itself."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from pathlib import Path
from shutil import which
from statistics import median

from bench.support.big_meeting import ITEMS, big_group
from bench.support.budgets import Budget, number, table
from bench.support.demo_keys import demo_keys
from bench.support.meter import Meter, Step
from bench.support.programs import fairsay, stock_textual, whiptail
from bench.support.sitting import press
from tui.terminal.key_rest import BEFORE_IT_REPEATS

SLOW = 960.0
"""Bytes a second: a serial line at 9,600 baud."""


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


def line_by_line(typed: list[str]) -> Budget:
    """Lines mode: bytes sent, to the bytes of the text that can be read of them."""
    with fairsay("--screen-reader") as meter:
        data = meter.start(quiet=1.0).data
        for line in typed:
            if not line:  # an Enter alone, which rests after the Enter before
                data += meter.wait(BEFORE_IT_REPEATS + 0.1).data
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
    if not which("whiptail"):
        rows.append(("whiptail", "not here", "", "", ""))
    beside = [("whiptail", whiptail())] if not rows else []
    for name, meter in (*beside, ("Textual as it comes", stock_textual())):
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
