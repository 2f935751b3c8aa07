"""Changing the plan in the middle of a meeting: recorded, with a reason in a few words."""

from __future__ import annotations

from dataclasses import replace

from data.frozen import frozen
from data.model.agenda import (
    Agenda,
    AgendaItem,
    ItemKind,
    moved,
    with_item,
    with_minutes,
    without_item,
)
from data.model.meeting import Meeting, PlanChange, PlanEdit
from data.words.one_line import one_line
from data.words.wording import Phrase, Words, phrase
from screens.item_form import USUAL_MINUTES, item_minutes_field, read_item_minutes, read_item_title
from screens.long_agenda import ask_if_too_long
from screens.meeting.running_meeting import Sitting, item_heading, minutes_said
from screens.pick_one import pick_one
from tui.pages.page import (
    Field,
    Form,
    Option,
    Page,
    Sentence,
)
from tui.pages.screen import Go, Next

EXTRA_MINUTES = 5

DONE: dict[PlanEdit, Phrase] = {
    PlanEdit.MORE_TIME: phrase("The item has {time} more.", time=minutes_said(EXTRA_MINUTES)),
    PlanEdit.LEFT_OUT: phrase("The item is left out. The change is written down."),
    PlanEdit.LATER: phrase("The item comes later. The change is written down."),
    PlanEdit.NO_BREAK: phrase("The break is left out. The change is written down."),
}


def more_time(meeting: Meeting, reason: str = "") -> Meeting:
    """The meeting with more minutes for the item it stands at."""
    item = meeting.item
    agenda = with_minutes(meeting.agenda, item.id, item.minutes + EXTRA_MINUTES)
    change = PlanChange(PlanEdit.MORE_TIME, item.title, EXTRA_MINUTES, reason)
    return replace(meeting, agenda=agenda, changes=(*meeting.changes, change))


def without_current(meeting: Meeting, edit: PlanEdit, reason: str) -> Meeting:
    """The meeting moved on, with the item it stood at left out or put at the end."""
    item = meeting.item
    on = meeting.moved_on()
    if edit is not PlanEdit.LATER:
        agenda = without_item(on.agenda, item.id)
        if on.current == item.id:  # it was the last one: the meeting stands at the one before
            on = replace(on, current=agenda[-1].id if agenda else "")
    else:
        agenda = moved(on.agenda, item.id, places_to_the_end(on.agenda, item))
        on = replace(on, reached=tuple(there for there in on.reached if there != item.id))
    change = PlanChange(edit, item.title, 0, reason)
    return replace(on, agenda=agenda, changes=(*on.changes, change))


def places_to_the_end(agenda: Agenda, item: AgendaItem) -> int:
    """How many places later an item comes at the end; feedback and check-out stay last."""
    last = len(agenda) - 1
    while last > 0 and agenda[last].kind in {ItemKind.FEEDBACK, ItemKind.CHECK_OUT}:
        last -= 1
    return max(0, last - agenda.index(item))


@frozen
class ChangePlan:
    """What should change about the item that the meeting stands at, or an item more."""

    sitting: Sitting

    def page(self, words: Words) -> Page:
        """The changes that can be made."""
        meeting = self.sitting.meeting
        more = words("More time for this item: {time}", time=words.say(minutes_said(EXTRA_MINUTES)))
        later = Option(
            PlanEdit.LATER,
            words("Do this item later, near the end"),
            lambda: self._reason(PlanEdit.LATER),
        )
        return Page(
            name=f"meeting.change/{meeting.current}",
            heading=words("Change the plan"),
            blocks=(Sentence(item_heading(meeting, meeting.item, words)),),
            question=pick_one(
                words("What would you like to change?"),
                (
                    Option(PlanEdit.MORE_TIME, more, lambda: self._reason(PlanEdit.MORE_TIME)),
                    *((later,) if places_to_the_end(meeting.agenda, meeting.item) else ()),
                    Option(
                        PlanEdit.LEFT_OUT,
                        words("Leave this item out"),
                        lambda: self._reason(PlanEdit.LEFT_OUT),
                    ),
                    Option(
                        PlanEdit.ADDED,
                        words("Add an item after this one"),
                        lambda: Go(AddItemNow(self.sitting)),
                    ),
                ),
                none=words("Nothing, go back"),
            ),
        )

    def _reason(self, edit: PlanEdit) -> Next:
        return Go(GiveReason(self.sitting, edit))


@frozen
class GiveReason:
    """Why the plan changes, in a few words. It may be left empty."""

    sitting: Sitting
    edit: PlanEdit

    def page(self, words: Words) -> Page:
        """One field."""
        left_out = self.edit is PlanEdit.LEFT_OUT and self.sitting.meeting.entries_of(
            self.sitting.meeting.current
        )
        kept = words("What was written down in this item stays in the minutes.")
        return Page(
            name=f"meeting.reason/{self.sitting.meeting.current}",
            heading=words("Why does the plan change?"),
            blocks=(
                Sentence(words("The change and the reason go into the minutes.")),
                *((Sentence(kept),) if left_out else ()),
            ),
            question=Field(
                "reason", words("Why, in a few words?"), optional=True, does=self._change
            ),
        )

    def _change(self, typed: str) -> Next:
        """Change the plan, write the change down, and go to where the meeting now stands."""
        reason, meeting = one_line(typed), self.sitting.meeting
        if self.edit is PlanEdit.MORE_TIME:
            self.sitting.save(more_time(meeting, reason))
        elif self.edit is PlanEdit.LEFT_OUT and meeting.entries_of(meeting.current):
            self.sitting.save(_ended_early(meeting, reason))
        else:
            self.sitting.save(without_current(meeting, self.edit, reason))
        return self.sitting.go_on(DONE[self.edit])


def _ended_early(meeting: Meeting, reason: str) -> Meeting:
    """The meeting moved on; the item stays on the agenda, because something was written in it."""
    change = PlanChange(PlanEdit.LEFT_OUT, meeting.item.title, 0, reason)
    on = meeting.moved_on()
    return replace(on, changes=(*on.changes, change))


@frozen
class AddItemNow:
    """A new item, right after the one the meeting stands at."""

    sitting: Sitting

    def page(self, words: Words) -> Page:
        """Its title and its time, and why."""
        return Page(
            name=f"meeting.add/{self.sitting.meeting.current}",
            heading=words("Add an item"),
            question=Form(
                (
                    Field("title", words("What is the item about?"), short=words("Title")),
                    item_minutes_field(USUAL_MINUTES, words),
                    Field("reason", words("Why, in a few words?"), optional=True),
                ),
                done=words("Add the item"),
                does=self._add,
            ),
        )

    def _add(self, typed: dict[str, str]) -> Next:
        """Add it, and write the change down."""
        title, minutes = read_item_title(typed["title"]), read_item_minutes(typed["minutes"])
        item = AgendaItem(self.sitting.room.new_id(), title, ItemKind.DISCUSSION, minutes)
        before = self.sitting.meeting
        after = _with_new_item(before, item, typed["reason"])

        def keep() -> Next:
            self.sitting.save(after)
            return self.sitting.go_on(phrase("{title} comes next on the agenda.", title=title))

        return ask_if_too_long(minutes, before.agenda, after.agenda, self, keep)


def _with_new_item(meeting: Meeting, item: AgendaItem, reason: str) -> Meeting:
    """The meeting with a new item right after the current one."""
    agenda = with_item(meeting.agenda, item)
    places = agenda.index(meeting.item) + 1 - agenda.index(item)
    change = PlanChange(PlanEdit.ADDED, item.title, item.minutes, one_line(reason))
    return replace(
        meeting, agenda=moved(agenda, item.id, places), changes=(*meeting.changes, change)
    )
