"""Leaving the program, after one question."""

from __future__ import annotations

from dataclasses import dataclass

from data.words.wording import Words
from tui.pages.page import Answer, Choice, Chosen, Option, Page, Sentence
from tui.pages.screen import Back, Leave, Next


@dataclass(frozen=True)
class LeaveScreen:
    """Asks once. `thrown_away` says that this is the sample group, which is not kept."""

    thrown_away: bool = False

    def page(self, words: Words) -> Page:
        """What is kept, and the question."""
        if self.thrown_away:
            kept = words("This is the sample group. It is thrown away when you leave.")
        else:
            kept = words("Everything entered is saved. Next time you carry on from here.")
        return Page(
            name="anywhere.leave",
            heading=words("Leave Fairsay?"),
            blocks=(Sentence(kept),),
            question=Choice(
                words("Leave now?"),
                (Option("stay", words("No, stay here")), Option("leave", words("Yes, leave"))),
            ),
            back="stay",
        )

    def answer(self, answer: Answer) -> Next:
        """Leave, or return to the same place."""
        return Leave() if answer == Chosen("leave") else Back()
