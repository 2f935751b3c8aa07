"""The counting rules: from the sums of a vote to its outcome.

A share is of all votes cast, "I'd rather not say" included, so that a few cannot decide for a
room that would rather not. Every rule and its source is described in docs/voting.md.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from data.model.vote import Outcome, Rule, VoteKind
from data.voting.schulze import winners
from data.voting.sums import Sums


@dataclass(frozen=True, slots=True)
class Decision:
    """What came out, and the winning option's place from 0 (None where no option was chosen)."""

    outcome: Outcome
    winner: int | None = None


UNDECIDED: Final = Decision(Outcome.UNDECIDED)


def decide(rule: Rule, sums: Sums) -> Decision:
    """What a rule makes of the sums."""
    return _RULES[rule](sums)


def _majority(sums: Sums) -> Decision:
    for option, total in enumerate(sums.totals):
        if 2 * total > sums.cast:
            return _won(sums, option)
    return UNDECIDED


def _won(sums: Sums, option: int) -> Decision:
    if sums.kind is VoteKind.YES_NO:
        return Decision(Outcome.YES if option == 0 else Outcome.NO)
    return Decision(Outcome.CHOSEN, option)


def _at_least(over: int, under: int) -> Callable[[Sums], Decision]:
    """Yes where `over` of every `under` votes cast are yes (the first option); otherwise no."""

    def share(sums: Sums) -> Decision:
        enough = sums.cast > 0 and sums.totals[0] * under >= sums.cast * over
        return Decision(Outcome.YES if enough else Outcome.NO)

    return share


def _best(sums: Sums) -> Decision:
    top = max(sums.totals)
    leading = [option for option, total in enumerate(sums.totals) if total == top]
    return Decision(Outcome.CHOSEN, leading[0]) if len(leading) == 1 else UNDECIDED


def _pairwise(sums: Sums) -> Decision:
    leading = winners(sums.pairs)
    return Decision(Outcome.CHOSEN, leading[0]) if len(leading) == 1 else UNDECIDED


def _nobody_objects(sums: Sums) -> Decision:
    """Agreed unless somebody chose the last option, "I can't agree"."""
    return Decision(Outcome.OBJECTION if sums.totals[-1] else Outcome.AGREED)


def _nothing(_: Sums) -> Decision:
    return Decision(Outcome.NOT_A_DECISION)


_RULES: Final[dict[Rule, Callable[[Sums], Decision]]] = {
    Rule.MAJORITY: _majority,
    Rule.TWO_THIRDS: _at_least(2, 3),
    Rule.THREE_QUARTERS: _at_least(3, 4),
    Rule.UNANIMOUS: _at_least(1, 1),
    Rule.MOST_VOTES: _best,
    Rule.HIGHEST_TOTAL: _best,
    Rule.PAIRWISE: _pairwise,
    Rule.NOBODY_OBJECTS: _nobody_objects,
    Rule.NOTHING_DECIDED: _nothing,
}
