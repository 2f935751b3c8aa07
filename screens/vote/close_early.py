"""Closing a vote before everybody has voted: asked of the room aloud, and said by two people.

Two presses of one key could be one person's. So the room is asked in between, and the laptop goes
to somebody else by a hand-over like any other.
"""

from __future__ import annotations

from dataclasses import dataclass

from data.voting.disclosure import may_close_early
from data.voting.terms import question_of
from data.words.wording import Words
from screens.vote.closing import closed_early
from screens.vote.poll import Poll
from tui.pages.page import Answer, Block, Choice, Chosen, GoOn, Option, Page, Sentence, Steps
from tui.pages.screen import Next, Replace, Screen


@dataclass(frozen=True)
class CloseEarly:
    """Whether to close before everybody has voted: asked of one person, then of a `second`."""

    poll: Poll
    before: Screen
    second: bool = False

    def page(self, words: Words) -> Page:
        """What it means; or that so few would give each other away."""
        if not self._safe:
            return self._too_few(words)
        ask = (
            words("Second person: close the vote early?")
            if self.second
            else words("First person: close the vote early?")
        )
        return Page(
            name="vote.close-early/second" if self.second else "vote.close-early",
            heading=words("Close the vote early"),
            blocks=self._blocks(words),
            question=Choice(
                ask,
                (
                    Option("no", words("No, go on voting")),
                    Option("yes", words("Yes, close it now")),
                ),
                short=words("Close early?"),
            ),
            secret=True,
            goes_round=self.poll.goes_round,
            aloud=True,
            back="no",
        )

    @property
    def _safe(self) -> bool:
        poll = self.poll
        return all(may_close_early(question_of(vote), poll.voted) for vote in poll.votes)

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

    def _too_few(self, words: Words) -> Page:
        return Page(
            name="vote.close-early/too-few",
            heading=words("Close the vote early"),
            blocks=(
                Sentence(words("Too few have voted. A result now could give people away.")),
                Sentence(words("Wait for more voters, or end the vote and show nothing.")),
            ),
            question=GoOn(words("Read. Go back?"), words("Go back")),
            secret=True,
            goes_round=self.poll.goes_round,
            aloud=True,
            back="back",
        )

    def answer(self, answer: Answer) -> Next:
        """Ask the room for a second person after the first, and close after the second."""
        if answer != Chosen("yes") or not self._safe:
            return Replace(self.before)
        if not self.second:
            return Replace(SecondPerson(self))
        return closed_early(self.poll)


@dataclass(frozen=True)
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
            question=GoOn(words("Second person: ready?"), words("I have the laptop now")),
            actions=(Option("no", words("Nobody else does. Go on voting.")),),
            secret=True,
            goes_round=self.first.poll.goes_round,
            wipe=True,
            aloud=True,
            back="no",
        )

    def answer(self, answer: Answer) -> Next:
        """Ask the second person; or go on voting."""
        if answer == Chosen("no"):
            return Replace(self.first.before)
        return Replace(CloseEarly(self.first.poll, self.first.before, second=True))
