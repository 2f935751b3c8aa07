"""What a result lets people work out beyond what is promised, for every level that may be chosen.

The promise (`data.voting.disclosure`) is that nobody is certain how another person voted. Two more
things can be worked out from some results, and are avoided where they can be:

- nobody else: a voter is certain that no other person chose some answer;
- two together: two voters who tell each other their votes are certain of another person's vote.

Both are found by listing every tally, in groups that are shown alike. Options that a rule treats
alike are not told apart while listing, so that thirty voters and six options are quick. What is
worked out already from what came out is the rule's own doing; a level that gives away no more than
that is the usual one. docs/voting.md has the numbers.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from typing import Final

from data.model.vote import Level, VoteKind
from data.voting.disclosure import Question, Standing, standing
from data.voting.kinds import FEWEST_VOTERS, LEVELS
from data.voting.showing import Seen, see
from data.voting.sums import Sums

Tally = tuple[int, ...]
"""How many chose each option, then how many would rather not say."""

_ONE_MARK: Final = {
    VoteKind.YES_NO,
    VoteKind.CHOOSE_ONE,
    VoteKind.CONSENT,
    VoteKind.FEEDBACK,
}
_SHOWN_WITHOUT_NUMBERS: Final = {Level.OUTCOME, Level.HALVES, Level.BANDS}


class Worked(StrEnum):
    """What can be worked out."""

    NOBODY_ELSE = "nobody-else"
    TWO_TOGETHER = "two-together"


@dataclass(frozen=True, slots=True)
class Inference:
    """One thing that is certain after some result: what came out, and the answers it is about.

    `own`: the answers of those who work it out. `other`: the answer that nobody else chose; ""
    where it is how another person voted.
    """

    worked: Worked
    outcome: str
    own: tuple[str, ...]
    other: str = ""


@lru_cache(maxsize=256)
def inferences(question: Question, level: Level) -> frozenset[Inference]:
    """Everything that some result at this level lets people work out beyond the promise.

    Levels with numbers are opened after a warning only, and are not looked at. Of votes with
    several marks only what came out is shown; there it is five voters who are too few for two who
    pool (tests list them for two and three options).
    """
    if level not in _SHOWN_WITHOUT_NUMBERS:
        return frozenset()
    if question.kind not in _ONE_MARK:
        few = question.voters <= FEWEST_VOTERS
        return frozenset({Inference(Worked.TWO_TOGETHER, "", ())} if few else ())
    groups: dict[Seen, list[Tally]] = defaultdict(list)
    for tally in _tallies(question):
        groups[_seen(question, level, tally)].append(tally)
    return frozenset(
        found
        for seen, tallies in groups.items()
        for found in _Group(question, seen, tallies).inferences()
    )


def may_show(question: Question, level: Level) -> frozenset[Worked]:
    """Which sorts of things a result at this level may let people work out."""
    return frozenset(found.worked for found in inferences(question, level))


def by_outcome_alone(question: Question) -> frozenset[Worked]:
    """Which of them what came out gives away by itself, so that no level can avoid them."""
    return may_show(question, Level.OUTCOME)


def usual_level(question: Question) -> Level:
    """The level that shows most of those that give away no more than what came out does.

    Where every safe level gives away more, the one that gives away least; where none is safe, the
    fullest.
    """
    levels = [level for level in LEVELS[question.kind] if level in _SHOWN_WITHOUT_NUMBERS]
    safe = [level for level in levels if standing(question, level) is Standing.SAFE]
    if not safe:
        return LEVELS[question.kind][0]
    unavoidable = inferences(question, Level.OUTCOME)
    return min(safe, key=lambda level: len(inferences(question, level) - unavoidable))


def _tallies(question: Question) -> Iterator[Tally]:
    """Every tally; of options that the rule treats alike, only with the most chosen first."""
    alike = question.kind is VoteKind.CHOOSE_ONE
    for blanks in range(question.voters + 1):
        left = question.voters - blanks
        for options in _shared(left, question.options, left if alike else None):
            yield (*options, blanks)


def _shared(people: int, options: int, most: int | None) -> Iterator[Tally]:
    """Ways to share people among options; with `most`, none has more than the one before it."""
    if options == 1:
        if most is None or people <= most:
            yield (people,)
        return
    for first in range(min(people, people if most is None else most) + 1):
        for rest in _shared(people - first, options - 1, None if most is None else first):
            yield (first, *rest)


def _seen(question: Question, level: Level, tally: Tally) -> Seen:
    sums = Sums(question.kind, question.options)
    *sums.totals, sums.blanks = tally
    sums.cast = question.voters
    return see(question.rule, level, sums)


_LOOKED_FOR: Final = 3
"""Votes that are looked for in a tally at a time: those of two voters, and one more."""

_Place = tuple[int, int]
"""An answer, as a sort of answers that are shown alike, and which one of them."""


class _Group:
    """Tallies that are shown alike, and the sorts of answers that nothing shown tells apart."""

    def __init__(self, question: Question, seen: Seen, tallies: list[Tally]) -> None:
        self._outcome = str(seen[0].outcome)
        self._sorts = _sorts(question, seen)
        self._names = [_name(question, seen, sort[0]) for sort in self._sorts]
        self._tallies = {
            tuple(_largest(tally[place] for place in sort) for sort in self._sorts)
            for tally in tallies
        }

    def inferences(self) -> Iterator[Inference]:
        """What is certain for somebody after this result."""
        for own in self._next_to():
            if not self._possible(own):
                continue
            for other in self._next_to(own):
                if not self._possible(own, other):
                    yield Inference(
                        Worked.NOBODY_ELSE, self._outcome, self._named(own), self._named(other)[0]
                    )
                elif self._only_one_more(own, other):
                    yield Inference(Worked.TWO_TOGETHER, self._outcome, self._named(own, other))

    def _next_to(self, *taken: _Place) -> Iterator[_Place]:
        """An answer of each sort: those that are taken, and one that is not."""
        for sort, alike in enumerate(self._sorts):
            used = len({place for place in taken if place[0] == sort})
            for which in range(min(used + 1, len(alike))):
                yield sort, which

    def _only_one_more(self, *own: _Place) -> bool:
        """Whether, beside these, all others must have given one and the same answer."""
        possible = [place for place in self._next_to(*own) if self._possible(*own, place)]
        if len(possible) != 1:
            return False
        sort, which = possible[0]
        used = len({place for place in own if place[0] == sort})
        return which < used or len(self._sorts[sort]) == used + 1

    def _possible(self, *chosen: _Place) -> bool:
        """Whether some tally of the group holds all these votes."""
        needed: dict[int, list[int]] = defaultdict(list)
        for (sort, _), people in Counter(chosen).most_common():
            needed[sort].append(people)
        return any(
            all(
                have >= need
                for sort, needs in needed.items()
                for need, have in zip(needs, tally[sort], strict=False)
            )
            for tally in self._tallies
        )

    def _named(self, *places: _Place) -> tuple[str, ...]:
        return tuple(f"{self._names[sort]}/{which}" for sort, which in places)


def _largest(people: Iterable[int]) -> tuple[int, ...]:
    """As much of some numbers as matters: every order is shown alike, and three votes are looked for."""
    return tuple(min(n, _LOOKED_FOR) for n in sorted(people, reverse=True)[:_LOOKED_FOR])


def _sorts(question: Question, seen: Seen) -> list[list[int]]:
    """The answers in sorts: those of one sort can change places without changing what is shown."""
    decision, bands, _ = seen
    if question.kind is not VoteKind.CHOOSE_ONE:
        return [[place] for place in range(question.options + 1)]
    sorts: dict[object, list[int]] = defaultdict(list)
    for place in range(question.options):
        sorts[(bands[place] if bands else None, place == decision.winner)].append(place)
    return [*sorts.values(), [question.options]]


def _name(question: Question, seen: Seen, place: int) -> str:
    if place == question.options:
        return "blank"
    if question.kind is not VoteKind.CHOOSE_ONE:
        return str(place)
    return "winner" if place == seen[0].winner else "option"
