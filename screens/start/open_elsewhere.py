"""The group is open in another window: look at it here without changing anything, or leave."""

from __future__ import annotations

from collections.abc import Callable

from data.frozen import frozen
from data.words.wording import Words
from tui.pages.page import Choice, Option, Page, Sentence
from tui.pages.screen import Leave, Screen, Start


@frozen
class OpenElsewhere:
    """`look` opens the group to read only, and makes its first screen."""

    look: Callable[[], Screen]

    def page(self, words: Words) -> Page:
        """What happened, what is safe, and the offer."""
        return Page(
            name="start.open_elsewhere",
            heading=words("Open in another window"),
            blocks=(
                Sentence(words("This group is already open in another window.")),
                Sentence(words("Two windows must not write at once. Nothing was changed.")),
            ),
            question=Choice(
                words("What would you like to do?"),
                (
                    Option("leave", words("Leave, and use the other window"), Leave),
                    Option(
                        "look",
                        words("Only look at it here. Nothing can be changed"),
                        lambda: Start(self.look()),
                    ),
                ),
            ),
        )
