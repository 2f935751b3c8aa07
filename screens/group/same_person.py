"""A name that looks like another in the list: is this the same person?"""

from __future__ import annotations

from collections.abc import Callable

from data.frozen import frozen
from data.words.wording import Words, phrase
from tui.pages.page import Choice, Option, Page, Sentence
from tui.pages.screen import Back, Next


@frozen
class SamePerson:
    """Asks it. `somebody_else` saves the name that was typed, and says what follows.

    `known` is the name in the list that `typed` looks like; their letters are not the same.
    `same_person` does what follows where it is; without it the list stays as it is.
    """

    place: str
    typed: str
    known: str
    somebody_else: Callable[[], Next]
    same_person: Callable[[], Next] | None = None

    def page(self, words: Words) -> Page:
        """Both names, and the question. Going back adds nobody."""
        return Page(
            name=f"group.same-person/{self.place}",
            heading=words("Names that look alike"),
            blocks=(
                Sentence(words("{name} looks like {known}.", name=self.typed, known=self.known)),
                Sentence(words("The letters are not quite the same.")),
            ),
            question=Choice(
                words("Is this the same person?"),
                (
                    Option(
                        "same",
                        words("Yes, the same person"),
                        self.same_person or self._in_the_list,
                        weighs=True,
                    ),
                    Option("other", words("No, somebody else"), self.somebody_else),
                ),
            ),
            back="same",
        )

    def _in_the_list(self) -> Next:
        """Leave the list as it is."""
        return Back(phrase("{name} is in the list already. Nothing was changed.", name=self.known))
