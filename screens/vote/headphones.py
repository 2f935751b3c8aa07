"""A voter who would like to hear the ballot: first it is made sure that nobody else does."""

from __future__ import annotations

from collections.abc import Callable

from data.frozen import frozen
from data.words.wording import Words, phrase
from tui.pages.page import Choice, Option, Page, Sentence, Steps
from tui.pages.screen import Aloud, Back, Next


@frozen
class Headphones:
    """Until `confirm` is called, the voice says nothing of the ballot. `refuse` turns it off.

    Both hold for this voter's turn only.
    """

    confirm: Callable[[], None]
    refuse: Callable[[], None]

    def page(self, words: Words) -> Page:
        """What to do, and the question whether only this voter hears it."""
        return Page(
            name="vote.headphones",
            heading=words("Try your headphones"),
            blocks=(
                Steps(
                    (
                        words("Plug in headphones, and put them on."),
                        words("Play the test. It says nothing about your vote."),
                        words("Ask the others if they heard it."),
                    ),
                    numbered=True,
                ),
                Sentence(
                    words("The voice reads the ballot only after you say that it is private.")
                ),
            ),
            question=Choice(
                words("Do you hear the test, and nobody else does?"),
                (
                    Option("test", words("Play the test"), lambda: Aloud(test_texts)),
                    Option("yes", words("Yes, only I hear it"), self._only_here),
                    Option("no", words("No, the voice stays silent"), self._silent),
                ),
                short=words("Only you hear it?"),
            ),
            secret=True,
            aloud=True,
        )

    def _only_here(self) -> Next:
        self.confirm()
        return Back(phrase("The voice reads to you until your vote is in."))

    def _silent(self) -> Next:
        self.refuse()
        return Back(phrase("The voice stays silent."))


def test_texts(words: Words) -> tuple[str, ...]:
    """What is played to find out who hears it."""
    return (
        words("This is a test of your headphones."),
        words("If other people hear this, choose the third answer."),
        words("If only you hear it, choose the second."),
    )
