"""Gentle time: when an item's time is up, the room is asked once, and decides."""

from __future__ import annotations

from data.frozen import frozen
from data.model.agenda import ItemKind
from data.model.meeting import Entry, EntryKind, PlanEdit
from data.words.wording import Words, phrase
from screens.meeting.change_plan import DONE, EXTRA_MINUTES, more_time
from screens.meeting.running_meeting import Sitting, item_heading, minutes_said
from tui.pages.page import Choice, Option, Page, Sentence
from tui.pages.screen import Next

UNTIMED = {ItemKind.BREAK}


def time_is_up(sitting: Sitting) -> bool:
    """Whether the item's time is over and the room was not asked about it yet."""
    item = sitting.meeting.item
    return item.kind not in UNTIMED and sitting.room.timer.is_up(item.minutes)


@frozen
class TimeUp:
    """More time, move on, or park it."""

    sitting: Sitting

    def come_to(self) -> None:
        """Ask once for this length of time, and not again."""
        self.sitting.room.timer.asked(self.sitting.meeting.item.minutes)

    def page(self, words: Words) -> Page:
        """The question, with no hurry in it."""
        meeting = self.sitting.meeting
        more = words("More time: {time}", time=words.say(minutes_said(EXTRA_MINUTES)))
        return Page(
            name=f"meeting.time_up/{meeting.current}",
            heading=words("The time for this item is up"),
            blocks=(
                Sentence(item_heading(meeting, meeting.item, words)),
                Sentence(words("The group decides. There is no hurry.")),
            ),
            question=Choice(
                words("More time, move on, or park it?"),
                (
                    Option("more", more, self._more, weighs=True),
                    Option("on", words("Move on to the next item"), self._on, weighs=True),
                    Option(
                        "park", words("Park it: come back to it later"), self._park, weighs=True
                    ),
                    Option("stay", words("Just carry on"), self.sitting.go_on),
                ),
                short=words("What now?"),
            ),
        )

    def _more(self) -> Next:
        self.sitting.save(more_time(self.sitting.meeting))
        return self.sitting.go_on(DONE[PlanEdit.MORE_TIME])

    def _on(self) -> Next:
        self.sitting.save(self.sitting.meeting.moved_on())
        return self.sitting.go_on()

    def _park(self) -> Next:
        meeting, new_id = self.sitting.meeting, self.sitting.room.new_id()
        entry = Entry(new_id, meeting.current, EntryKind.PARKED, meeting.item.title)
        self.sitting.save(meeting.with_entry(entry).moved_on())
        return self.sitting.go_on(
            phrase("The topic is parked. We come back to it before the close.")
        )
