"""Adding several things at once: all of them, or none, also after a cut in the middle."""

from __future__ import annotations

from datetime import date

import pytest

from data.model.group import Group, Person
from data.model.meeting import Meeting, MeetingState
from data.storage.adding import add, take_out
from data.storage.problems import DiskFull
from data.storage.records import GroupRecords
from data.words.wording import Words
from tests.fixtures.groups import closed_sample

MEETINGS = tuple(
    Meeting(f"aaaaaaaaaaa{n}", date(2020, 1, n), f"Past {n}", state=MeetingState.CLOSED)
    for n in range(1, 4)
)


@pytest.fixture
def folder(tmp_path):
    return closed_sample(tmp_path / "group")


def more(group: Group) -> Group:
    return group.with_person(Person("new", "Somebody new"))


def state(records: GroupRecords):
    return records.group, records.meetings


def test_everything_is_there_afterwards_and_after_the_next_start(folder):
    with GroupRecords.open(folder) as records:
        add(records, more(records.group), MEETINGS)
        added = state(records)
    assert added[0].people[-1].name == "Somebody new"
    assert {m.id for m in MEETINGS} <= {m.id for m in added[1]}
    with GroupRecords.open(folder) as records:
        assert state(records) == added
        assert not records.adding.unfinished


def test_taken_out_again_the_group_is_as_it_was(folder):
    with GroupRecords.open(folder) as records:
        before = state(records)
        add(records, more(records.group), MEETINGS)
        take_out(records, before[0], [m.id for m in MEETINGS])
        assert state(records) == before
    with GroupRecords.open(folder) as records:
        assert state(records) == before


@pytest.mark.parametrize("after", [1, 2, 3])
def test_stopped_after_any_meeting_nothing_is_added(folder, after):
    def stop(done: int, total: int) -> None:
        assert total == len(MEETINGS)
        if done == after:
            raise DiskFull

    with GroupRecords.open(folder) as records:
        before = state(records)
        with pytest.raises(DiskFull):
            add(records, more(records.group), MEETINGS, stop)
        assert state(records) == before


@pytest.mark.parametrize("saved", [0, 1, 3])
def test_cut_short_the_next_start_takes_out_what_was_half_added_and_says_so(folder, saved):
    with GroupRecords.open(folder) as records:
        before = state(records)
        records.adding.put(records.group, [m.id for m in MEETINGS])
        for meeting in MEETINGS[:saved]:
            records.save_meeting(meeting)
    with GroupRecords.open(folder) as records:
        assert state(records) == before
        told = [Words().say(notice) for notice in records.files.notices]
    assert "Bringing in past minutes was cut short last time. None of them was added." in told
    with GroupRecords.open(folder) as records:
        assert not records.adding.unfinished
