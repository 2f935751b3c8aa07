"""Every meeting of a group, read one after the other."""

from __future__ import annotations

from data.model.meeting import Meeting
from data.storage.problems import StorageProblem
from data.storage.records import GroupRecords


def every_meeting(records: GroupRecords) -> tuple[tuple[Meeting, ...], int]:
    """The meetings that can be read, in their order, and how many cannot."""
    found: list[Meeting] = []
    for summary in records.meetings:
        try:
            found.append(records.meeting(summary.id))
        except StorageProblem:
            continue
    return tuple(found), len(records.meetings) - len(found)
