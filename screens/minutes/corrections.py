"""What a correction changes: the meeting, and for an action also the group's list of actions."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from data.frozen import frozen
from data.model.group import Action, Group
from data.model.meeting import Entry, EntryKind, Meeting, MeetingState
from data.storage.approved import MinutesApproved
from data.storage.records import GroupRecords


@frozen
class Removed:
    """An entry that was taken out, its place from 0, and the group's action that went with it."""

    entry: Entry
    place: int
    action: Action | None = None


def entry_of(meeting: Meeting, entry_id: str) -> Entry | None:
    """An entry of a meeting by its id."""
    return next((entry for entry in meeting.entries if entry.id == entry_id), None)


def change_entry(records: GroupRecords, meeting_id: str, entry: Entry) -> None:
    """Save an entry in place of the one with its id. Raises Problem once minutes are approved."""
    meeting = _changeable(records, meeting_id)
    action = _action_of(records.group, entry)
    if action:
        promise = records.group.is_promise(entry.who)
        changed = replace(
            action,
            text=entry.text,
            who=entry.who,
            by_when=entry.by_when,
            by_when_said=entry.by_when_said,
            promise=promise,
        )
        records.save_group(records.group.with_action(changed))
    records.save_meeting(meeting.with_entry(entry))


def add_entry(records: GroupRecords, meeting_id: str, entry: Entry) -> None:
    """Save an entry that was forgotten. Raises Problem once minutes are approved."""
    meeting = _changeable(records, meeting_id)
    if entry.kind is EntryKind.ACTION:
        action = Action(
            entry.id,
            entry.text,
            entry.who,
            by_when=entry.by_when,
            promise=records.group.is_promise(entry.who),
            meeting_id=meeting_id,
            by_when_said=entry.by_when_said,
        )
        records.save_group(records.group.with_action(action))
    records.save_meeting(meeting.with_entry(entry))


def change_meeting(
    records: GroupRecords, meeting_id: str, change: Callable[[Meeting], Meeting]
) -> None:
    """Save a change of what is no entry. Raises Problem once minutes are approved."""
    records.save_meeting(change(_changeable(records, meeting_id)))


def remove_entry(records: GroupRecords, meeting_id: str, entry: Entry) -> Removed:
    """Take an entry out. Raises Problem once minutes are approved."""
    meeting = _changeable(records, meeting_id)
    removed = Removed(entry, meeting.entries.index(entry), _action_of(records.group, entry))
    if removed.action:
        kept = tuple(action for action in records.group.actions if action.id != entry.id)
        records.save_group(replace(records.group, actions=kept))
    records.save_meeting(meeting.without_entry(entry.id))
    return removed


def put_back(records: GroupRecords, meeting_id: str, removed: Removed) -> None:
    """Put an entry back at its place, and its action. Raises Problem once minutes are approved."""
    meeting = _changeable(records, meeting_id)
    if removed.action:
        records.save_group(records.group.with_action(removed.action))
    entries = [entry for entry in meeting.entries if entry.id != removed.entry.id]
    entries.insert(removed.place, removed.entry)
    records.save_meeting(replace(meeting, entries=tuple(entries)))


def _action_of(group: Group, entry: Entry) -> Action | None:
    """The group's action that an entry was carried to; they share one id."""
    if entry.kind is not EntryKind.ACTION:
        return None
    return next((action for action in group.actions if action.id == entry.id), None)


def _changeable(records: GroupRecords, meeting_id: str) -> Meeting:
    meeting = records.meeting(meeting_id)
    if meeting.state is MeetingState.APPROVED:
        raise MinutesApproved
    return meeting
