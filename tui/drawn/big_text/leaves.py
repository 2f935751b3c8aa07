"""A page cut into leaves: as much as fits the window at once, question and answers together."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from tui.drawn.big_text.breaking import BigLine
from tui.drawn.big_text.lettering import Lettering
from tui.drawn.big_text.things import Kind, Thing

_GAP = 1


class Sheet(NamedTuple):
    """The cells for text: `width` of them, `height` rows, and how far items stand in."""

    width: int
    height: int
    indent: int

    def width_for(self, thing: Thing) -> int:
        """The cells of a line of a thing."""
        return max(1, self.width - (self.indent if thing.kind is Kind.ITEM else 0))


class Piece(NamedTuple):
    """Lines of a thing, from its line `first` on, at row `top` of a leaf, `rows` high in all."""

    thing: int
    first: int
    lines: tuple[BigLine, ...]
    rows: int
    top: int = 0


Leaf = tuple[Piece, ...]


def texts_of(thing: Thing, lines: Sequence[BigLine]) -> tuple[str, ...]:
    """The lines as text; a word that was cut ends in a hyphen, unless somebody is typing it."""
    cut = "" if thing.kind is Kind.TYPED else "-"
    return tuple(
        thing.text[line.start : line.end].rstrip(" ") + (cut if line.cut else "") for line in lines
    )


def extra_rows(thing: Thing, letters: Lettering) -> int:
    """Rows below the text: a line to type on, or a bar."""
    if thing.share >= 0:
        return max(1, letters.rows // 2)
    return int(thing.kind is Kind.TYPED)


def leaves_of(things: Sequence[Thing], letters: Lettering, sheet: Sheet) -> list[Leaf]:
    """The leaves of a page, at least one."""
    binding = _Binding(things, letters, sheet)
    for group in _groups(things):
        binding.add(group)
    return binding.leaves


def _groups(things: Sequence[Thing]) -> Iterator[list[int]]:
    """What belongs together: a field and its question; a question and its answers."""

    def together(at: int) -> tuple[str, int]:
        thing = things[at]
        if thing.kind is Kind.SAID:
            return "said", at
        in_field = thing.kind is not Kind.ITEM and thing.at >= 0
        return ("field", thing.at) if in_field else ("choice", 0)

    for _, group in groupby(range(len(things)), together):
        yield list(group)


class _Binding:
    """Puts groups of things on leaves, one after the other."""

    def __init__(self, things: Sequence[Thing], letters: Lettering, sheet: Sheet) -> None:
        self._things = things
        self._letters = letters
        self._sheet = sheet
        self._pieces: list[list[Piece]] = [[]]
        self._next = 0

    @property
    def leaves(self) -> list[Leaf]:
        return [tuple(pieces) for pieces in self._pieces]

    def add(self, group: Sequence[int]) -> None:
        """On this leaf where it fits, else on a fresh one, else in parts."""
        whole = [self._piece(at) for at in group]
        rows = sum(piece.rows + _GAP for piece in whole) - _GAP
        if rows > self._sheet.height and len(group) > 1:
            for part in self._parts(group):
                self.add(part)
        elif self._next + rows <= self._sheet.height:
            for piece in whole:
                self._put(piece)
        elif rows > self._sheet.height or self._flows(group[0]):
            self._add_in_pieces(group[0])
        else:
            self._turn()
            self.add(group)

    def _flows(self, at: int) -> bool:
        """Whether text goes on from leaf to leaf, so as not to leave half a leaf empty."""
        return self._things[at].kind is Kind.SAID and self._next <= self._sheet.height // 2

    def _parts(self, group: Sequence[int]) -> Iterator[list[int]]:
        """The question, then each answer with its hint; what cannot be held together, one by one."""

        def part(at: int) -> tuple[bool, int]:
            return self._things[at].kind is Kind.ITEM, self._things[at].at

        parts = [list(things) for _, things in groupby(group, part)]
        yield from parts if len(parts) > 1 else ([at] for at in group)

    def _add_in_pieces(self, at: int) -> None:
        """As many lines as fit on this leaf, and so on."""
        if self._next > self._sheet.height // 2:
            self._turn()
        lines = self._lines(at)
        first = 0
        while first < len(lines):
            many = self._fitting(at, lines, first)
            if many or not self._next:
                self._put(self._piece_of(at, lines, first, max(1, many)))
                first += max(1, many)
            if first < len(lines):
                self._turn()

    def _fitting(self, at: int, lines: Sequence[BigLine], first: int) -> int:
        """How many lines from `first` on fit on what is left of this leaf."""
        room, many = self._sheet.height - self._next, 0
        while first + many < len(lines) and (
            self._piece_of(at, lines, first, many + 1).rows <= room
        ):
            many += 1
        return many

    def _lines(self, at: int) -> list[BigLine]:
        thing = self._things[at]
        return self._letters.broken(thing.text, self._sheet.width_for(thing))

    def _piece(self, at: int) -> Piece:
        lines = self._lines(at)
        return self._piece_of(at, lines, 0, len(lines))

    def _piece_of(self, at: int, lines: Sequence[BigLine], first: int, many: int) -> Piece:
        thing, shown = self._things[at], tuple(lines[first : first + many])
        last = first + many == len(lines)
        rows = self._letters.height(texts_of(thing, shown))
        return Piece(at, first, shown, rows + (extra_rows(thing, self._letters) if last else 0))

    def _turn(self) -> None:
        self._pieces.append([])
        self._next = 0

    def _put(self, piece: Piece) -> None:
        top = self._next
        self._pieces[-1].append(piece._replace(top=top))
        self._next = top + piece.rows + _GAP
