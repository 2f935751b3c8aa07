"""The teller of an account changes what may be in the minutes, until they are approved."""

from __future__ import annotations

from functools import partial

from data.frozen import frozen
from data.model.agenda import TellersChoice
from data.model.meeting import MeetingState
from data.words.wording import Phrase, Words, phrase
from tui.pages.page import Choice, Option, Page, Sentence
from tui.pages.screen import Back, Next
from tui.room import Room

SAID: dict[TellersChoice, Phrase] = {
    TellersChoice.IN_MINUTES: phrase("Noted: it may go into the minutes."),
    TellersChoice.WITHOUT_NAME: phrase("Noted: it may go into the minutes without a name."),
    TellersChoice.NOT_AT_ALL: phrase("Noted: nothing of the account goes into the minutes."),
}


@frozen
class TellersAnswer:
    """Asked of the teller, not of the group. `name` is the start of the page's name."""

    room: Room
    meeting_id: str
    item_id: str
    name: str = "minutes.teller"

    def page(self, words: Words) -> Page:
        """The three ways, the most private first."""
        item = self.room.records.meeting(self.meeting_id).item_with(self.item_id)
        return Page(
            name=f"{self.name}/{self.item_id}",
            heading=words("Ask the teller"),
            blocks=(
                Sentence(item.title_in(plain=words.plain)),
                Sentence(words("It is your story. You decide what is written down.")),
                Sentence(words("You can change this until the minutes are approved.")),
            ),
            question=Choice(
                words("May your story go into the minutes?"),
                (
                    Option(
                        TellersChoice.NOT_AT_ALL,
                        words("No, write nothing down"),
                        partial(self._keep, TellersChoice.NOT_AT_ALL),
                        weighs=True,
                    ),
                    Option(
                        TellersChoice.WITHOUT_NAME,
                        words("Yes, without my name"),
                        partial(self._keep, TellersChoice.WITHOUT_NAME),
                        weighs=True,
                    ),
                    Option(
                        TellersChoice.IN_MINUTES,
                        words("Yes"),
                        partial(self._keep, TellersChoice.IN_MINUTES),
                        weighs=True,
                    ),
                    Option("later", words("Not now, go back"), Back),
                ),
                short=words("May it be written?"),
            ),
        )

    def _keep(self, choice: TellersChoice) -> Next:
        """Keep the teller's choice, unless the minutes are approved by now."""
        meeting = self.room.records.meeting(self.meeting_id)
        if meeting.state is MeetingState.APPROVED:
            return Back()
        self.room.records.save_meeting(meeting.with_tellers_choice(self.item_id, choice))
        return Back(SAID[choice])
