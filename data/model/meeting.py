"""A meeting: who is here, where it stands, and everything written down in it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, time
from enum import StrEnum

from data.frozen import frozen
from data.model.addendum import Addendum
from data.model.agenda import (
    Agenda,
    AgendaItem,
    ItemKind,
    TellersChoice,
    item_index,
    with_item,
)
from data.model.ask import Ask
from data.model.vote import Vote


class MeetingState(StrEnum):
    """How far a meeting is."""

    PLANNED = "planned"
    RUNNING = "running"
    CLOSED = "closed"
    APPROVED = "approved"


class Stage(StrEnum):
    """Where a running meeting stands; a stopped program carries on from here."""

    ARRIVING = "arriving"
    OPENING = "opening"
    ITEMS = "items"
    CLOSING = "closing"


class Presence(StrEnum):
    """Whether somebody is at the meeting."""

    HERE = "here"
    APOLOGIES = "apologies"
    LEFT = "left"


@frozen
class Attendance:
    """One person at this meeting. `person_id` is empty for a guest.

    `late`: they came after the start. It is kept only where the meeting says who came late.
    """

    name: str
    presence: Presence
    person_id: str = ""
    late: bool = False

    @property
    def guest(self) -> bool:
        """Whether this is a guest of the group."""
        return not self.person_id


class EntryKind(StrEnum):
    """What sort of thing was written down."""

    NOTE = "note"
    DECISION = "decision"
    ACTION = "action"
    PARKED = "parked-topic"
    BRIGHT_SPOT = "bright-spot"


@frozen
class Entry:
    """Something written down during an item, exactly as typed. `who`, `by_when`: of an action.

    `by_when_said` is what was said instead of a day, such as "before the summer". `became` says what
    the group wants done with a parked topic ("" while nobody said).
    """

    id: str
    item_id: str
    kind: EntryKind
    text: str
    who: str = ""
    by_when: date | None = None
    by_when_said: str = ""
    became: str = ""


class PlanEdit(StrEnum):
    """What was changed in the plan during a meeting."""

    MORE_TIME = "more-time"
    LEFT_OUT = "left-out"
    LATER = "later"
    ADDED = "added"
    NO_BREAK = "break-not-taken"


@frozen
class PlanChange:
    """A change of plan: the item's title, what was changed, and why, in a few words ("" if not said).

    `minutes` is how much time was added, for MORE_TIME and ADDED; otherwise 0.
    """

    edit: PlanEdit
    title: str
    minutes: int = 0
    reason: str = ""


@frozen
class Meeting:
    """One meeting. `current` is the id of the item it stands at ("" before the first).

    `entered` holds the ids of the items whose own opening (content note, reminder, break) was
    gone through already, so that nothing is said twice for the same reason. `support_person` and
    `quiet_space`: who supports people today, and where they can go; either may be empty. `quorum`
    is how many of its people, guests not counted, the group needed here to decide when it met;
    0 where it had no such rule. `addenda`: what was added after the minutes were approved.

    `starts` is the time it is planned for; `began` and `ended` are when it really did; all are local
    to its place, and None where nobody knows. `bring` is what people should bring; `notes_by` is who
    took the notes. `reached` holds the ids of the items that it stood at. `coming_and_going`: its
    minutes say who came late and who left early, as the group agreed.
    """

    id: str
    day: date
    title: str
    agenda: Agenda = ()
    state: MeetingState = MeetingState.PLANNED
    stage: Stage = Stage.ARRIVING
    attendance: tuple[Attendance, ...] = ()
    rules_agreed: bool = False
    current: str = ""
    entered: tuple[str, ...] = ()
    entries: tuple[Entry, ...] = ()
    votes: tuple[Vote, ...] = ()
    changes: tuple[PlanChange, ...] = ()
    next_day: date | None = None
    support_person: str = ""
    quiet_space: str = ""
    asks: tuple[Ask, ...] = ()
    quorum: int = 0
    addenda: tuple[Addendum, ...] = ()
    starts: time | None = None
    began: time | None = None
    ended: time | None = None
    place: str = ""
    bring: str = ""
    notes_by: str = ""
    reached: tuple[str, ...] = ()
    coming_and_going: bool = False

    # -- where the meeting stands --

    @property
    def item(self) -> AgendaItem:
        """The item the meeting stands at. KeyError before the first item."""
        return self.item_with(self.current)

    def item_with(self, item_id: str) -> AgendaItem:
        """An item by its id. KeyError where there is none."""
        return self.agenda[item_index(self.agenda, item_id)]

    @property
    def next_item(self) -> AgendaItem | None:
        """The item after the current one, or the first; None after the last."""
        at = item_index(self.agenda, self.current) + 1 if self.current else 0
        return self.agenda[at] if at < len(self.agenda) else None

    def at_item(self, item_id: str) -> Meeting:
        """The meeting, standing at an item."""
        reached = self.reached if item_id in self.reached else (*self.reached, item_id)
        return replace(
            self, state=MeetingState.RUNNING, stage=Stage.ITEMS, current=item_id, reached=reached
        )

    def moved_on(self) -> Meeting:
        """The meeting at its next item, or at its close where there is none."""
        if self.next_item is None:
            return replace(self, stage=Stage.CLOSING)
        return self.at_item(self.next_item.id)

    # -- who is here --

    @property
    def here(self) -> tuple[Attendance, ...]:
        """Everybody in the room now, guests too."""
        return tuple(a for a in self.attendance if a.presence is Presence.HERE)

    def with_attendance(self, attendance: Attendance) -> Meeting:
        """The meeting with somebody's presence set, in place of what was known of them."""
        same = (attendance.person_id, attendance.name)
        known = [a for a in self.attendance if (a.person_id, a.name) != same]
        return replace(self, attendance=(*known, attendance))

    # -- what is written down --

    def entries_of(self, item_id: str) -> tuple[Entry, ...]:
        """What was written down during an item, in order."""
        return tuple(e for e in self.entries if e.item_id == item_id)

    def with_entry(self, entry: Entry) -> Meeting:
        """The meeting with an entry put in place of the one with its id, or added at the end."""
        if entry.id in {e.id for e in self.entries}:
            kept = tuple(entry if e.id == entry.id else e for e in self.entries)
            return replace(self, entries=kept)
        return replace(self, entries=(*self.entries, entry))

    def without_entry(self, entry_id: str) -> Meeting:
        """The meeting without an entry."""
        return replace(self, entries=tuple(e for e in self.entries if e.id != entry_id))

    def with_vote(self, vote: Vote) -> Meeting:
        """The meeting with a vote put in place of the one with its id, or added at the end."""
        if vote.id in {v.id for v in self.votes}:
            return replace(self, votes=tuple(vote if v.id == vote.id else v for v in self.votes))
        return replace(self, votes=(*self.votes, vote))

    def with_tellers_choice(self, item_id: str, choice: TellersChoice) -> Meeting:
        """The meeting with the teller's choice for an account of experience."""
        item = replace(self.item_with(item_id), tellers_choice=choice)
        return replace(self, agenda=with_item(self.agenda, item))


def members_here(meeting: Meeting) -> tuple[Attendance, ...]:
    """The people of the group in the room now: those who count towards its quorum."""
    return tuple(there for there in meeting.here if not there.guest)


def was_reached(meeting: Meeting, item: AgendaItem) -> bool:
    """Whether the meeting came to an item at all.

    A break counts once it is over, and an item with a content note once everyone was ready for it.
    Of a meeting that was kept before it was noted what it reached, where it stood last tells it.
    """
    if item.kind is ItemKind.BREAK or item.content_note:
        return item.id in meeting.entered
    if meeting.reached or not meeting.current:
        return item.id in meeting.reached
    return item_index(meeting.agenda, item.id) <= item_index(meeting.agenda, meeting.current)


def begun(meeting: Meeting, now: datetime) -> Meeting:
    """The meeting, begun now. On another day than its own, when it began is not known."""
    if meeting.began or now.date() != meeting.day:
        return meeting
    return replace(meeting, began=_to_the_minute(now))


def closed(meeting: Meeting, now: datetime) -> Meeting:
    """The meeting, closed now. Closed once more, it ended when it ended first."""
    over = replace(meeting, state=MeetingState.CLOSED)
    if meeting.ended or now.date() != meeting.day:
        return over
    return replace(over, ended=_to_the_minute(now))


def _to_the_minute(now: datetime) -> time:
    return now.time().replace(second=0, microsecond=0)
