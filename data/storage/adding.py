"""Adding several things to a group in one step: all of them are there, or none.

The ids of new meetings are marked in the group's file first; then the meetings are saved; then the group
is, and with the same write the mark goes. What was cut short in between is taken out at the next start.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from data.model.group import Group
from data.model.meeting import Meeting
from data.storage.group_file import GroupFile
from data.storage.open_files import OpenFiles

if TYPE_CHECKING:
    from data.storage.records import GroupRecords

_ADDING = "adding"


class AddingMark:
    """The meetings that are being added, or taken out again, in the group's own file."""

    def __init__(self, files: OpenFiles, group_file: GroupFile) -> None:
        self._files = files
        self._group_file = group_file

    @property
    def unfinished(self) -> tuple[str, ...]:
        """The ids of meetings that are half added; empty where nothing is."""
        with self._files.turn:
            rows = self._group_file.marks(_ADDING)
        return tuple(str(each) for row in rows for each in row.get("meetings", ()))

    def put(self, group: Group, meetings: Sequence[str]) -> None:
        """Save the group, and in the same write the ids of meetings that are half added."""
        with self._files.writing():
            rows = [{"meetings": list(meetings)}] if meetings else []
            self._group_file.save_marked(group, _ADDING, rows)


def add(
    records: GroupRecords,
    group: Group,
    meetings: Sequence[Meeting],
    how_far: Callable[[int, int], None] = lambda done, total: None,
) -> None:
    """Save a group with more in it, and new meetings. All is on the disk on return, or nothing is.

    `how_far` is told after each meeting, and may stop it by raising. Raises a StorageProblem.
    """
    mark = records.adding
    mark.put(records.group, [meeting.id for meeting in meetings])
    try:
        for number, meeting in enumerate(meetings, 1):
            records.save_meeting(meeting)
            how_far(number, len(meetings))
        mark.put(group, ())
    except BaseException:
        end_unfinished(records)
        raise


def take_out(records: GroupRecords, group: Group, meetings: Sequence[str]) -> None:
    """Save the group as it was, and take meetings out that were added. Raises a StorageProblem."""
    records.adding.put(group, meetings)
    end_unfinished(records)


def end_unfinished(records: GroupRecords) -> None:
    """Take out the meetings that are half added. Raises a StorageProblem; the mark stays then."""
    for meeting_id in records.adding.unfinished:
        if meeting_id in records.mismatches.all_ids:
            records.delete_meeting(meeting_id)
    records.adding.put(records.group, ())
