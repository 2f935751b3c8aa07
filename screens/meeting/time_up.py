"""Gentle time: when an item's time is up, the room is asked once, and decides."""

from __future__ import annotations

from dataclasses import dataclass

from data.model.agenda import ItemKind
from data.model.meeting import Entry, EntryKind, PlanEdit
from data.words.wording import Words, phrase
from screens.meeting.change_plan import DONE, EXTRA_MINUTES, more_time
from screens.meeting.sitting import Sitting, item_heading, minutes_said
from tui.pages.page import Answer, Choice, Chosen, Option, Page, Sentence
from tui.pages.screen import Next

UNTIMED = {ItemKind.BREAK}


def time_is_up(sitting: Sitting) -> bool:
    """Whether the item's time is over and the room was not asked about it yet."""
    item = sitting.meeting.item
    return item.kind not in UNTIMED and sitting.room.timer.is_up(item.minutes)


@dataclass(frozen=True)
class TimeUp:
    """More time, move on, or park it."""

    sitting: Sitting

    def __post_init__(self) -> None:
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
                    Option("more", more),
                    Option("on", words("Move on to the next item")),
                    Option("park", words("Park it: come back to it later")),
                    Option("stay", words("Just carry on")),
                ),
                short=words("What now?"),
            ),
        )

    def answer(self, answer: Answer) -> Next:
        """Do what the group wants."""
        meeting = self.sitting.meeting
        match answer:
            case Chosen("more"):
                self.sitting.save(more_time(meeting))
                return self.sitting.go_on(DONE[PlanEdit.MORE_TIME])
            case Chosen("on"):
                self.sitting.save(meeting.moved_on())
                return self.sitting.go_on()
            case Chosen("park"):
                entry = Entry(
                    self.sitting.room.new_id(),
                    meeting.current,
                    EntryKind.PARKED,
                    meeting.item.title,
                )
                self.sitting.save(meeting.with_entry(entry).moved_on())
                return self.sitting.go_on(
                    phrase("The topic is parked. We come back to it before the close.")
                )
            case _:
                return self.sitting.go_on()
