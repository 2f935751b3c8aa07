"""Something is not right during a vote: what it may be, and what to do. Only the room decides."""

from __future__ import annotations

from functools import partial

from data.frozen import frozen
from data.words.wording import Phrase, Words, phrase
from screens.confirm import confirm
from screens.vote.close_early import CloseEarly
from screens.vote.closing import voided
from screens.vote.poll import Poll
from tui.pages.page import Choice, Option, Page, Sentence, Steps
from tui.pages.screen import Next, Replace, Screen

ADVICE: dict[str, tuple[Phrase, tuple[Phrase, ...]]] = {
    "late": (
        phrase("Somebody came late"),
        (
            phrase("The number of voters was read out, and cannot change now."),
            phrase("Somebody who came late votes in the next vote."),
            phrase("Or end this vote, show nothing, and start again with everybody."),
        ),
    ),
    "left": (
        phrase("Somebody left, or will not take the laptop"),
        (
            phrase("Everybody may choose: I'd rather not say. That counts as voting."),
            phrase("If somebody is only outside, wait. There is no hurry."),
            phrase("If somebody has gone, close the vote early, or start again without them."),
        ),
    ),
    "count": (
        phrase("The number is wrong"),
        (
            phrase("No vote can be taken out or looked at, not even to put it right."),
            phrase("End this vote, show nothing, and vote again."),
        ),
    ),
    "paper": (
        phrase("Some votes are on paper"),
        (
            phrase("Fold the papers, and mix them in a bag first."),
            phrase("Two people type them in: each paper is one turn, in place of its voter."),
            phrase("Keep the screen away from the room. Tear up the papers at the end."),
        ),
    ),
    "pressure": (
        phrase("Somebody is pressed, or in a hurry"),
        (
            phrase("Nobody has to hurry. Nothing here runs out of time."),
            phrase("If somebody was told how to vote, end this vote and show nothing."),
            phrase("Talk about it first. Then vote again."),
        ),
    ),
}


@frozen
class NotRight:
    """What may have gone wrong. Nothing changes by looking."""

    poll: Poll
    before: Screen

    def page(self, words: Words) -> Page:
        """The ways on."""
        return Page(
            name="vote.not-right",
            heading=words("Something is not right"),
            question=Choice(
                words("What has happened?"),
                (
                    Option(
                        "back", words("All is well, go on voting"), lambda: Replace(self.before)
                    ),
                    *self._cases(("late", "left", "count"), words),
                    Option(
                        "void",
                        words("End this vote and show nothing"),
                        lambda: Replace(EndVote(self)),
                    ),
                ),
            ),
            actions=(
                *self._cases(("pressure", "paper"), words),
                Option(
                    "early",
                    words("Close the vote early"),
                    lambda: Replace(CloseEarly(self.poll, before=self, end=EndVote(self))),
                ),
            ),
            secret=True,
            goes_round=self.poll.goes_round,
            aloud=True,
            back="back",
        )

    def _cases(self, cases: tuple[str, ...], words: Words) -> tuple[Option, ...]:
        return tuple(
            Option(case, words.say(ADVICE[case][0]), partial(self._advice, case)) for case in cases
        )

    def _advice(self, case: str) -> Next:
        return Replace(Advice(self, case))


@frozen
class Advice:
    """What helps in one case, and the way back to the choices."""

    menu: NotRight
    case: str

    def page(self, words: Words) -> Page:
        """The advice, step by step."""
        title, steps = ADVICE[self.case]
        return Page(
            name=f"vote.advice/{self.case}",
            heading=words.say(title),
            blocks=(Steps(tuple(words.say(step) for step in steps)),),
            question=Choice(
                words("What would you like to do?"),
                (
                    Option("on", words("Go on voting"), lambda: Replace(self.menu.before)),
                    Option(
                        "void",
                        words("End this vote and show nothing"),
                        lambda: Replace(EndVote(self.menu)),
                    ),
                    Option("back", words("Back to the list"), lambda: Replace(self.menu)),
                ),
            ),
            secret=True,
            goes_round=self.menu.poll.goes_round,
            aloud=True,
            back="back",
        )


@frozen
class EndVote:
    """Whether to void the vote. It cannot be undone, and says so first."""

    menu: NotRight

    def page(self, words: Words) -> Page:
        """What is lost, and the question."""
        return Page(
            name="vote.end",
            heading=words("End this vote?"),
            blocks=(
                Sentence(words("All votes cast so far are thrown away. Nothing is shown.")),
                Sentence(words("This cannot be undone. You can vote again after it.")),
            ),
            question=confirm(
                words("End this vote and show nothing?"),
                no=(words("No, go on voting"), lambda: Replace(self.menu.before)),
                yes=(words("Yes, end it and show nothing"), lambda: voided(self.menu.poll)),
                short=words("End this vote?"),
            ),
            secret=True,
            goes_round=self.menu.poll.goes_round,
            aloud=True,
            back="no",
        )
