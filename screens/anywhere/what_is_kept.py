"""What is kept? The plain answer, at any time."""

from __future__ import annotations

from pathlib import Path

from data.frozen import frozen
from data.words.wording import Words
from tui.pages.page import Fact, Facts, GoOn, Page, Steps
from tui.pages.screen import Back


@frozen
class WhatIsKept:
    """What is saved and what never is. `folder` holds the group's records; None before there is one."""

    folder: Path | None

    def page(self, words: Words) -> Page:
        """What is saved, what never is, and where."""
        kept = Steps(
            (
                words("First names or aliases, and who was here."),
                words("The agenda, notes, decisions, actions and parked topics."),
                words("The question and the result of each vote."),
            ),
            caption=words("What is saved on this laptop"),
        )
        never = Steps(
            (
                words("How anybody voted. Votes are never written down."),
                words("What is said in a check-in or a check-out."),
                words("How often or how long anybody speaks."),
            ),
            caption=words("What is never saved"),
        )
        where = words("nowhere yet") if self.folder is None else str(self.folder)
        return Page(
            name="anywhere.kept",
            heading=words("What is kept?"),
            blocks=(kept, never, Facts((Fact(words("Where it is saved"), where),))),
            question=GoOn(words("Read. Go back?"), words("Back to where I was"), Back),
        )
