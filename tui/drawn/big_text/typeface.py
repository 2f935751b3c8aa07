"""Letters of one size: their glyphs, and how wide and high a text is in them."""

from __future__ import annotations

import math
from collections.abc import Iterator
from typing import NamedTuple

from tui.drawn.big_text.block_characters import BLOCKS
from tui.drawn.big_text.fonts import Glyph, Placed, Scale, faces, runs
from tui.drawn.big_text.tuning import TUNINGS

_TALL = "bdfhklABCHT018(?"
_MOST = 5_000  # texts whose measures are remembered
_JOINED = ("\u0600", "\u06ff")  # Arabic


class Measure(NamedTuple):
    """In pixels: how wide a text is, and how far it reaches above and below its baseline."""

    width: int
    top: int
    depth: int


class Typeface:
    """Letters of one size in one kind of blocks: `rows` of the window to a line.

    In pixels: a line is `line` high, from whole rows that its tallest letters need; its baseline is
    `baseline` from its top, and the next line begins `pitch` lower, which may be no whole number.
    """

    def __init__(self, blocks: str, rows: int) -> None:
        self.rows = rows
        self.blocks = BLOCKS[blocks]
        self._tuning = TUNINGS[blocks, rows]
        self.line = rows * self.blocks.down
        self.pitch = self.line * self._tuning.lead
        down = self._tuning.em * self.line
        self._scale = Scale(down * self.blocks.stretch, down)
        depth = faces()[0].glyph_of("p", self._scale, self._tuning.of("p"))
        baseline = self.line - (len(depth.rows) - depth.top)
        blank = max(0, baseline - self._tallest()) // self.blocks.down * self.blocks.down
        self.line, self.baseline = self.line - blank, baseline - blank
        self._measured: dict[str, Measure] = {}

    def below_first(self, lines: int) -> int:
        """How much lower than the first line another one begins, so many lines further on."""
        return int(lines * self.pitch)

    @property
    def gap(self) -> int:
        """From the end of a line to the next, and one pixel at least."""
        return max(1, int(self.pitch) - self.line)

    def _tallest(self) -> int:
        """Pixels above the baseline of the tallest letters without accents."""
        glyphs = (faces()[0].glyph_of(tall, self._scale, self._tuning.of(tall)) for tall in _TALL)
        return max(glyph.top for glyph in glyphs)

    def forget(self) -> None:
        """Forget every text that was measured."""
        self._measured.clear()

    def width(self, text: str) -> int:
        """The pixels that a text takes across."""
        return self.measure(text).width

    def measure(self, text: str) -> Measure:
        """The measure of a text in one line."""
        if len(self._measured) > _MOST:
            self._measured.clear()
        if text not in self._measured:
            self._measured[text] = self._measure_anew(text)
        return self._measured[text]

    def _measure_anew(self, text: str) -> Measure:
        glyphs = [glyph for _, glyph, _ in self.glyphs(text)]
        return Measure(
            math.ceil(sum(_step(placed) for placed in _placed(text, self._scale))),
            max((glyph.top for glyph in glyphs), default=0),
            max((len(glyph.rows) - glyph.top for glyph in glyphs), default=0),
        )

    def glyphs(self, line: str) -> Iterator[tuple[int, Glyph, int]]:
        """Each glyph with the place of the pen, in pixels from the left and above the baseline."""
        pen = 0.0
        for placed in _placed(line, self._scale):
            drawing = self._tuning.of(placed.character)
            glyph = placed.face.glyph(placed.glyph, self._scale, drawing)
            yield round(pen + placed.right), glyph, round(placed.up)
            pen += _step(placed)


def _placed(text: str, scale: Scale) -> Iterator[Placed]:
    for run in runs(text):
        yield from run.face.placed(run.text, scale, to_left=run.to_left)


def _step(placed: Placed) -> float:
    """How far the pen goes on: whole pixels between letters that stand apart; joined ones as they join."""
    first, last = _JOINED
    if not placed.advance or first <= placed.character <= last:
        return placed.advance
    return max(1, round(placed.advance))
