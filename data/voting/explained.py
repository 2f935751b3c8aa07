"""How a result came about, in one sentence: how many voted, the rule, and what counted.

Nothing in it depends on how anybody voted: only on the rule, and on the number that was agreed and
read out before. Screens, voice and minutes say the same. The rules are those of
`data.voting.counting`.
"""

from __future__ import annotations

from typing import Final

from data.model.vote import Rule, Vote
from data.voting.vote_words import RULES_SAID
from data.words.wording import Phrase, phrase

_IN_ALL_VOTES: Final = phrase("“I'd rather not say” counts as a vote, so it counts in “all votes”.")
_FOR_NO_OPTION: Final = phrase("“I'd rather not say” counts as a vote, but for no option.")

WHAT_COUNTS: Final[dict[Rule, Phrase]] = {
    Rule.MAJORITY: _IN_ALL_VOTES,
    Rule.TWO_THIRDS: _IN_ALL_VOTES,
    Rule.THREE_QUARTERS: _IN_ALL_VOTES,
    Rule.UNANIMOUS: phrase("“I'd rather not say” counts as a vote, and it is not a yes."),
    Rule.MOST_VOTES: _FOR_NO_OPTION,
    Rule.HIGHEST_TOTAL: phrase("“I'd rather not say” counts as a vote, but gives no points."),
    Rule.PAIRWISE: _FOR_NO_OPTION,
    Rule.NOBODY_OBJECTS: phrase("“I'd rather not say” counts as a vote, and it stops nothing."),
    Rule.NOTHING_DECIDED: phrase("“I'd rather not say” counts as an answer."),
}
"""What becomes of "I'd rather not say" under each rule; read out before the vote."""

_EXPLAINED: Final[dict[Rule, Phrase]] = {
    Rule.MAJORITY: phrase(
        "{n} people voted, and an option needed more than half of all votes, so {needed} of {n}; "
        "“I'd rather not say” counted as a vote."
    ),
    Rule.TWO_THIRDS: phrase(
        "{n} people voted, and yes needed two thirds of all votes, so {needed} of {n}; "
        "“I'd rather not say” counted as a vote."
    ),
    Rule.THREE_QUARTERS: phrase(
        "{n} people voted, and yes needed three quarters of all votes, so {needed} of {n}; "
        "“I'd rather not say” counted as a vote."
    ),
    Rule.UNANIMOUS: phrase(
        "{n} people voted, and yes needed every one of the {n} votes; "
        "“I'd rather not say” counted as a vote."
    ),
    Rule.MOST_VOTES: phrase(
        "{n} people voted, and the option with the most votes wins; "
        "“I'd rather not say” counted for no option."
    ),
    Rule.HIGHEST_TOTAL: phrase(
        "{n} people voted, and the option with the most points wins; "
        "“I'd rather not say” gave no points."
    ),
    Rule.PAIRWISE: phrase(
        "{n} people voted, and the option wins that most people put before the others, two by two; "
        "“I'd rather not say” counted for no option."
    ),
    Rule.NOBODY_OBJECTS: phrase(
        "{n} people voted, and it is agreed unless somebody can't agree; "
        "“I'd rather not say” stopped nothing."
    ),
    Rule.NOTHING_DECIDED: phrase(
        "{n} people answered, and nothing is decided by it; "
        "“I'd rather not say” counted as an answer."
    ),
}

_SHARES: Final[dict[Rule, tuple[int, int]]] = {Rule.TWO_THIRDS: (2, 3), Rule.THREE_QUARTERS: (3, 4)}


def explained(vote: Vote) -> tuple[Phrase, ...]:
    """Why a closed vote came out as it did: one sentence; nothing for a round in the open.

    How many had voted when a vote was closed early is not kept: then it is the rule and what counted.
    """
    if not vote.kind.secret:
        return ()
    if vote.early:
        return RULES_SAID[vote.rule], WHAT_COUNTS[vote.rule]
    voters = vote.expected
    return (_EXPLAINED[vote.rule].given(n=voters, needed=votes_needed(vote.rule, voters)),)


def votes_needed(rule: Rule, votes: int) -> int:
    """The fewest of so many votes that decide, under a rule that goes by a share; else 0."""
    if rule is Rule.MAJORITY:
        return votes // 2 + 1
    over, under = _SHARES.get(rule, (0, 1))
    return -(-votes * over // under)
