"""The steps of erasing, and ending what was cut short between them.

What is to be done is marked in the group's file first; then the records are changed, then older
copies are dropped, then the mark goes. Each step may be done again.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from data.comparing import hiding, same
from data.model.group import ActionState, Group
from data.storage.plain_json import Json
from data.storage.texts import reworded

if TYPE_CHECKING:
    from data.storage.records import GroupRecords

Mark = dict[str, Json]
"""What erasing has begun: a "person" by name, "meetings" by id, or older "copies" still to go."""

_COPIES: Mark = {"what": "copies"}


def of_person(name: str, stand_in: str) -> Mark:
    """The mark for taking out a name."""
    return {"what": "person", "name": name, "stand_in": stand_in}


def of_meetings(ids: list[str], *, actions: bool) -> Mark:
    """The mark for taking out meetings, with their `actions` that are not open or without."""
    return {"what": "meetings", "ids": ids, "actions": actions}


def end_unfinished(records: GroupRecords) -> bool:
    """End what erasing has begun. Raises a StorageProblem; the mark stays then.

    False where a mark made no sense, and was dropped.
    """
    while what := records.erasing.unfinished:
        match what:
            case {"what": "person", "name": str(name), "stand_in": str(stand_in)} if name.strip():
                _take_out_name(records, name, stand_in)
            case {"what": "meetings", "ids": list(ids), "actions": bool(actions)}:
                _take_out_meetings(records, set(map(str, ids)), actions=actions)
            case {"what": "copies"}:
                records.erasing.drop_copies()
                records.erasing.put({})
            case _:
                records.erasing.put({})
                return False
    return True


def _take_out_name(records: GroupRecords, name: str, stand_in: str) -> None:
    swap = hiding([name], stand_in)
    for summary in records.meetings:
        reworded_meeting = reworded(records.meeting(summary.id), swap)
        records.save_meeting(reworded_meeting, approved_too=True)
    for page, typed in records.drafts.all().items():
        records.drafts.keep(page, {field: swap(text) for field, text in typed.items()})
    group = records.group
    left = tuple(p for p in group.people if not same(p.name, name))
    records.save_group(reworded(replace(group, people=left), swap))
    records.erasing.put(_COPIES)


def _take_out_meetings(records: GroupRecords, ids: set[str], *, actions: bool) -> None:
    if actions:
        records.save_group(_without_actions_of(records.group, ids))
    for meeting_id in sorted(ids & records.mismatches.all_ids):
        records.delete_meeting(meeting_id)
    records.erasing.put(_COPIES)


def _without_actions_of(group: Group, meetings: set[str]) -> Group:
    kept = (a for a in group.actions if a.state is ActionState.OPEN or a.meeting_id not in meetings)
    return replace(group, actions=tuple(kept))
