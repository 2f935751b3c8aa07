"""A back-up is called made only of what was read; what cannot be is named, and the rest comes back."""

import io
import resource
import subprocess
import sys
import tarfile
from dataclasses import replace
from datetime import date
from random import Random

import msgspec
import pytest

from data.storage.archive import CHECKSUMS, packed
from data.storage.back_up import back_up, make_back_up, restore
from data.storage.durable import previous_of
from data.storage.keys import new_recovery_code
from data.storage.problems import BackUpDamaged, Damaged, NewerBackUp, NewerThanUs, NotABackUp
from data.storage.records import GroupRecords
from data.storage.safekeeping_words import what_is_missing
from data.storage.tables import Encoder, decode
from data.words.wording import Words

pytestmark = pytest.mark.usefixtures("little_work")

TODAY = date(2026, 11, 23)
WORDS = "kettle blue seven garden tram"


@pytest.fixture(params=[False, True], ids=["open", "locked"])
def three(request, folder, started, meeting):
    """A group of three meetings, each saved twice; its folder and what opens it."""
    with GroupRecords.open(folder) as records:
        for name in ("a", "b"):
            records.save_meeting(replace(meeting, id=name * 4, title=f"first {name}"))
            records.save_meeting(replace(meeting, id=name * 4, title=f"second {name}"))
        if request.param:
            records.passphrase.lock(WORDS, new_recovery_code(Random(1)))
            for name in ("a", "b"):
                records.save_meeting(replace(meeting, id=name * 4, title=f"third {name}"))
    return folder, WORDS if request.param else None


def file_of(folder, meeting_id):
    (found,) = [p for p in (folder / "meetings").glob(f"{meeting_id}.*") if p.suffix != ".prev"]
    return found


def made_and_back(folder, secret, tmp_path):
    """What was said of the back-up and of bringing it back, and the titles that can be read there."""
    with GroupRecords.open(folder, secret=secret) as records:
        made = make_back_up(records, tmp_path, today=TODAY)
    missing = restore(made.path, tmp_path / "back", secret=secret)
    with GroupRecords.open(tmp_path / "back", secret=secret) as records:
        lost = {m.id for m in missing}
        titles = {records.meeting(m.id).title for m in records.meetings if m.id not in lost}
    return made, missing, titles


def test_a_meeting_whose_file_and_copy_are_damaged_is_named_and_the_rest_comes_back(
    three, tmp_path
):
    folder, secret = three
    file_of(folder, "aaaa").write_bytes(b"{")
    previous_of(file_of(folder, "aaaa")).write_bytes(b"{")
    made, missing, titles = made_and_back(folder, secret, tmp_path)
    assert [m.id for m in made.left_out] == [m.id for m in missing] == ["aaaa"]
    assert made.meetings == 2
    assert len(titles) == 2
    (said,) = what_is_missing(made)
    assert "23 November 2026" in Words().say(said)
    assert "is not in the back-up" in Words().say(said)


def test_a_meeting_whose_file_is_gone_is_named_and_the_rest_comes_back(three, tmp_path):
    folder, secret = three
    file = file_of(folder, "aaaa")
    file.unlink()
    previous_of(file).unlink()
    made, missing, titles = made_and_back(folder, secret, tmp_path)
    assert [m.id for m in made.left_out] == [m.id for m in missing] == ["aaaa"]
    assert len(titles) == 2


def test_of_a_damaged_meeting_the_copy_before_is_taken_and_named(three, tmp_path, contents):
    folder, secret = three
    file_of(folder, "aaaa").write_bytes(b"{")
    with GroupRecords.open(folder, secret=secret) as records:
        before = contents(folder)
        made = make_back_up(records, tmp_path, today=TODAY)
        assert contents(folder) == before, "a back-up changes nothing"
    assert [m.id for m in made.older] == ["aaaa"]
    assert not made.left_out
    assert restore(made.path, tmp_path / "back", secret=secret) == ()
    assert "one save earlier" in Words().say(what_is_missing(made)[0])


def test_where_the_group_file_itself_went_bad_its_copy_is_taken_and_said(three, tmp_path):
    folder, secret = three
    (file,) = [p for p in folder.glob("group.*") if p.suffix in (".json", ".locked")]
    with GroupRecords.open(folder, secret=secret) as records:
        file.write_bytes(b"{")
        made = make_back_up(records, tmp_path, today=TODAY)
    assert made.older_group
    restore(made.path, tmp_path / "back", secret=secret)


def test_without_any_good_copy_of_the_group_file_no_back_up_is_called_made(three, tmp_path):
    folder, secret = three
    with GroupRecords.open(folder, secret=secret) as records:
        for file in folder.glob("group.*"):
            file.write_bytes(b"{")
        with pytest.raises(Damaged):
            back_up(records, tmp_path, today=TODAY)
    assert not list(tmp_path.glob("*.tar"))


def changed_in(archive, name, change):
    """The archive with the bytes of one entry changed where they lie."""
    with tarfile.open(fileobj=io.BytesIO(archive)) as tar:
        entry = next(e for e in tar if e.name.startswith(name))
        start, size = entry.offset_data, entry.size
    return archive[:start] + change(archive[start : start + size]) + archive[start + size :]


@pytest.mark.parametrize("harm", ["a bit", "a header", "cut short"])
def test_of_a_back_up_damaged_in_one_meeting_the_others_come_back(three, tmp_path, harm):
    folder, secret = three
    with GroupRecords.open(folder, secret=secret) as records:
        made = back_up(records, tmp_path, today=TODAY)
        last = records.meetings[-1].id
    whole = made.read_bytes()
    with tarfile.open(made) as tar:
        entry = next(e for e in tar if last in e.name)
    if harm == "a bit":
        at = entry.offset_data + 9
    elif harm == "a header":
        at = entry.offset + 5
    else:
        at = entry.offset_data + 100
    rest = b"" if harm == "cut short" else bytes([whole[at] ^ 1]) + whole[at + 1 :]
    made.write_bytes(whole[:at] + rest)
    missing = restore(made, tmp_path / "back", secret=secret)
    assert last in {m.id for m in missing}
    with GroupRecords.open(tmp_path / "back", secret=secret) as records:
        for meeting in records.meetings:
            if meeting.id not in {m.id for m in missing}:
                assert records.meeting(meeting.id).title == meeting.title


def test_a_back_up_of_a_newer_program_is_called_newer_not_damaged(tmp_path, started):
    with GroupRecords.open(started) as records:
        whole = back_up(records, tmp_path, today=TODAY).read_bytes()
    newer = changed_in(whole, CHECKSUMS, lambda b: b.replace(b'"version": 1', b'"version": 2'))
    (tmp_path / "newer.tar").write_bytes(newer)
    with pytest.raises(NewerBackUp):
        restore(tmp_path / "newer.tar", tmp_path / "back")


def test_a_back_up_with_a_meeting_of_a_newer_program_is_called_newer(tmp_path, started, meeting):
    files = {"group.json": (started / "group.json").read_bytes()}
    tables = decode((started / f"meetings/{meeting.id}.json").read_bytes(), newest_schema=1).tables
    newer = Encoder().encode(tables, schema=2, generation=1)
    (tmp_path / "b.tar").write_bytes(packed({**files, f"meetings/{meeting.id}.json": newer}))
    with pytest.raises(NewerThanUs):
        restore(tmp_path / "b.tar", tmp_path / "back")
    assert not list(tmp_path.glob(".*"))


def sparse(members, size):
    """A tar of a few kilobytes that says it holds `members` files of `size` zeros (GNU sparse)."""
    archive = io.BytesIO()
    names = [f"meetings/{n:04}.json" for n in range(members)]
    first = msgspec.json.encode({"version": 1, "checksums": dict.fromkeys(names, "0" * 64)})
    head = tarfile.TarInfo(CHECKSUMS)
    head.size = len(first)
    with tarfile.open(fileobj=archive, mode="w", format=tarfile.GNU_FORMAT) as tar:
        tar.addfile(head, io.BytesIO(first))
    content = bytearray(archive.getvalue()[: 512 + (len(first) + 511) // 512 * 512])
    for name in names:
        entry = tarfile.TarInfo(name)
        entry.type, entry.size = tarfile.GNUTYPE_SPARSE, 0
        header = bytearray(entry.tobuf(tarfile.GNU_FORMAT))
        header[386:398] = b"%011o\0" % size  # one run of data, of no bytes, at the very end
        header[398:410] = b"%011o\0" % 0
        header[483:495] = b"%011o\0" % size  # the size that it says it has
        header[148:156] = b" " * 8
        header[148:156] = b"%06o\0 " % sum(header)
        content += header
    return bytes(content) + bytes(1024)


RESTORE = """
import sys
from pathlib import Path
from data.storage.back_up import restore
from data.storage.problems import StorageProblem
try:
    restore(Path(sys.argv[1]), Path(sys.argv[2]))
except StorageProblem as problem:
    print(type(problem).__name__)
"""


@pytest.mark.slow
def test_a_small_file_that_says_it_holds_gigabytes_takes_no_memory_and_no_time(tmp_path):
    (tmp_path / "b.tar").write_bytes(sparse(40, 60 << 20))
    assert (tmp_path / "b.tar").stat().st_size < 40_000
    limit = 600 << 20

    def bounded():
        resource.setrlimit(resource.RLIMIT_AS, (limit, limit))
        resource.setrlimit(resource.RLIMIT_CPU, (20, 20))

    command = [sys.executable, "-c", RESTORE, tmp_path / "b.tar", tmp_path / "back"]
    ended = subprocess.run(command, capture_output=True, text=True, preexec_fn=bounded, check=False)
    assert ended.stdout == "NotABackUp\n", ended.stderr[-500:]
    assert not (tmp_path / "back").exists()


def test_a_file_with_holes_is_no_entry_of_a_back_up(tmp_path):
    (tmp_path / "b.tar").write_bytes(sparse(1, 1 << 20))
    with pytest.raises(NotABackUp):
        restore(tmp_path / "b.tar", tmp_path / "back")


def test_more_files_than_any_group_has_are_refused(tmp_path, monkeypatch):
    monkeypatch.setattr("data.storage.archive.MOST_FILES", 3)
    files = {f"meetings/{n:04}.json": b"{}" for n in range(4)}
    (tmp_path / "b.tar").write_bytes(packed(files))
    with pytest.raises(NotABackUp):
        restore(tmp_path / "b.tar", tmp_path / "back")


def test_a_damaged_list_of_checksums_is_said(tmp_path, started):
    with GroupRecords.open(started) as records:
        whole = back_up(records, tmp_path, today=TODAY).read_bytes()
    (tmp_path / "b.tar").write_bytes(changed_in(whole, CHECKSUMS, lambda b: b"[" + b[1:]))
    with pytest.raises(BackUpDamaged):
        restore(tmp_path / "b.tar", tmp_path / "back")
