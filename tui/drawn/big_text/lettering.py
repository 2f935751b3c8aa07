"""Text in large letters of one size: where its lines break, how high it is, and its picture."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple, TypeVar

from tui.drawn.big_text.block_characters import signs
from tui.drawn.big_text.breaking import BigLine, broken
from tui.drawn.big_text.fonts import Glyph, reads_to_left
from tui.drawn.big_text.typeface import Typeface

_Key = TypeVar("_Key")
_Made = TypeVar("_Made")

_MOST = 200  # pictures that are remembered
_MOST_BROKEN = 2000  # texts whose line breaks are remembered: a list of 300 items and its hints


class Caret(NamedTuple):
    """Where the next letter goes: in which line, and how many pixels from its left."""

    line: int
    across: int


class Lettering:
    """Draws with a typeface, and remembers what was drawn and where texts break.

    A key mostly changes one thing of a page, and every page is cut into leaves as a whole.
    """

    def __init__(self, face: Typeface) -> None:
        self.face = face
        self.blocks = face.blocks
        self.rows = face.line // face.blocks.down
        self._drawn: dict[tuple[tuple[str, ...], int], list[int]] = {}
        self._broken: dict[tuple[str, int], list[BigLine]] = {}
        self._heights: dict[tuple[str, ...], int] = {}

    def forget(self) -> None:
        """Forget every text that was drawn or measured."""
        self._drawn.clear()
        self._broken.clear()
        self._heights.clear()
        self.face.forget()

    def broken(self, text: str, width: int) -> list[BigLine]:
        """Where a text breaks into lines of at most `width` cells."""
        key = (text, width)
        return _known(self._broken, key, _MOST_BROKEN, lambda: broken(text, self.face, width))

    def height(self, lines: tuple[str, ...]) -> int:
        """The pixels that lines under one another take."""
        return _known(self._heights, lines, _MOST_BROKEN, lambda: self._height(lines))

    def rows_high(self, lines: tuple[str, ...]) -> int:
        """The rows that they take."""
        return -(-self.height(lines) // self.blocks.down)

    def _height(self, lines: tuple[str, ...]) -> int:
        if not lines:
            return 0
        above, below = self.reach(lines)
        return above + self.face.below_first(len(lines) - 1) + self.face.line + below

    def reach(self, lines: Sequence[str]) -> tuple[int, int]:
        """Pixels above the first line that its accents need, and below the last line."""
        face = self.face
        above = max(0, face.measure(lines[0]).top - face.baseline)
        below = max(0, face.baseline + face.measure(lines[-1]).depth - face.line)
        return above, below

    def row_of(self, lines: Sequence[str], number: int, offset: int = 0) -> int:
        """The row in the middle of one of these lines, from the row in which they begin."""
        above, _ = self.reach(lines)
        down = offset + above + self.face.below_first(number) + self.face.baseline // 2
        return down // self.blocks.down

    def drawn(
        self, lines: tuple[str, ...], width: int, caret: Caret | None = None, offset: int = 0
    ) -> list[str]:
        """The picture of lines, as rows of `width` cells; text to be read to the left on the right.

        `offset` pixels of its first row are left free.
        """
        key = (lines, width)
        pixels = _known(self._drawn, key, _MOST, lambda: self._pixels(lines, width))
        return signs([0] * offset + self._with_caret(pixels, lines, caret), self.blocks, width)

    def _with_caret(
        self, pixels: list[int], lines: Sequence[str], caret: Caret | None
    ) -> list[int]:
        """With a thin line where the next letter goes, as high as the letters."""
        if caret is None:
            return pixels
        top = self.reach(lines)[0] + self.face.below_first(caret.line)
        line = range(top, top + self.face.line)
        return [row | (1 << caret.across) * (y in line) for y, row in enumerate(pixels)]

    def _pixels(self, lines: tuple[str, ...], width: int) -> list[int]:
        above, _ = self.reach(lines)
        pixels = [0] * self.height(lines)
        for number, line in enumerate(lines):
            spare = width * self.blocks.across - self.face.width(line)
            start = max(0, spare) if reads_to_left(line) else 0
            base = above + self.face.below_first(number) + self.face.baseline
            for across, glyph, up in self.face.glyphs(line):
                _stamp(pixels, glyph, start + across + glyph.left, base - up - glyph.top)
        return pixels


def _known(known: dict[_Key, _Made], key: _Key, most: int, make: Callable[[], _Made]) -> _Made:
    """What was made for a key before, or is made now; when `most` are known, all are forgotten."""
    if len(known) > most:
        known.clear()
    if key not in known:
        known[key] = make()
    return known[key]


def _stamp(pixels: list[int], glyph: Glyph, left: int, top: int) -> None:
    for y, row in enumerate(glyph.rows, top):
        if 0 <= y < len(pixels):
            pixels[y] |= row << left if left >= 0 else row >> -left


_LETTERINGS: dict[tuple[str, int], Lettering] = {}


def lettering(blocks: str, rows: int) -> Lettering:
    """The letters of a size; KeyError where there is none."""
    size = blocks, rows
    if size not in _LETTERINGS:
        _LETTERINGS[size] = Lettering(Typeface(blocks, rows))
    return _LETTERINGS[size]


def forget_drawings() -> None:
    """Forget every text that was drawn: after a ballot, what it showed."""
    for made in _LETTERINGS.values():
        made.forget()
