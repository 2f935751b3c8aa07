"""Back-ups: made, read again, brought back into a new folder, and refused where they are not ours."""

import hashlib
import io
import stat
import tarfile
from datetime import date
from random import Random

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from data.storage.archive import CHECKSUMS, packed, unpacked
from data.storage.back_up import back_up, restore
from data.storage.keys import new_recovery_code
from data.storage.problems import (
    BackUpDamaged,
    BackUpInside,
    CannotWrite,
    Damaged,
    FolderInUse,
    NotABackUp,
    PassphraseNeeded,
    StorageProblem,
    WrongPassphrase,
)
from data.storage.records import GroupRecords

pytestmark = pytest.mark.usefixtures("little_work")

TODAY = date(2026, 11, 23)
WORDS = "kettle blue seven garden tram"


@pytest.fixture
def stick(tmp_path):
    stick = tmp_path / "memory-stick"
    stick.mkdir()
    return stick


@pytest.fixture
def made(started, stick):
    with GroupRecords.open(started) as records:
        records.drafts.keep("note", {"text": "not for a back-up"})
        return back_up(records, stick, today=TODAY)


def test_a_group_brought_back_is_the_same_group(made, tmp_path, group, meeting):
    restore(made, tmp_path / "new" / "folder")
    with GroupRecords.open(tmp_path / "new" / "folder") as records:
        assert records.group == group
        assert records.meeting(meeting.id) == meeting
        assert records.drafts.all() == {}
        assert records.files.notices == ()


def test_what_a_restoring_cut_short_left_behind_is_swept(made, tmp_path):
    left = tmp_path / ".back.0123abcd.restoring"
    (left / "meetings").mkdir(parents=True)
    other = tmp_path / ".back.letters.restoring"
    other.mkdir()
    restore(made, tmp_path / "back")
    assert not left.exists()
    assert other.exists()


def test_what_is_brought_back_is_for_its_owner_only(made, tmp_path):
    restore(made, tmp_path / "back")
    assert stat.S_IMODE((tmp_path / "back").stat().st_mode) == 0o700
    assert stat.S_IMODE((tmp_path / "back" / "group.json").stat().st_mode) == 0o600


def test_a_back_up_is_private_has_a_day_for_a_name_and_replaces_none(started, made, stick):
    assert stat.S_IMODE(made.stat().st_mode) == 0o600
    first = made.read_bytes()
    with GroupRecords.open(started) as records:
        again = back_up(records, stick, today=TODAY)
    assert [made.name, again.name] == ["fairsay-2026-11-23.tar", "fairsay-2026-11-23-2.tar"]
    assert made.read_bytes() == first == again.read_bytes()


def test_making_a_back_up_touches_no_file_of_the_group(started, stick, contents):
    with GroupRecords.open(started) as records:
        before = contents(started)
        back_up(records, stick, today=TODAY)
        assert contents(started) == before


def test_any_tar_program_opens_it(made, meeting):
    with tarfile.open(made) as tar:
        assert tar.getnames() == [CHECKSUMS, "group.json", f"meetings/{meeting.id}.json"]


def test_a_back_up_inside_the_group_is_refused(started):
    with GroupRecords.open(started) as records:
        for place in (started, started / "meetings"):
            with pytest.raises(BackUpInside):
                back_up(records, place, today=TODAY)


def test_a_place_that_is_not_there_is_said(started, tmp_path):
    with GroupRecords.open(started) as records, pytest.raises(CannotWrite):
        back_up(records, tmp_path / "nowhere", today=TODAY)


def test_it_never_goes_over_anything(made, started, contents):
    before = contents(started)
    with pytest.raises(FolderInUse):
        restore(made, started)
    assert contents(started) == before


def test_a_locked_group_stays_sealed_in_a_back_up(started, stick, tmp_path, group):
    with GroupRecords.open(started) as records:
        records.passphrase.lock(WORDS, new_recovery_code(Random(1)))
        made = back_up(records, stick, today=TODAY)
    assert b"Common Table" not in made.read_bytes()
    for secret, refusal in (
        (None, PassphraseNeeded),
        ("some other five words here", WrongPassphrase),
    ):
        with pytest.raises(refusal):
            restore(made, tmp_path / "back", secret=secret)
        assert not (tmp_path / "back").exists()
    restore(made, tmp_path / "back", secret=WORDS)
    with GroupRecords.open(tmp_path / "back", secret=WORDS) as records:
        assert records.group == group


def nothing_left(tmp_path):
    return not list(tmp_path.glob("*back*")) and not list(tmp_path.glob(".*restoring"))


def test_a_damaged_back_up_is_refused_and_nothing_is_left(made, tmp_path):
    whole = made.read_bytes()
    at = whole.index(b"Common Table")
    made.write_bytes(whole[:at] + b"c" + whole[at + 1 :])
    with pytest.raises(BackUpDamaged):
        restore(made, tmp_path / "back")
    assert nothing_left(tmp_path)


def test_a_back_up_of_nonsense_with_good_checksums_is_refused_and_nothing_is_left(tmp_path, stick):
    (stick / "b.tar").write_bytes(packed({"group.json": b"{"}))
    with pytest.raises(Damaged):
        restore(stick / "b.tar", tmp_path / "back")
    assert nothing_left(tmp_path)


def hostile(name, kind=tarfile.REGTYPE):
    """A back-up with one more entry than it should have, and checksums that fit."""
    content = b"evil"
    sums = {name: hashlib.blake2b(content, digest_size=32).hexdigest()}
    first = msgspec.json.encode({"version": 1, "checksums": sums})
    archive = io.BytesIO()
    with tarfile.open(fileobj=archive, mode="w") as tar:
        for entry_name, entry_kind, inside in (
            (CHECKSUMS, tarfile.REGTYPE, first),
            (name, kind, content),
        ):
            entry = tarfile.TarInfo(entry_name)
            entry.type, entry.linkname = entry_kind, "/etc/passwd"
            entry.size = len(inside) if entry_kind == tarfile.REGTYPE else 0
            tar.addfile(entry, io.BytesIO(inside))
    return archive.getvalue()


@pytest.mark.parametrize(
    "name",
    [
        "../evil",
        "/etc/evil",
        "meetings/../../evil.json",
        "evil.py",
        ".lock",
        "meetings/A.json",
        "group.json.prev",
    ],
)
def test_a_name_that_leads_elsewhere_is_refused(name):
    with pytest.raises(NotABackUp):
        unpacked(hostile(name))


@pytest.mark.parametrize(
    "kind", [tarfile.SYMTYPE, tarfile.LNKTYPE, tarfile.DIRTYPE, tarfile.FIFOTYPE, tarfile.CHRTYPE]
)
def test_anything_but_an_ordinary_file_is_refused(kind):
    with pytest.raises(NotABackUp):
        unpacked(hostile("group.json", kind))


def test_the_same_name_twice_is_refused():
    archive = io.BytesIO(packed({"group.json": b"one"}))
    with tarfile.open(fileobj=archive, mode="a") as tar:
        entry = tarfile.TarInfo("group.json")
        entry.size = 3
        tar.addfile(entry, io.BytesIO(b"two"))
    with pytest.raises(NotABackUp):
        unpacked(archive.getvalue())


def test_a_file_that_is_no_back_up_is_refused(tmp_path, stick):
    for content in (b"", b"hello", b"\0" * 20_000, b"PK\x03\x04"):
        (stick / "b.tar").write_bytes(content)
        with pytest.raises(NotABackUp):
            restore(stick / "b.tar", tmp_path / "back")
    with pytest.raises(NotABackUp):
        restore(stick / "not-there.tar", tmp_path / "back")
    with pytest.raises(StorageProblem):
        restore(stick, tmp_path / "back")


@settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.integers(0, 20_000), st.binary(max_size=600))
def test_noise_in_an_archive_is_refused_or_harmless(at, noise):
    files = {"group.json": b'{"a":{}}' * 200, "meetings/ab.json": b"x" * 3000}
    whole = packed(files)
    changed = whole[:at] + noise + whole[at + len(noise) :]
    try:
        assert unpacked(changed) == files
    except (NotABackUp, BackUpDamaged):
        assert changed != whole
