"""Something about the lock that its key does not vouch for: a person says what to do, or leaves."""

from __future__ import annotations

from collections.abc import Callable

from data.frozen import frozen
from data.storage.lock_problems import LockQuestion
from data.words.wording import Words
from tui.pages.page import Choice, Notice, Option, Page, Sentence, Tone
from tui.pages.screen import Leave, Next


@frozen
class LockAsks:
    """`go_on` opens the group all the same, and says what follows."""

    question: LockQuestion
    go_on: Callable[[], Next]

    def page(self, words: Words) -> Page:
        """What was found, by name, and the choice. Leaving comes first."""
        question = self.question
        return Page(
            name="safekeeping.doubtful",
            heading=words("Look at this first"),
            blocks=(
                Notice(words.say(question.happened), Tone.PROBLEM),
                *(Sentence(words.say(said)) for said in (question.safe, question.to_do) if said),
            ),
            question=Choice(
                words("What would you like to do?"),
                (
                    Option("leave", words("Leave, and ask somebody to look"), Leave),
                    Option("go_on", words.say(question.go_on), self.go_on, weighs=True),
                ),
            ),
        )
