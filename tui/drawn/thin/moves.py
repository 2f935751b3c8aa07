"""The shortest way to bring the cursor from one place to another."""

from __future__ import annotations

Place = tuple[int, int]
"""Row and column, both from 0."""


def wire_length(text: str) -> int:
    """Bytes on the wire: the tty makes a line feed into two."""
    return len(text.encode()) + text.count("\n")


def move(start: Place | None, end: Place) -> str:
    """The shortest command that brings the cursor from `start` (None: unknown) to `end`.

    A line feed in the answer goes to the start of the next line, as a tty with ONLCR makes it.
    """
    if start == end:
        return ""
    ways = [_absolute(*end)]
    if start is not None:
        ways.append(relative_move(*start, end))
    return min(ways, key=wire_length)


def relative_move(row: int, column: int | None, end: Place) -> str:
    """The shortest command to `end` that names no place of the screen; `column` None: not known."""
    down = end[0] - row
    up_or_down = f"\x1b[{_count(abs(down))}{'B' if down > 0 else 'A'}" if down else ""
    ways = ["\r" + up_or_down + _across(end[1])]
    if down in {1, 2, 3}:
        ways.append("\n" * down + _across(end[1]))
    if column is not None:
        ways.append(up_or_down + _across(end[1] - column))
    return min(ways, key=wire_length)


def _absolute(row: int, column: int) -> str:
    if column == 0:
        return f"\x1b[{row + 1}H" if row else "\x1b[H"
    return f"\x1b[{row + 1 if row else ''};{column + 1}H"


def _across(right: int) -> str:
    if right == 0:
        return ""
    if right > 0:
        return f"\x1b[{_count(right)}C"
    return "\b" * -right if right >= -3 else f"\x1b[{_count(-right)}D"


def _count(number: int) -> str:
    return "" if number == 1 else str(number)
