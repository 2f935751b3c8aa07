"""Names that are no ordinary files, deep nests, disks that are less than they should be: one sentence."""

import errno
import os
from pathlib import Path
from random import Random

import msgspec
import pytest

from data.storage import durable, folder_lock
from data.storage.group_folder import is_group
from data.storage.problems import CannotWrite, ChangedElsewhere, Damaged, OpenElsewhere, PlaceGone
from data.storage.records import GroupRecords
from data.words.wording import Words
from tests.fixtures.group_folder import NOW

ODD = {
    "folder": Path.mkdir,
    "full folder": lambda path: (path / "inside").mkdir(parents=True),
    "pipe": os.mkfifo,
    "link": lambda path: path.symlink_to("/dev/zero"),
    "dangling link": lambda path: path.symlink_to("nowhere"),
    "loop": lambda path: path.symlink_to(path),
}


@pytest.mark.parametrize("kind", ODD)
@pytest.mark.parametrize("name", [".reserve", "drafts.json"])
def test_whatever_has_the_name_of_a_lesser_file_the_group_opens_and_saves(started, name, kind):
    (started / name).unlink(missing_ok=True)
    ODD[kind](started / name)
    with GroupRecords.open(started) as records:
        assert records.drafts.all() == {}
        records.drafts.keep("note", {"text": "typed"})
        records.save_group(records.group)
    with GroupRecords.open(started) as records:
        assert records.drafts.all() == {"note": {"text": "typed"}}


@pytest.mark.parametrize("depth", [200, 300, 900, 1100])
def test_a_deep_nest_is_damage_said_in_a_sentence(started, depth):
    file = started / "group.json"
    durable.previous_of(file).unlink()
    deep = b"[" * depth + b"]" * depth
    file.write_bytes(file.read_bytes().replace(b'"name":"Common Table"', b'"name":' + deep))
    with pytest.raises(Damaged):
        GroupRecords.open(started, take_changes=True)


@pytest.mark.parametrize("depth", [200, 300, 900])
def test_a_deep_nest_beside_the_checksum_is_asked_about_like_any_change(started, depth):
    file = started / "group.json"
    durable.previous_of(file).unlink()
    tables = msgspec.json.decode(file.read_bytes())
    tables["_meta"]["1"]["more"] = 0
    deep = b'"more":' + b"[" * depth + b"]" * depth
    file.write_bytes(msgspec.json.encode(tables).replace(b'"more":0', deep))
    with pytest.raises(ChangedElsewhere):
        GroupRecords.open(started)


def test_a_folder_that_was_renamed_while_open_is_said_and_saving_goes_on_once_it_is_back(
    started, meeting, note
):
    with GroupRecords.open(started) as records:
        away = started.rename(started.with_name("elsewhere"))
        with pytest.raises(PlaceGone):
            records.save_meeting(meeting.with_entry(note))
        with pytest.raises(PlaceGone):
            records.delete_meeting(meeting.id)
        assert not started.exists(), "nothing is made in its place"
        away.rename(started)
        records.save_meeting(meeting.with_entry(note))
    with GroupRecords.open(started) as records:
        assert records.meeting(meeting.id).entries == (note,)


@pytest.mark.parametrize(
    "refusal", [errno.ENOSYS, errno.ENOLCK, errno.ENOTSUP, errno.EOPNOTSUPP, errno.EINVAL]
)
def test_where_the_disk_has_no_locks_it_is_said_and_a_second_window_is_kept_out(
    started, monkeypatch, refusal
):
    def refuse(*given):
        raise OSError(refusal, "no locks here")

    monkeypatch.setattr(folder_lock, "flock", refuse)
    with GroupRecords.open(started) as records:
        assert "one computer only" in Words().say(records.files.notices[0])
        records.save_group(records.group)
        with pytest.raises(OpenElsewhere):
            GroupRecords.open(started)
    GroupRecords.open(started).close()


@pytest.mark.parametrize("refusal", [errno.EPERM, errno.ENOTSUP, errno.ENOSYS])
def test_where_the_disk_keeps_nothing_private_it_is_said_and_goes_on(
    folder, group, monkeypatch, refusal
):
    def refuse(*given, **how):
        raise OSError(refusal, "no owners here")

    monkeypatch.setattr(Path, "chmod", refuse)
    monkeypatch.setattr("data.storage.group_folder.is_private", lambda folder: False)
    with GroupRecords.create(folder, group, now=NOW, random=Random(1)) as records:
        assert "Others who use this computer" in Words().say(records.files.notices[0])
        records.save_group(group)


def test_a_disk_that_is_failing_is_still_an_error(folder, group, monkeypatch):
    def refuse(*given, **how):
        raise OSError(errno.EIO, "failing")

    monkeypatch.setattr(Path, "chmod", refuse)
    with pytest.raises(CannotWrite):
        GroupRecords.create(folder, group, now=NOW, random=Random(1))


def test_a_name_of_a_folder_that_is_too_long_is_no_group():
    assert not is_group(Path("/tmp", "x" * 5000))
