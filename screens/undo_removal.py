"""After something was taken out: leave it out, or have it back. Nothing goes without this page."""

from __future__ import annotations

from collections.abc import Callable

from data.frozen import frozen
from data.words.wording import Words
from tui.pages.page import Block, Choice, Option, Page
from tui.pages.screen import Back, Next


@frozen
class TakenOut:
    """What was taken out is gone already; `put_back` brings it back and says what follows.

    `name` is the page's name, `heading` its heading and `blocks` what it says, in the words given.
    `leave_out` says what follows where it stays out.
    """

    name: str
    heading: Callable[[Words], str]
    blocks: Callable[[Words], tuple[Block, ...]]
    put_back: Callable[[], Next]
    leave_out: Callable[[], Next] = Back

    def page(self, words: Words) -> Page:
        """What was taken out, and the question. Going back leaves it out."""
        return Page(
            name=self.name,
            heading=self.heading(words),
            blocks=self.blocks(words),
            question=Choice(
                words("Is that right?"),
                (
                    Option("done", words("Yes, leave it out"), self.leave_out, weighs=True),
                    Option("undo", words("No, put it back"), self.put_back),
                ),
            ),
            back="done",
        )
