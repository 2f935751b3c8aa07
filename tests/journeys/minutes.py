"""The minutes of the last meeting as a journey: read, corrected with the group, approved, saved."""

from __future__ import annotations

from collections.abc import Iterator

from data.model.meeting import EntryKind, Meeting
from data.storage.records import GroupRecords
from tests.fixtures.script import Step, choose, fill, go_on

NOTE = "Frailty checks find out early who is getting weaker.\n\n# Not a heading | A&E: Zażółć مرحبا"
FORGOTTEN = "There was soup."
ADDED = "Item 2 should read: twelve chairs."
ACTION = "Ask ten people what helped them in A&E"


def waiting(records: GroupRecords) -> Meeting:
    """The meeting whose minutes wait to be approved: the last before today's."""
    return records.meeting(records.meetings[-2].id)


def entry_id(records: GroupRecords, kind: EntryKind, who: str = "") -> str:
    """The first entry of a kind in those minutes, of somebody if it is an action."""
    entries = waiting(records).entries
    return next(e.id for e in entries if e.kind is kind and who in e.who)


def minutes(records: GroupRecords) -> Iterator[Step]:
    """From home to the minutes, and through everything that can be done with them."""
    meeting = waiting(records)
    yield choose("start.home", "minutes")
    yield choose("minutes.meetings", meeting.id)
    yield choose("minutes.one", "read")
    yield go_on("minutes.read")
    yield go_on("minutes.read")
    yield choose("minutes.read", "earlier")
    yield choose("minutes.read", "stop")
    yield choose("minutes.one", "correct")
    yield choose("minutes.together", "one")
    yield from _correct(records)
    yield choose("minutes.correct", "none")
    yield from _read_back_and_complete()
    yield choose("minutes.together", "back")
    yield choose("minutes.one", "approve")
    yield choose("minutes.approve", "yes")
    yield choose("minutes.one", "add")
    yield fill("minutes.add", text=ADDED)
    yield choose("minutes.add.confirm", "yes")
    yield choose("minutes.one", "save")
    yield choose("minutes.save", "other")
    yield choose("minutes.save-other", "md")
    yield choose("minutes.saved", "done")
    yield choose("minutes.one", "back")
    yield choose("minutes.meetings", "none")


def _read_back_and_complete() -> Iterator[Step]:
    """Something that was left out, a guest who was left out, and another day of the next meeting."""
    yield choose("minutes.together", "all")
    yield choose("minutes.back", "next")
    yield choose("minutes.back", "add")
    yield choose("minutes.forgotten", "note")
    yield fill("minutes.forgotten", text=FORGOTTEN)
    yield choose("minutes.back", "stop")
    yield choose("minutes.together", "here")
    yield choose("minutes.here", "guest")
    yield fill("minutes.guest", name="Zoe")
    yield choose("minutes.here", "right")
    yield choose("minutes.together", "next-day")
    yield fill("minutes.next_day", day="7 December 2026")


def _correct(records: GroupRecords) -> Iterator[Step]:
    """A note and an action in other words, a decision out and back, a parked topic out."""
    yield choose("minutes.correct", entry_id(records, EntryKind.NOTE))
    yield choose("minutes.entry", "change")
    yield fill("minutes.change", text=NOTE)
    yield choose("minutes.correct", entry_id(records, EntryKind.ACTION, "Stevie"))
    yield choose("minutes.entry", "change")
    yield fill("minutes.change", text=ACTION, who="Stevie", by_when="3 December 2026")
    yield choose("minutes.correct", entry_id(records, EntryKind.DECISION))
    yield choose("minutes.entry", "remove")
    yield choose("minutes.removed", "undo")
    yield choose("minutes.correct", entry_id(records, EntryKind.PARKED))
    yield choose("minutes.entry", "remove")
    yield choose("minutes.removed", "done")
