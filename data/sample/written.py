"""How the sample's past meetings are written down here, and how records are made of that."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import date, time, timedelta

from data.frozen import frozen
from data.model.agenda import AgendaItem, ItemKind, TellersChoice
from data.model.group import Action, ActionState, Group
from data.model.meeting import (
    Attendance,
    Entry,
    EntryKind,
    Meeting,
    MeetingState,
    PlanChange,
    PlanEdit,
    Presence,
    Stage,
)
from data.model.vote import (
    Band,
    Level,
    Outcome,
    Rule,
    Shown,
    TieRule,
    Vote,
    VoteKind,
    VoteState,
)

NewId = Callable[[], str]

PLACE = "The day centre, first floor. There is a lift."
BEGAN = time(14)
"""Where the sample group meets, and when."""


@frozen
class Line:
    """Something written down. `weeks`: an action's time, counted from the meeting; 0 for no date."""

    kind: EntryKind
    text: str
    who: str = ""
    weeks: int = 0
    state: ActionState = ActionState.OPEN
    reply: str = ""


@frozen
class Held:
    """A secret vote that was held: what was asked, and what is shown of it."""

    question: str
    short_name: str
    options: tuple[str, ...]
    kind: VoteKind
    rule: Rule
    shown: Shown
    expected: int = 7


@frozen
class Part:
    """One item of a past meeting. `more_time`: minutes added to it, and why."""

    title: str
    kind: ItemKind
    minutes: int
    lines: tuple[Line, ...] = ()
    lead: str = ""
    content_note: str = ""
    choice: TellersChoice = TellersChoice.NOT_ASKED
    vote: Held | None = None
    more_time: tuple[int, str] = (0, "")


@frozen
class Past:
    """One past meeting. `away` sent apologies; `guests` came. `ended`: it began at `BEGAN`."""

    title: str
    parts: tuple[Part, ...]
    away: tuple[str, ...] = ()
    guests: tuple[str, ...] = ()
    ended: time = time(15, 55)


def note(text: str) -> Line:
    """A note."""
    return Line(EntryKind.NOTE, text)


def decision(text: str) -> Line:
    """A decision."""
    return Line(EntryKind.DECISION, text)


def parked(text: str) -> Line:
    """A parked topic."""
    return Line(EntryKind.PARKED, text)


def bright_spot(text: str) -> Line:
    """A bright spot."""
    return Line(EntryKind.BRIGHT_SPOT, text)


def will_do(who: str, text: str, weeks: int, state: ActionState, reply: str = "") -> Line:
    """An action, how far it is today, and what was said about it."""
    return Line(EntryKind.ACTION, text, who, weeks, state, reply)


@dataclass
class Records:
    """The records made so far: the group, with its actions, and one meeting after another."""

    group: Group
    new_id: NewId
    meetings: list[Meeting] = field(default_factory=list)

    def hold(self, past: Past, day: date, next_day: date, *, approved: bool) -> None:
        """Write down one past meeting, and its actions in the group."""
        meeting = Meeting(
            self.new_id(),
            day,
            past.title,
            state=MeetingState.APPROVED if approved else MeetingState.CLOSED,
            stage=Stage.CLOSING,
            attendance=self._attendance(past),
            rules_agreed=True,
            next_day=next_day,
            began=BEGAN,
            ended=past.ended,
            place=PLACE,
            notes_by="Chris",
        )
        for part in past.parts:
            meeting = self._with_part(meeting, part)
        last = meeting.agenda[-1].id
        all_of_it = tuple(item.id for item in meeting.agenda)
        self.meetings.append(replace(meeting, current=last, entered=all_of_it, reached=all_of_it))

    def _attendance(self, past: Past) -> tuple[Attendance, ...]:
        people = (
            Attendance(p.name, Presence.APOLOGIES if p.name in past.away else Presence.HERE, p.id)
            for p in self.group.people
        )
        return (*people, *(Attendance(guest, Presence.HERE) for guest in past.guests))

    def _with_part(self, meeting: Meeting, part: Part) -> Meeting:
        item = AgendaItem(
            self.new_id(),
            part.title,
            part.kind,
            part.minutes,
            lead=part.lead,
            content_note=part.content_note,
            tellers_choice=part.choice,
        )
        meeting = replace(meeting, agenda=(*meeting.agenda, item))
        for line in part.lines:
            meeting = meeting.with_entry(self._entry(line, item.id, meeting))
        if part.vote:
            meeting = meeting.with_vote(self._vote(part.vote, item.id))
        minutes, reason = part.more_time
        if minutes:
            change = PlanChange(PlanEdit.MORE_TIME, part.title, minutes, reason)
            meeting = replace(meeting, changes=(*meeting.changes, change))
        return meeting

    def _entry(self, line: Line, item_id: str, meeting: Meeting) -> Entry:
        by_when = meeting.day + timedelta(weeks=line.weeks) if line.weeks else None
        entry = Entry(self.new_id(), item_id, line.kind, line.text, line.who, by_when)
        if line.kind is EntryKind.ACTION:
            promise = self.group.is_promise(line.who)
            self.group = self.group.with_action(
                Action(
                    entry.id,
                    line.text,
                    line.who,
                    by_when,
                    promise,
                    line.state,
                    line.reply,
                    meeting.id,
                )
            )
        return entry

    def _vote(self, held: Held, item_id: str) -> Vote:
        return Vote(
            self.new_id(),
            item_id,
            held.question,
            held.short_name,
            held.options,
            held.kind,
            held.rule,
            TieRule.TALK_AGAIN,
            Level.BANDS,
            held.expected,
            VoteState.CLOSED,
            shown=held.shown,
        )


def liked(shown: Shown) -> Held:
    """The secret feedback at the end of a meeting."""
    return Held(
        "recommend",
        "",
        VoteKind.FEEDBACK.fixed_options,
        VoteKind.FEEDBACK,
        Rule.NOTHING_DECIDED,
        shown,
    )


def feedback(*bands: Band) -> Part:
    """The feedback item of a past meeting, with what is shown of it."""
    held = liked(Shown(Outcome.NOT_A_DECISION, bands=bands))
    return Part("How was this meeting?", ItemKind.FEEDBACK, 5, vote=held)
