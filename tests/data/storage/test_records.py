"""A group's records as the rest of the program uses them."""

import os
import stat
import threading
from dataclasses import replace
from datetime import date
from random import Random

import pytest
from tinydb import TinyDB

from data.model.group import Person
from data.model.meeting import MeetingState
from data.storage import durable
from data.storage.problems import (
    ChangedElsewhere,
    Damaged,
    FolderInUse,
    NewerThanUs,
    NoSuchMeeting,
    NotAGroup,
    OpenElsewhere,
    ReadOnly,
    StorageProblem,
    UnsafeFile,
)
from data.storage.records import GroupRecords, MeetingSummary
from tests.fixtures.group_folder import NOW


@pytest.fixture(params=["folder", "memory"])
def records(request, folder, group):
    if request.param == "memory":
        opened = GroupRecords.in_memory(group)
    else:
        opened = GroupRecords.create(folder, group, now=NOW, random=Random(1))
    with opened:
        yield opened


def test_a_group_and_its_meetings_are_there_after_saving(records, group, meeting, note):
    records.save_group(group.with_person(Person("c3", "Cas")))
    records.save_meeting(meeting.with_entry(note))
    assert [p.name for p in records.group.people] == ["Ana", "Ben", "Cas"]
    assert records.meeting(meeting.id) == meeting.with_entry(note)
    assert records.meetings == (
        MeetingSummary(meeting.id, meeting.day, "November", MeetingState.PLANNED),
    )


def test_meetings_are_listed_by_day(records, meeting):
    for number, day in enumerate([date(2026, 3, 1), date(2026, 1, 1), date(2026, 2, 1)]):
        records.save_meeting(replace(meeting, id=f"{number}", day=day))
    assert [m.day.month for m in records.meetings] == [1, 2, 3]


def test_a_deleted_meeting_is_gone(records, meeting):
    records.save_meeting(meeting)
    records.delete_meeting(meeting.id)
    assert records.meetings == ()
    for gone in (records.meeting, records.delete_meeting):
        with pytest.raises(NoSuchMeeting):
            gone(meeting.id)


def test_no_id_leads_out_of_the_folder(records, meeting):
    with pytest.raises(NoSuchMeeting):
        records.meeting("../../etc/passwd")
    with pytest.raises(ValueError, match="not the id"):
        records.save_meeting(replace(meeting, id="../group"))
    assert records.meetings == ()


def test_unsent_words_are_kept_by_page_until_they_are_dropped(records):
    records.drafts.keep("note", {"text": "We agreed to"})
    records.drafts.keep("action", {"text": "ring", "who": "Ana"})
    assert [*records.drafts.all()] == ["note", "action"]
    records.drafts.drop("note")
    assert records.drafts.all() == {"action": {"text": "ring", "who": "Ana"}}


def test_everything_is_there_when_the_group_is_opened_again(folder, group, meeting, note):
    with GroupRecords.create(folder, group, now=NOW, random=Random(1)) as records:
        records.save_meeting(meeting)
        records.save_meeting(meeting.with_entry(note))
        records.drafts.keep("note", {"text": "We agreed to"})
    with GroupRecords.open(folder) as records:
        assert records.group == group
        assert records.meeting(meeting.id) == meeting.with_entry(note)
        assert records.drafts.all() == {"note": {"text": "We agreed to"}}
        assert records.files.notices == ()


def test_no_copy_of_dropped_words_stays(started):
    with GroupRecords.open(started) as records:
        records.drafts.keep("note", {"text": "half a secret"})
        records.drafts.keep("note", {"text": "half a secret, and more"})
        records.drafts.keep("action", {"text": "ring"})
        records.drafts.drop("note")
        assert b"half a secret" not in b"".join(p.read_bytes() for p in started.glob("drafts*"))
        records.drafts.drop("action")
    assert all(b"half a secret" not in p.read_bytes() for p in started.rglob("*") if p.is_file())
    assert not list(started.glob("drafts*"))


def test_saving_what_is_saved_already_touches_no_file(started, group, meeting, contents):
    with GroupRecords.open(started) as records:
        records.save_meeting(meeting)
        records.save_group(group)
        before = contents(started)
        records.save_group(group)
        records.save_meeting(meeting)
        records.drafts.drop("note")
        assert records.meeting(meeting.id)
        assert len(records.meetings) == 1
        assert records.drafts.all() == {}
        assert contents(started) == before


def test_folders_and_files_are_for_their_owner_only(started):
    found = {stat.S_IMODE(p.stat().st_mode) for p in started.rglob("*") if p.is_file()}
    assert found == {0o600}
    for each in (started, started / "meetings"):
        assert stat.S_IMODE(each.stat().st_mode) == 0o700


def test_file_names_say_nothing_about_a_meeting(started, meeting):
    assert [p.stem for p in (started / "meetings").glob("*.json")] == [meeting.id]


def test_the_same_chance_and_clock_make_the_same_bytes(tmp_path, group, meeting):
    for name in ("one", "two"):
        folder = tmp_path / name
        with GroupRecords.create(folder, group, now=NOW, random=Random(7)) as records:
            records.save_meeting(meeting)
    for file in ("group.json", f"meetings/{meeting.id}.json"):
        assert (tmp_path / "one" / file).read_bytes() == (tmp_path / "two" / file).read_bytes()


def test_a_folder_with_something_in_it_is_no_place_for_a_new_group(folder, group, contents):
    folder.mkdir()
    (folder / "letter.txt").write_text("mine")
    before = contents(folder)
    with pytest.raises(FolderInUse):
        GroupRecords.create(folder, group, now=NOW, random=Random(1))
    assert contents(folder) == before


@pytest.mark.parametrize("make", [lambda f: None, lambda f: f.mkdir(), lambda f: f.write_text("")])
def test_a_folder_that_is_no_group_is_left_as_it_is(folder, make, contents):
    make(folder)
    for read_only in (True, False):
        with pytest.raises(NotAGroup):
            GroupRecords.open(folder, read_only=read_only)
    assert not folder.is_dir() or contents(folder) == {}


def test_a_second_window_is_refused_and_may_read(started, group, meeting, note, contents):
    with GroupRecords.open(started) as first:
        with pytest.raises(OpenElsewhere):
            GroupRecords.open(started)
        before = contents(started)
        with GroupRecords.open(started, read_only=True) as second:
            assert second.group == group
            assert contents(started) == before
            first.save_meeting(meeting.with_entry(note))
            assert second.meeting(meeting.id) == meeting.with_entry(note)
            for save in (
                lambda: second.save_group(group),
                lambda: second.save_meeting(meeting),
                lambda: second.delete_meeting(meeting.id),
                lambda: second.drafts.keep("note", {"text": "a"}),
            ):
                with pytest.raises(ReadOnly):
                    save()


def test_closing_lets_the_next_window_in_and_ends_saving(started, meeting, note):
    first = GroupRecords.open(started)
    first.close()
    first.close()
    with GroupRecords.open(started):
        pass
    with pytest.raises(ReadOnly):
        first.save_meeting(meeting.with_entry(note))


def test_many_threads_save_one_after_the_other(started, meeting, note):
    with GroupRecords.open(started) as records:

        def save(number):
            records.save_meeting(replace(meeting, id=f"{number}").with_entry(note))

        threads = [threading.Thread(target=save, args=[n]) for n in range(8)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert len(records.meetings) == 9
    with GroupRecords.open(started) as records:
        assert len(records.meetings) == 9


def test_a_list_cut_short_is_made_again_from_the_meetings(started, meeting, monkeypatch):
    """The program stops after the list was kept and before the meeting was."""
    news = replace(meeting, title="Moved to the library")
    with GroupRecords.open(started) as records, monkeypatch.context() as patch:
        patch.setattr(
            records._file.meetings, "save", lambda meeting: (_ for _ in ()).throw(KeyboardInterrupt)
        )
        for changed in (replace(meeting, id="brandnew"), news):
            with pytest.raises(KeyboardInterrupt):
                records.save_meeting(changed)
        assert [m.title for m in records.meetings] == ["November"]
    assert b"Moved to the library" in (started / "group.json").read_bytes()
    assert b"brandnew" in (started / "group.json.prev").read_bytes()
    with GroupRecords.open(started) as records:
        assert [(m.id, m.title) for m in records.meetings] == [(meeting.id, "November")]


def test_a_new_meeting_cut_short_before_its_file_is_not_in_the_list(started, meeting, monkeypatch):
    with GroupRecords.open(started) as records, monkeypatch.context() as patch:
        patch.setattr(
            records._file.meetings, "save", lambda meeting: (_ for _ in ()).throw(KeyboardInterrupt)
        )
        with pytest.raises(KeyboardInterrupt):
            records.save_meeting(replace(meeting, id="brandnew"))
    assert b"brandnew" in (started / "group.json").read_bytes()
    with GroupRecords.open(started) as records:
        assert [m.id for m in records.meetings] == [meeting.id]


def test_a_meeting_file_that_the_list_does_not_know_is_found(started, group, meeting):
    (started / "group.json").unlink()
    (started / "group.json.prev").rename(started / "group.json")
    with GroupRecords.open(started) as records:
        assert [m.id for m in records.meetings] == [meeting.id]


def test_a_meeting_whose_file_is_gone_is_missed_and_not_forgotten(started, group, meeting):
    with GroupRecords.open(started) as records:
        records.save_group(group.with_person(Person("c3", "Cas")))
    for file in (started / "meetings").iterdir():
        file.unlink()
    with GroupRecords.open(started) as records:
        assert [m.id for m in records.meetings] == [meeting.id]
        with pytest.raises(NoSuchMeeting):
            records.meeting(meeting.id)


def test_a_damaged_group_file_comes_back_from_the_copy_before_and_says_so(started, group):
    with GroupRecords.open(started) as records:
        records.save_group(group.with_person(Person("c3", "Cas")))
    (started / "group.json").write_bytes(b"\x00" * 500)
    with GroupRecords.open(started) as records:
        assert records.group == group
        assert len(records.meetings) == 1
        assert [n.values for n in records.files.notices] == [{"file": "group.json"}]
    assert (started / "group.json.damaged-1").exists()


def test_one_damaged_meeting_does_not_keep_the_group_shut(started, meeting, note):
    file = started / "meetings" / f"{meeting.id}.json"
    file.write_bytes(b"{")
    with GroupRecords.open(started) as records:
        with pytest.raises(Damaged):
            records.meeting(meeting.id)
        records.save_meeting(replace(meeting, id="another"))
    assert file.read_bytes() == b"{"


def test_damaged_unsent_words_do_not_keep_the_group_shut(started):
    (started / "drafts.json").write_bytes(b"{")
    with GroupRecords.open(started) as records:
        assert records.drafts.all() == {}
        assert len(records.files.notices) == 1
        records.drafts.keep("note", {"text": "again"})
        assert records.drafts.all() == {"note": {"text": "again"}}
    assert (started / "drafts.json.damaged-1").read_bytes() == b"{"


def stock_change(started, table):
    with TinyDB(started / "group.json") as stock:
        stock.table(table).insert({"id": "z9", "name": "Zed", "role": "member"})


def test_what_another_program_wrote_is_refused_then_taken_when_asked_for(started):
    stock_change(started, "people")
    theirs = (started / "group.json").read_bytes()
    with pytest.raises(ChangedElsewhere):
        GroupRecords.open(started)
    assert (started / "group.json").read_bytes() == theirs
    with GroupRecords.open(started, take_changes=True) as records:
        assert [p.name for p in records.group.people] == ["Ana", "Ben", "Zed"]
        assert len(records.files.notices) == 1
    with GroupRecords.open(started) as records:
        assert [p.name for p in records.group.people] == ["Ana", "Ben", "Zed"]


def test_what_another_program_wrote_and_makes_no_sense_stays_as_it_is(started):
    stock_change(started, "group")
    theirs = (started / "group.json").read_bytes()
    with pytest.raises(Damaged):
        GroupRecords.open(started, take_changes=True)
    assert (started / "group.json").read_bytes() == theirs


def test_a_group_of_a_newer_program_is_refused_and_untouched(started, contents):
    file = started / "group.json"
    file.write_bytes(file.read_bytes().replace(b'"schema":1', b'"schema":2'))
    before = contents(started)
    with pytest.raises(NewerThanUs):
        GroupRecords.open(started)
    after = contents(started)
    assert {n: b for n, (b, _) in after.items()} == {n: b for n, (b, _) in before.items()}


def test_a_group_file_that_is_a_link_is_refused(started, tmp_path):
    (started / "group.json").rename(tmp_path / "elsewhere.json")
    (started / "group.json").symlink_to(tmp_path / "elsewhere.json")
    with pytest.raises(UnsafeFile):
        GroupRecords.open(started)


def test_leftovers_of_a_killed_program_are_swept_and_nothing_else(started):
    left = started / f".group.json.{'ab' * 8}.tmp"
    left.write_text("x")
    other = started / ".letter.tmp"
    other.write_text("mine")
    with GroupRecords.open(started):
        assert not left.exists()
        assert other.read_text() == "mine"


def test_every_problem_says_what_happened_and_what_to_do(started):
    problems = [NotAGroup(), OpenElsewhere(), Damaged("group.json"), NewerThanUs("group.json")]
    for problem in problems:
        assert isinstance(problem, StorageProblem)
        assert len(problem.sentences) >= 2


def test_only_one_flush_of_a_file_and_one_of_its_folder_for_a_note(
    started, meeting, note, monkeypatch
):
    fsync, flushed = os.fsync, []
    monkeypatch.setattr(durable.os, "fsync", lambda d: (flushed.append(d), fsync(d))[1])
    with GroupRecords.open(started) as records:
        records.save_meeting(meeting.with_entry(note))
    assert len(flushed) == 2
