"""Where a text breaks into lines, in letters that are not all as wide."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from tui.drawn.big_text.typeface import Typeface

_LETTERS_LEFT = 3


class BigLine(NamedTuple):
    """One line of broken text: `start` to `end` in the text, blanks at a break included.

    `cut`: it ends inside a word.
    """

    start: int
    end: int
    cut: bool = False


def broken(text: str, face: Typeface, width: int) -> list[BigLine]:
    """Where a text breaks into lines of at most `width` cells, between words where it can.

    Every character is in exactly one line. Line ends break, and are in no line.
    """
    room = width * face.blocks.across
    lines: list[BigLine] = []
    start = 0
    for paragraph in text.split("\n"):
        lines += [
            BigLine(start + line.start, start + line.end, line.cut)
            for line in _broken(paragraph, face, room)
        ]
        start += len(paragraph) + 1
    return lines


_PHRASE_END = re.compile(r"[.,;:!?…)](?: |(?=\n))")


def phrase_end(text: str, start: int, end: int) -> int:
    """Where the last phrase ends between two places, if that is in their second half; else `end`."""
    ends = [found.end() for found in _PHRASE_END.finditer(text, start, end)]
    return ends[-1] if ends and ends[-1] - start >= (end - start) // 2 else end


def _broken(paragraph: str, face: Typeface, room: int) -> Iterator[BigLine]:
    begin = at = 0
    while at < len(paragraph):
        blank = paragraph.find(" ", at)
        after = len(paragraph) if blank < 0 else blank + 1
        if face.width(paragraph[begin:after].rstrip(" ")) <= room:
            at = after
        elif at > begin:
            yield BigLine(begin, at)
            begin = at
        else:
            at = _cut(paragraph, begin, face, room)
            yield BigLine(begin, at, cut=paragraph[at : at + 1] not in {"", " "})
            begin = at
    yield BigLine(begin, len(paragraph))


def _cut(paragraph: str, begin: int, face: Typeface, room: int) -> int:
    """Where a word that is wider than a line is cut: after one letter at least.

    Where it can, three letters go to the next line, so that the word is known again.
    """
    at = begin + 1
    while at < len(paragraph) and face.width(paragraph[begin : at + 1] + "-") <= room:
        at += 1
    blank = paragraph.find(" ", at)
    left = (len(paragraph) if blank < 0 else blank) - at
    return max(begin + 1, at - max(0, _LETTERS_LEFT - left)) if left else at
