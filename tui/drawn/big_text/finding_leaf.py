"""Which leaf of a page shows: that of what is being answered, or the one shown the last time."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import chain

from tui.answers.choosing import NOWHERE
from tui.drawn.big_text.arranging import answers
from tui.drawn.big_text.pieces import Leaf, Piece
from tui.drawn.big_text.things import NOBODY, Kind, Thing
from tui.drawn.leaf_turning import Begins, Focus, Turning
from tui.drawn.text import Line


def find_leaf(
    turning: Turning, leaves: Sequence[Leaf], things: Sequence[Thing], focus: Focus
) -> Leaf:
    """The leaf of what is being answered, once that has changed; before, the one shown the last time."""
    begins = tuple(_begins(leaf) for leaf in leaves)
    keeps_focus = turning.showed_focus and begins != turning.begins
    turning.begins = begins
    turning.lines = tuple(_typed_lines(leaves, things))
    turning.answers = tuple(_answers(leaf, things) for leaf in leaves)
    on = [at for at, leaf in enumerate(leaves) if _shows(leaf, things, focus)]
    moved = keeps_focus or turning.focus not in (None, focus)
    turning.focus = focus
    if not moved or not on:
        turning.show(bisect_right(turning.begins, turning.first) - 1)
    elif turning.leaf not in on:
        turning.show(on[0])
    else:
        turning.show(turning.leaf)
    at_question = (
        focus == Focus(False, NOWHERE) and Focus(False, 0) in turning.answers[turning.leaf]
    )
    turning.showed_focus = turning.leaf in on
    turning.focus_shows = turning.showed_focus or at_question
    turning.note_shown()
    return leaves[turning.leaf]


def _begins(leaf: Leaf) -> Begins:
    piece = next(piece for piece in leaf if not piece.again or piece is leaf[-1])
    return Begins(piece.thing, piece.first)


def _typed_lines(leaves: Sequence[Leaf], things: Sequence[Thing]) -> Iterator[Line]:
    """The lines of the field that is typed in."""
    for piece in chain.from_iterable(leaves):
        if things[piece.thing].caret != NOBODY and not piece.again:
            yield from (Line(line.start, line.end) for line in piece.lines)


def _answers(leaf: Leaf, things: Sequence[Thing]) -> tuple[Focus, ...]:
    """What can be answered on a leaf."""
    there = answers(leaf, things)
    return tuple(dict.fromkeys(Focus(t.kind is Kind.TYPED, t.at) for t in there))


def _shows(leaf: Leaf, things: Sequence[Thing], focus: Focus) -> bool:
    if not focus.in_field:
        return focus in _answers(leaf, things)
    return any(caret_line(piece, things[piece.thing]) is not None for piece in leaf)


def caret_line(piece: Piece, thing: Thing) -> int | None:
    """The line of a piece, from its first, that the caret is in."""
    if thing.caret == NOBODY:
        return None
    line = bisect_right([line.start for line in piece.lines], thing.caret) - 1
    ends_here = piece.lines[-1].end
    beyond = thing.caret > ends_here or (thing.caret == ends_here and ends_here < len(thing.text))
    at_line_end = thing.text[ends_here : ends_here + 1] == "\n" and thing.caret == ends_here
    return line if line >= 0 and (not beyond or at_line_end) else None
