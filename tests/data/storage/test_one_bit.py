"""One flipped bit in a file, with a good copy from one save earlier: the group opens, out loud."""

from datetime import date
from random import Random

import pytest
from tinydb import TinyDB

from data.storage.durable import previous_of
from data.storage.problems import ChangedElsewhere, Damaged, NewerThanUs
from data.storage.records import GroupRecords
from data.storage.tables import Encoder


def flipped(content, bit):
    changed = bytearray(content)
    changed[bit // 8] ^= 1 << bit % 8
    return bytes(changed)


@pytest.fixture
def renamed(started):
    """The group's folder after one more save, so that the copy before says something else."""
    with GroupRecords.open(started) as records:
        records.save_group(records.group.rules_read_on(date(2026, 11, 20)))
        records.save_meeting(records.meeting(records.meetings[0].id).moved_on())
    return started


@pytest.mark.parametrize("name", ["group", "meeting"])
def test_whichever_bit_is_flipped_the_copy_before_is_opened_out_loud(renamed, meeting, name):
    file = renamed / ("group.json" if name == "group" else f"meetings/{meeting.id}.json")
    whole, copy = file.read_bytes(), previous_of(file).read_bytes()
    chance = Random(7)
    schema = whole.index(b'"schema":1') + len(b'"schema":')
    bits = [schema * 8, schema * 8 + 1, 3 * 8 + 1]  # all of them are tried in bench.crash.bits
    for bit in [*bits, *(chance.randrange(len(whole) * 8) for _ in range(12))]:
        harmed = flipped(whole, bit)
        file.write_bytes(harmed)
        with GroupRecords.open(renamed) as records:
            assert records.meeting(meeting.id)
            (said,) = records.files.notices
        assert said.text.startswith("The file {file} was damaged."), bit
        assert file.read_bytes() == copy
        (aside,) = file.parent.glob("*.damaged-*")
        assert aside.read_bytes() == harmed
        aside.unlink()


def stock_change(started):
    with TinyDB(started / "group.json") as stock:
        stock.table("people").insert({"id": "z9", "name": "Zed", "role": "member"})
    return (started / "group.json").read_bytes()


def test_an_edit_by_stock_tinydb_is_asked_about_not_taken_for_damage(renamed):
    theirs = stock_change(renamed)
    with pytest.raises(ChangedElsewhere) as asked:
        GroupRecords.open(renamed)
    assert asked.value.has_copy
    assert (renamed / "group.json").read_bytes() == theirs


def test_ours_can_be_kept_in_place_of_an_edit_and_the_edit_stays_beside(renamed):
    theirs = stock_change(renamed)
    with GroupRecords.open(renamed, keep_ours=True) as records:
        assert "Zed" not in [p.name for p in records.group.people]
        assert len(records.files.notices) == 1
    assert (renamed / "group.json.other-1").read_bytes() == theirs
    with GroupRecords.open(renamed) as records:
        assert records.files.notices == ()


def test_of_an_edit_without_a_copy_only_the_changes_can_be_opened(renamed):
    stock_change(renamed)
    previous_of(renamed / "group.json").unlink()
    with pytest.raises(ChangedElsewhere) as asked:
        GroupRecords.open(renamed)
    assert not asked.value.has_copy
    with GroupRecords.open(renamed, take_changes=True) as records:
        assert "Zed" in [p.name for p in records.group.people]


def test_a_file_of_a_newer_program_is_never_taken_for_damage(renamed):
    newer = Encoder().encode({"people": {}}, schema=3, generation=9)
    (renamed / "group.json").write_bytes(newer)
    with pytest.raises(NewerThanUs):
        GroupRecords.open(renamed)
    assert (renamed / "group.json").read_bytes() == newer


def test_a_flipped_bit_without_any_good_copy_is_still_refused_and_untouched(renamed):
    file = renamed / "group.json"
    harmed = flipped(file.read_bytes(), 8 * 90)
    file.write_bytes(harmed)
    previous_of(file).unlink()
    with pytest.raises((Damaged, ChangedElsewhere)):
        GroupRecords.open(renamed)
    assert file.read_bytes() == harmed


def test_a_meeting_that_another_program_edited_is_asked_about_when_it_is_opened(renamed, meeting):
    file = renamed / f"meetings/{meeting.id}.json"
    with TinyDB(file) as stock:
        stock.table("meeting").update({"title": "Their title"})
    with GroupRecords.open(renamed) as records:
        with pytest.raises(ChangedElsewhere):
            records.meeting(meeting.id)
        records.files.settle(meeting.id, take=True)
        assert records.meeting(meeting.id).title == "Their title"
    with GroupRecords.open(renamed) as records:
        assert records.meeting(meeting.id).title == "Their title"
