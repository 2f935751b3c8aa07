"""Text in cells: what may be painted, how wide it is, and where its lines break."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from rich.cells import cell_len, split_graphemes

from tui.terminal.safe_text import safe_text

_PARTS = re.compile(r"[\n\t]|[^\n\t]+")
_SIMPLE = re.compile(r"[\t -~\xa0-\xac\xae-\u02ff\u0370-\u0482]*").fullmatch


class Cluster(NamedTuple):
    """Characters that share one place: `start` to `end` in the text, `cells` wide."""

    start: int
    end: int
    cells: int


class Line(NamedTuple):
    """One line of broken text: `start` to `end` in the text, the blank it broke at included."""

    start: int
    end: int


def clean(text: str) -> str:
    """The text as it may be painted: nothing that a terminal would obey, tabs as blanks."""
    return safe_text(text).replace("\t", " ")


def cells(text: str) -> int:
    """How many cells a text takes; a tab takes one."""
    return cell_len(text.replace("\t", " "))


def clusters(text: str) -> list[Cluster]:
    """The text in units that a cursor steps over: a letter with its accents, a tab, a line end."""
    return list(_clusters(text))


def _clusters(text: str) -> Iterator[Cluster]:
    for part in _PARTS.finditer(text):
        start = part.start()
        if part[0] in "\n\t":
            yield Cluster(start, part.end(), int(part[0] == "\t"))
        else:
            spans, _ = split_graphemes(part[0])
            yield from (Cluster(start + first, start + end, wide) for first, end, wide in spans)


def broken(text: str, width: int) -> list[Line]:
    """Where a text breaks into lines of at most `width` cells, between words where it can.

    Every character is in exactly one line. Blanks at a break hang over the edge. Line ends
    break, and are in no line.
    """
    lines: list[Line] = []
    start = 0
    for paragraph in text.split("\n"):
        lines.extend(
            Line(start + line.start, start + line.end) for line in _broken(paragraph, max(1, width))
        )
        start += len(paragraph) + 1
    return lines


def _broken(paragraph: str, width: int) -> list[Line]:
    if is_simple(paragraph):
        return _broken_simple(paragraph, width)
    lines: list[Line] = []
    begin = used = 0
    word = word_cells = 0  # where the word begins that is being read, and its cells so far
    for start, end, wide in clusters(paragraph):
        if paragraph[start:end] in {" ", "\t"}:
            word, word_cells, used = end, 0, used + wide
            continue
        if used + wide > width and start > begin:
            cut = word if word > begin else start
            lines.append(Line(begin, cut))
            begin, used = cut, word_cells if cut == word else 0
            word, word_cells = cut, used
        used, word_cells = used + wide, word_cells + wide
    return [*lines, Line(begin, len(paragraph))]


def is_simple(text: str) -> bool:
    """Whether each character is one letter in one cell, as in most languages here."""
    return _SIMPLE(text) is not None


def _broken_simple(paragraph: str, width: int) -> list[Line]:
    """The same as for any text, without looking at every character: notes are broken at each key."""
    lines: list[Line] = []
    paragraph = paragraph.replace("\t", " ")
    begin, end = 0, len(paragraph.rstrip(" "))
    while begin + width < end:
        limit = begin + width
        if paragraph[limit] == " ":
            cut = limit + len(paragraph[limit:]) - len(paragraph[limit:].lstrip(" "))
        else:
            cut = paragraph.rfind(" ", begin, limit) + 1 or limit
        lines.append(Line(begin, cut))
        begin = cut
    return [*lines, Line(begin, len(paragraph))]


def wrapped(text: str, width: int) -> list[str]:
    """A text as lines to paint, each at most `width` cells."""
    text = clean(text)
    return [text[start:end].rstrip(" ") for start, end in broken(text, width)]


def fitted(text: str, width: int) -> str:
    """The text with blanks up to `width` cells. A longer text stays as it is."""
    return text + " " * (width - cells(text))
