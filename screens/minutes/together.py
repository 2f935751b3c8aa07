"""Correcting minutes with the group: all of it in its order, or one thing."""

from __future__ import annotations

from data.frozen import frozen
from data.words.wording import Words
from screens.minutes.correcting import CorrectMinutes, accounts, correctable
from screens.minutes.next_day import CorrectNextDay
from screens.minutes.read_all_back import ReadBackItem
from screens.minutes.when_it_was import WhenItWas
from screens.minutes.who_was_here import WhoWasHere
from tui.pages.page import Choice, Option, Page, Sentence
from tui.pages.screen import Back, Go
from tui.room import Room


@frozen
class CorrectTogether:
    """The ways to put minutes right before they are approved."""

    room: Room
    meeting_id: str

    def page(self, words: Words) -> Page:
        """Reading all of it back comes first."""
        return Page(
            name=f"minutes.together/{self.meeting_id}",
            heading=words("Correct the minutes"),
            blocks=(Sentence(words("Everything here can change until the group approves it.")),),
            question=Choice(words("What would you like to do?"), self._options(words)),
            actions=(
                Option(
                    "when",
                    words("Correct when and where it was"),
                    lambda: Go(WhenItWas(self.room, self.meeting_id)),
                ),
            ),
        )

    def _options(self, words: Words) -> tuple[Option, ...]:
        minutes = (self.room, self.meeting_id)
        meeting = self.room.records.meeting(self.meeting_id)
        something = bool(correctable(meeting) or accounts(meeting))
        one = Option(
            "one",
            words("Change one thing that was written"),
            lambda: Go(CorrectMinutes(*minutes)),
        )
        return (
            Option("all", words("Read it back, item by item"), lambda: Go(ReadBackItem(*minutes))),
            *((one,) if something else ()),
            Option("here", words("Correct who was here"), lambda: Go(WhoWasHere(*minutes))),
            Option(
                "next-day",
                words("Correct the day of the next meeting"),
                lambda: Go(CorrectNextDay(*minutes)),
            ),
            Option("back", words("Go back"), Back),
        )
