"""What the voice has said, to read it: captions, for people who did not hear it."""

from __future__ import annotations

from collections.abc import Callable

from data.frozen import frozen
from data.words.wording import Words
from tui.pages.page import Block, GoOn, Page, Sentence, Steps
from tui.pages.screen import Back

MOST_SHOWN = 12


@frozen
class Spoken:
    """The last things that the voice said. `spoken` gives them, the latest first; none is of a vote."""

    spoken: Callable[[], tuple[str, ...]]

    def page(self, words: Words) -> Page:
        """The last things said, the latest at the top."""
        said = self.spoken()[:MOST_SHOWN]
        block: Block = (
            Steps(said, caption=words("The latest is at the top."))
            if said
            else Sentence(words("The voice has said nothing yet."))
        )
        return Page(
            name="anywhere.spoken",
            heading=words("What the voice said"),
            blocks=(block,),
            question=GoOn(words("Read. Go back?"), words("Back to where we were"), Back),
        )
