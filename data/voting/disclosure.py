"""Whether a result would give somebody away. Computed for every vote before it opens.

The question: is there any tally after which an outsider, or a voter who knows only their own
vote, could be certain of any other person's vote? What people see does not tell the others
apart, so a voter can be certain of one other person only where every tally that looks the same
and holds their own vote has all the others voting alike. So it is enough to look at each pair
"I marked this, all the others marked that", and to search for another tally that looks the same
and still holds my mark. If there is one for every pair, nobody can ever be certain. (An outsider
knows less than a voter who marked what all the others did, so is covered as well.)

The search looks only at tallies in which one or two of the others mark something else. Finding
none is taken for "unsafe", so that an error can only be on the safe side; the tests compare it
with a list of all tallies, grouped by what is seen.

Where the same people answered the same question before, both results are looked at together: had
nobody changed their mind, only tallies are left that fit what was shown then. (Where they did, the
new result stands alone, and must be safe alone too.)
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from itertools import (
    combinations,
    combinations_with_replacement,
    permutations,
    product,
)
from typing import Final

from data.model.vote import Level, Rule, VoteKind
from data.voting.ballot import HIGHEST_SCORE, Ballot
from data.voting.kinds import FEWEST_VOTERS, LEVELS, MOST_OPTIONS, MOST_VOTERS, RULES
from data.voting.showing import Seen, see
from data.voting.sums import Sums

Marks = tuple[int, ...]

BLANK: Final[Marks] = ()
_SCORED_OPTIONS: Final = 3


class Standing(StrEnum):
    """Whether a level is offered for a vote."""

    SAFE = "safe"
    WITH_WARNING = "with-warning"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class Question:
    """A vote as far as the disclosure of its result depends on it. `options` counts them."""

    kind: VoteKind
    rule: Rule
    options: int
    voters: int


@dataclass(frozen=True, slots=True)
class GivesAway:
    """An example of what would give people away: `own` marks, and what all the others mark."""

    own: Marks
    others: Marks


@dataclass(frozen=True, slots=True)
class Before:
    """What was shown of an earlier vote by the same people, with the same answers in this order."""

    rule: Rule
    level: Level
    seen: Seen


@lru_cache(maxsize=256)
def gives_away(
    question: Question, level: Level, before: tuple[Before, ...] = ()
) -> GivesAway | None:
    """How the level would give people away in this vote, by an example; None where it is safe.

    With `before`, alone or together with those results. Votes with several marks have one rule, so
    that the same votes show the same again, and nothing more. For scores, three options stand for
    any greater number (docs/voting.md has the proof).
    """
    if before and (alone := gives_away(question, level)):
        return alone
    options = question.options
    if question.kind is VoteKind.SCORE:
        options = min(options, _SCORED_OPTIONS)
    ballots = tuple(_ballots(question.kind, options))
    for others in _up_to_order(question.kind, ballots):
        for own in _up_to_order(question.kind, ballots, others):
            case = _Case(question, options, level, before, GivesAway(own, others))
            if case.may_be and not case.has_double(ballots):
                return case.marks
    return None


def standing(question: Question, level: Level, before: tuple[Before, ...] = ()) -> Standing:
    """Whether the level is offered, offered after a warning read out and agreed by all, or refused."""
    if question.voters < FEWEST_VOTERS or level not in LEVELS[question.kind]:
        return Standing.REFUSED
    if before and standing(question, level) is Standing.REFUSED:
        return Standing.REFUSED
    if gives_away(question, level, before) is None:
        return Standing.SAFE
    rules = {question.rule, *(each.rule for each in before)}
    levels = {level, *(each.level for each in before)}
    warned = Level.COUNTS in levels or Rule.UNANIMOUS in rules
    return Standing.WITH_WARNING if warned else Standing.REFUSED


def safe_from(question: Question, level: Level) -> int | None:
    """The smallest number of voters that makes this level safe; None where none does."""
    if level is Level.COUNTS:
        return None  # whatever the number; to find that out for rankings takes long
    for voters in range(FEWEST_VOTERS, MOST_VOTERS + 1):
        asked = Question(question.kind, question.rule, question.options, voters)
        if standing(asked, level) is Standing.SAFE:
            return voters
    return None


def safe_rules(question: Question, level: Level) -> tuple[Rule, ...]:
    """The rules of this kind of vote under which the level is safe for these voters."""
    return tuple(
        rule
        for rule in RULES[question.kind]
        if standing(Question(question.kind, rule, question.options, question.voters), level)
        is Standing.SAFE
    )


class EarlyRefusal(StrEnum):
    """Why a vote cannot be closed before everybody has voted."""

    DECIDES_NOTHING = "decides-nothing"
    ASKED_BEFORE = "asked-before"
    RULE = "rule"
    TOO_FEW = "too-few"


def may_not_close_early(
    question: Question, voted: int, *, asked_before: bool = False
) -> EarlyRefusal | None:
    """Why what came out may not be shown after only so many have voted; None where it may.

    Those who did vote are other people than all who were to vote, so nothing is safe where a result
    of the same question was shown before (`asked_before`).
    """
    if Level.OUTCOME not in LEVELS[question.kind]:
        return EarlyRefusal.DECIDES_NOTHING
    if asked_before:
        return EarlyRefusal.ASKED_BEFORE
    so_far = Question(question.kind, question.rule, question.options, voted)
    if standing(so_far, Level.OUTCOME) is Standing.SAFE:
        return None
    safe = safe_from(question, Level.OUTCOME)
    return EarlyRefusal.TOO_FEW if safe else EarlyRefusal.RULE


# ---- the search ----


@dataclass(frozen=True, slots=True)
class _Case:
    """One voter's marks, and all the others' alike: the only way that somebody can be certain."""

    question: Question
    options: int
    level: Level
    before: tuple[Before, ...]
    marks: GivesAway

    @property
    def may_be(self) -> bool:
        """Whether the results before could have come from these votes."""
        return not self.before or self._shown()[1:] == tuple(each.seen for each in self.before)

    def has_double(self, ballots: tuple[Marks, ...]) -> bool:
        """Whether another tally with the same own mark looks the same to its voter."""
        plain = self._shown()
        different = [marks for marks in ballots if marks != self.marks.others]
        if any(self._shown(marks) == plain for marks in different):
            return True
        return any(self._shown(*two) == plain for two in _pairs(different))

    def _shown(self, *exceptions: Marks) -> tuple[Seen, ...]:
        """What this vote shows, then what those before did, if some of the others marked these."""
        sums = Sums(self.question.kind, self.options)
        sums.add(Ballot(self.marks.own))
        sums.add(Ballot(self.marks.others), self.question.voters - 1 - len(exceptions))
        for marks in exceptions:
            sums.add(Ballot(marks))
        return (
            see(self.question.rule, self.level, sums),
            *(see(each.rule, each.level, sums) for each in self.before),
        )


_MANY_BALLOTS: Final = 70


def _pairs(ballots: list[Marks]) -> Iterator[tuple[Marks, Marks]]:
    """Two ballots to try together. Of very many, only those that cancel each other out."""
    if len(ballots) > _MANY_BALLOTS:
        return ((marks, marks[::-1]) for marks in ballots)
    return combinations_with_replacement(ballots, 2)


def _ballots(kind: VoteKind, options: int) -> Iterator[Marks]:
    """Every way to mark a ballot; the blank one last, as it makes the least clear example."""
    places = range(options)
    if kind is VoteKind.SEVERAL:
        for size in range(1, options + 1):
            yield from combinations(places, size)
    elif kind is VoteKind.SCORE:
        yield from product(range(HIGHEST_SCORE + 1), repeat=options)
    elif kind is VoteKind.RANK:
        # To leave out one option only is to rank it last, so that size is not listed again.
        for size in (*range(1, options - 1), options):
            yield from permutations(places, size)
    else:
        yield from ((place,) for place in places)
    yield BLANK


def _up_to_order(
    kind: VoteKind, ballots: tuple[Marks, ...], told_apart: Marks = BLANK
) -> Iterator[Marks]:
    """One of each sort of ballots that differ only in the order of options nothing tells apart.

    `told_apart` are marks that tell the options in them apart. Kinds marked with one option are
    left whole: their rules may treat options differently, and they have few ballots.
    """
    if kind is VoteKind.SCORE:
        first = told_apart == BLANK
        return (marks for marks in ballots if not first or list(marks) == sorted(marks))
    if kind in {VoteKind.SEVERAL, VoteKind.RANK}:
        return (marks for marks in ballots if _takes_in_order(marks, told_apart))
    return iter(ballots)


def _takes_in_order(marks: Marks, told_apart: Marks) -> bool:
    taken = [option for option in marks if option not in told_apart]
    alike = [option for option in range(MOST_OPTIONS) if option not in told_apart]
    return taken == alike[: len(taken)]
