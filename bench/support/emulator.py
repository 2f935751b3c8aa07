"""A terminal for measuring: shows what a program has drawn, and answers what terminals answer."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any, ClassVar

import pyte
from pyte.screens import Char
from wcwidth import wcwidth

_UNSEEN = re.compile(
    r"\x1b\[\?(?P<asked>\d+)\$p|\x1b\[(?P<shape>\d*) q"
    r"|\x1b\[[<=>][0-9;]*[A-Za-z]|\x1b\[\?[0-9;]*u|\x1b\[[0-9;]*t"
    r"|\x1b[\]P_^X].*?(?:\x1b\\|\x07)",
    re.DOTALL,
)
_UNFINISHED = re.compile(r"\x1b(?:\[[0-9;:?<=> $]*|[\]P_^X][^\x07\x1b]*\x1b?)?\Z")
_SHOWN_ON_BLANK = ("underscore", "strikethrough", "reverse")


@dataclass(frozen=True)
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


class _Screen(pyte.Screen):
    """pyte's screen with REP, scrolling, the alternate screen, and halves of wide characters."""

    def __init__(self, columns: int, lines: int, *, repeats: str, fills: bool) -> None:
        self.answers: list[str] = []
        self.repeats, self.fills = repeats, fills
        super().__init__(columns, lines)
        self._last = " "

    def draw(self, data: str) -> None:
        """Each character; a wide one of which half is written over is lost."""
        for character in data:
            width = wcwidth(character)
            line = self.buffer[self.cursor.y]
            if width > 0:
                x = self.cursor.x = min(self.cursor.x, self.columns - width)
                self._part(line, x)
                self._part(line, x + width)
                self._last = character
            super().draw(character)

    def _part(self, line: Any, x: int) -> None:
        if 0 < x < self.columns and line[x].data == "":
            for half in (x - 1, x):
                line[half] = line[half]._replace(data=" ")

    def repeat(self, count: int = 1, **_: object) -> None:
        """REP."""
        if self.repeats == "anything" or (self.repeats == "ASCII" and self._last.isascii()):
            self.draw(self._last * max(1, count))

    def scroll_up(self, count: int = 1, **_: object) -> None:
        """SU: the lines within the margins."""
        self._scroll(count, self.delete_lines)

    def scroll_down(self, count: int = 1, **_: object) -> None:
        """SD: the lines within the margins."""
        self._scroll(count, self.insert_lines)

    def _scroll(self, count: int, change: Any) -> None:
        x, y, top = self.cursor.x, self.cursor.y, self.margins.top if self.margins else 0
        bottom = self.margins.bottom if self.margins else self.lines - 1
        count = min(max(1, count), bottom - top + 1)
        self.cursor.y = top
        change(count)
        first = bottom - count + 1 if change == self.delete_lines else top
        for row in range(first, first + count):
            self._empty_row(row)
        self.cursor.x, self.cursor.y = x, y

    @property
    def _ground(self) -> Char:
        """What erasing leaves: the paper in force and nothing else."""
        paper = self.cursor.attrs.bg if self.fills else "default"
        return self.default_char._replace(bg=paper)

    def _empty_row(self, row: int) -> None:
        self.dirty.add(row)
        self.buffer[row].clear()
        self.buffer[row].update(dict.fromkeys(range(self.columns), self._ground))

    def erase_in_display(self, how: int = 0, *_: object, **__: object) -> None:
        """ED: every cell takes the paper in force, also one that nothing was ever written to."""
        cursor = self.cursor
        first, last = {0: (cursor.y + 1, self.lines), 1: (0, cursor.y)}.get(how, (0, self.lines))
        for row in range(first, last if how != 3 else first):
            self._empty_row(row)
        if how in {0, 1}:
            self.erase_in_line(how)

    def erase_in_line(self, how: int = 0, *_: object, **__: object) -> None:
        """EL."""
        x = min(self.cursor.x, self.columns - 1)
        first, last = {0: (x, self.columns), 1: (0, x + 1)}.get(how, (0, self.columns))
        self._erase(first, last)

    def erase_characters(self, count: int | None = None) -> None:
        """ECH."""
        x = min(self.cursor.x, self.columns - 1)
        self._erase(x, min(x + (count or 1), self.columns))

    def _erase(self, first: int, last: int) -> None:
        line = self.buffer[self.cursor.y]
        self.dirty.add(self.cursor.y)
        self._part(line, first)
        self._part(line, last)
        line.update(dict.fromkeys(range(first, last), self._ground))

    def set_mode(self, *modes: int, **kwargs: Any) -> None:
        """The alternate screen begins empty, in the terminal's own colours."""
        if kwargs.get("private") and {47, 1047, 1049} & set(modes):
            attrs, self.cursor.attrs = self.cursor.attrs, self.default_char
            self.erase_in_display(2)
            self.cursor.attrs = attrs
        super().set_mode(*modes, **kwargs)

    def write_process_input(self, data: str) -> None:
        """Answers to questions."""
        self.answers.append(data)


class _Stream(pyte.Stream):
    csi: ClassVar[dict[str, str]] = {
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
        self.screen = _Screen(columns, rows, repeats=repeats, fills=fills)
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
