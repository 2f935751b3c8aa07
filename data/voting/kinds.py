"""Which rules and levels go with which kind of vote: the usual rule first, the fullest safe level first."""

from __future__ import annotations

from typing import Final

from data.model.vote import Level, Rule, VoteKind

FEWEST_VOTERS: Final = 5
"""A secret vote has at least five voters, however small the group: fewer give each other away."""

MOST_VOTERS: Final = 30
"""One laptop takes about a minute a voter; with more people, paper is kinder."""

FEWEST_OPTIONS: Final = 2
MOST_OPTIONS: Final = 6

RULES: Final[dict[VoteKind, tuple[Rule, ...]]] = {
    VoteKind.YES_NO: (Rule.MAJORITY, Rule.TWO_THIRDS, Rule.THREE_QUARTERS, Rule.UNANIMOUS),
    VoteKind.CHOOSE_ONE: (Rule.MOST_VOTES, Rule.MAJORITY),
    VoteKind.SEVERAL: (Rule.MOST_VOTES,),
    VoteKind.SCORE: (Rule.HIGHEST_TOTAL,),
    VoteKind.RANK: (Rule.PAIRWISE,),
    VoteKind.CONSENT: (Rule.NOBODY_OBJECTS,),
    VoteKind.FEEDBACK: (Rule.NOTHING_DECIDED,),
    VoteKind.THUMBS: (Rule.NOTHING_DECIDED,),
    VoteKind.GO_ROUND: (Rule.NOTHING_DECIDED,),
}

_ONE_MARK: Final = (Level.BANDS, Level.HALVES, Level.OUTCOME, Level.COUNTS)
_MANY_MARKS: Final = (Level.OUTCOME, Level.COUNTS)

LEVELS: Final[dict[VoteKind, tuple[Level, ...]]] = {
    VoteKind.YES_NO: _ONE_MARK,
    VoteKind.CHOOSE_ONE: _ONE_MARK,
    VoteKind.SEVERAL: _MANY_MARKS,
    VoteKind.SCORE: _MANY_MARKS,
    VoteKind.RANK: _MANY_MARKS,
    VoteKind.CONSENT: _ONE_MARK,
    VoteKind.FEEDBACK: (Level.BANDS, Level.HALVES),
    VoteKind.THUMBS: (Level.COUNTS,),
    VoteKind.GO_ROUND: (Level.COUNTS,),
}
