"""Closing a vote before everybody has voted: two people have to say so, and little is shown."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final

from data.voting.disclosure import EarlyRefusal, may_not_close_early
from data.voting.same_question import question_of
from data.words.wording import Phrase, Words, phrase
from screens.vote.closing import closed_early
from screens.vote.poll import Poll
from tui.pages.page import Answer, Block, Choice, Chosen, Option, Page, Sentence
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


@dataclass(frozen=True)
class CloseEarly:
    """Closing before everybody has voted: two people have to say so. The first one.

    `end` asks about ending the vote: the way on where it cannot be closed early.
    """

    poll: Poll
    before: Screen
    end: Screen
    second: bool = False

    def page(self, words: Words) -> Page:
        """What it means; or that so few would give each other away."""
        if not self._safe:
            return self._refused(words)
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
            aloud=True,
            back="no",
        )

    @property
    def _safe(self) -> bool:
        return self._refusal is None

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
            Sentence(words("Two different people have to say yes, each with a key.")),
        )

    def _refused(self, words: Words) -> Page:
        why = () if self._refusal is None else _WHY_NOT[self._refusal]
        return Page(
            name="vote.close-early/refused",
            heading=words("It cannot be closed early"),
            blocks=tuple(Sentence(words.say(each)) for each in why),
            question=Choice(
                words("What would you like to do?"),
                (
                    Option("no", words("Go on until everybody has voted")),
                    Option("end", words("End this vote and show nothing")),
                ),
            ),
            secret=True,
            aloud=True,
            back="no",
        )

    def answer(self, answer: Answer) -> Next:
        """Ask the second person after the first, and close after the second."""
        if answer == Chosen("end"):
            return Replace(self.end)
        if answer != Chosen("yes") or not self._safe:
            return Replace(self.before)
        if not self.second:
            return Replace(replace(self, second=True))
        return closed_early(self.poll)
