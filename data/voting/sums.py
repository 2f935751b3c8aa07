"""The running sums of a vote: all that a ballot box ever holds."""

from __future__ import annotations

from data.model.vote import VoteKind
from data.voting.ballot import Ballot
from data.voting.sealed import Sealed


class Sums(Sealed):
    """Sums over all ballots added so far; no list, no order.

    `cast` and `blanks` are people. `totals` follows the options: how many people chose or approved
    each, or how many points it has. For a ranking, `pairs[a][b]` is how many people put `a`
    before `b`; options left out of a ranking come after all that are in it, and are equal.
    """

    __slots__ = ("blanks", "cast", "kind", "pairs", "totals")

    def __init__(self, kind: VoteKind, options: int) -> None:
        self.kind = kind
        self.cast = 0
        self.blanks = 0
        self.totals = [0] * options
        ranked = kind is VoteKind.RANK
        self.pairs = [[0] * options for _ in range(options)] if ranked else []

    def add(self, ballot: Ballot, times: int = 1) -> None:
        """Add a ballot that fits this vote; with `times`, as many people who marked the same."""
        self.cast += times
        if ballot.blank:
            self.blanks += times
        elif self.kind is VoteKind.SCORE:
            for option, score in enumerate(ballot.marks):
                self.totals[option] += score * times
        elif self.kind is VoteKind.RANK:
            self._add_pairs(ballot.marks, times)
        else:
            for option in ballot.marks:
                self.totals[option] += times

    def _add_pairs(self, ranking: tuple[int, ...], times: int) -> None:
        after = set(range(len(self.pairs)))
        for option in ranking:
            after.discard(option)
            for worse in after:
                self.pairs[option][worse] += times

    def drop(self) -> None:
        """Forget everything, in place."""
        self.cast = self.blanks = 0
        self.totals[:] = [0] * len(self.totals)
        for row in self.pairs:
            row[:] = [0] * len(row)
