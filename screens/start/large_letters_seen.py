"""A few large letters to look at: which kind of blocks this terminal can draw is for people to say."""

from __future__ import annotations

from collections.abc import Callable

from data.frozen import frozen
from data.settings import BLOCK_KINDS
from data.words.wording import Words, phrase
from tui.pages.page import Choice, Option, Page, Picture, Sentence
from tui.pages.screen import Back, Next, Replace

# "Fair 5" as large text draws it. Whole cells need no test: every terminal can fill them.
PICTURES: dict[str, tuple[str, ...]] = {
    "quadrants": (
        "▐▛▀▀▘     ▀▘      ▐▀▀▀",
        "▐▙▄▄▖ ▀▀▙▝▜▌▐▙▀   ▜▀▀▙",
        "▐▌   ▗▛▀█ ▐▌▐▌    ▄  ▟▘",
        "▝▘   ▝▀▀▀▘▝▘▝▘    ▝▀▀▘",
        "",
    ),
    "halves": (
        "              ▄",
        " █▀▀▀▀        ▀          █▀▀▀▀",
        " █▄▄▄▄  ▀▀▀█▄▀█  █▄▀     █▄▄▄▄",
        " █▀▀▀▀  ▄▄▀██ █  █           █▄",
        " █     ▀█▄▄██ █  █       ▀▄▄▄█",
        "",
    ),
}


@frozen
class Letters:
    """`chosen` is told the kind of blocks that can be read, one of BLOCK_KINDS."""

    chosen: Callable[[str], None]
    kind: str = BLOCK_KINDS[0]

    def page(self, words: Words) -> Page:
        """The picture, and the question."""
        return Page(
            name="start.letters",
            heading=words("Test letters"),
            blocks=(
                Sentence(words("Large text is made of small blocks. We ask this once.")),
                Picture(
                    PICTURES[self.kind], words("Above stands the word Fair, and the number 5.")
                ),
            ),
            question=Choice(
                words("Do these look like letters?"),
                (
                    Option(
                        "yes",
                        words("Yes, I can read them"),
                        lambda: self._use(self.kind),
                        weighs=True,
                    ),
                    Option("no", words("No, or I am not sure"), self._try_next),
                ),
            ),
        )

    def _try_next(self) -> Next:
        """Try the next kind of blocks; the last one always works."""
        following = BLOCK_KINDS[BLOCK_KINDS.index(self.kind) + 1]
        if following in PICTURES:
            return Replace(Letters(self.chosen, following))
        return self._use(following)

    def _use(self, kind: str) -> Next:
        self.chosen(kind)
        return Back(phrase("Large text is ready. Press + or - to change its size."))
