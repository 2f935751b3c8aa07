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


def test_files_from_before_a_field_was_added_open_with_its_default(tmp_path):
    """Before a group had a quorum, and an action its by-when in words."""
    folder = shutil.copytree(SCHEMAS.parent / "earlier" / "before-quorum", tmp_path / "group")
    actions = tuple(replace(action, by_when_said="") for action in GROUP.actions)
    with GroupRecords.open(folder) as records:
        assert records.group == replace(GROUP, quorum=0, actions=actions)
        assert records.meeting(MEETING.id) == replace(
            without_addenda(MEETING), quorum=0, entries=MEETING.entries[:2]
        )
        assert records.files.notices == ()


def without_addenda(meeting):
    """The meeting as it was before minutes had addenda, and items could be private."""
    agenda = tuple(replace(item, private=False) for item in meeting.agenda)
    return replace(meeting, agenda=agenda, addenda=())


def test_files_from_before_minutes_had_addenda_open_without_any(tmp_path):
    folder = shutil.copytree(SCHEMAS.parent / "earlier" / "before-addenda", tmp_path / "group")
    with GroupRecords.open(folder) as records:
        assert records.meeting(MEETING.id) == without_addenda(MEETING)
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
