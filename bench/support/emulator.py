"""A terminal for measuring: shows what a program has drawn, and answers what terminals answer."""

from __future__ import annotations

import re

import pyte
from pyte.screens import Char

from bench.support.screen import Screen
from data.frozen import frozen

_UNSEEN = re.compile(
    r"\x1b\[\?(?P<asked>\d+)\$p|\x1b\[(?P<shape>\d*) q"
    r"|\x1b\[[<=>][0-9;]*[A-Za-z]|\x1b\[\?[0-9;]*u|\x1b\[[0-9;]*t"
    r"|\x1b[\]P_^X].*?(?:\x1b\\|\x07)",
    re.DOTALL,
)
_UNFINISHED = re.compile(r"\x1b(?:\[[0-9;:?<=> $]*|[\]P_^X][^\x07\x1b]*\x1b?)?\Z")
_SHOWN_ON_BLANK = ("underscore", "strikethrough", "reverse")


@frozen
class Shown:
    """What a terminal shows: its cells, the cursor's row and column, whether it is seen, its shape.

    A cell is its text and every colour and mark that can be seen; the ink of a blank cannot.
    """

    cells: tuple[tuple[tuple[object, ...], ...], ...]
    cursor: tuple[int, int]
    seen: bool
    shape: str

    def differing(self, other: Shown) -> list[tuple[int, int]]:
        """Row and column of every cell that is not the same."""
        return [
            (y, x)
            for y, (row, others) in enumerate(zip(self.cells, other.cells, strict=True))
            for x, (cell, another) in enumerate(zip(row, others, strict=True))
            if cell != another
        ]


class _Stream(pyte.Stream):
    csi = {  # noqa: RUF012  # pyte's own way of naming what is called for which command
        **pyte.Stream.csi,
        "b": "repeat",
        "S": "scroll_up",
        "T": "scroll_down",
    }
    events = pyte.Stream.events | {"repeat", "scroll_up", "scroll_down"}


class Emulator:
    """Feeds a screen with what a program sends.

    `modern`: it says that it knows synchronised output. `repeats`: for what it knows
    REP ("nothing", "ASCII", "anything"). `fills`: what it
    erases takes the paper in force.
    """

    def __init__(
        self,
        columns: int,
        rows: int,
        *,
        modern: bool = True,
        repeats: str = "anything",
        fills: bool = True,
    ) -> None:
        self.screen = Screen(columns, rows, repeats=repeats, fills=fills)
        self._stream = _Stream(self.screen)
        self._modern = modern
        self._seen: dict[int, tuple[tuple[object, ...], ...]] = {}
        self._shape = ""
        self._rest = ""

    def feed(self, data: str) -> str:
        """Show this; what the terminal answers comes back."""
        data, self._rest = self._rest + data, ""
        unfinished = _UNFINISHED.search(data)
        if unfinished:
            data, self._rest = data[: unfinished.start()], unfinished[0]
        place = 0
        for match in _UNSEEN.finditer(data):
            self._stream.feed(data[place : match.start()])
            place = match.end()
            self._note(match)
        self._stream.feed(data[place:])
        answers, self.screen.answers = "".join(self.screen.answers), []
        return answers

    def _note(self, match: re.Match[str]) -> None:
        if match["asked"]:
            known = 2 if self._modern and match["asked"] == "2026" else 0
            self.screen.answers.append(f"\x1b[?{match['asked']};{known}$y")
        elif match["shape"] is not None:
            self._shape = "" if match["shape"] in {"", "0"} else match["shape"]

    def resize(self, columns: int, rows: int) -> None:
        """Another size; what was shown stays as far as it fits."""
        self.screen.resize(rows, columns)
        cursor = self.screen.cursor  # pyte leaves it where it was, also where nothing is any more
        cursor.y, cursor.x = min(cursor.y, rows - 1), min(cursor.x, columns)
        self.screen.dirty.update(range(rows))

    @property
    def text(self) -> str:
        """What can be read, line by line."""
        return "\n".join(line.rstrip() for line in self.screen.display)

    def shown(self) -> Shown:
        """The picture."""
        screen, cursor = self.screen, self.screen.cursor
        for y in screen.dirty:
            if y < screen.lines:
                line = screen.buffer[y]
                self._seen[y] = tuple(_seen(line[x]) for x in range(screen.columns))
        screen.dirty.clear()
        return Shown(
            tuple(self._seen[y] for y in range(screen.lines)),
            (cursor.y, min(cursor.x, screen.columns - 1)),
            not cursor.hidden,
            self._shape,
        )


def _seen(cell: Char) -> tuple[object, ...]:
    if cell.data == " " and not any(getattr(cell, mark) for mark in _SHOWN_ON_BLANK):
        return (" ", cell.bg)
    return tuple(cell)
