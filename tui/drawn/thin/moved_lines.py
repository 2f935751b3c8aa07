"""Finds a block of lines that has moved up or down as it was."""

from __future__ import annotations

from collections import Counter
from typing import NamedTuple

from tui.drawn.thin.cells import Row

_FEWEST_CHANGED = 4


class Moved(NamedTuple):
    """Rows `top` to `bottom` (both included) move up by `rows`, or down if it is negative."""

    top: int
    bottom: int
    rows: int


def moved_block(old: list[Row], new: list[Row]) -> Moved | None:
    """The move that brings most cells to where they are wanted, if there is one worth a thought."""
    changed = [y for y, row in enumerate(new) if row != old[y]]
    if len(changed) < _FEWEST_CHANGED:
        return None
    rows = _likeliest(old, new, changed)
    if rows is None:
        return None
    gains = [_gain(old, new, y, rows) for y in range(len(new))]
    first, last = _best_stretch(gains)
    if last < first:
        return None
    block = Moved(min(first, first + rows), max(last, last + rows), rows)
    return block if block.bottom - block.top >= abs(rows) else None


def _likeliest(old: list[Row], new: list[Row], changed: list[int]) -> int | None:
    """By how many rows most of the changed lines have moved. Colours do not count here."""
    places: dict[str, list[int]] = {}
    for y, row in enumerate(old):
        places.setdefault(_words(row), []).append(y)
    votes: Counter[int] = Counter()
    for y in changed:
        words = _words(new[y])
        if words.strip():
            votes.update(was - y for was in places.get(words, ()) if was != y)
    return votes.most_common(1)[0][0] if votes else None


def _words(row: Row) -> str:
    # A scroll bar in the last columns stays where it is while the lines move.
    return "".join(text for text, _ in row[:-2])


def _gain(old: list[Row], new: list[Row], y: int, rows: int) -> int:
    """How many cells fewer need writing in row `y` after the move."""
    if not 0 <= y + rows < len(old):
        return -len(new[y])
    return _differing(old[y], new[y]) - _differing(old[y + rows], new[y])


def _differing(a: Row, b: Row) -> int:
    return 0 if a == b else sum(p != q for p, q in zip(a, b, strict=True))


def _best_stretch(gains: list[int]) -> tuple[int, int]:
    """First and last row of the stretch with the greatest sum; last before first if none gains."""
    best, first, last = 0, 0, -1
    total, start = 0, 0
    for y, gain in enumerate(gains):
        if total <= 0:
            total, start = 0, y
        total += gain
        if total > best:
            best, first, last = total, start, y
    return first, last
