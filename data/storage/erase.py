"""Erasing a person, a meeting, or everything that is old.

What stays: back-ups and exported minutes made before, and, for somebody with special tools, what
a disk does not overwrite at once. Cut short, erasing is not done; done again, it ends.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from data.comparing import hiding, nothing_to_read, same
from data.model.group import ActionState, Group
from data.storage.records import GroupRecords
from data.storage.texts import reworded

MOST_YEARS = 99
"""The oldest that meetings can be asked for by their age."""


def erase_person(records: GroupRecords, name: str, stand_in: str) -> None:
    """Put `stand_in` in place of a name, in every record, draft and copy of them, and drop them.

    The person is no longer in the group. A name is found as a whole word, however it was
    typed, everywhere that people typed; other forms of it ("Anna's" is found, a nickname or
    "Annie" is not) have to be erased one by one. Ids say nothing and stay.
    """
    if nothing_to_read(name):
        raise ValueError("a name with nothing in it is everywhere")
    swap = hiding([name], stand_in)
    group = records.group
    left = tuple(p for p in group.people if not same(p.name, name))
    records.save_group(reworded(replace(group, people=left), swap))
    for summary in records.meetings:
        records.save_meeting(reworded(records.meeting(summary.id), swap))
    for page, typed in records.drafts().items():
        records.keep_draft(page, {field: swap(text) for field, text in typed.items()})
    records.drop_copies()


def erase_meeting(records: GroupRecords, meeting_id: str) -> None:
    """Remove a meeting and every copy of it. Actions from it stay. Raises NoSuchMeeting."""
    records.delete_meeting(meeting_id)
    records.drop_copies()


def erase_before(records: GroupRecords, day: date) -> int:
    """Remove every meeting before a day, and actions of theirs that are not open; how many meetings."""
    old = {summary.id for summary in records.meetings if summary.day < day}
    records.save_group(_without_actions_of(records.group, old))
    for meeting_id in sorted(old):
        records.delete_meeting(meeting_id)
    records.drop_copies()
    return len(old)


def same_day_years_ago(today: date, years: int) -> date:
    """The same day some years ago; 1 March for 29 February where that year has none."""
    try:
        return today.replace(year=today.year - years)
    except ValueError:
        return date(today.year - years, 3, 1)


def _without_actions_of(group: Group, meetings: set[str]) -> Group:
    kept = (a for a in group.actions if a.state is ActionState.OPEN or a.meeting_id not in meetings)
    return replace(group, actions=tuple(kept))
