"""What went round could not be written down at its end, such as on a full disk."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import field

from data.frozen import frozen
from data.words.wording import Phrase, Words
from tui.pages.page import Choice, Notice, Option, Page, Tone
from tui.pages.screen import Next


@frozen
class NotSaved:
    """It is kept in memory until it is saved, or is given up.

    `name` is the page's. `save` tries once more; `show` goes on with what is not saved.
    """

    name: str
    problem: tuple[Phrase, ...]
    save: Callable[[], Next] = field(repr=False)
    show: Callable[[], Next] = field(repr=False)

    def page(self, words: Words) -> Page:
        """What happened, and trying again."""
        return Page(
            name=self.name,
            heading=words("Not saved yet"),
            blocks=tuple(Notice(words.say(said), Tone.PROBLEM) for said in self.problem),
            question=Choice(
                words("What would you like to do?"),
                (
                    Option("again", words("Try to save it again"), self.save),
                    Option("show", words("Go on without saving it"), self.show),
                ),
            ),
            back="again",
        )
