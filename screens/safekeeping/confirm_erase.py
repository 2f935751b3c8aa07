"""The last question before something is taken out for good, and what was done."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import field

from data.frozen import frozen
from data.storage.safekeeping_words import CANNOT_BE_UNDONE, ERASE_STAYS, NAME_NOWHERE
from data.words.wording import Phrase, Words
from screens.confirm import confirm
from tui.pages.page import (
    GoOn,
    Notice,
    Page,
    Sentence,
    Steps,
    Tone,
)
from tui.pages.screen import Back, Next, Replace


@frozen
class ConfirmErase:
    """`what` is a name, a title or a sentence; `facts` and `goes` say what is taken out.

    `erase` does it, in the words given; `said` says so afterwards.
    """

    what: str | Phrase = field(repr=False)
    facts: tuple[Phrase, ...]
    goes: tuple[Phrase, ...]
    erase: Callable[[Words], object]
    said: Phrase

    @property
    def _nowhere(self) -> bool:
        return self.facts == NAME_NOWHERE

    def page(self, words: Words) -> Page:
        """That it cannot be undone, first (or that it is nowhere); then what goes and what stays."""
        what = self.what if isinstance(self.what, str) else words.say(self.what)
        return Page(
            name="safekeeping.confirm_erase",
            heading=words("Take out for good: {what}", what=what),
            blocks=(
                *(Notice(words.say(said)) for said in self.facts if self._nowhere),
                Sentence(words.say(CANNOT_BE_UNDONE), strong=True),
                *(Sentence(words.say(said)) for said in self.facts if not self._nowhere),
                Steps(tuple(map(words.say, self.goes)), caption=words("What goes")),
                Steps(tuple(map(words.say, ERASE_STAYS)), caption=words("What stays where it is")),
            ),
            question=confirm(
                words("Take it out for good?"),
                no=(words("No, keep it"), Back),
                yes=(words("Yes, take it out"), lambda: self._erase(words)),
            ),
        )

    def _erase(self, words: Words) -> Next:
        """Take it out. What stands in for a name is a word of the page that was answered."""
        self.erase(words)
        return Replace(Erased(self.said))


@frozen
class Erased:
    """What was done, and what stays."""

    said: Phrase

    def page(self, words: Words) -> Page:
        """It is done."""
        return Page(
            name="safekeeping.erased",
            heading=words("Taken out"),
            blocks=(
                Notice(words.say(self.said), Tone.DONE),
                Steps(tuple(map(words.say, ERASE_STAYS)), caption=words("What stays where it is")),
            ),
            question=GoOn(words("Read. Go back?"), words("Go back"), Back),
        )
