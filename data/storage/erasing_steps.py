"""The steps of erasing, and ending what was cut short between them.

What is to be done is marked in the group's file first; then the records are changed, then older
copies are dropped, then the mark goes. Each step may be done again.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Protocol

from data.comparing import hiding, same
from data.model.group import ActionState, Group
from data.model.meeting import Meeting
from data.storage.convert import Json
from data.storage.drafts import Drafts
from data.storage.index import MeetingSummary
from data.storage.texts import reworded

Mark = dict[str, Json]
"""What erasing has begun: a "person" by name, "meetings" by id, or older "copies" still to go."""

_COPIES: Mark = {"what": "copies"}


class Erasable(Protocol):
    """What erasing needs of a group's records (`data.storage.records`)."""

    @property
    def unfinished(self) -> Mark:
        """What was begun and is not ended."""
        ...

    @property
    def group(self) -> Group:
        """The group."""
        ...

    @property
    def meetings(self) -> tuple[MeetingSummary, ...]:
        """All meetings."""
        ...

    @property
    def unlisted(self) -> tuple[str, ...]:
        """The ids of meetings that have a file and are in no list."""
        ...

    def mark_unfinished(self, what: Mark) -> None:
        """Keep what is to be done, or that nothing is."""
        ...

    def save_group(self, group: Group) -> None:
        """Save the group."""
        ...

    def meeting(self, meeting_id: str) -> Meeting:
        """A meeting."""
        ...

    def save_meeting(self, meeting: Meeting) -> None:
        """Save a meeting."""
        ...

    def delete_meeting(self, meeting_id: str) -> None:
        """Remove a meeting."""
        ...

    def drafts(self) -> Drafts:
        """All drafts."""
        ...

    def keep_draft(self, page_name: str, fields: dict[str, str]) -> None:
        """Keep a draft."""
        ...

    def drop_copies(self) -> None:
        """Leave no older state of any file."""
        ...


def of_person(name: str, stand_in: str) -> Mark:
    """The mark for taking out a name."""
    return {"what": "person", "name": name, "stand_in": stand_in}


def of_meetings(ids: list[str], *, actions: bool) -> Mark:
    """The mark for taking out meetings, with their `actions` that are not open or without."""
    return {"what": "meetings", "ids": ids, "actions": actions}


def end_unfinished(records: Erasable) -> bool:
    """End what erasing has begun. Raises a StorageProblem; the mark stays then.

    False where a mark made no sense, and was dropped.
    """
    while what := records.unfinished:
        match what:
            case {"what": "person", "name": str(name), "stand_in": str(stand_in)} if name.strip():
                _take_out_name(records, name, stand_in)
            case {"what": "meetings", "ids": list(ids), "actions": bool(actions)}:
                _take_out_meetings(records, set(map(str, ids)), actions=actions)
            case {"what": "copies"}:
                records.drop_copies()
                records.mark_unfinished({})
            case _:
                records.mark_unfinished({})
                return False
    return True


def _take_out_name(records: Erasable, name: str, stand_in: str) -> None:
    swap = hiding([name], stand_in)
    for summary in records.meetings:
        records.save_meeting(reworded(records.meeting(summary.id), swap))
    for page, typed in records.drafts().items():
        records.keep_draft(page, {field: swap(text) for field, text in typed.items()})
    group = records.group
    left = tuple(p for p in group.people if not same(p.name, name))
    records.save_group(reworded(replace(group, people=left), swap))
    records.mark_unfinished(_COPIES)


def _take_out_meetings(records: Erasable, ids: set[str], *, actions: bool) -> None:
    if actions:
        records.save_group(_without_actions_of(records.group, ids))
    there = {*(summary.id for summary in records.meetings), *records.unlisted}
    for meeting_id in sorted(ids & there):
        records.delete_meeting(meeting_id)
    records.mark_unfinished(_COPIES)


def _without_actions_of(group: Group, meetings: set[str]) -> Group:
    kept = (a for a in group.actions if a.state is ActionState.OPEN or a.meeting_id not in meetings)
    return replace(group, actions=tuple(kept))
