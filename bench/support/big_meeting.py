"""A sample group whose planned meeting has very many items."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from bench.support.demo_keys import new_group
from data.storage.records import GroupRecords

ITEMS = 300


def big_group(folder: Path) -> Path:
    """The sample group in this folder, with 300 items to plan."""
    group = new_group(folder)
    records = GroupRecords.open(group)
    meeting = records.meeting(records.meetings[-1].id)
    talk = meeting.agenda[5]
    items = (replace(talk, id=f"item{n}", title=f"{talk.title} {n}") for n in range(ITEMS))
    records.save_meeting(replace(meeting, agenda=tuple(items)))
    records.close()
    return group
