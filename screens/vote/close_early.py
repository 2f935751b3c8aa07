"""Closing a vote before everybody has voted: two people have to say so, and little is shown."""

from __future__ import annotations

from dataclasses import dataclass

from data.voting.disclosure import may_close_early
from data.voting.terms import question_of
from data.words.wording import Words
from screens.vote.closing import closed_early
from screens.vote.poll import Poll
from tui.pages.page import Answer, Block, Choice, Chosen, GoOn, Option, Page, Sentence
from tui.pages.screen import Next, Replace, Screen


@dataclass(frozen=True)
class CloseEarly:
    """Closing before everybody has voted: two people have to say so. The first one."""

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
            Sentence(words("Two different people have to say yes, each with a key.")),
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
            aloud=True,
            back="back",
        )

    def answer(self, answer: Answer) -> Next:
        """Ask the second person after the first, and close after the second."""
        if answer != Chosen("yes") or not self._safe:
            return Replace(self.before)
        if not self.second:
            return Replace(CloseEarly(self.poll, self.before, second=True))
        return closed_early(self.poll)
