"""Text while it is being typed: the text, and the place in it where the next letter goes."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from tui.drawn.text import Line, broken, cells, clusters, is_simple
from tui.terminal.safe_text import typed_text
from tui.terminal.undo import Change, History, Stand

_WORD_BEFORE = re.compile(r"\S*\s*\Z")
_WORD_AFTER = re.compile(r"\s*\S*")


@dataclass
class Editing:
    """`at` is the place in the text, always between two clusters. `lines`: it may have line ends.

    `fresh`: the first thing typed takes the place of the whole text; any other key ends that.
    """

    text: str = ""
    at: int = 0
    lines: bool = False
    fresh: bool = False
    _history: History = field(default_factory=History, init=False, repr=False)

    def press(self, key: str, character: str | None, width: int) -> bool:
        """Do what a key does to the text. Whether it did anything with it.

        `width` is that of the lines as painted, in cells; `character` is what the key types, if it does.
        """
        if key in {"up", "down"}:
            place = moved_line(self, width, -1 if key == "up" else 1)
            if place is None:
                return False
            self.go_to(place)
        elif key in _KEYS:
            _KEYS[key](self, width)
        elif key == "enter" and self.lines:
            self.insert("\n")
        elif character and character not in "\t\n" and typed_text(character):
            self.insert(character)
        else:
            return False
        return True

    def insert(self, typed: str) -> None:
        """Put text in. Control characters are left out; without `lines`, line ends become blanks."""
        typed = typed_text(typed)
        if not self.lines:
            typed = typed.replace("\n", " ")
        if typed:
            before, after = ("", "") if self.fresh else (self.text[: self.at], self.text[self.at :])
            self._change(before + typed + after, len(before) + len(typed), typed)

    def delete(self, start: int, end: int) -> None:
        """Take out a part of the text."""
        if start < end:
            gone = self.text[start:end]
            self._change(self.text[:start] + self.text[end:], start, gone, typed=False)

    def undo(self) -> None:
        """Take back the last word typed or rubbed out, or the last paste."""
        (self.text, self.at), self.fresh = self._history.undo(Stand(self.text, self.at)), False

    def redo(self) -> None:
        """Bring back what was taken back, unless something was changed since."""
        (self.text, self.at), self.fresh = self._history.redo(Stand(self.text, self.at)), False

    def go_to(self, at: int) -> None:
        """Go to a place; from inside a cluster, such as a letter and its accent, to its end."""
        stops = self._stops()
        self.at, self.fresh = stops[min(len(stops) - 1, bisect_left(stops, at))], False

    def before(self) -> int:
        """The place one cluster back."""
        stops = self._stops()
        return stops[max(0, bisect_left(stops, self.at) - 1)]

    def after(self) -> int:
        """The place one cluster on."""
        stops = self._stops()
        return stops[min(len(stops) - 1, bisect_right(stops, self.at))]

    def word_before(self) -> int:
        """The place where this word, or the one before, begins."""
        found = _WORD_BEFORE.search(self.text[: self.at])
        return found.start() if found else 0

    def word_after(self) -> int:
        """The place where this word, or the next, ends."""
        found = _WORD_AFTER.match(self.text, self.at)
        return found.end() if found else len(self.text)

    def _stops(self) -> Sequence[int]:
        if is_simple(self.text):
            return range(len(self.text) + 1)
        return [0, *(cluster.end for cluster in clusters(self.text))]

    def _change(self, text: str, at: int, what: str, *, typed: bool = True) -> None:
        before = Stand(self.text, self.at)
        self.text, self.fresh = text, False
        self.go_to(at)
        change = Change(what, typed, letter=len(what) == 1 or len(clusters(what)) == 1)
        self._history.changed(change, before, Stand(self.text, self.at))


def line_of(lines: list[Line], at: int) -> int:
    """The line that a place is in; a place where a line was broken belongs to the next one."""
    starts = [line.start for line in lines]
    return max(0, bisect_right(starts, at) - 1)


def column_of(text: str, line: Line, at: int) -> int:
    """The cells before a place in its line."""
    return cells(text[line.start : at])


def moved_line(editing: Editing, width: int, by: int) -> int | None:
    """The place so many lines up or down in the same column; None where there is no such line."""
    lines = broken(editing.text, width)
    now = line_of(lines, editing.at)
    if not 0 <= now + by < len(lines):
        return None
    column = column_of(editing.text, lines[now], editing.at)
    target, at = lines[now + by], lines[now + by].start
    last = now + by + 1 == len(lines) or editing.text[target.end : target.end + 1] == "\n"
    for cluster in clusters(editing.text[target.start : target.end]):
        column -= cluster.cells
        beyond = target.start + cluster.end == target.end and not last
        if column < 0 or beyond:
            break
        at = target.start + cluster.end
    return at


def _line_edge(editing: Editing, width: int, *, end: bool) -> int:
    lines = broken(editing.text, width)
    line = lines[line_of(lines, editing.at)]
    if not end:
        return line.start
    hangs = line.end < len(editing.text) and editing.text[line.end] != "\n"
    return max(line.start, line.end - 1) if hangs else line.end


def _moving(place: Callable[[Editing, int], int]) -> Callable[[Editing, int], None]:
    def move(editing: Editing, width: int) -> None:
        editing.go_to(place(editing, width))

    return move


_KEYS: dict[str, Callable[[Editing, int], None]] = {
    "left": _moving(lambda e, _: e.before()),
    "right": _moving(lambda e, _: e.after()),
    "ctrl+left": _moving(lambda e, _: e.word_before()),
    "ctrl+right": _moving(lambda e, _: e.word_after()),
    "home": _moving(lambda e, width: _line_edge(e, width, end=False)),
    "end": _moving(lambda e, width: _line_edge(e, width, end=True)),
    "ctrl+home": _moving(lambda e, _: 0),
    "ctrl+end": _moving(lambda e, _: len(e.text)),
    "backspace": lambda e, _: e.delete(e.before(), e.at),
    "delete": lambda e, _: e.delete(e.at, e.after()),
    "ctrl+w": lambda e, _: e.delete(e.word_before(), e.at),
    "ctrl+backspace": lambda e, _: e.delete(e.word_before(), e.at),
    "ctrl+u": lambda e, width: e.delete(_line_edge(e, width, end=False), e.at),
    "ctrl+z": lambda e, _: e.undo(),
    "ctrl+y": lambda e, _: e.redo(),
    "ctrl+shift+z": lambda e, _: e.redo(),
}
