"""What a table would add: looked at before anything is saved. Pure."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from enum import StrEnum
from typing import TypeVar

from data.comparing import as_seen, same
from data.frozen import frozen
from data.importing.columns import ways_to_say
from data.importing.table import Row
from data.model.agenda import AgendaItem, ItemKind
from data.model.group import Action, ActionState, Group, Person, Role
from data.model.meeting import Entry, EntryKind, Meeting, MeetingState, Stage
from data.words.by_when import read_by_when
from data.words.days import read_past_day
from data.words.one_line import one_line
from data.words.problems import Problem
from data.words.wording import Phrase, phrase

LONGEST_TEXT, LONGEST_TITLE = 40_000, 120

_MIDNIGHT = re.compile(r"[ T]00:00(:00)?$")

CheckName = Callable[[str, Group], None]
"""Raises Problem where a name cannot be used in a group."""


@frozen
class NotAdded:
    """A row that is not added: the line it begins at in the file, and why."""

    line: int
    why: Phrase


@frozen
class Planned:
    """What would be added to a group; `not_added` are refused, `there` are there already."""

    people: tuple[Person, ...] = ()
    actions: tuple[Action, ...] = ()
    meetings: tuple[Meeting, ...] = ()
    not_added: tuple[NotAdded, ...] = ()
    there: tuple[NotAdded, ...] = ()

    @property
    def empty(self) -> bool:
        """Whether there is nothing to add."""
        return not (self.people or self.actions or self.meetings)


_THERE = phrase("It is there already.")
_TWICE = phrase("It stands in the file twice. It is added once.")
_NO_TEXT = phrase("There is no text in it.")
_TOO_LONG = phrase("The text is too long.")
_NOBODY = phrase("Nobody is named.")
_NO_DAY = phrase("The day makes no sense. Write it like this: 2026-12-03.")
_NOT_OVER = phrase("The day is not over yet. Only past meetings are brought in.")

_ROLES: dict[Role, Phrase] = {
    Role.MEMBER: phrase("member"),
    Role.STAFF: phrase("staff"),
    Role.COMMISSIONER: phrase("commissioner"),
}
_STATES: dict[ActionState, Phrase] = {
    ActionState.OPEN: phrase("still to do"),
    ActionState.DONE: phrase("done"),
    ActionState.DROPPED: phrase("will not be done"),
}
_KINDS: dict[EntryKind, Phrase] = {
    EntryKind.NOTE: phrase("note"),
    EntryKind.DECISION: phrase("decision"),
    EntryKind.ACTION: phrase("action"),
    EntryKind.PARKED: phrase("parked topic"),
    EntryKind.BRIGHT_SPOT: phrase("bright spot"),
}


class _Refused(Exception):
    """A row cannot be added, for this reason."""

    def __init__(self, why: Phrase) -> None:
        super().__init__(why.text)
        self.why = why


class _There(_Refused):
    """A row is there already."""


@frozen
class Planner:
    """Makes what a table would add. `held`: the day and title of each meeting that is there.

    `said_of_meeting` and `said_of_item` name a past meeting whose title is not given, and its one item.
    """

    group: Group
    held: tuple[tuple[date, str], ...]
    today: date
    new_id: Callable[[], str]
    check_name: CheckName
    said_of_meeting: str = ""
    said_of_item: str = ""

    def people(self, rows: Iterable[Row]) -> Planned:
        """People by name; one without a kind is a member."""
        group, out = self.group, _Left()
        found: list[Person] = []
        for row in rows:
            with out.row(row):
                person = self._person(row, group, found)
                found.append(person)
                group = group.with_person(person)
        return Planned(people=tuple(found), not_added=tuple(out.refused), there=tuple(out.there))

    def _person(self, row: Row, group: Group, found: list[Person]) -> Person:
        name = one_line(row.cells["name"])
        if any(same(name, each.name) for each in found):
            raise _There(_TWICE)
        if any(same(name, each.name) for each in group.people):
            raise _There(_THERE)
        try:
            self.check_name(name, group)
        except Problem as problem:
            raise _Refused(problem.happened) from None
        return Person(self.new_id(), name, _meant(row.cells["kind"], _ROLES, Role.MEMBER))

    def actions(self, rows: Iterable[Row]) -> Planned:
        """Actions of no meeting; what staff and commissioners do is a promise."""
        known = {_of_action(action) for action in self.group.actions}
        found: list[Action] = []
        out = _Left()
        for row in rows:
            with out.row(row):
                action = self._action(row, row.cells["what"])
                if _of_action(action) in known:
                    raise _There(_THERE)
                if _of_action(action) in map(_of_action, found):
                    raise _There(_TWICE)
                found.append(replace(action, reply=_text(row.cells["reply"], empty=True)))
        return Planned(actions=tuple(found), not_added=tuple(out.refused), there=tuple(out.there))

    def _action(self, row: Row, text: str) -> Action:
        who = one_line(row.cells["who"])
        if not who:
            raise _Refused(_NOBODY)
        try:
            by_when, said = read_by_when(_day_alone(row.cells["by_when"]), self.today, None)
        except Problem as problem:
            raise _Refused(problem.happened) from None
        state = _meant(row.cells["state"], _STATES, ActionState.OPEN)
        promise = self.group.is_promise(who)
        return Action(self.new_id(), _text(text), who, by_when, promise, state, by_when_said=said)

    def minutes(self, rows: Iterable[Row]) -> Planned:
        """Past meetings, each with one item that holds what was written down; not approved yet."""
        meetings: dict[tuple[date, str], Meeting] = {}
        actions: list[Action] = []
        out = _Left()
        for row in rows:
            with out.row(row):
                key = self._day(row), as_seen(row.cells["meeting"])
                self._is_new(*key)
                entry, action = self._entry(row)
                meeting = meetings.get(key) or self._meeting(key[0], row.cells["meeting"])
                item = meeting.agenda[0].id
                meetings[key] = meeting.with_entry(replace(entry, item_id=item))
                if action:
                    actions.append(replace(action, id=entry.id, meeting_id=meeting.id))
        return Planned(
            actions=tuple(actions),
            meetings=tuple(meetings.values()),
            not_added=tuple(out.refused),
            there=tuple(out.there),
        )

    def _day(self, row: Row) -> date:
        try:
            day = read_past_day(_day_alone(row.cells["day"]), self.today)
        except Problem:
            raise _Refused(_NO_DAY) from None
        if day >= self.today:
            raise _Refused(_NOT_OVER)
        return day

    def _is_new(self, day: date, title: str) -> None:
        there = [as_seen(known) for held, known in self.held if held == day]
        if there and (not title or title in there):
            raise _There(_THERE)

    def _entry(self, row: Row) -> tuple[Entry, Action | None]:
        kind = _meant(row.cells["kind"], _KINDS, EntryKind.NOTE)
        text = _text(row.cells["text"])
        if kind is not EntryKind.ACTION:
            return Entry(self.new_id(), "", kind, text), None
        action = self._action(row, text)
        entry = Entry(action.id, "", kind, text, action.who, action.by_when, action.by_when_said)
        return entry, action

    def _meeting(self, day: date, title: str) -> Meeting:
        named = one_line(title)
        if len(named) > LONGEST_TITLE:
            raise _Refused(_TOO_LONG)
        item = AgendaItem(self.new_id(), self.said_of_item, ItemKind.DISCUSSION, 1)
        return Meeting(
            self.new_id(),
            day,
            named or self.said_of_meeting,
            (item,),
            MeetingState.CLOSED,
            Stage.CLOSING,
            current=item.id,
            entered=(item.id,),
        )


class _Left:
    """The rows that are left out, and why."""

    def __init__(self) -> None:
        self.refused: list[NotAdded] = []
        self.there: list[NotAdded] = []

    @contextmanager
    def row(self, row: Row) -> Iterator[None]:
        """Takes one row; one that is refused inside is left out."""
        try:
            yield
        except _There as left:
            self.there.append(NotAdded(row.line, left.why))
        except _Refused as left:
            self.refused.append(NotAdded(row.line, left.why))


def _of_action(action: Action) -> tuple[str, str]:
    return as_seen(action.text), as_seen(action.who)


def _text(typed: str, *, empty: bool = False) -> str:
    if not (typed.strip() or empty):
        raise _Refused(_NO_TEXT)
    if len(typed) > LONGEST_TEXT:
        raise _Refused(_TOO_LONG)
    return typed


def _day_alone(typed: str) -> str:
    """A day without the time of day that some programs put behind it."""
    return _MIDNIGHT.sub("", typed.strip())


Kind = TypeVar("Kind", bound=StrEnum)


def _meant(typed: str, names: dict[Kind, Phrase], usual: Kind) -> Kind:
    """What a cell means, in any language; the usual one where it is empty."""
    if not typed.strip():
        return usual
    wanted = as_seen(typed)
    for kind, name in names.items():
        if wanted == kind.value or wanted in map(as_seen, ways_to_say(name)):
            return kind
    known = ", ".join(name.text for name in names.values())
    raise _Refused(phrase("Write one of these words: {known}.", known=known))
