"""How keys are taken: for how long one rests after it did something."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from data.frozen import frozen
from data.settings import KEY_RESTS, AccessSettings
from data.words.wording import Phrase, Words, phrase
from screens.start.in_use import in_use_said
from tui.pages.page import Choice, Option, Page, Sentence
from tui.pages.screen import Adjust, Back, Next

REST_NAMES: dict[float, Phrase] = {
    0.3: phrase("a moment, as usual"),
    0.6: phrase("twice as long"),
    1.0: phrase("one second"),
    1.5: phrase("one and a half seconds"),
    2.0: phrase("two seconds"),
}


@frozen
class KeysScreen:
    """`access` gives the settings in force."""

    access: Callable[[], AccessSettings]

    def page(self, words: Words) -> Page:
        """Each length of the rest; the one in force says so."""
        return Page(
            name="start.keys",
            heading=words("Keys"),
            blocks=(
                Sentence(words("One press does one thing. Then that key rests for a moment.")),
                Sentence(words("Held down or pressed twice, it does nothing more.")),
            ),
            question=Choice(
                words("How long shall a key rest?"),
                (
                    *(self._rest(seconds, words) for seconds in KEY_RESTS),
                    Option("done", words("Done with keys"), Back),
                ),
                short=words("How long?"),
            ),
        )

    def _rest(self, seconds: float, words: Words) -> Option:
        name = words.say(REST_NAMES[seconds])
        label = in_use_said(name, words, in_use=seconds == self.access().key_rest)
        return Option(f"{seconds}", label, partial(self._use, seconds))

    def _use(self, seconds: float) -> Next:
        return Adjust(replace(self.access(), key_rest=seconds))
