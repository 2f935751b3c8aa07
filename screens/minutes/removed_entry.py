"""After taking an entry out of the minutes: leave it out, or have it back."""

from __future__ import annotations

from dataclasses import dataclass

from data.minutes.said import entry_said
from data.wording import Words, phrase
from screens.minutes.corrections import Removed, put_back
from tui.page import Answer, Choice, Chosen, Option, Page, Sentence
from tui.room import Room
from tui.screen import Back, Next


@dataclass(frozen=True)
class RemovedEntry:
    """What was taken out, and the way to have it back."""

    room: Room
    meeting_id: str
    removed: Removed

    def page(self, words: Words) -> Page:
        """The entry, and the question."""
        listed = words("It is also taken out of the group's list of actions.")
        return Page(
            name=f"minutes.removed/{self.removed.entry.id}",
            heading=words("Taken out"),
            blocks=(
                Sentence(entry_said(self.removed.entry, words)),
                *((Sentence(listed),) if self.removed.action else ()),
            ),
            question=Choice(
                words("Is that right?"),
                (
                    Option("done", words("Yes, leave it out")),
                    Option("undo", words("No, put it back")),
                ),
            ),
        )

    def answer(self, answer: Answer) -> Next:
        """Leave it out, or put it back where it was."""
        if answer != Chosen("undo"):
            return Back()
        put_back(self.room.records, self.meeting_id, self.removed)
        return Back(phrase("It is back."))
