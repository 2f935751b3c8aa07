"""Erasing a person, a meeting, or everything that is old.

What stays: back-ups and exported minutes made before, and, for somebody with special tools, what
a disk does not overwrite at once. It begins only when every file that stays can be read. Cut short,
it is ended as a whole by the next opening, or by doing it again.
"""

from __future__ import annotations

from collections.abc import Callable, Collection
from datetime import date

from data.comparing import hiding, nothing_to_read, same
from data.storage.erasing_steps import Mark, end_unfinished, of_meetings, of_person
from data.storage.problems import (
    NoSuchMeeting,
    NotAllReadable,
    StorageProblem,
    UnlistedUnreadable,
)
from data.storage.records import GroupRecords
from data.storage.texts import texts_in

MOST_YEARS = 99
"""The oldest that meetings can be asked for by their age."""


def erase_person(records: GroupRecords, name: str, stand_in: str) -> None:
    """Put `stand_in` in place of a name, in every record, draft and copy of them, and drop them.

    The person is no longer in the group. A name is found as a whole word, however it was
    typed, everywhere that people typed; other forms of it ("Anna's" is found, a nickname or
    "Annie" is not) have to be erased one by one. Ids say nothing and stay. Raises NotAllReadable
    or UnlistedUnreadable, and nothing was changed then; after CannotWrite or DiskFull the next
    opening ends it.
    """
    if nothing_to_read(name):
        raise ValueError("a name with nothing in it is everywhere")
    _erase(records, of_person(name, stand_in))


def where_named(records: GroupRecords, name: str) -> tuple[int, bool]:
    """In how many meetings a name would be taken out, and whether anywhere else that is saved.

    It is found as `erase_person` finds it: as a whole word, also where it is one letter. A meeting
    that cannot be read is not counted; older copies are not looked at.
    """
    swap = hiding([name], "")

    def named(typed: object) -> bool:
        return any(swap(text) != text for text in texts_in(typed))

    group, drafts = records.group, records.drafts.all().values()
    elsewhere = (
        any(same(person.name, name) for person in group.people)
        or named(group)
        or named(tuple(text for typed in drafts for text in typed.values()))
    )
    meetings = sum(_named_in(records, summary.id, named) for summary in records.meetings)
    return meetings, elsewhere


def _named_in(records: GroupRecords, meeting_id: str, named: Callable[[object], bool]) -> bool:
    try:
        return named(records.meeting(meeting_id))
    except StorageProblem:
        return False


def erase_meeting(records: GroupRecords, meeting_id: str) -> None:
    """Remove a meeting and every copy of it. Actions from it stay.

    Raises NoSuchMeeting, and what `erase_person` raises.
    """
    if meeting_id not in records.mismatches.all_ids:
        raise NoSuchMeeting
    _erase(records, of_meetings([meeting_id], actions=False))


def erase_before(records: GroupRecords, day: date) -> int:
    """Remove every meeting before a day, and actions of theirs that are not open; how many meetings.

    Raises what `erase_person` does.
    """
    old = sorted(summary.id for summary in records.meetings if summary.day < day)
    _erase(records, of_meetings(old, actions=True))
    return len(old)


def _erase(records: GroupRecords, what: Mark) -> None:
    _check_what_stays(records, what.get("ids", ()))
    end_unfinished(records)
    records.erasing.put(what)
    end_unfinished(records)


def _check_what_stays(records: GroupRecords, going: Collection[str]) -> None:
    """Read every meeting that has a file or is in the list, but for those going."""
    listed = {summary.id: summary for summary in records.meetings}
    gone = {*going}
    for meeting_id in (*listed, *records.mismatches.unlisted):
        if meeting_id in gone:
            continue
        try:
            records.meeting(meeting_id)
        except StorageProblem:
            known = listed.get(meeting_id)
            if known is None:
                raise UnlistedUnreadable(records.files.name_of(meeting_id)) from None
            raise NotAllReadable(known.title, known.day) from None


def same_day_years_ago(today: date, years: int) -> date:
    """The same day some years ago; 1 March for 29 February where that year has none."""
    try:
        return today.replace(year=today.year - years)
    except ValueError:
        return date(today.year - years, 3, 1)
