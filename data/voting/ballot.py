"""One person's marks, on their way into the box."""

from __future__ import annotations

from data.model.vote import VoteKind
from data.voting.sealed import Sealed

LOWEST_SCORE = 0
HIGHEST_SCORE = 5


class Ballot(Sealed):
    """One person's marks. It lives until the box has added it up.

    `marks` are the options by their place from 0: the one chosen, those approved, or those ranked,
    the best first; for scores, one score for each option. () is "I'd rather not say".
    """

    __slots__ = ("marks",)

    def __init__(self, marks: tuple[int, ...] = ()) -> None:
        self.marks = marks

    @property
    def blank(self) -> bool:
        """Whether this is "I'd rather not say"."""
        return not self.marks

    def fits(self, kind: VoteKind, options: int) -> bool:
        """Whether these marks can be made in a vote of this kind with so many options."""
        if self.blank:
            return True
        if kind is VoteKind.SCORE:
            in_range = all(LOWEST_SCORE <= score <= HIGHEST_SCORE for score in self.marks)
            return len(self.marks) == options and in_range
        known = all(0 <= option < options for option in self.marks)
        several = kind in {VoteKind.SEVERAL, VoteKind.RANK}
        return (
            known and len(set(self.marks)) == len(self.marks) and (several or len(self.marks) == 1)
        )
