"""Files of every released schema open for ever, and of none to come."""

import shutil
from dataclasses import fields, replace

import pytest

from data.storage import migrations
from data.storage.migrations import SCHEMA, upgraded
from data.storage.records import GroupRecords
from data.storage.tables import Encoder, NotTables, decode
from tests.data.storage.schema_fixture import DRAFTS, GROUP, MEETING, SCHEMAS


@pytest.fixture(params=sorted(folder.name for folder in SCHEMAS.iterdir()))
def released(request, tmp_path):
    return shutil.copytree(SCHEMAS / request.param, tmp_path / "group")


def test_a_group_of_any_released_schema_opens_with_everything_in_it(released):
    with GroupRecords.open(released) as records:
        assert records.group == GROUP
        assert records.meeting(MEETING.id) == MEETING
        assert records.drafts.all() == DRAFTS
        assert [m.title for m in records.meetings] == [MEETING.title]
        assert records.files.notices == ()


def test_a_released_file_is_written_again_in_the_very_same_bytes(released):
    for file in sorted(released.rglob("*.json")):
        content = file.read_bytes()
        found = decode(content, newest_schema=SCHEMA)
        again = Encoder().encode(found.tables, schema=found.schema, generation=found.generation)
        assert (found.ours, again) == (True, content), file.name


BEFORE_TIMES = replace(
    MEETING,
    agenda=tuple(replace(item, private=False) for item in MEETING.agenda),
    addenda=(),
    entries=MEETING.entries[:3],
    attendance=tuple(replace(there, late=False) for there in MEETING.attendance),
    starts=None,
    began=None,
    ended=None,
    place="",
    bring="",
    notes_by="",
    reached=(),
    coming_and_going=False,
)
"""The meeting as it was before it had a time and a place, before what it reached was noted,
and before minutes had addenda and items could be private."""

NO_DAY_IN_WORDS = tuple(replace(action, by_when_said="") for action in GROUP.actions)


@pytest.mark.parametrize(
    ("earlier", "group", "meeting"),
    [
        ("before-addenda", replace(GROUP, coming_and_going=None), BEFORE_TIMES),
        (
            "before-quorum",
            replace(GROUP, coming_and_going=None, quorum=0, actions=NO_DAY_IN_WORDS),
            replace(BEFORE_TIMES, quorum=0, entries=MEETING.entries[:2]),
        ),
    ],
)
def test_files_from_before_a_field_was_added_open_with_its_default(
    tmp_path, earlier, group, meeting
):
    folder = shutil.copytree(SCHEMAS.parent / "earlier" / earlier, tmp_path / "group")
    with GroupRecords.open(folder) as records:
        assert records.group == group
        assert records.meeting(MEETING.id) == meeting
        assert records.files.notices == ()


def test_the_schema_written_now_has_its_fixture():
    assert (SCHEMAS / str(SCHEMA)).is_dir()


@pytest.mark.parametrize("record", [GROUP, MEETING])
def test_the_fixture_fills_in_every_field(record):
    """A new field belongs into the fixture, or a change of it could go unnoticed."""
    empty = [f.name for f in fields(record) if getattr(record, f.name) in (None, "", (), False)]
    assert empty == []


def test_steps_are_taken_one_after_the_other():
    steps = {"group": {1: lambda t: {**t, "one": {}}, 3: lambda t: {**t, "three": dict(t["one"])}}}
    assert upgraded("group", {}, 1, steps=steps, newest=4) == {"one": {}, "three": {}}
    assert upgraded("group", {"one": {}}, 2, steps=steps, newest=3) == {"one": {}}


def test_a_step_that_cannot_make_sense_of_a_file_calls_it_damaged():
    steps = {"group": {1: lambda t: {"actions": t["todo"]}}}
    with pytest.raises(NotTables):
        upgraded("group", {}, 1, steps=steps, newest=2)


def test_a_whole_group_is_brought_up_to_the_next_schema(released, monkeypatch):
    """As it will be: people get a new name for their table, and every file a byte copy."""

    def to_two(tables):
        return {
            **tables,
            "people": {k: {**p, "name": p["name"].upper()} for k, p in tables["people"].items()},
        }

    before = (released / "group.json").read_bytes()
    from data.storage import folder_home

    monkeypatch.setattr(folder_home, "SCHEMA", SCHEMA + 1)
    steps = {"group": {SCHEMA: to_two}, "meeting": {}, "drafts": {}}
    monkeypatch.setattr(
        folder_home,
        "upgraded",
        lambda kind, tables, found: migrations.upgraded(
            kind, tables, found, steps=steps, newest=SCHEMA + 1
        ),
    )
    with GroupRecords.open(released) as records:
        assert [p.name for p in records.group.people] == ["ANA", "DR Ö"]
        assert (released / "group.json").read_bytes() == before
        records.save_group(GROUP)
    assert (released / f"group.json.schema-{SCHEMA}-1").read_bytes() == before
    with GroupRecords.open(released) as records:
        assert [p.name for p in records.group.people] == ["Ana", "Dr Ö"]
