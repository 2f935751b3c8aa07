"""Pieces of a page in large letters: how much of a thing there is on a leaf, and where it stands."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from tui.drawn.big_text.breaking import BigLine, phrase_end
from tui.drawn.big_text.lettering import Lettering
from tui.drawn.big_text.things import Kind, Thing
from tui.drawn.text import broken as broken_small

CUT_SHORT = "…"


class Sheet(NamedTuple):
    """The cells for text: `width` of them, `height` rows, and how far items stand in.

    `kept` pixels of the first leaf are kept for the line that says how to turn.
    """

    width: int
    height: int
    indent: int
    kept: int = 0

    def width_for(self, thing: Thing) -> int:
        """The cells of a line of a thing."""
        return max(1, self.width - (self.indent if thing.kind is Kind.ITEM else 0))


class Piece(NamedTuple):
    """Lines of a thing, from place `first` in its text on. In pixels: `high`, and `top` of a leaf.

    `again`: it stands on a leaf before as well.
    """

    thing: int
    lines: tuple[BigLine, ...]
    high: int
    top: int = 0
    again: bool = False

    @property
    def first(self) -> int:
        """The place in the text where it begins."""
        return self.lines[0].start

    def rows(self, down: int) -> range:
        """The rows of a leaf that it has pixels in, with so many pixels in a row."""
        return range(self.top // down, -(-(self.top + self.high) // down))


Leaf = tuple[Piece, ...]


def texts_of(thing: Thing, lines: Sequence[BigLine], *, again: bool = False) -> tuple[str, ...]:
    """The lines as text; a word that was cut ends in a hyphen, unless somebody is typing it.

    What stands elsewhere as well (`again`) and is cut short ends in three dots.
    """
    cut = "" if thing.kind is Kind.TYPED else "-"
    texts = [
        thing.text[line.start : line.end].rstrip(" ") + (cut if line.cut else "") for line in lines
    ]
    if (again or thing.repeats) and texts and lines[-1].end < len(thing.text):
        texts[-1] += CUT_SHORT
    return tuple(texts)


def extra_rows(thing: Thing, letters: Lettering) -> int:
    """Rows below the text: a line to type on, or a bar."""
    if thing.share >= 0:
        return max(1, letters.rows // 2)
    return int(thing.kind is Kind.TYPED)


def in_whole_rows(thing: Thing) -> bool:
    """Whether it is drawn in whole rows: with a line below, or in ordinary letters."""
    return thing.small or thing.kind is Kind.TYPED or thing.share >= 0


class Edge(NamedTuple):
    """In pixels of a leaf: where the last line of text ends, and where its lowest letter does."""

    line: int
    ink: int


class Measuring:
    """Measures pieces of things. In pixels: `most` fit on a leaf, and `top` is where it begins."""

    def __init__(self, things: Sequence[Thing], letters: Lettering, sheet: Sheet) -> None:
        self._things = things
        self._letters = letters
        self._sheet = sheet
        self._down = letters.blocks.down
        self.most = sheet.height * self._down
        self.top = Edge(-letters.face.gap, 0)

    def lines(self, at: int, start: int = 0) -> list[BigLine]:
        """The lines of a thing from a place in its text on."""
        thing = self._things[at]
        text, width = thing.text[start:], self._sheet.width_for(thing)
        if thing.small:
            return [BigLine(start + first, start + end) for first, end in broken_small(text, width)]
        lines = self._letters.broken(text, width)
        return [BigLine(start + line.start, start + line.end, line.cut) for line in lines]

    def lines_after(self, at: int, end: int) -> list[BigLine]:
        """The lines of a thing after a place in its text; none after its end."""
        text = self._things[at].text
        if end >= len(text):
            return []
        return self.lines(at, end + (text[end] == "\n"))

    def to_phrase_end(self, at: int, lines: list[BigLine]) -> list[BigLine]:
        """The lines as far as a phrase ends in them, if one ends in their second half."""
        start, end = lines[0].start, lines[-1].end
        stop = phrase_end(self._things[at].text, start, end)
        if stop == end:
            return lines
        kept = [line for line in lines if line.start < stop]
        return [*kept[:-1], BigLine(kept[-1].start, stop)]

    def piece_of(self, at: int, lines: Sequence[BigLine]) -> Piece:
        """Lines of a thing as a piece; with the last of them goes what stands below the thing."""
        thing = self._things[at]
        if thing.small:
            return Piece(at, tuple(lines), len(lines) * self._down)
        texts = texts_of(thing, lines)
        if not in_whole_rows(thing):
            return Piece(at, tuple(lines), self._letters.height(texts))
        last = not lines or lines[-1].end >= len(thing.text)
        below = extra_rows(thing, self._letters) if last else 0
        high = (self._letters.rows_high(texts) + below) * self._down
        return Piece(at, tuple(lines), high)

    def cut_to(self, at: int, below: Sequence[Piece]) -> Piece:
        """As many lines of a thing as fit above other pieces on a fresh leaf, and one at least."""
        lines = self.lines(at)
        pieces = [self.piece_of(at, lines[: many + 1]) for many in range(len(lines))]
        fitting = [p for p in pieces if self.after([p, *below], self.top).ink <= self.most]
        return self._filled([pieces[0], *fitting][-1])

    def _filled(self, piece: Piece) -> Piece:
        """A piece that was cut short, with as many letters as its last line holds beside three dots."""
        thing, last = self._things[piece.thing], piece.lines[-1]
        if last.end >= len(thing.text):
            return piece
        face, end = self._letters.face, last.start + 1
        room = self._sheet.width_for(thing) * face.blocks.across
        while face.width(thing.text[last.start : end + 1].rstrip(" ") + CUT_SHORT) <= room:
            end += 1
        return piece._replace(lines=(*piece.lines[:-1], BigLine(last.start, end)))

    def placed(self, piece: Piece, after: Edge) -> tuple[Piece, Edge]:
        """A piece below an edge: lines as far apart as in a text, and no letter over another."""
        thing, gap = self._things[piece.thing], self._letters.face.gap
        if in_whole_rows(thing):
            top = -(-max(after.line + gap, after.ink) // self._down) * self._down
            return piece._replace(top=top), Edge(top + piece.high, top + piece.high)
        above, below = self._letters.reach(texts_of(thing, piece.lines, again=piece.again))
        top = max(after.line + gap - above, after.ink)
        end = top + piece.high
        return piece._replace(top=top), Edge(end - below, end)

    def after(self, pieces: Sequence[Piece], edge: Edge) -> Edge:
        """Where pieces end that are put below an edge."""
        for piece in pieces:
            _, edge = self.placed(piece, edge)
        return edge
