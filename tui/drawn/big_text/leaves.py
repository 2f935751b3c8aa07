"""A page cut into leaves: as much as fits the window at once, question and answers first."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from tui.drawn.big_text.breaking import BigLine
from tui.drawn.big_text.lettering import Lettering
from tui.drawn.big_text.pieces import Leaf, Measuring, Piece, Sheet, in_whole_rows
from tui.drawn.big_text.things import Kind, Thing


def leaves_of(things: Sequence[Thing], letters: Lettering, sheet: Sheet) -> list[Leaf]:
    """The leaves of a page, at least one."""
    binding = _Binding(things, letters, sheet)
    for group in _groups(things):
        binding.add(group)
    return [_spread(leaf, things, letters, sheet) for leaf in binding.leaves]


def _spread(leaf: Leaf, things: Sequence[Thing], letters: Lettering, sheet: Sheet) -> Leaf:
    """The leaf with more air between its pieces, up to a row, where it has some to spare."""
    down = letters.blocks.down
    if len(leaf) < 2 or any(in_whole_rows(things[piece.thing]) for piece in leaf):
        return leaf
    turn = letters.face.line + down  # the line that says how to turn stays where it has room
    spare = sheet.height * down - leaf[-1].top - leaf[-1].high
    spare -= turn if spare >= turn else 0
    more = min(max(0, down - letters.face.gap), spare // (len(leaf) - 1))
    return tuple(piece._replace(top=piece.top + at * more) for at, piece in enumerate(leaf))


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
        self._sheet = sheet
        self._measuring = Measuring(things, letters, sheet)
        self._pieces: list[list[Piece]] = [[]]
        self._edge = self._measuring.top

    @property
    def leaves(self) -> list[Leaf]:
        return [tuple(pieces) for pieces in self._pieces]

    @property
    def _height(self) -> int:
        """The pixels of this leaf."""
        return self._measuring.most - (self._sheet.kept if len(self._pieces) == 1 else 0)

    def add(self, group: Sequence[int]) -> None:
        """On this leaf where it fits, else on a fresh one, else in parts."""
        whole = [self._measuring.piece_of(at, self._measuring.lines(at)) for at in group]
        if self._measuring.after(whole, self._edge).ink <= self._height:
            self._put(whole)
        elif len(group) > 1 and self._things[group[-1]].kind is Kind.TYPED:
            self._add_field(group, whole)
        elif len(group) > 1 and self._things[group[0]].repeats:
            self._add_repeated(group)
        elif (
            len(group) > 1
            and self._measuring.after(whole, self._measuring.top).ink > self._measuring.most
        ):
            for part in self._parts(group):
                self.add(part)
        elif self._measuring.after(whole, self._measuring.top).ink <= self._measuring.most:
            self._turn()
            self._put(whole)
        else:
            self._add_in_pieces(group[0])

    def _parts(self, group: Sequence[int]) -> Iterator[list[int]]:
        """The question, then each answer with its hint; what cannot be held together, one by one."""

        def part(at: int) -> tuple[bool, int]:
            return self._things[at].kind is Kind.ITEM, self._things[at].at

        parts = [list(things) for _, things in groupby(group, part)]
        yield from parts if len(parts) > 1 else ([at] for at in group)

    def _add_field(self, group: Sequence[int], whole: Sequence[Piece]) -> None:
        """A field on a leaf of its own; where it needs several, its question stays above what is typed."""
        if self._measuring.after(whole, self._measuring.top).ink <= self._measuring.most:
            self._turn()
            return self._put(whole)
        ask, typed = group[0], group[-1]
        head = self._measuring.cut_to(
            ask, [self._measuring.piece_of(typed, self._measuring.lines(typed)[-1:])]
        )
        if head.lines[-1].end < len(self._things[ask].text):
            self.add([ask])
        else:
            self._turn()
            self._put([head])
        return self._add_in_pieces(typed, head._replace(again=True))

    def _add_repeated(self, group: Sequence[int]) -> None:
        """What is marked, as much of it as fits with the way to cast it, on one leaf."""
        steps = [self._measuring.piece_of(at, self._measuring.lines(at)) for at in group[1:]]
        self._turn()
        self._put([self._measuring.cut_to(group[0], steps)])
        if self._measuring.after(steps, self._edge).ink <= self._height:
            return self._put(steps)
        for at in group[1:]:
            self._add_in_pieces(at)
        return None

    def _add_in_pieces(self, at: int, head: Piece | None = None) -> None:
        """As much as fits on this leaf, to the end of a phrase, and so on; `head` stands above each."""
        if self._edge.ink > self._height // 2 and not head:
            self._turn()
        lines = self._measuring.lines(at)
        while lines:
            if head and not self._pieces[-1]:
                self._put([head])
            fitting = self._fitting(at, lines)
            if not fitting and self._pieces[-1]:
                head = self._make_room(head)
                continue
            shown = lines[: max(1, fitting)]
            if len(shown) < len(lines) and self._things[at].kind is not Kind.TYPED:
                shown = self._measuring.to_phrase_end(at, shown)
            self._put([self._measuring.piece_of(at, shown)])
            lines = self._measuring.lines_after(at, shown[-1].end)
            if lines:
                self._turn()

    def _make_room(self, head: Piece | None) -> Piece | None:
        """Turn the leaf; where only a head stands on it, that leaves no room and goes. What stays of it."""
        if head and all(piece.again for piece in self._pieces[-1]):
            self._pieces[-1].clear()
            head = None
        self._turn()
        return head

    def _fitting(self, at: int, lines: Sequence[BigLine]) -> int:
        """How many lines fit on what is left of this leaf."""
        many = 0
        while many < len(lines):
            piece = self._measuring.piece_of(at, lines[: many + 1])
            if self._measuring.after([piece], self._edge).ink > self._height:
                break
            many += 1
        return many

    def _turn(self) -> None:
        if self._pieces[-1]:
            self._pieces.append([])
        self._edge = self._measuring.top

    def _put(self, pieces: Sequence[Piece]) -> None:
        for piece in pieces:
            placed, self._edge = self._measuring.placed(piece, self._edge)
            self._pieces[-1].append(placed)
