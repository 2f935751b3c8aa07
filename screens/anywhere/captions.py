"""What the voice has said, to read it: captions of the whole meeting, for people who did not hear it."""

from __future__ import annotations

from collections.abc import Callable

from data.frozen import frozen
from data.words.wording import Words
from tui.pages.page import Block, Choice, GoOn, Option, Page, Question, Sentence, Steps
from tui.pages.screen import Back, Replace

MOST_SHOWN = 12


@frozen
class Spoken:
    """What the voice said since the program started, the latest first; none is of a vote.

    `later`: so many of the last things stand on the pages before this one.
    """

    said: tuple[str, ...]
    later: int = 0

    def page(self, words: Words) -> Page:
        """A dozen of the things said, the latest at the top, and the way to those before and after."""
        shown = self.said[self.later : self.later + MOST_SHOWN]
        block: Block = (
            Steps(shown, caption=words("The latest is at the top."))
            if shown
            else Sentence(words("The voice has said nothing yet."))
        )
        return Page(
            name="anywhere.spoken",
            heading=words("What the voice said"),
            blocks=(block,),
            question=self._question(words),
        )

    def _question(self, words: Words) -> Question:
        back = words("Back to where we were")
        if len(self.said) <= MOST_SHOWN:
            return GoOn(words("Read. Go back?"), back, Back)
        ways = [Option("back", back, Back)]
        if self.later + MOST_SHOWN < len(self.said):
            ways.append(
                Option("earlier", words("What it said before that"), self._from(MOST_SHOWN))
            )
        if self.later:
            ways.append(Option("later", words("What it said after that"), self._from(-MOST_SHOWN)))
        return Choice(words("What would you like to read?"), tuple(ways))

    def _from(self, by: int) -> Callable[[], Replace]:
        return lambda: Replace(Spoken(self.said, self.later + by))
