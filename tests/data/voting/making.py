"""Votes and boxes to test with."""

from __future__ import annotations

from collections.abc import Iterable

from data.model.vote import Level, Rule, Shown, TieRule, Vote, VoteKind
from data.voting.ballot import Ballot
from data.voting.box import BallotBox
from data.voting.kinds import LEVELS, RULES

ONE_MARK = (VoteKind.YES_NO, VoteKind.CHOOSE_ONE, VoteKind.CONSENT, VoteKind.FEEDBACK)
SECRET = tuple(kind for kind in VoteKind if kind.secret)


def a_vote(
    kind: VoteKind = VoteKind.YES_NO,
    rule: Rule | None = None,
    level: Level | None = None,
    expected: int = 7,
    options: tuple[str, ...] = ("Frailty checks", "Treatment in A&E", "Dentists"),
) -> Vote:
    return Vote(
        id="a1",
        item_id="i1",
        question="What should we work on next?",
        short_name="Next work",
        options=kind.fixed_options or options,
        kind=kind,
        rule=rule or RULES[kind][0],
        tie_rule=TieRule.TALK_AGAIN,
        level=level or LEVELS[kind][0],
        expected=expected,
    )


def result(vote: Vote, marks: Iterable[tuple[int, ...]]) -> Shown:
    """What is shown after everybody marked a ballot, in this order."""
    box = BallotBox(vote)
    for each in marks:
        box.cast(Ballot(each))
    return box.close()
