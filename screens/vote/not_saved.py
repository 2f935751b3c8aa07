"""What went round could not be written down at its end, such as on a full disk."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import field
from functools import partial

from data.frozen import frozen
from data.words.problems import Problem
from data.words.wording import Phrase, Words
from tui.pages.page import Choice, Notice, Option, Page, Tone
from tui.pages.screen import Next, Replace


@frozen
class NotSaved:
    """Says that what went round is not saved; it stays in memory until it is, or is given up.

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
                    Option("show", words("Go on without saving it"), self.show, weighs=True),
                ),
            ),
            back="again",
        )


def saved_or_held(
    name: str, save: Callable[[], None], hold: Callable[[], None], show: Callable[[], Next]
) -> Next:
    """What `show` leads to, once `save` has saved.

    Where it cannot be saved, `hold` keeps it in memory, and the page of this `name` asks what to do.
    """
    try:
        save()
    except Problem as problem:
        hold()
        again = partial(saved_or_held, name, save, hold, show)
        return Replace(NotSaved(name, problem.sentences, save=again, show=show))
    return show()
