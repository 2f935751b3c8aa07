"""A group under a passphrase: nothing to be read without it, nothing lost with it."""

import errno
import os
from contextlib import suppress
from dataclasses import replace
from random import Random

import pytest

from data.model.group import Person
from data.storage import notices
from data.storage.keys import new_recovery_code, same_code
from data.storage.lock_problems import LockHalfChanged
from data.storage.problems import (
    Damaged,
    DiskFull,
    PassphraseNeeded,
    StorageProblem,
    WeakPassphrase,
    WrongPassphrase,
)
from data.storage.records import GroupRecords
from data.storage.seal import Seal, padded_size
from data.storage.tables import NotTables

pytestmark = pytest.mark.usefixtures("little_work")

WORDS = "kettle  blue seven garden tram"
NEW_WORDS = "window cup eleven river bread"
CODE = new_recovery_code(Random(5))
NEW_CODE = new_recovery_code(Random(6))


@pytest.fixture
def locked(started, meeting, note):
    with GroupRecords.open(started) as records:
        records.save_meeting(meeting.with_entry(note))
        records.drafts.keep("note", {"text": "half a word about the library"})
        records.passphrase.lock(WORDS, CODE)
    return started


def files(folder):
    return sorted(str(p.relative_to(folder)) for p in folder.rglob("*") if p.is_file())


def test_a_locked_group_is_on_the_disk_in_no_readable_form(locked, meeting):
    whole = b"".join(p.read_bytes() for p in locked.rglob("*") if p.is_file())
    for readable in (
        b"Common Table",
        b'Ana"',
        "café".encode(),
        b"November",
        b"2026-",
        b"library",
        b"entries",
    ):
        assert readable not in whole
    assert files(locked) == [
        ".lock",
        ".reserve",
        "drafts.locked",
        "group.locked",
        "group.locked.prev",
        "lock.json",
        "lock.json.prev",
        f"meetings/{meeting.id}.locked",
        f"meetings/{meeting.id}.locked.prev",
    ]


@pytest.mark.parametrize("secret", [WORDS, "kettle blue seven garden tram ", CODE, CODE.lower()])
def test_passphrase_or_recovery_code_opens_it(locked, group, meeting, note, secret):
    with GroupRecords.open(locked, secret=secret) as records:
        assert records.passphrase.locked
        assert records.group == group
        assert records.meeting(meeting.id) == meeting.with_entry(note)
        assert records.drafts.all() == {"note": {"text": "half a word about the library"}}


@pytest.mark.parametrize("secret", ["", "kettle blue seven garden trams", NEW_CODE, "\ud800"])
def test_a_wrong_secret_opens_nothing_and_changes_nothing(locked, secret, contents):
    before = contents(locked)
    with pytest.raises(WrongPassphrase):
        GroupRecords.open(locked, secret=secret)
    with pytest.raises(PassphraseNeeded):
        GroupRecords.open(locked)
    assert {n: b for n, (b, _) in contents(locked).items()} == {
        n: b for n, (b, _) in before.items()
    }


def test_locking_goes_on_where_the_meeting_was(started, group, meeting, note):
    with GroupRecords.open(started) as records:
        records.passphrase.lock(WORDS, CODE)
        records.save_meeting(meeting.with_entry(note))
        records.drafts.keep("note", {"text": "more"})
        records.passphrase.unlock()
        assert records.meeting(meeting.id) == meeting.with_entry(note)
        records.save_group(group.with_person(Person("c3", "Cas")))
    with GroupRecords.open(started) as records:
        assert not records.passphrase.locked
        assert [p.name for p in records.group.people] == ["Ana", "Ben", "Cas"]
        assert records.drafts.all() == {"note": {"text": "more"}}
    assert not [name for name in files(started) if "lock" in name and name != ".lock"]


def test_after_a_change_the_old_secrets_open_neither_file_nor_copy(locked, group):
    with GroupRecords.open(locked, secret=CODE) as records:
        records.passphrase.lock(NEW_WORDS, NEW_CODE)
    for old in (WORDS, CODE):
        with pytest.raises(WrongPassphrase):
            GroupRecords.open(locked, secret=old)
    (locked / "lock.json").write_bytes(b"{")
    for old in (WORDS, CODE):
        with pytest.raises(WrongPassphrase):
            GroupRecords.open(locked, secret=old)
    with GroupRecords.open(locked, secret=NEW_CODE) as records:
        assert records.group == group


def test_a_short_passphrase_is_refused_and_nothing_is_locked(started):
    with GroupRecords.open(started) as records:
        with pytest.raises(WeakPassphrase):
            records.passphrase.lock(" tooshort    ", CODE)
        assert not records.passphrase.locked
    assert "lock.json" not in files(started)


class Cut(BaseException):
    """The power goes."""


@pytest.fixture
def cut_after(monkeypatch):
    """From the given change of a file on, nothing reaches the disk any more."""

    def arm(changes):
        left = iter(range(changes))

        def until_cut(real):
            def change(*names, **how):
                if next(left, None) is None:
                    raise Cut
                return real(*names, **how)

            return change

        for name in ("replace", "unlink", "link", "rename"):
            monkeypatch.setattr(os, name, until_cut(getattr(os, name)))

    return arm


CHANGES = {
    "lock": (None, lambda records: records.passphrase.lock(WORDS, CODE), [None, WORDS], WORDS),
    "change": (
        WORDS,
        lambda records: records.passphrase.lock(NEW_WORDS, NEW_CODE),
        [WORDS, NEW_WORDS],
        NEW_WORDS,
    ),
    "unlock": (WORDS, lambda records: records.passphrase.unlock(), [None, WORDS], None),
}


def opened_by_any(folder, secrets):
    for secret in secrets:
        try:
            return GroupRecords.open(folder, secret=secret)
        except (PassphraseNeeded, WrongPassphrase):
            continue
    raise AssertionError("shut out")


@pytest.mark.parametrize("change", CHANGES)
@pytest.mark.parametrize("changes", range(26))
def test_a_change_cut_short_anywhere_is_carried_on(
    started, group, meeting, note, change, changes, cut_after, monkeypatch
):
    before, make, secrets, after = CHANGES[change]
    with GroupRecords.open(started) as records:
        records.save_meeting(replace(meeting, id="second"))
        records.save_meeting(meeting.with_entry(note))
        if before:
            records.passphrase.lock(before, CODE)
    done = False
    records = GroupRecords.open(started, secret=before)
    cut_after(changes)
    try:
        make(records)
        done = True
    except Cut:
        pass
    with suppress(Cut):
        records.close()
    monkeypatch.undo()
    assert done or changes < 25
    with opened_by_any(started, [after] if done else secrets) as records:
        assert records.group == group
        assert records.meeting(meeting.id) == meeting.with_entry(note)
        assert records.meeting("second") == replace(meeting, id="second")
        taken_off = change == "unlock" and not done and not records.passphrase.locked
        assert records.files.notices in (((notices.lock_off(),),) if taken_off else ((),))
        ended = ".locked" if records.passphrase.locked else ".json"
    others = {".locked": "*.json", ".json": "*.locked*"}[ended]
    assert not [p for p in started.rglob(others) if p.name != "lock.json"]


def test_copies_kept_beside_are_sealed_as_well_and_plain_again_after(started):
    (started / "group.json.damaged-1").write_text("Common Table, damaged")
    with GroupRecords.open(started) as records:
        records.passphrase.lock(WORDS, CODE)
        sealed = (started / "group.locked.damaged-1").read_bytes()
        assert b"Common Table" not in sealed
        records.passphrase.lock(NEW_WORDS, NEW_CODE)
        assert (started / "group.locked.damaged-1").read_bytes() != sealed
        records.passphrase.unlock()
    assert (started / "group.json.damaged-1").read_text() == "Common Table, damaged"


def test_a_full_disk_while_locking_is_said_and_the_next_opening_carries_on(
    started, group, monkeypatch
):
    records = GroupRecords.open(started)
    write, left = os.write, iter(range(4))

    def full(descriptor, content):
        if next(left, None) is None:
            raise OSError(errno.ENOSPC, "no room")
        return write(descriptor, content)

    with monkeypatch.context() as patch:
        patch.setattr(os, "write", full)
        with pytest.raises(DiskFull):
            records.passphrase.lock(WORDS, CODE)
        with pytest.raises(DiskFull):
            GroupRecords.open(started, secret=WORDS)
    with GroupRecords.open(started, secret=WORDS) as records:
        assert records.group == group


def test_reading_only_does_not_end_a_change_that_was_cut_short(
    started, cut_after, monkeypatch, contents
):
    records = GroupRecords.open(started)
    cut_after(5)
    with pytest.raises(Cut):
        records.passphrase.lock(WORDS, CODE)
    monkeypatch.undo()
    before = contents(started)
    with pytest.raises(LockHalfChanged):
        GroupRecords.open(started, secret=WORDS, read_only=True)
    assert contents(started) == before


def test_every_changed_byte_of_a_locked_file_is_noticed(locked, meeting):
    file = locked / "meetings" / f"{meeting.id}.locked"
    file.with_name(file.name + ".prev").unlink()
    whole = file.read_bytes()
    places = [*range(64), *range(64, len(whole), 97), len(whole) - 1]
    for place in places:
        changed = bytearray(whole)
        changed[place] ^= 1
        file.write_bytes(changed)
        with (
            GroupRecords.open(locked, secret=CODE, read_only=True) as records,
            pytest.raises(Damaged),
        ):
            records.meeting(meeting.id)
        assert file.read_bytes() == changed


def test_one_file_cannot_be_put_in_the_place_of_another(locked, meeting):
    meetings = locked / "meetings"
    (meetings / "other.locked").write_bytes((meetings / f"{meeting.id}.locked").read_bytes())
    with GroupRecords.open(locked, secret=CODE) as records, pytest.raises(Damaged):
        records.meeting("other")


def test_a_plain_file_is_not_taken_for_a_locked_one(locked):
    (locked / "group.locked").write_bytes(b'{"group":{"1":{"name":"Not us"}}}')
    (locked / "group.locked.prev").unlink()
    with pytest.raises(Damaged):
        GroupRecords.open(locked, secret=CODE)


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("memory", 1 << 42),
        ("passes", 10**6),
        ("salt", "zz"),
        ("nonce", ""),
        ("sealed", "x"),
        ("kind", 7),
    ],
)
def test_a_lock_that_asks_for_nonsense_is_refused(locked, field, value):
    from tinydb import TinyDB

    from data.storage.safe import SafeStorage

    (locked / "lock.json.prev").unlink()
    with TinyDB(locked / "lock.json", storage=SafeStorage, schema=2) as db:
        db.table("slots").update({field: value})
    (locked / "lock.json.prev").unlink()
    with pytest.raises(Damaged):
        GroupRecords.open(locked, secret=WORDS)


def test_a_lock_that_is_gone_is_said_and_nothing_is_overwritten(locked):
    for name in ("lock.json", "lock.json.prev"):
        (locked / name).unlink()
    with pytest.raises(StorageProblem):
        GroupRecords.open(locked, secret=WORDS)
    assert (locked / "group.locked").exists()


def test_sizes_say_little():
    assert len({padded_size(size) for size in range(100_000)}) < 100
    assert all(size <= padded_size(size) <= max(4096, size * 1.125) for size in range(1, 100_000))
    short, longer = (Seal({b"k" * 16: b"d" * 32}, "group").wrap(b"x" * n) for n in (1, 4000))
    assert len(short) == len(longer)


def test_a_sealed_file_cut_short_is_damage():
    seal = Seal({b"k" * 16: b"d" * 32}, "group")
    whole = seal.wrap(b"words")
    assert seal.unwrap(whole) == b"words"
    for size in (0, 1, 20, 47, 60, len(whole) - 1):
        with pytest.raises(NotTables):
            seal.unwrap(whole[:size])


def test_a_recovery_code_is_long_random_and_forgiving():
    codes = {new_recovery_code(Random(seed)) for seed in range(50)}
    assert len(codes) == 50
    assert all(len(code.replace("-", "")) == 26 for code in codes)
    assert same_code(CODE.lower().replace("-", " ").replace("0", "o").replace("1", "l"), CODE)
    assert not same_code(CODE[:-1], CODE)


def test_in_memory_it_says_locked_and_keeps_everything(group, meeting):
    with GroupRecords.in_memory(group) as records:
        records.save_meeting(meeting)
        records.passphrase.lock(WORDS, CODE)
        assert records.passphrase.locked
        assert records.meeting(meeting.id) == meeting
        records.passphrase.unlock()
        assert not records.passphrase.locked
