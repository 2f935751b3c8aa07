"""A practice vote: tea or coffee? Its box is a separate one, and nothing of it is counted."""

from __future__ import annotations

from data.frozen import frozen
from data.model.vote import Level, TieRule, Vote, VoteKind
from data.voting.box import BallotBox
from data.voting.kinds import FEWEST_VOTERS, RULES
from data.words.wording import Words, phrase
from screens.vote.ballot_question import ballot_from, ballot_question, blank_action, how_it_counts
from screens.vote.terminal import Refusing
from tui.pages.going_round import GoingRound, RoundKind
from tui.pages.page import (
    Choice,
    GoOn,
    Marks,
    Option,
    Page,
    Sentence,
    Steps,
)
from tui.pages.screen import Next, Replace

_MARKED_ALIKE = {VoteKind.YES_NO, VoteKind.CONSENT, VoteKind.FEEDBACK}
"""Kinds whose ballot is marked as in choosing one."""


def practice_vote(kind: VoteKind, words: Words) -> Vote:
    """What is on the practice ballot. It is marked in the same way as the vote it is for."""
    marked = VoteKind.CHOOSE_ONE if kind in _MARKED_ALIKE else kind
    options = (words("Tea"), words("Coffee"))
    return Vote(
        id="practice",
        item_id="",
        question=words("Tea or coffee?"),
        short_name=words("Tea or coffee?"),
        options=options if marked is VoteKind.CHOOSE_ONE else (*options, words("Water")),
        kind=marked,
        rule=RULES[marked][0],
        tie_rule=TieRule.TALK_AGAIN,
        level=Level.OUTCOME,
        expected=FEWEST_VOTERS,
    )


@frozen
class PracticeHandOver:
    """The hand-over of a practice. It ends at `before`, the screen it came from."""

    kind: VoteKind
    before: Refusing

    def page(self, words: Words) -> Page:
        """The same steps as in a vote, and that nothing counts."""
        return Page(
            name="vote.practice-hand-over",
            heading=words("Practice: nothing counts"),
            blocks=(
                Steps(
                    (
                        words("Pass the laptop to somebody who would like to try."),
                        words("Turn the screen to you. The others look away."),
                    )
                ),
            ),
            question=GoOn(
                words("Ready to try?"), words("Show me the practice ballot"), self._ballot
            ),
            actions=(Option("end", words("No more practice"), lambda: Replace(self.before)),),
            secret=True,
            goes_round=GoingRound(RoundKind.PRACTICE),
            wipe=True,
            back="end",
            aloud=True,
        )

    def _ballot(self) -> Next:
        if refused := self.before.refused(stopped=True):
            return Replace(refused)
        return Replace(PracticeMarking(self.kind, self.before))


@frozen
class PracticeMarking:
    """A practice ballot, with a box of its own that is thrown away at once."""

    kind: VoteKind
    before: Refusing

    def page(self, words: Words) -> Page:
        """A ballot like the real one."""
        vote = practice_vote(self.kind, words)
        return Page(
            name="vote.practice-ballot",
            heading=words("Practice: nothing counts"),
            blocks=(
                Sentence(words("Change it as often as you like, until you cast it.")),
                *how_it_counts(vote, words),
            ),
            question=ballot_question(vote, words, cast=words("Cast my vote"), does=self._cast),
            actions=blank_action(vote, words),
            secret=True,
            goes_round=GoingRound(RoundKind.PRACTICE),
            back=lambda: Replace(PracticeHandOver(self.kind, self.before)),
        )

    def _cast(self, answer: Marks) -> Next:
        """Cast the ballot into a box of its own, which is thrown away at once."""
        if refused := self.before.refused(stopped=True):
            return Replace(refused)
        vote = practice_vote(self.kind, Words())
        box = BallotBox(vote)
        box.cast(ballot_from(vote, answer))
        box.void()
        return Replace(Practised(self.kind, self.before), phrase("Your practice vote is in."))


@frozen
class Practised:
    """One practice ballot was cast, and is gone."""

    kind: VoteKind
    before: Refusing

    def page(self, words: Words) -> Page:
        """Another one, or the end of practice."""
        return Page(
            name="vote.practised",
            heading=words("Practice: nothing counts"),
            blocks=(Sentence(words("In the real vote, you would now pass the laptop on.")),),
            question=Choice(
                words("Would somebody else like to try?"),
                (
                    Option(
                        "more",
                        words("Yes, somebody else would"),
                        lambda: Replace(PracticeHandOver(self.kind, self.before)),
                    ),
                    Option("end", words("No more practice"), lambda: Replace(self.before)),
                ),
                short=words("Somebody else?"),
            ),
            secret=True,
            goes_round=GoingRound(RoundKind.PRACTICE),
            wipe=True,
            back="end",
        )
