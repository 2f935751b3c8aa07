"""What every screen of a running meeting needs: the meeting's records, and where it goes next."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from data.frozen import frozen
from data.model.agenda import AgendaItem, ItemKind
from data.model.meeting import Meeting, MeetingState, Stage
from data.words.wording import Phrase, Words, phrases
from screens.vote.interrupted import interrupted_votes
from tui.pages.screen import Onward, Screen
from tui.room import Room


@frozen
class Sitting:
    """One running meeting. `screen_now` makes the screen for where its records say it stands."""

    room: Room
    meeting_id: str
    screen_now: Callable[[Sitting], Screen]

    @property
    def meeting(self) -> Meeting:
        """The meeting as it is saved, with what of it could not be saved yet."""
        return self.room.meeting(self.meeting_id)

    def save(self, meeting: Meeting) -> None:
        """Save the meeting; it is on the disk when this returns."""
        self.room.save_meeting(meeting)

    def go_on(self, said: Phrase | None = None) -> Onward:
        """Go to where the meeting now stands."""
        self.settle()
        return Onward(self.screen_now(self), said)

    def settle(self) -> None:
        """Move the records past an opening, or a place before the first item, that has no page."""
        meeting = self.meeting
        if meeting.state is not MeetingState.RUNNING or interrupted_votes(meeting):
            return
        if _has_no_page(meeting):
            self.save(meeting.moved_on())

    def have_entered(self, item_id: str) -> None:
        """Remember that an item's own opening was gone through."""
        meeting = self.meeting
        if item_id not in meeting.entered:
            self.save(replace(meeting, entered=(*meeting.entered, item_id)))


def _has_no_page(meeting: Meeting) -> bool:
    if meeting.stage is Stage.OPENING:
        rules_item = any(item.kind is ItemKind.RULES for item in meeting.agenda)
        return meeting.rules_agreed or rules_item
    return meeting.stage is Stage.ITEMS and not meeting.current


def minutes_said(n: int) -> Phrase:
    """A length of time, such as "15 minutes"."""
    return phrases("{n} minute", "{n} minutes", n)


def item_heading(meeting: Meeting, item: AgendaItem, words: Words) -> str:
    """An item's place and its title, such as "Item 3 of 11: News"."""
    return words(
        "Item {at} of {total}: {title}",
        at=meeting.agenda.index(item) + 1,
        total=len(meeting.agenda),
        title=item.title_in(plain=words.plain),
    )
