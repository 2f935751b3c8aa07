"""Erasing begins only when every file can be read, and is ended as a whole, whatever cuts it short."""

import errno
from dataclasses import replace
from datetime import date

import pytest

from data.model.group import Action, ActionState
from data.storage import durable
from data.storage.back_up import make_back_up
from data.storage.erase import erase_before, erase_meeting, erase_person
from data.storage.problems import NotAllReadable, StorageProblem, UnlistedUnreadable
from data.storage.records import GroupRecords
from data.storage.safekeeping_words import what_is_missing
from data.words.wording import Words


@pytest.fixture
def lived_in(started, meeting, note):
    """Two meetings, each saved twice, an action and a draft; Ana is in all of them."""
    with GroupRecords.open(started) as records:
        for name, day in (("old", date(2019, 1, 1)), ("new", date(2026, 1, 1))):
            one = replace(meeting, id=name, day=day, title=f"Ana in {name}")
            records.save_meeting(one)
            records.save_meeting(one.with_entry(replace(note, text="Ana said so")))
        done = Action("x", "Ana rings", "Ana", state=ActionState.DONE, meeting_id="old")
        records.save_group(records.group.with_action(done))
        records.drafts.keep("page", {"field": "Ana thinks"})
    return started


def everything(folder):
    return "".join(p.read_text() for p in folder.rglob("*") if p.is_file() and p.name != ".reserve")


class Cut:
    """Every flush from the nth on fails, as on a disk that is gone."""

    def __init__(self, after):
        self.left, self.flush = after, durable.flush

    def __call__(self, descriptor):
        self.left -= 1
        if self.left < 0:
            raise OSError(errno.EIO, "gone")
        self.flush(descriptor)


ERASING = {
    "person": lambda records: erase_person(records, "Ana", "somebody"),
    "meeting": lambda records: erase_meeting(records, "old"),
    "before": lambda records: erase_before(records, date(2020, 1, 1)),
}
TRACES = {"person": "Ana", "meeting": "Ana in old", "before": "Ana in old"}


@pytest.mark.parametrize("what", ERASING)
def test_cut_at_any_step_it_is_ended_by_the_next_opening_or_was_never_begun(
    lived_in, monkeypatch, what
):
    ends, whole = set(), 0
    for after in range(40):
        folder = lived_in.with_name(f"copy-{after}")
        folder.mkdir()
        (folder / "meetings").mkdir()
        for path in lived_in.rglob("*.json*"):
            (folder / path.relative_to(lived_in)).write_bytes(path.read_bytes())
        records = GroupRecords.open(folder)
        with monkeypatch.context() as patch:
            patch.setattr(durable, "flush", Cut(after))
            try:
                ERASING[what](records)
            except StorageProblem:
                pass
            else:
                whole += 1
        records.close()
        with GroupRecords.open(folder) as again:
            begun = [n for n in again.files.notices if "It is done now." in Words().say(n)]
            assert again.erasing.unfinished == {}
        ends.add(bool(begun))
        if whole or begun:
            assert TRACES[what] not in everything(folder), after
        else:
            assert after == 0, "only a cut before the mark undoes it"
        if whole:
            return
    pytest.fail("it never came to its end")


def test_done_again_at_once_it_ends(lived_in, monkeypatch):
    with GroupRecords.open(lived_in) as records:
        with monkeypatch.context() as patch:
            patch.setattr(durable, "flush", Cut(3))
            with pytest.raises(StorageProblem):
                erase_person(records, "Ana", "somebody")
        erase_person(records, "Ana", "somebody")
        assert records.erasing.unfinished == {}
    assert "Ana" not in everything(lived_in)


@pytest.mark.parametrize("gone", [False, True])
def test_nothing_is_begun_while_a_file_that_stays_cannot_be_read(lived_in, contents, gone):
    for path in (lived_in / "meetings").glob("new.json*"):
        path.unlink() if gone else path.write_bytes(b"{")
    with GroupRecords.open(lived_in) as records:
        before = contents(lived_in)
        for erase in ERASING.values():
            with pytest.raises(NotAllReadable) as refused:
                erase(records)
            assert contents(lived_in) == before
        assert "1 January 2026" in Words().say(refused.value.happened)
        erase_meeting(records, "new")
        erase_person(records, "Ana", "somebody")
    assert "Ana" not in everything(lived_in)


@pytest.fixture
def unlisted(lived_in):
    """A damaged file of a meeting that the group's own list does not have, and no copy of it."""
    (lived_in / "meetings" / "zzz.json").write_text('{"Ana said": ')
    return lived_in


def test_nothing_is_begun_while_a_file_that_no_list_names_cannot_be_read(unlisted, contents):
    with GroupRecords.open(unlisted) as records:
        before = contents(unlisted)
        for erase in ERASING.values():
            with pytest.raises(UnlistedUnreadable) as refused:
                erase(records)
            assert contents(unlisted) == before
        assert "meetings/zzz.json" in Words().say(refused.value.happened)
        erase_meeting(records, "zzz")
        erase_person(records, "Ana", "somebody")
    assert "Ana" not in everything(unlisted)


def test_a_meeting_that_came_into_the_folder_since_it_was_opened_is_reached_as_well(lived_in):
    with GroupRecords.open(lived_in) as records:
        later = (lived_in / "meetings" / "old.json").read_text().replace('"old"', '"late"')
        (lived_in / "meetings" / "late.json").write_text(later)
        records.files.settle("late", take=True)
        erase_person(records, "Ana", "somebody")
    assert "Ana" not in everything(lived_in)


def test_a_back_up_names_a_damaged_file_that_no_list_names(unlisted, tmp_path):
    with GroupRecords.open(unlisted) as records:
        made = make_back_up(records, tmp_path, today=date(2026, 1, 2))
    assert (made.meetings, made.unlisted) == (3, ("meetings/zzz.json",))
    assert "meetings/zzz.json" in " ".join(map(Words().say, what_is_missing(made)))


def test_a_group_opened_to_read_leaves_what_was_cut_short_for_the_next(lived_in):
    with GroupRecords.open(lived_in) as records:
        records.erasing.put({"what": "meetings", "ids": ["old"], "actions": True})
    with GroupRecords.open(lived_in, read_only=True) as records:
        assert "old" in {m.id for m in records.meetings}
    with GroupRecords.open(lived_in) as records:
        assert "old" not in {m.id for m in records.meetings}


@pytest.mark.parametrize("mark", [{"what": "person"}, {"x": 1}, {"what": "meetings", "ids": 5}])
def test_a_mark_that_makes_no_sense_does_not_keep_the_group_shut(lived_in, mark):
    with GroupRecords.open(lived_in) as records:
        records.erasing.put(mark)
    with GroupRecords.open(lived_in) as records:
        assert "Ana in old" in {m.title for m in records.meetings}
        assert "Please try it again." in Words().say(records.files.notices[-1])
        assert records.erasing.unfinished == {}
        erase_person(records, "Ana", "somebody")
    assert "Ana" not in everything(lived_in)
