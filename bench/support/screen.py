"""pyte's screen with what it leaves out: erasing in a paper, repeating, scrolling, wide halves."""

from __future__ import annotations

import unicodedata
from typing import Any

import pyte
from pyte.screens import Char
from wcwidth import wcwidth


class ErasingScreen(pyte.Screen):
    """Erases every cell in the paper in force, where `fills`, as terminals with `bce` do."""

    def __init__(self, columns: int, lines: int, *, fills: bool) -> None:
        self.fills = fills
        super().__init__(columns, lines)

    def _part(self, line: Any, x: int) -> None:
        if 0 < x < self.columns and line[x].data == "":
            for half in (x - 1, x):
                line[half] = line[half]._replace(data=" ")

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

    def index(self) -> None:
        """IND, and line feed: a row that scrolls in takes the paper in force."""
        bottom = self.margins.bottom if self.margins else self.lines - 1
        scrolls = self.cursor.y == bottom
        super().index()
        if scrolls:
            self._empty_row(bottom)

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


class Screen(ErasingScreen):
    """pyte's screen with REP, scrolling, the alternate screen, and halves of wide characters."""

    def __init__(self, columns: int, lines: int, *, repeats: str, fills: bool) -> None:
        self.answers: list[str] = []
        self.repeats = repeats
        super().__init__(columns, lines, fills=fills)
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
            elif unicodedata.combining(character) and self.cursor.x == self.columns:
                # pyte would begin the next line for a mark that joins the last cell of this one.
                last = line[self.columns - 1]
                line[self.columns - 1] = last._replace(
                    data=unicodedata.normalize("NFC", last.data + character)
                )
                continue
            super().draw(character)

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
