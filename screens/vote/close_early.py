"""Closing a vote before everybody has voted: asked of the room aloud, and said by two people.

Two presses of one key could be one person's. So the room is asked in between, and the laptop goes
to somebody else by a hand-over like any other.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from data.frozen import frozen
from data.voting.disclosure import EarlyRefusal, may_not_close_early
from data.voting.same_question import question_of
from data.words.wording import Phrase, Words, phrase
from screens.confirm import confirm
from screens.vote.closing import closed_early
from screens.vote.poll import Poll
from tui.pages.page import Block, Choice, GoOn, Option, Page, Sentence, Steps
from tui.pages.screen import Next, Replace, Screen

_WHY_NOT: Final[dict[EarlyRefusal, tuple[Phrase, ...]]] = {
    EarlyRefusal.DECIDES_NOTHING: (
        phrase("A vote closed early shows only what came out, and feedback decides nothing."),
        phrase(
            "So there would be nothing to show. How many chose each group could give people away."
        ),
    ),
    EarlyRefusal.ASKED_BEFORE: (
        phrase("A result of this question was shown before."),
        phrase("A second one, of fewer people, could show how somebody voted."),
    ),
    EarlyRefusal.RULE: (
        phrase("With this way to decide, a result of any number of voters can give people away."),
        phrase("Everybody agreed to that for all votes, and not for a part of them."),
    ),
    EarlyRefusal.TOO_FEW: (phrase("Too few have voted. A result now could give people away."),),
}


@frozen
class CloseEarly:
    """Whether to close before everybody has voted: asked of one person, then of a `second`.

    `end` asks about ending the vote: the way on where it cannot be closed early.
    """

    poll: Poll
    before: Screen
    end: Screen
    second: bool = False

    def page(self, words: Words) -> Page:
        """What it means; or that so few would give each other away."""
        if refusal := self._refusal:
            return self._refused(refusal, words)
        ask = (
            words("Second person: close the vote early?")
            if self.second
            else words("First person: close the vote early?")
        )
        return Page(
            name="vote.close-early/second" if self.second else "vote.close-early",
            heading=words("Close the vote early"),
            blocks=self._blocks(words),
            question=confirm(
                ask,
                no=(words("No, go on voting"), lambda: Replace(self.before)),
                yes=(words("Yes, close it now"), self._yes),
                short=words("Close early?"),
            ),
            secret=True,
            goes_round=self.poll.goes_round,
            aloud=True,
            back="no",
        )

    @property
    def _refusal(self) -> EarlyRefusal | None:
        poll = self.poll
        why = (
            may_not_close_early(question_of(vote), poll.voted, asked_before=poll.asked_before)
            for vote in poll.votes
        )
        return next((refusal for refusal in why if refusal), None)

    def _blocks(self, words: Words) -> tuple[Block, ...]:
        poll = self.poll
        return (
            Sentence(
                words(
                    "{voted} of {expected} have voted",
                    voted=poll.voted,
                    expected=poll.expected,
                )
            ),
            Sentence(
                words("Those who have not voted will have no say. Only what came out is shown.")
            ),
            Sentence(
                words(
                    "Two different people have to say yes. The laptop goes from one to the other."
                )
            ),
        )

    def _refused(self, refusal: EarlyRefusal, words: Words) -> Page:
        return Page(
            name="vote.close-early/refused",
            heading=words("It cannot be closed early"),
            blocks=tuple(Sentence(words.say(each)) for each in _WHY_NOT[refusal]),
            question=Choice(
                words("What would you like to do?"),
                (
                    Option(
                        "no", words("Go on until everybody has voted"), lambda: Replace(self.before)
                    ),
                    Option(
                        "end", words("End this vote and show nothing"), lambda: Replace(self.end)
                    ),
                ),
            ),
            secret=True,
            goes_round=self.poll.goes_round,
            aloud=True,
            back="no",
        )

    def _yes(self) -> Next:
        """Ask the room for a second person after the first, and close after the second."""
        if not self.second:
            return Replace(SecondPerson(self))
        return closed_early(self.poll)


@frozen
class SecondPerson:
    """One person has said yes. The room is asked aloud, and the laptop goes to a second one."""

    first: CloseEarly

    def page(self, words: Words) -> Page:
        """What to ask, and the hand-over. Typed keys are wiped, so nothing held says yes again."""
        return Page(
            name="vote.close-early/hand-over",
            heading=words("One person says: close the vote early"),
            blocks=(
                Steps(
                    (
                        words("Ask the room aloud: does somebody else want to close the vote now?"),
                        words("If nobody does, go on voting."),
                        words("If somebody does, pass the laptop to them."),
                    )
                ),
            ),
            question=GoOn(
                words("Second person: ready?"),
                words("I have the laptop now"),
                lambda: Replace(replace(self.first, second=True)),
            ),
            actions=(
                Option(
                    "no",
                    words("Nobody else does. Go on voting."),
                    lambda: Replace(self.first.before),
                ),
            ),
            secret=True,
            goes_round=self.first.poll.goes_round,
            wipe=True,
            aloud=True,
            back="no",
        )
