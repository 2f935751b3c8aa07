"""The same question again: what it is, and what may be shown then.

Two results of one question, by people who are not all the same, can tell the vote of whoever is
new or missing: after 4 to 3 by seven, "nothing is decided" by the other six says how the seventh
voted. So (from the rules of VOTING.md, made stricter):

- It is known by what was asked: the question as people see it, whatever the kind of vote, its rule,
  its options or their order. On one day a short name used before means the same question, too; it
  is what stands in every prompt.
- Only a result that was shown counts. A vote that was voided or interrupted showed nothing.
- On the same day another number of voters is other people, and so is anybody after a vote that was
  closed early, and a room that is not sure. Then no level is safe, and it is refused.
- The same people may vote again at once, and what may be shown is computed together with what was
  shown before. Where the kind or the options are others (a run-off), a few results could tell a
  vote to somebody who knows how people would choose among fewer; and on another day people can
  have changed their minds, but nobody knows that. Then what comes out is shown, and no more, and
  only after a warning that everybody agrees to.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Self

from data.comparing import as_seen, look_alike
from data.model.vote import Level, Shown, Vote
from data.voting.counting import Decision
from data.voting.disclosure import Before, Question, Standing, standing


@dataclass(frozen=True, slots=True)
class Again:
    """The votes on the same question that showed a result: those of the day, and those before it.

    `same_people`: everybody says that exactly the same people vote as on the same day before. It
    counts only where the numbers agree.
    """

    today: tuple[Vote, ...] = ()
    before: tuple[Vote, ...] = ()
    same_people: bool = False

    @classmethod
    def of(cls, vote: Vote, today: Iterable[Vote], before: Iterable[Vote]) -> Self:
        """What was asked before a vote, out of all votes of the day and of other days."""
        return cls(
            tuple(each for each in today if _shown_before(vote, each, same_day=True)),
            tuple(each for each in before if _shown_before(vote, each, same_day=False)),
        )

    @property
    def asked(self) -> bool:
        """Whether a result of this question was shown before at all."""
        return bool(self.today or self.before)

    def other_number(self, voters: int) -> bool:
        """Whether so many voters cannot be the same people as on the same day before."""
        return any(each.early or each.expected != voters for each in self.today)

    def other_people(self, voters: int) -> bool:
        """Whether other people than on the same day before have to be reckoned with."""
        return bool(self.today) and (self.other_number(voters) or not self.same_people)


def question_of(vote: Vote) -> Question:
    """The vote as far as the disclosure of its result depends on it."""
    return Question(vote.kind, vote.rule, len(vote.options), vote.expected)


def standing_again(vote: Vote, level: Level, again: Again) -> Standing:
    """Whether a level is offered for a vote, in view of what was shown of its question before."""
    if again.other_people(vote.expected):
        return Standing.REFUSED
    warned = bool(again.before) or asked_in_another_way(vote, again)
    alike = tuple(before for each in again.today if (before := _before(vote, each)))
    if warned and level is not Level.OUTCOME:
        return Standing.REFUSED
    stands = standing(question_of(vote), level, alike)
    return Standing.WITH_WARNING if warned and stands is Standing.SAFE else stands


def asked_in_another_way(vote: Vote, again: Again) -> bool:
    """Whether a result of the same day belongs to another kind of vote or to other options."""
    return any(_before(vote, each) is None for each in again.today)


def same_question(one: Vote, other: Vote, *, same_day: bool) -> bool:
    """Whether two secret votes ask the same."""
    if not (one.kind.secret and other.kind.secret):
        return False
    if look_alike(one.question, other.question):
        return True
    named = bool(one.short_name and other.short_name)
    return same_day and named and look_alike(one.short_name, other.short_name)


def _shown_before(vote: Vote, other: Vote, *, same_day: bool) -> bool:
    return other.shown is not None and same_question(vote, other, same_day=same_day)


def _before(vote: Vote, other: Vote) -> Before | None:
    """What an earlier vote showed, in the order of this vote's options; None where they differ."""
    mine, theirs = _answers(vote), _answers(other)
    if other.kind is not vote.kind or sorted(mine) != sorted(theirs) or other.shown is None:
        return None
    order = [theirs.index(answer) for answer in mine]
    shown = _reordered(other.shown, [*order, len(order)])
    winner = mine.index(as_seen(shown.winner)) if shown.winner else None
    decision = Decision(shown.outcome, winner)
    return Before(other.rule, other.level, (decision, shown.bands, shown.counts))


def _answers(vote: Vote) -> list[str]:
    return [as_seen(option) for option in vote.options]


def _reordered(shown: Shown, order: list[int]) -> Shown:
    bands = tuple(shown.bands[place] for place in order) if shown.bands else ()
    counts = tuple(shown.counts[place] for place in order) if shown.counts else ()
    return replace(shown, bands=bands, counts=counts)
