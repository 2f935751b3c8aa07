"""The agenda of a planned meeting: items in order, with their time."""

from __future__ import annotations

from data.documents.agenda import time_said
from data.documents.document import PrintSize
from data.frozen import frozen
from data.model.agenda import Agenda, AgendaItem, ItemKind, planned_minutes
from data.model.meeting import Meeting
from data.words.wording import Words, phrase
from screens import vote
from screens.confirm import confirm
from screens.minutes.saving import FileChoices, SaveFile
from screens.plan.asks import AskedFor
from screens.plan.item import ItemTitle, PlanItem
from screens.plan.planned_item import PlannedItem
from screens.plan.saving import AgendaFile
from screens.plan.title import ChangeTitle
from screens.plan.when_and_where import WhenAndWhere, when_and_where_facts
from screens.undo_removal import TakenOut
from tui.pages.page import Choice, Fact, Facts, Notice, Option, Page, Sentence
from tui.pages.screen import Back, Go, Next, Onward, Stay
from tui.room import Room

LONGEST_WITHOUT_BREAK = 75  # minutes
HANDOUT = FileChoices(plain=True, size=PrintSize.LARGE)


def advice(agenda: Agenda, words: Words) -> tuple[Notice, ...]:
    """What a facilitator may want to know about this agenda. It never stops anybody."""
    if not agenda:
        return (Notice(words("The agenda is empty. Add an item.")),)
    notes = []
    without_break = ItemKind.BREAK not in {item.kind for item in agenda}
    if planned_minutes(agenda) > LONGEST_WITHOUT_BREAK and without_break:
        notes.append(Notice(words("This is long, and has no break. People may need one.")))
    return tuple(notes)


@frozen
class PlanAgenda:
    """All items; each can be chosen. Every change is saved at once."""

    room: Room
    meeting_id: str

    def page(self, words: Words) -> Page:
        """The items with their minutes, and the total."""
        meeting = self.room.records.meeting(self.meeting_id)
        return Page(
            name=f"plan.agenda/{meeting.id}",
            heading=meeting.title,
            blocks=(
                _facts(meeting, words),
                *advice(meeting.agenda, words),
                *vote.asks_blocks(meeting.asks, words),
            ),
            question=Choice(
                words("Which item would you like to change?"),
                (
                    Option("done", words("The agenda is ready"), self._ready),
                    *(self._item(item, words) for item in meeting.agenda),
                    Option(
                        "add",
                        words("Add an item"),
                        lambda: Go(ItemTitle(self.room, self.meeting_id, self)),
                    ),
                ),
                short=words("Which item?"),
            ),
            actions=self._actions(meeting, words),
        )

    def _item(self, item: AgendaItem, words: Words) -> Option:
        title, time = item.title_in(plain=words.plain), time_said(item.minutes, words)
        return Option(
            item.id,
            words("{title}, {minutes}", title=title, minutes=time),
            lambda: Go(PlanItem(PlannedItem(self.room, self.meeting_id, item.id), self)),
        )

    def _actions(self, meeting: Meeting, words: Words) -> tuple[Option, ...]:
        save = Option(
            "save",
            words("Save the agenda as a file"),
            lambda: Go(SaveFile(AgendaFile(self.room, self.meeting_id))),
        )
        handout = Option(
            "handout",
            words("Save a handout: large print, plain words"),
            lambda: Go(SaveFile(AgendaFile(self.room, self.meeting_id), HANDOUT)),
        )
        asked_for = Option(
            "asked-for",
            words("Go through what members asked for"),
            lambda: Go(AskedFor(self.room, self.meeting_id, self)),
        )
        return (
            Option(
                "title",
                words("Change the title or the day"),
                lambda: Go(ChangeTitle(self.room, self.meeting_id)),
            ),
            Option(
                "when-and-where",
                words("Say when it starts, where, and what to bring"),
                lambda: Go(WhenAndWhere(self.room, self.meeting_id)),
            ),
            Option(
                "delete",
                words("Take the whole meeting out"),
                lambda: Go(DeletePlanned(self.room, self.meeting_id)),
            ),
            Option(
                "asks",
                words("Ask members what to put in or leave out"),
                lambda: Go(vote.start_asks(self.room, self.meeting_id, Back)),
            ),
            *((save, handout) if meeting.agenda else ()),
            *((asked_for,) if meeting.asks else ()),
        )

    def _ready(self) -> Next:
        meeting = self.room.records.meeting(self.meeting_id)
        if not meeting.agenda:
            return Stay(problem=(phrase("The agenda is empty. Add at least one item."),))
        return Back(phrase("The meeting is planned: {title}.", title=meeting.title))


def _facts(meeting: Meeting, words: Words) -> Facts:
    total = time_said(planned_minutes(meeting.agenda), words)
    return Facts(
        (
            Fact(words("Day"), words.day(meeting.day)),
            *when_and_where_facts(meeting, words),
            Fact(words("Together"), total),
        )
    )


@frozen
class DeletePlanned:
    """Taking out a meeting that was only planned, after one question."""

    room: Room
    meeting_id: str

    def page(self, words: Words) -> Page:
        """What goes, and the question."""
        meeting = self.room.records.meeting(self.meeting_id)
        return Page(
            name=f"plan.delete/{meeting.id}",
            heading=words("Take this meeting out?"),
            blocks=(
                Sentence(words("{title}, {day}", title=meeting.title, day=words.day(meeting.day))),
                Sentence(words("Its agenda goes as well. You can undo this on the next page.")),
            ),
            question=confirm(
                words("Take this meeting out?"),
                no=(words("No, keep it"), Back),
                yes=(words("Yes, take it out"), self._delete),
            ),
            back="no",
        )

    def _delete(self) -> Next:
        meeting = self.room.records.meeting(self.meeting_id)
        self.room.records.delete_meeting(meeting.id)
        return Onward(_deleted(self.room, meeting))


def _deleted(room: Room, meeting: Meeting) -> TakenOut:
    """After taking a meeting out: done, or undo."""

    def put_back() -> Next:
        room.records.save_meeting(meeting)
        return Onward(PlanAgenda(room, meeting.id), phrase("It is back."))

    return TakenOut(
        f"plan.deleted/{meeting.id}",
        lambda words: words("The meeting is taken out"),
        lambda words: (Sentence(meeting.title),),
        put_back,
    )
