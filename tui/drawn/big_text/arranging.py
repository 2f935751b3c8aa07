"""Which order of a page brings its first answer soonest, and its leaves in that order."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from data.words.wording import Words
from tui.answers.answering_with_keys import Answering
from tui.drawn.big_text.leaves import leaves_of
from tui.drawn.big_text.lettering import Lettering
from tui.drawn.big_text.pieces import Leaf, Sheet
from tui.drawn.big_text.things import Kind, Thing, only_reading, things_of

_SOON = 1
"""The second leaf: an answer that stands later comes too late."""


class Arranged(NamedTuple):
    """What a page says, in order, and its leaves."""

    things: Sequence[Thing]
    leaves: Sequence[Leaf]

    @property
    def first_answer(self) -> int:
        """The leaf with the first answer, from 0; 0 as well where there is none."""
        on = (at for at, leaf in enumerate(self.leaves) if answers(leaf, self.things))
        return next(on, 0)


def answers(leaf: Leaf, things: Sequence[Thing]) -> list[Thing]:
    """What can be answered on a leaf: items of the list and fields."""
    there = (things[piece.thing] for piece in leaf)
    return [t for t in there if t.kind in {Kind.ITEM, Kind.TYPED} and not t.beside]


def arranged(
    answering: Answering, words: Words, letters: Lettering, sheet: Sheet, turn_rows: int
) -> Arranged:
    """The heading stands first where that does not put off the first answer.

    `turn_rows` are kept on the first leaf of several for the line that says how to turn.
    """

    def bound(sheet: Sheet, *, heading_first: bool) -> Arranged:
        things = things_of(answering, words, heading_first=heading_first)
        return _bound(answering, things, letters, sheet)

    whole = bound(sheet, heading_first=True)
    if len(whole.leaves) == 1:
        return whole
    keeping = sheet._replace(kept=turn_rows)
    best = bound(keeping, heading_first=True)
    if best.first_answer:
        other = bound(keeping, heading_first=False)
        best = min((best, other), key=lambda one: one.first_answer)
    if best.first_answer > _SOON and not only_reading(answering):
        full = bound(sheet, heading_first=False)
        best = min((best, full), key=lambda one: one.first_answer)
    return best


def _bound(answering: Answering, things: list[Thing], letters: Lettering, sheet: Sheet) -> Arranged:
    """The leaves, made anew only where something else is said: a key mostly moves the pointer."""
    key = ("leaves", letters.blocks.name, letters.face.rows, sheet, things[0].role, things[0].text)
    known = answering.drawn.get(key)
    if known is None or known.things != things:
        known = answering.drawn[key] = Arranged(things, leaves_of(things, letters, sheet))
    return known
