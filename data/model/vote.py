"""A vote, as it is kept in its meeting's file: what was asked, and what may be shown. Pure.

Nothing here says how anybody voted. The marks live in `data.voting.box.BallotBox`, in memory.
"""

from __future__ import annotations

from dataclasses import replace
from enum import StrEnum

from data.frozen import frozen


class VoteKind(StrEnum):
    """How people mark their answer.

    THUMBS and GO_ROUND are open rounds: not secret, and entered by the facilitator. FEEDBACK is
    a number from 0 to 10, of which only the group is asked for.
    """

    YES_NO = "yes-no"
    CHOOSE_ONE = "choose-one"
    SEVERAL = "choose-several"
    SCORE = "score"
    RANK = "rank"
    CONSENT = "consent"
    FEEDBACK = "feedback"
    THUMBS = "thumbs"
    GO_ROUND = "go-round"

    @property
    def secret(self) -> bool:
        """Whether votes of this kind are secret."""
        return self not in {VoteKind.THUMBS, VoteKind.GO_ROUND}

    @property
    def fixed_options(self) -> tuple[str, ...]:
        """The options that a vote of this kind always has, as ids; () where the group writes them.

        `data.voting.vote_words.option_names` has their names in words.
        """
        return _FIXED.get(self, ())


_FIXED = {
    VoteKind.YES_NO: ("yes", "no"),
    VoteKind.CONSENT: ("agree", "worry", "object"),
    VoteKind.FEEDBACK: ("0-6", "7-8", "9-10"),
    VoteKind.THUMBS: ("up", "sideways", "down"),
}


class Rule(StrEnum):
    """What decides. Shares are of all votes cast, "I'd rather not say" included."""

    MAJORITY = "more-than-half"
    TWO_THIRDS = "two-thirds"
    THREE_QUARTERS = "three-quarters"
    UNANIMOUS = "unanimous"
    MOST_VOTES = "most-votes"
    HIGHEST_TOTAL = "highest-total"
    PAIRWISE = "pairwise"
    NOBODY_OBJECTS = "nobody-objects"
    NOTHING_DECIDED = "nothing-decided"


class TieRule(StrEnum):
    """What happens where the rule gives no decision. Fixed before opening; nobody has a casting vote."""

    TALK_AGAIN = "talk-again"
    STAYS_AS_IT_IS = "stays-as-it-is"
    NEW_VOTE = "new-vote"


class Level(StrEnum):
    """How much of the result is shown and kept."""

    OUTCOME = "outcome"
    HALVES = "halves"
    BANDS = "bands"
    COUNTS = "counts"


class VoteState(StrEnum):
    """How far a vote is. OPEN at the start of the program means that it was interrupted."""

    OPEN = "open"
    CLOSED = "closed"
    VOID = "void"
    INTERRUPTED = "interrupted"


class Outcome(StrEnum):
    """What came out. CHOSEN goes with the option that won; UNDECIDED calls for the tie rule."""

    YES = "yes"
    NO = "no"
    CHOSEN = "chosen"
    AGREED = "agreed"
    OBJECTION = "objection"
    UNDECIDED = "undecided"
    NOT_A_DECISION = "not-a-decision"


class Band(StrEnum):
    """How many chose an option, as far as it is shown. Half is of all votes cast.

    Level.BANDS has FEW, SOME and MOST; Level.HALVES, which says less, has HALF and MOST.
    """

    FEW = "two-or-fewer"
    SOME = "some"
    HALF = "half-or-fewer"
    MOST = "more-than-half"


@frozen
class Shown:
    """What is shown of a result: never more than the vote's level allows.

    `winner` is the option that was chosen, as written in `Vote.options` ("" where none was).
    `bands` and `counts` follow the order of the options, and end with "I'd rather not say".
    For scores the counts are total points; for rankings, how many of the other options an option
    beats when people compare the two; their last count is still people. Which options tied is
    never kept.
    """

    outcome: Outcome
    winner: str = ""
    bands: tuple[Band, ...] = ()
    counts: tuple[int, ...] = ()


@frozen
class Vote:
    """One vote of a meeting. It is written when it opens and when it ends, and never between.

    `short_name` stands for the question in prompts (40 cells at most). `options` are the group's
    own words, or the ids of `VoteKind.fixed_options`; "I'd rather not say" is in none of them and
    on every ballot. `expected` is the number of voters agreed and read out. `early` says that it
    was closed before all of them had voted. How many had is not kept.
    """

    id: str
    item_id: str
    question: str
    short_name: str
    options: tuple[str, ...]
    kind: VoteKind
    rule: Rule
    tie_rule: TieRule
    level: Level
    expected: int
    state: VoteState = VoteState.OPEN
    early: bool = False
    shown: Shown | None = None

    def closed_with(self, shown: Shown) -> Vote:
        """The vote after everybody voted, with what is shown of its result."""
        return replace(self, state=VoteState.CLOSED, shown=shown)

    def closed_early_with(self, shown: Shown) -> Vote:
        """The vote after it was closed early: the outcome alone is shown."""
        return replace(self.closed_with(shown), early=True, level=Level.OUTCOME)

    def voided(self) -> Vote:
        """The vote after it was voided: nothing is shown."""
        return replace(self, state=VoteState.VOID)

    def interrupted(self) -> Vote:
        """The vote after the program stopped in the middle of it: nothing was kept."""
        return replace(self, state=VoteState.INTERRUPTED)
