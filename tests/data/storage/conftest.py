"""A group folder to try things on."""

from datetime import date, datetime
from pathlib import Path
from random import Random

import pytest

from data.model.agenda import AgendaItem, ItemKind
from data.model.group import GroundRule, Group, Person
from data.model.meeting import Entry, EntryKind, Meeting
from data.storage.records import GroupRecords

NOW = datetime(2026, 11, 23, 10, 0)  # noqa: DTZ001 - a laptop's own clock, as in the program


@pytest.fixture
def group():
    return Group(
        "Common Table",
        people=(Person("a1", "Ana"), Person("b2", "Ben")),
        ground_rules=(GroundRule("r1", starter="pass", last_read=date(2026, 11, 1)),),
    )


@pytest.fixture
def meeting():
    agenda = (AgendaItem("i1", "News", ItemKind.NEWS, 5),)
    return Meeting("0a1b2c3d4e5f", date(2026, 11, 23), "November", agenda=agenda)


@pytest.fixture
def note():
    return Entry("e1", "i1", EntryKind.NOTE, "The café opens at nine — “maybe”.\n\tYes 🙂")


@pytest.fixture
def folder(tmp_path) -> Path:
    return tmp_path / "common-table"


@pytest.fixture
def started(folder, group, meeting):
    """A folder with a group and one meeting in it, closed."""
    with GroupRecords.create(folder, group, now=NOW, random=Random(1)) as records:
        records.save_meeting(meeting)
    return folder


@pytest.fixture
def contents():
    """Every name under a folder, with its bytes and its time."""

    def look(folder: Path) -> dict[str, tuple[bytes, int]]:
        files = [p for p in sorted(folder.rglob("*")) if p.is_file() and not p.is_symlink()]
        return {str(p.relative_to(folder)): (p.read_bytes(), p.stat().st_mtime_ns) for p in files}

    return look
