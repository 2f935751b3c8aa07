"""A locked folder in somebody else's hands: only what the group's key vouches for is obeyed."""

import os
import shutil
import time
from dataclasses import replace
from random import Random

import pytest

from data.model.group import Group, Person
from data.storage import keys, notices
from data.storage.keys import new_recovery_code
from data.storage.lock_file import Copies, bytes_as_written
from data.storage.lock_problems import LockDoubtful, LockGone, LockGoneBesidePlain, LockQuestion
from data.storage.problems import Damaged, StorageProblem, UnsafeFile, WrongPassphrase
from data.storage.records import GroupRecords
from data.storage.seal import Seal
from data.storage.shape import to_tables
from data.storage.tables import NotTables
from tests.data.storage.lock_forgery import (
    LOCKS,
    edit_lock,
    lock_of_schema_1,
    tables_of,
    write_plain,
)

pytestmark = pytest.mark.usefixtures("little_work")

WORDS = "kettle blue seven garden tram"
NEW_WORDS = "window cup eleven river bread"
CODE = new_recovery_code(Random(5))
NEW_CODE = new_recovery_code(Random(6))
FORGED = Group("Forged", people=(Person("x", "Mallory"),))


@pytest.fixture
def locked(started, meeting, note):
    with GroupRecords.open(started) as records:
        records.save_meeting(meeting.with_entry(note))
        records.passphrase.lock(WORDS, CODE)
    return started


def plant(folder, group=FORGED):
    write_plain(folder / "group.json", {**to_tables("group", group), "meetings": {}})


def readable(folder):
    whole = b"".join(p.read_bytes() for p in folder.rglob("*") if p.is_file())
    return b"Common Table" in whole or "café".encode() in whole


def stays_locked_and_untouched(folder, contents, **how):
    before = {name: each for name, (each, _) in contents(folder).items()}
    with pytest.raises(StorageProblem) as refused:
        GroupRecords.open(folder, secret=WORDS, **how)
    assert {name: each for name, (each, _) in contents(folder).items()} == before
    assert not readable(folder)
    return refused.value


class TestALockOfTheFirstVersion:
    @pytest.mark.parametrize("secret", [WORDS, CODE])
    def test_it_opens_and_is_vouched_for_from_then_on(self, locked, group, secret):
        lock_of_schema_1(locked, WORDS, "locked")
        with GroupRecords.open(locked, secret=secret) as records:
            assert records.group == group
            assert records.files.notices == ()
        for name in LOCKS:
            assert set(tables_of(locked / name)["lock"]["1"]) == {"sealed"}
        with GroupRecords.open(locked, secret=CODE, read_only=True) as records:
            assert records.group == group

    @pytest.mark.parametrize("state", ["removing", "locking"])
    def test_what_it_says_of_a_change_is_asked_about_and_never_obeyed(
        self, locked, contents, group, state
    ):
        lock_of_schema_1(locked, WORDS, state)
        question = stays_locked_and_untouched(locked, contents)
        assert isinstance(question, LockDoubtful)
        with GroupRecords.open(locked, secret=WORDS, go_on=True) as records:
            assert records.passphrase.locked
            assert records.group == group
        assert not readable(locked)

    def test_a_planted_file_is_named_and_the_sealed_one_stays(self, locked, contents, group):
        lock_of_schema_1(locked, WORDS, "locking")
        plant(locked)
        stays_locked_and_untouched(locked, contents)
        with GroupRecords.open(locked, secret=WORDS, go_on=True) as records:
            assert records.group == group
            assert records.files.notices == (notices.not_locked(["group.json"]),)
        assert tables_of(locked / "group.json")["group"]["1"]["name"] == "Forged"

    def test_files_that_nobody_vouches_for_are_named_before_they_are_taken(
        self, locked, meeting, note
    ):
        file = locked / "meetings" / f"{meeting.id}.locked"
        ring = Copies.of(locked).opened(WORDS).content.ring
        plain = Seal(ring, f"meetings/{meeting.id}").unwrap(file.read_bytes())
        lock_of_schema_1(locked, WORDS, "locking")
        for each in (file, file.with_name(file.name + ".prev")):
            each.unlink()
        file.with_name(f"{meeting.id}.json").write_bytes(plain)
        with pytest.raises(LockDoubtful) as asked:
            GroupRecords.open(locked, secret=WORDS)
        assert asked.value.files == (f"meetings/{meeting.id}.json",)
        with GroupRecords.open(locked, secret=WORDS, go_on=True) as records:
            assert records.meeting(meeting.id) == meeting.with_entry(note)
        assert not list(locked.rglob(f"{meeting.id}.json"))


class TestWhatTheLockFileSays:
    @pytest.mark.parametrize("state", ["removing", "locking"])
    def test_a_state_written_into_it_is_nothing(self, locked, contents, state):
        edit_lock(locked, "lock", "1", state=state)
        plant(locked)
        assert isinstance(stays_locked_and_untouched(locked, contents), Damaged)

    @pytest.mark.parametrize("place", [0, 30, 60, -1])
    def test_a_changed_byte_of_what_is_sealed_is_damage(self, locked, contents, place):
        sealed = bytearray.fromhex(tables_of(locked / "lock.json")["lock"]["1"]["sealed"])
        sealed[place] ^= 1
        edit_lock(locked, "lock", "1", sealed=sealed.hex())
        assert isinstance(stays_locked_and_untouched(locked, contents), Damaged)

    def test_a_changed_way_in_is_said_and_the_others_still_open(self, locked, group):
        slots = tables_of(locked / "lock.json")["slots"]
        code = next(number for number, slot in slots.items() if slot["kind"] == "recovery-code")
        edit_lock(locked, "slots", code, salt="00" * 16)
        for _ in range(2):
            with GroupRecords.open(locked, secret=WORDS) as records:
                assert records.group == group
                assert records.files.notices == (notices.ways_in_changed(),)
        with pytest.raises(WrongPassphrase):
            GroupRecords.open(locked, secret=CODE)
        with GroupRecords.open(locked, secret=WORDS) as records:
            records.passphrase.lock(NEW_WORDS, NEW_CODE)
        with GroupRecords.open(locked, secret=NEW_CODE) as records:
            assert records.files.notices == ()

    @pytest.mark.parametrize(
        ("slots", "passes", "memory"),
        [
            (2, 16, 1 << 30),
            (2, 1, 1 << 30),
            (2, 9, 64 << 20),
            (2, 8, 256 << 20),
            (5, 1, 65536),
            (2, 1, 257 << 20),
            (2, 9, 65536),
            (2, 0, 65536),
            (2, 1, 8191),
        ],
    )
    def test_work_without_reason_is_refused_before_it_is_done(
        self, locked, contents, slots, passes, memory
    ):
        for name in LOCKS:
            tables = tables_of(locked / name)
            slot = {**tables["slots"]["1"], "passes": passes, "memory": memory}
            many = {str(number): slot for number in range(1, slots + 1)}
            write_plain(locked / name, {**tables, "slots": many}, schema=2)
        begun = time.process_time()
        assert isinstance(stays_locked_and_untouched(locked, contents), Damaged)
        assert time.process_time() - begun < 1

    def test_an_older_lock_in_the_place_of_the_second_copy_opens_nothing(self, locked):
        old = (locked / "lock.json").read_bytes()
        with GroupRecords.open(locked, secret=WORDS) as records:
            records.passphrase.lock(NEW_WORDS, NEW_CODE)
        (locked / "lock.json.prev").write_bytes(old)
        with pytest.raises(WrongPassphrase):
            GroupRecords.open(locked, secret=WORDS)
        with GroupRecords.open(locked, secret=NEW_WORDS) as records:
            assert records.passphrase.locked
        assert (locked / "lock.json.prev").read_bytes() == (locked / "lock.json").read_bytes()


def test_a_back_up_takes_the_copy_of_the_lock_that_is_whole(locked):
    lock = locked / "lock.json"
    whole = lock.read_bytes()
    assert bytes_as_written(locked) == whole
    lock.write_bytes(whole.replace(b'"kind":"passphrase"', b'"kind":"passphrasf"'))
    assert bytes_as_written(locked) == whole
    lock.with_name("lock.json.prev").write_bytes(b"{}")
    with pytest.raises(Damaged):
        bytes_as_written(locked)


class TestTheSecondCopyOfTheLock:
    @pytest.mark.parametrize("how", ["lock", "change"])
    def test_it_says_the_same_as_the_first(self, locked, how):
        if how == "change":
            with GroupRecords.open(locked, secret=WORDS) as records:
                records.passphrase.lock(NEW_WORDS, NEW_CODE)
        assert tables_of(locked / "lock.json.prev") == tables_of(locked / "lock.json")

    def test_it_is_made_where_it_is_missing_such_as_after_a_back_up(self, locked):
        (locked / "lock.json.prev").unlink()
        with GroupRecords.open(locked, secret=WORDS) as records:
            assert records.files.notices == ()
        assert (locked / "lock.json.prev").read_bytes() == (locked / "lock.json").read_bytes()

    @pytest.mark.parametrize("make", [os.mkfifo, os.mkdir, lambda path: path.symlink_to("x")])
    def test_something_else_in_its_place_does_no_harm(self, locked, group, make):
        (locked / "lock.json.prev").unlink()
        make(locked / "lock.json.prev")
        with GroupRecords.open(locked, secret=WORDS) as records:
            assert records.group == group

    @pytest.mark.parametrize("make", [os.mkfifo, os.mkdir, lambda path: path.symlink_to("x")])
    def test_something_else_in_the_place_of_the_lock_is_said(self, locked, make):
        (locked / "lock.json").unlink()
        make(locked / "lock.json")
        with pytest.raises(UnsafeFile):
            GroupRecords.open(locked, secret=WORDS)

    @pytest.mark.parametrize("spoilt", LOCKS)
    def test_one_flipped_bit_shuts_nobody_out(self, locked, group, spoilt):
        file = locked / spoilt
        whole = file.read_bytes()
        chance = Random(7)
        for bit in chance.sample(range(len(whole) * 8), 120):
            flipped = bytearray(whole)
            flipped[bit // 8] ^= 1 << bit % 8
            file.write_bytes(flipped)
            with GroupRecords.open(locked, secret=WORDS, read_only=True) as records:
                assert records.group == group
                spoilt_first = spoilt == "lock.json"
                assert records.files.notices == (
                    (notices.second_copy_of_lock(),) if spoilt_first else ()
                )

    def test_a_damaged_first_is_kept_beside_and_made_again(self, locked, group):
        (locked / "lock.json").write_bytes(b"{half of it")
        with GroupRecords.open(locked, secret=WORDS) as records:
            assert records.group == group
            assert records.files.notices == (notices.second_copy_of_lock(),)
        assert (locked / "lock.json.damaged-1").read_bytes() == b"{half of it"
        with GroupRecords.open(locked, secret=CODE) as records:
            assert records.files.notices == ()

    def test_where_both_are_damaged_nothing_is_touched(self, locked, contents):
        for name in LOCKS:
            (locked / name).write_bytes(b"{")
        assert isinstance(stays_locked_and_untouched(locked, contents), Damaged)


class TestPlainFilesInALockedFolder:
    def test_an_old_group_brought_back_is_named_and_never_wins(self, locked, group):
        plant(locked, replace(group, people=group.people[:1]))
        old = (locked / "group.json").read_bytes()
        with GroupRecords.open(locked, secret=WORDS) as records:
            assert records.files.notices == (notices.not_locked(["group.json"]),)
            records.passphrase.lock(NEW_WORDS, NEW_CODE)
            assert records.group == group
        with GroupRecords.open(locked, secret=NEW_WORDS) as records:
            assert records.group == group
            assert records.passphrase.locked
        assert (locked / "group.json").read_bytes() == old

    def test_taking_the_lock_off_keeps_both(self, locked, group, meeting):
        plant(locked)
        write_plain(
            locked / "meetings" / "evil.json", to_tables("meeting", replace(meeting, id="evil"))
        )
        with GroupRecords.open(locked, secret=WORDS) as records:
            records.passphrase.unlock()
            assert records.group == group
            assert [m.id for m in records.meetings] == [meeting.id]
            assert (
                notices.kept_beside(["group.json", "meetings/evil.json"]) in records.files.notices
            )
        assert (locked / "group.json.other-1").exists()
        assert (locked / "meetings" / "evil.json.other-1").exists()
        with GroupRecords.open(locked) as records:
            assert records.group == group
            assert [m.id for m in records.meetings] == [meeting.id]

    def test_in_place_of_the_sealed_group_it_is_asked_about(self, locked, contents):
        plant(locked)
        for name in ("group.locked", "group.locked.prev"):
            (locked / name).unlink()
        question = stays_locked_and_untouched(locked, contents)
        assert isinstance(question, LockDoubtful)
        assert "group.json" in question.files
        with GroupRecords.open(locked, secret=WORDS, go_on=True) as records:
            assert records.passphrase.locked
            assert records.group == FORGED

    def test_without_the_lock_file_it_does_not_open_unasked(self, locked, contents):
        for name in LOCKS:
            (locked / name).unlink()
        assert isinstance(stays_locked_and_untouched(locked, contents), LockGone)
        plant(locked)
        question = stays_locked_and_untouched(locked, contents)
        assert isinstance(question, LockGoneBesidePlain)
        assert "group.locked" in question.files
        with GroupRecords.open(locked, go_on=True) as records:
            assert records.group == FORGED
        assert (locked / "group.locked.other-1").exists()
        with GroupRecords.open(locked) as records:
            assert not records.passphrase.locked

    def test_a_meeting_alone_is_enough_to_be_asked(self, locked):
        for path in [*locked.glob("lock.json*"), *locked.glob("group.locked*")]:
            path.unlink()
        plant(locked)
        with pytest.raises(LockQuestion):
            GroupRecords.open(locked)


class TestAChangeThatWasCutShort:
    """`cut` stops the program after some changes of files; only what is vouched for is carried on."""

    @pytest.fixture
    def cut(self, monkeypatch):
        class Cut(BaseException):
            pass

        def change(make, after):
            left = iter(range(after))

            def until_cut(real):
                def act(*names, **how):
                    if next(left, None) is None:
                        raise Cut
                    return real(*names, **how)

                return act

            with monkeypatch.context() as patch:
                for name in ("replace", "unlink", "rename"):
                    patch.setattr(os, name, until_cut(getattr(os, name)))
                with pytest.raises(Cut):
                    make()

        return change

    def test_a_file_changed_since_is_named_and_asked_about(self, started, cut, contents, group):
        records = GroupRecords.open(started)
        cut(lambda: records.passphrase.lock(WORDS, CODE), 2)
        records.close()
        plant(started)
        before = {n: b for n, (b, _) in contents(started).items() if "." not in n[:1]}
        with pytest.raises(LockDoubtful) as asked:
            GroupRecords.open(started, secret=WORDS)
        assert asked.value.files == ("group.json",)
        assert before == {n: b for n, (b, _) in contents(started).items() if "." not in n[:1]}
        with GroupRecords.open(started, secret=WORDS, go_on=True) as records:
            assert records.group == FORGED
            assert records.passphrase.locked

    def test_a_file_planted_since_is_left_alone(self, started, cut, group, meeting):
        records = GroupRecords.open(started)
        cut(lambda: records.passphrase.lock(WORDS, CODE), 2)
        records.close()
        evil = started / "meetings" / "evil.json"
        write_plain(evil, to_tables("meeting", replace(meeting, id="evil")))
        with GroupRecords.open(started, secret=WORDS) as records:
            assert records.group == group
            assert [m.id for m in records.meetings] == [meeting.id]
            assert records.files.notices == (notices.not_locked(["meetings/evil.json"]),)
        assert evil.exists()

    def test_taking_off_is_carried_on_and_said(self, locked, cut, group):
        records = GroupRecords.open(locked, secret=WORDS)
        cut(records.passphrase.unlock, 4)
        records.close()
        with GroupRecords.open(locked, secret=WORDS) as records:
            assert not records.passphrase.locked
            assert records.group == group
            assert records.files.notices == (notices.lock_off(),)

    def test_taking_off_does_not_take_over_what_was_changed_since(self, locked, cut):
        records = GroupRecords.open(locked, secret=WORDS)
        cut(records.passphrase.unlock, 4)
        records.close()
        assert not (locked / "group.locked").exists()
        plant(locked)
        with pytest.raises(LockDoubtful) as asked:
            GroupRecords.open(locked, secret=WORDS)
        assert "group.json" in asked.value.files
        with GroupRecords.open(locked, secret=WORDS, go_on=True) as records:
            assert records.passphrase.locked


def test_the_seal_is_bound_to_the_name_of_the_file():
    ring = keys.new_key()
    wrapped = Seal(ring, "meetings/one").wrap(b"words")
    assert Seal(ring, "meetings/one").unwrap(wrapped) == b"words"
    for other in ("meetings/two", "group", "drafts", ""):
        with pytest.raises(NotTables):
            Seal(ring, other).unwrap(wrapped)


def test_a_whole_other_group_put_in_its_place_does_not_open_with_our_words(locked, tmp_path):
    shutil.rmtree(locked)
    with GroupRecords.create(locked, FORGED, now=_now(), random=Random(2)) as records:
        records.passphrase.lock(NEW_WORDS, NEW_CODE)
    with pytest.raises(WrongPassphrase):
        GroupRecords.open(locked, secret=WORDS)


def _now():
    from tests.fixtures.group_folder import NOW

    return NOW
