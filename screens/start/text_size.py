"""The size of text in the drawn screen."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from data.frozen import frozen
from data.settings import TEXT_SIZES, AccessSettings
from data.words.wording import Phrase, Words, phrase
from screens.start.in_use import in_use_said
from tui.commands import LETTERS
from tui.pages.page import Choice, Option, Page, Sentence
from tui.pages.screen import Adjust, Back, Do, Next

SIZE_NAMES: dict[int, Phrase] = {
    1: phrase("usual"),
    4: phrase("large, 4 rows to a line"),
    5: phrase("larger, 5 rows to a line"),
    6: phrase("very large, 6 rows to a line"),
    8: phrase("for the far side of the table, 8 rows to a line"),
}


@frozen
class TextSizeScreen:
    """Asks how large the text shall be. `access` gives the settings in force."""

    access: Callable[[], AccessSettings]

    def page(self, words: Words) -> Page:
        """Each size; the one in force says so."""
        now = self.access().large_text
        sizes = []
        for size in TEXT_SIZES:
            name = words.say(SIZE_NAMES[size])
            label = in_use_said(name, words, in_use=size == now)
            sizes.append(Option(str(size), label, partial(self._use, size)))
        return Page(
            name="start.text-size",
            heading=words("Size of text"),
            blocks=(
                Sentence(words("Large text shows one thing at a time.")),
                Sentence(words("Or make this whole window larger: press {keys}.", keys="Ctrl +")),
            ),
            question=Choice(
                words("Which size would you like?"),
                (*sizes, Option("done", words("Done with sizes"), Back)),
                short=words("Which size?"),
            ),
            actions=(
                Option("letters", words("The large letters look wrong"), lambda: Do(LETTERS)),
            ),
        )

    def _use(self, size: int) -> Next:
        return Adjust(replace(self.access(), large_text=size))
