"""Minutes that make an agenda longer than an evening: asked about before they are kept."""

from __future__ import annotations

from collections.abc import Callable

from data.documents.agenda import time_said
from data.frozen import frozen
from data.model.agenda import Agenda, planned_minutes
from data.words.wording import Words, phrase
from screens.confirm import confirm
from tui.pages.page import Page, Sentence
from tui.pages.screen import Next, Replace, Screen

LONGEST_EVENING = 240
"""Minutes. Few groups meet for longer in one evening; a day of training does, and says so once."""


def ask_if_too_long(
    minutes: int, before: Agenda, after: Agenda, ask_again: Screen, keep: Callable[[], Next]
) -> Next:
    """What `keep` leads to; where these `minutes` make it too long for an evening, once that is right."""
    was, total = planned_minutes(before), planned_minutes(after)
    if total > was and total > LONGEST_EVENING and (was <= LONGEST_EVENING or _is_long(minutes)):
        return Replace(LongerThanAnEvening(minutes, total, ask_again, keep))
    return keep()


def _is_long(minutes: int) -> bool:
    """Whether one item alone takes an evening."""
    return minutes > LONGEST_EVENING


@frozen
class LongerThanAnEvening:
    """Asks whether the minutes typed are right. `total` is how long the whole agenda would take.

    One key too many makes 400 minutes of 40.
    """

    minutes: int
    total: int
    ask_again: Screen
    keep: Callable[[], Next]

    def page(self, words: Words) -> Page:
        """What was typed, what it makes of the agenda, and the question."""
        return Page(
            name="plan.long-agenda",
            heading=words("Is the time right?"),
            blocks=(
                Sentence(
                    words(
                        "The item: {time}",
                        time=words.count("{n} minute", "{n} minutes", self.minutes),
                    ),
                    strong=True,
                ),
                Sentence(words("The whole agenda then: {time}", time=time_said(self.total, words))),
                Sentence(words("That is longer than most groups meet in one evening.")),
            ),
            question=confirm(
                words("Is it right?"),
                no=(words("No, type the minutes again"), self._again),
                yes=(words("Yes, it is right"), self.keep),
            ),
            back="no",
        )

    def _again(self) -> Next:
        return Replace(self.ask_again, phrase("Nothing was changed."))
