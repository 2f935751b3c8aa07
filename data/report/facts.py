"""What a report needs of a group's records. Names of the group's people and guests are taken out."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date

from data.comparing import hiding
from data.documents.account import fit_for_minutes, is_kept_out
from data.frozen import frozen
from data.model.agenda import AgendaItem, ItemKind, item_index
from data.model.group import Action, Group
from data.model.meeting import Entry, EntryKind, Meeting, MeetingState
from data.model.vote import Outcome, Vote, VoteKind, VoteState
from data.report.people import Came, who_came
from data.report.span import Span
from data.words.wording import Words

Hide = Callable[[str], str]


@frozen
class Decision:
    """Something decided: in words (`text`), or by a `vote`. `actions`: agreed in the same item."""

    day: date
    text: str
    actions: tuple[Action, ...]
    vote: Vote | None = None


@frozen
class MeetingFacts:
    """What a report needs of one meeting."""

    day: date
    approved: bool
    came: Came
    decisions: tuple[Decision, ...]
    feedback: tuple[Vote, ...]
    bright_spots: tuple[str, ...]
    learning: tuple[str, ...]
    rules_read: bool
    support: bool
    quiet_space: bool
    had_break: bool
    content_notes: int


@frozen
class Facts:
    """What a report needs of one group over a span; meetings by day.

    `actions` are those agreed in these meetings, and, over the whole time, those that belong to no
    meeting; the texts of those that a teller keeps out of the minutes are empty. `unread` are the
    days of meetings that could not be read, and are not counted.
    """

    group_name: str
    invented: bool
    span: Span
    today: date
    meetings: tuple[MeetingFacts, ...]
    actions: tuple[Action, ...]
    unread: tuple[date, ...] = ()


def facts_of(
    group: Group, meetings: Iterable[Meeting], span: Span, today: date, words: Words
) -> Facts:
    """The facts of a group's meetings, which are those held in the span. Reads each of them once."""
    read = sorted(meetings, key=lambda meeting: (meeting.day, meeting.id))
    known = {person.name for person in group.people}
    known |= {there.name for meeting in read for there in meeting.attendance}
    unnamed = _Unnamed(group, hiding(known, words("somebody")))
    actions = unnamed.actions(read, whole=span == Span())
    return Facts(
        group.name,
        group.invented,
        span,
        today,
        tuple(unnamed.meeting(meeting, actions, words) for meeting in read),
        tuple(actions.values()),
    )


class _Unnamed:
    """Reads meetings of a group; `hide` takes the names out of a text."""

    def __init__(self, group: Group, hide: Hide) -> None:
        self._group = group
        self.hide = hide

    def actions(self, meetings: list[Meeting], *, whole: bool) -> dict[str, Action]:
        ids = {meeting.id for meeting in meetings}
        private = {entry_id for meeting in meetings for entry_id in _kept_out(meeting)}
        return {
            action.id: self._action(action, private)
            for action in self._group.actions
            if action.meeting_id in ids or (whole and not action.meeting_id)
        }

    def _action(self, action: Action, private: set[str]) -> Action:
        if action.id in private:
            return replace(action, text="", reply="", who="", by_when_said="")
        text, reply = self.hide(action.text), self.hide(action.reply)
        return replace(action, text=text, reply=reply, who="", by_when_said="")

    def meeting(self, meeting: Meeting, actions: dict[str, Action], words: Words) -> MeetingFacts:
        fit = fit_for_minutes(self._group, meeting, words)
        reached = _reached(fit)
        return MeetingFacts(
            day=meeting.day,
            approved=meeting.state is MeetingState.APPROVED,
            came=who_came(self._group, meeting),
            decisions=(*self._decided(fit, actions), *self._voted(fit, actions)),
            feedback=tuple(v for v in meeting.votes if _is_feedback(v)),
            bright_spots=tuple(self.hide(e.text) for e in fit.entries if _is_bright(e)),
            learning=tuple(
                self.hide(item.title_in(plain=words.plain))
                for item in reached
                if item.kind is ItemKind.LEARNING
            ),
            rules_read=meeting.rules_agreed,
            support=bool(meeting.support_person),
            quiet_space=bool(meeting.quiet_space),
            had_break=any(item.kind is ItemKind.BREAK for item in reached),
            content_notes=sum(bool(item.content_note) for item in reached),
        )

    def _decided(self, meeting: Meeting, actions: dict[str, Action]) -> Iterable[Decision]:
        for entry in meeting.entries:
            if entry.kind is EntryKind.DECISION:
                agreed = _agreed_in(entry.item_id, meeting, actions)
                yield Decision(meeting.day, self.hide(entry.text), agreed)

    def _voted(self, meeting: Meeting, actions: dict[str, Action]) -> Iterable[Decision]:
        for vote in meeting.votes:
            if _decides(vote):
                agreed = _agreed_in(vote.item_id, meeting, actions)
                yield Decision(meeting.day, "", agreed, self._without_names(vote))

    def _without_names(self, vote: Vote) -> Vote:
        shown = vote.shown
        if shown is not None:
            shown = replace(shown, winner=self.hide(shown.winner), bands=(), counts=())
        return replace(vote, question=self.hide(vote.question), shown=shown)


def _agreed_in(item_id: str, meeting: Meeting, actions: dict[str, Action]) -> tuple[Action, ...]:
    entries = (e for e in meeting.entries_of(item_id) if e.kind is EntryKind.ACTION)
    return tuple(actions[entry.id] for entry in entries if entry.id in actions)


def _kept_out(meeting: Meeting) -> Iterable[str]:
    """The entries that a teller keeps out of the minutes, by id."""
    items = {item.id for item in meeting.agenda if is_kept_out(item)}
    return (entry.id for entry in meeting.entries if entry.item_id in items)


def _reached(meeting: Meeting) -> tuple[AgendaItem, ...]:
    """The items of the agenda that the meeting came to."""
    if not meeting.current:
        return ()
    return meeting.agenda[: item_index(meeting.agenda, meeting.current) + 1]


def _is_bright(entry: Entry) -> bool:
    return entry.kind is EntryKind.BRIGHT_SPOT


def _is_feedback(vote: Vote) -> bool:
    """Whether it has bands to show: closed early, or at another level, it has none."""
    bands = vote.shown.bands if vote.shown else ()
    return vote.kind is VoteKind.FEEDBACK and vote.state is VoteState.CLOSED and bool(bands)


def _decides(vote: Vote) -> bool:
    decided = vote.shown is not None and vote.shown.outcome is not Outcome.NOT_A_DECISION
    return vote.state is VoteState.CLOSED and decided
