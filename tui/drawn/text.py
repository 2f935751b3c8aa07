"""Text in cells: what may be painted, how wide it is, and where its lines break."""

from __future__ import annotations

import re
import unicodedata
from typing import NamedTuple

from rich.cells import cell_len, split_graphemes

# Characters that turn the order of what follows round; in a terminal they could hide or fake words.
_TURNING = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


_SIMPLE = re.compile(r"[ -~\xa0-\xac\xae-\u02ff\u0370-\u0482]*").fullmatch


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
    """The text without what a terminal would obey: no control characters, tabs as blanks."""
    if text.isprintable():
        return text
    return "".join(filter(None, map(_cleaned, text.replace("\r\n", "\n").replace("\r", "\n"))))


def _cleaned(character: str) -> str:
    if character == "\n":
        return character
    if character == "\t":
        return " "
    if character in _TURNING or unicodedata.category(character) in {"Cc", "Cs", "Zl", "Zp"}:
        return ""
    return character


def cells(text: str) -> int:
    """How many cells a text takes."""
    return cell_len(text)


def clusters(text: str) -> list[Cluster]:
    """The text in units that a cursor steps over: a letter with its accents, an emoji, a line end."""
    found: list[Cluster] = []
    start = 0
    for at, paragraph in enumerate(text.split("\n")):
        if at:
            found.append(Cluster(start - 1, start, 0))
        spans, _ = split_graphemes(paragraph)
        found += [Cluster(start + first, start + end, wide) for first, end, wide in spans]
        start += len(paragraph) + 1
    return found


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
        if paragraph[start:end] == " ":
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
