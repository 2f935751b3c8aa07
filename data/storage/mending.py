"""Records whose parts do not fit together, put right where they can be, so that nothing is a dead end.

A file with a good checksum can still be of another program, of a mistake in ours, or written by
hand. What people typed is never dropped, and never more of a vote is shown than its level allows.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import Any, TypeVar

from data.model.agenda import Agenda
from data.model.group import Group
from data.model.meeting import Attendance, Meeting
from data.model.vote import Level, Shown, Vote, VoteState
from data.storage.lines_in_names import with_names_on_one_line

LONGEST_ITEM = 24 * 60
"""Minutes. No item takes longer than a day."""

R = TypeVar("R", bound=Any)


def mended_group(group: Group) -> Group:
    """The group with ids that are each there once, and with names on one line."""
    group = with_names_on_one_line(group)
    return replace(
        group,
        people=_with_own_ids(group.people),
        ground_rules=_with_own_ids(group.ground_rules),
        actions=_with_own_ids(group.actions),
    )


def mended_meeting(meeting: Meeting) -> Meeting:
    """The meeting, standing at an item that is there, with ids that are each there once.

    Entries and votes of items that are gone stay: documents have a place for them. Titles and
    names are on one line.
    """
    meeting = with_names_on_one_line(meeting)
    agenda = _mended_agenda(meeting.agenda)
    ids = {item.id for item in agenda}
    entered = tuple(each for each in meeting.entered if each in ids)
    lost = bool(meeting.current) and meeting.current not in ids
    return replace(
        meeting,
        agenda=agenda,
        entered=entered,
        current=(entered or ("",))[-1] if lost else meeting.current,
        attendance=_each_once(meeting.attendance),
        entries=_with_own_ids(meeting.entries),
        votes=tuple(map(_mended_vote, _with_own_ids(meeting.votes))),
    )


def _mended_agenda(agenda: Agenda) -> Agenda:
    return tuple(
        replace(item, minutes=min(max(item.minutes, 1), LONGEST_ITEM))
        for item in _with_own_ids(agenda)
    )


def _mended_vote(vote: Vote) -> Vote:
    options = vote.kind.fixed_options or vote.options
    mended = replace(vote, options=options, expected=max(vote.expected, 1))
    if vote.state is not VoteState.CLOSED:
        return replace(mended, shown=None)
    if vote.shown is None:
        return replace(mended, state=VoteState.INTERRUPTED)
    if _fits(mended, vote.shown):
        return mended
    return replace(mended, level=Level.OUTCOME, shown=Shown(vote.shown.outcome, vote.shown.winner))


def _fits(vote: Vote, shown: Shown) -> bool:
    """Whether as much is shown as the level says, once for each entry of the ballot."""
    wanted = {
        Level.OUTCOME: (0, 0),
        Level.BANDS: (len(vote.options) + 1, 0),
        Level.COUNTS: (0, len(vote.options) + 1),
    }
    found = (len(shown.bands), len(shown.counts))
    return found == wanted[vote.level] and all(count >= 0 for count in shown.counts)


def _with_own_ids(records: Iterable[R]) -> tuple[R, ...]:
    """The records, with a new id for each whose id is empty, or was there before."""
    taken: set[str] = set()
    mended = []
    for record in records:
        own = _free_id(record.id, taken.__contains__)
        taken.add(own)
        mended.append(record if own == record.id else replace(record, id=own))
    return tuple(mended)


def _free_id(wanted: str, taken: Callable[[str], bool]) -> str:
    free, number = wanted, 2
    while not free or taken(free):
        free, number = f"{wanted}-{number}", number + 1
    return free


def _each_once(attendance: Iterable[Attendance]) -> tuple[Attendance, ...]:
    """Everybody once, as was last said of them."""
    return tuple({(each.person_id, each.name): each for each in attendance}.values())
