"""From the sums of a vote to what may be shown of it, at the level agreed before it opened."""

from __future__ import annotations

from typing import Final

from data.model.vote import Band, Level, Rule, VoteKind
from data.voting.counting import Decision, decide
from data.voting.schulze import pairs_won
from data.voting.sums import Sums

FEW = 2

Seen = tuple[Decision, tuple[Band, ...], tuple[int, ...]]
"""What people see of a result: the decision, then bands or counts ("I'd rather not say" last)."""


def band(people: int, cast: int) -> Band:
    """How a number of people is said without giving it away. None, one and two look the same."""
    if people <= FEW:
        return Band.FEW
    return Band.MOST if 2 * people > cast else Band.SOME


def half(people: int, cast: int) -> Band:
    """The same with two words only: whether it is more than half."""
    return Band.MOST if 2 * people > cast else Band.HALF


def see(rule: Rule, level: Level, sums: Sums) -> Seen:
    """What people see of these sums."""
    decision = decide(rule, sums)
    if level in _WORDS:
        people = (*sums.totals, sums.blanks)
        return decision, tuple(_WORDS[level](p, sums.cast) for p in people), ()
    if level is Level.COUNTS:
        return decision, (), _counts(sums)
    return decision, (), ()


_WORDS: Final = {Level.BANDS: band, Level.HALVES: half}


def _counts(sums: Sums) -> tuple[int, ...]:
    by_option = pairs_won(sums.pairs) if sums.kind is VoteKind.RANK else tuple(sums.totals)
    return (*by_option, sums.blanks)
