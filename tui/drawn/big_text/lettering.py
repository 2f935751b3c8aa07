"""Text in large letters of one size: how wide it is, where its lines break, and its picture."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from tui.drawn.big_text.blocks import BLOCKS, signs
from tui.drawn.big_text.fonts import Glyph, Placed, Scale, faces, reads_to_left, runs
from tui.drawn.big_text.tuning import TUNINGS

_LEAD = 1.125


class BigLine(NamedTuple):
    """One line of broken text: `start` to `end` in the text, blanks at a break included.

    `cut`: it ends inside a word.
    """

    start: int
    end: int
    cut: bool = False


class Measure(NamedTuple):
    """In pixels: how wide a text is, and how far it reaches above and below its baseline."""

    width: int
    top: int
    depth: int


class Caret(NamedTuple):
    """Where the next letter goes: in which line, and how many pixels from its left."""

    line: int
    across: int


class Lettering:
    """Letters of one size in one kind of blocks: `rows` of the window to a line."""

    def __init__(self, blocks: str, rows: int) -> None:
        self.blocks = BLOCKS[blocks]
        self.rows = rows
        self._tuning = TUNINGS[blocks, rows]
        self._line = rows * self.blocks.down
        self._pitch = round(self._line * _LEAD)
        down = self._tuning.em * self._line
        self._scale = Scale(down * self.blocks.stretch, down)
        depth = faces()[0].glyph_of("p", self._scale, self._tuning.of("p"))
        self._baseline = self._line - (len(depth.rows) - depth.top)
        self._measured: dict[str, Measure] = {}
        self._drawn: dict[tuple[tuple[str, ...], int], list[int]] = {}

    def forget(self) -> None:
        """Forget every text that was drawn or measured."""
        self._measured.clear()
        self._drawn.clear()

    # ---- measuring ----

    def width(self, text: str) -> int:
        """The pixels that a text takes across."""
        return self._measure(text).width

    def _measure(self, text: str) -> Measure:
        if text not in self._measured:
            self._measured[text] = self._measure_anew(text)
        return self._measured[text]

    def _measure_anew(self, text: str) -> Measure:
        glyphs = [glyph for _, glyph, _ in self._glyphs(text)]
        return Measure(
            math.ceil(sum(_step(placed) for placed in self._placed(text))),
            max((glyph.top for glyph in glyphs), default=0),
            max((len(glyph.rows) - glyph.top for glyph in glyphs), default=0),
        )

    def cells(self, text: str) -> int:
        """The cells that a text takes across."""
        return -(-self.width(text) // self.blocks.across)

    def broken(self, text: str, width: int) -> list[BigLine]:
        """Where a text breaks into lines of at most `width` cells, between words where it can.

        Every character is in exactly one line. Line ends break, and are in no line.
        """
        room = width * self.blocks.across
        lines: list[BigLine] = []
        start = 0
        for paragraph in text.split("\n"):
            lines += [
                BigLine(start + line.start, start + line.end, line.cut)
                for line in self._broken(paragraph, room)
            ]
            start += len(paragraph) + 1
        return lines

    def _broken(self, paragraph: str, room: int) -> Iterator[BigLine]:
        begin = at = 0
        while at < len(paragraph):
            blank = paragraph.find(" ", at)
            after = len(paragraph) if blank < 0 else blank + 1
            if self.width(paragraph[begin:after].rstrip(" ")) <= room:
                at = after
            elif at > begin:
                yield BigLine(begin, at)
                begin = at
            else:
                at = self._cut(paragraph, begin, room)
                yield BigLine(begin, at, cut=True)
                begin = at
        yield BigLine(begin, len(paragraph))

    def _cut(self, paragraph: str, begin: int, room: int) -> int:
        """Where a word that is wider than a line is cut: after one letter at least."""
        at = begin + 1
        while at < len(paragraph) and self.width(paragraph[begin : at + 1] + "-") <= room:
            at += 1
        return at

    def height(self, lines: Sequence[str]) -> int:
        """The rows that lines under one another take."""
        if not lines:
            return 0
        above, below = self._reach(lines)
        pixels = (len(lines) - 1) * self._pitch + self._line + below
        return above + -(-pixels // self.blocks.down)

    def _reach(self, lines: Sequence[str]) -> tuple[int, int]:
        """Rows above the first line that its accents need, and pixels below the last line."""
        above = max(0, self._measure(lines[0]).top - self._baseline)
        below = max(0, self._baseline + self._measure(lines[-1]).depth - self._line)
        return -(-above // self.blocks.down), below

    # ---- drawing ----

    def drawn(self, lines: tuple[str, ...], width: int, caret: Caret | None = None) -> list[str]:
        """The picture of lines, as rows of `width` cells; text to be read to the left on the right."""
        key = (lines, width)
        if key not in self._drawn:
            self._drawn[key] = self._pixels(lines, width)
        pixels = self._drawn[key]
        return signs(self._with_caret(pixels, lines, caret) if caret else pixels, self.blocks, width)

    def row_of(self, lines: Sequence[str], number: int) -> int:
        """The row, from the first of these lines, in the middle of one of them."""
        above, _ = self._reach(lines)
        return above + (number * self._pitch + self._baseline // 2) // self.blocks.down

    def _with_caret(self, pixels: list[int], lines: Sequence[str], caret: Caret) -> list[int]:
        """A thin line where the next letter goes, as high as the letters."""
        top = self._reach(lines)[0] * self.blocks.down + caret.line * self._pitch
        last = min(top + self._line, len(pixels))
        return [
            row | (1 << caret.across if top <= y < last else 0) for y, row in enumerate(pixels)
        ]

    def _pixels(self, lines: tuple[str, ...], width: int) -> list[int]:
        above, _ = self._reach(lines)
        pixels = [0] * (self.height(lines) * self.blocks.down)
        for number, line in enumerate(lines):
            spare = width * self.blocks.across - self.width(line)
            start = max(0, spare) if reads_to_left(line) else 0
            base = above * self.blocks.down + number * self._pitch + self._baseline
            for across, glyph, up in self._glyphs(line):
                _stamp(pixels, glyph, start + across + glyph.left, base - up - glyph.top)
        return pixels

    def _glyphs(self, line: str) -> Iterator[tuple[int, Glyph, int]]:
        """Each glyph with the place of the pen, in pixels from the left and above the baseline."""
        pen = 0.0
        for placed in self._placed(line):
            drawing = self._tuning.of(placed.character)
            glyph = placed.face.glyph(placed.glyph, self._scale, drawing)
            yield round(pen + placed.right), glyph, round(placed.up)
            pen += _step(placed)

    def _placed(self, text: str) -> Iterator[Placed]:
        for run in runs(text):
            yield from run.face.placed(run.text, self._scale, to_left=run.to_left)


def _step(placed: Placed) -> float:
    """How far the pen goes on: whole pixels between letters that stand apart; joined ones as they join."""
    if not placed.advance or "\u0600" <= placed.character <= "\u06ff":
        return placed.advance
    return max(1, round(placed.advance))


def _stamp(pixels: list[int], glyph: Glyph, left: int, top: int) -> None:
    for y, row in enumerate(glyph.rows, top):
        if 0 <= y < len(pixels):
            pixels[y] |= row << left if left >= 0 else row >> -left


@cache
def lettering(blocks: str, rows: int) -> Lettering:
    """The letters of a size; KeyError where there is none."""
    return Lettering(blocks, rows)


def forget_drawings() -> None:
    """Forget every text that was drawn: after a ballot, what it showed."""
    for blocks, rows in TUNINGS:
        lettering(blocks, rows).forget()
