"""Somebody with the folder and without a secret, who makes every checksum again: nothing comes of it.

Whatever they do, opening with the right passphrase gives a clear Problem, or a question, or the
group as it was sealed, out loud where that is older; never a forged word, never a plain file.
"""

import shutil
from contextlib import suppress
from random import Random
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from data.model.group import Group, Person
from data.model.meeting import Meeting
from data.storage import keys
from data.storage.keys import new_recovery_code
from data.storage.problems import StorageProblem
from data.storage.records import GroupRecords
from data.storage.shape import to_tables
from tests.data.storage.lock_forgery import LOCKS, lock_of_schema_1, tables_of, write_plain
from tests.fixtures.group_folder import NOW

WORDS = "kettle blue seven garden tram"
CODE = new_recovery_code(Random(5))
FORGED = Group("Forged", people=(Person("x", "Mallory"),))
FORGED_MEETING = Meeting("0a1b2c3d4e5f", NOW.date(), "Forged")
NAMES = ("group", "drafts", "meetings/0a1b2c3d4e5f", "meetings/second", "meetings/evil")
ENDINGS = (".locked", ".locked.prev")

numbers = st.sampled_from([0, 1, 2, 3, 16, 65536, 1 << 26, 1 << 30, 1 << 62, -1])
values = st.one_of(
    st.sampled_from(["locked", "locking", "removing", "passphrase", "recovery-code", "", "00"]),
    numbers,
    st.binary(max_size=80).map(bytes.hex),
    st.none(),
    st.lists(numbers, max_size=2),
)
fields = st.sampled_from(
    ["state", "ring", "sealed", "kind", "passes", "memory", "salt", "nonce", "vouched"]
)
edits = st.one_of(
    st.tuples(
        st.just("edit"), st.sampled_from(["lock", "slots"]), st.integers(1, 3), fields, values
    ),
    st.tuples(st.just("slots"), st.sampled_from(["double", "drop", "swap"])),
    st.tuples(st.just("state"), st.sampled_from(["locked", "locking", "removing"])),
    st.tuples(st.just("plant"), st.sampled_from(NAMES), st.sampled_from([".json", ".json.prev"])),
    st.tuples(st.just("swap"), st.sampled_from(NAMES), st.sampled_from(NAMES)),
    st.tuples(st.just("older"), st.sampled_from(NAMES), st.sampled_from(ENDINGS)),
    st.tuples(st.just("of an older key"), st.sampled_from(NAMES), st.sampled_from(ENDINGS)),
    st.tuples(st.just("gone"), st.sampled_from(NAMES), st.sampled_from(ENDINGS)),
    st.tuples(st.just("older lock"), st.sampled_from(LOCKS)),
    st.tuples(st.just("no lock"), st.sampled_from(LOCKS)),
)


@pytest.fixture(scope="module")
def states(tmp_path_factory):
    """A locked folder, and the same some saves and one change of the passphrase earlier."""
    usual = keys.WORK[keys.PASSPHRASE]
    keys.WORK[keys.PASSPHRASE] = (1, 64 << 10)
    folder = tmp_path_factory.mktemp("hostile") / "group"
    group = Group("Common Table", people=(Person("a1", "Ana"), Person("b2", "Ben")))
    meeting = Meeting("0a1b2c3d4e5f", NOW.date(), "November")
    with GroupRecords.create(folder, group, now=NOW, random=Random(1)) as records:
        records.save_meeting(meeting)
        records.save_meeting(Meeting("second", NOW.date(), "Second"))
        records.drafts.keep("note", {"text": "half a word"})
        records.passphrase.lock(WORDS, CODE)
    older = shutil.copytree(folder, folder.with_name("older"))
    with GroupRecords.open(folder, secret=WORDS) as records:
        records.passphrase.lock(WORDS, CODE)
        same_key = shutil.copytree(folder, folder.with_name("same-key"))
        records.save_meeting(Meeting("0a1b2c3d4e5f", NOW.date(), "November, later"))
        records.save_group(Group("Common Table", people=(*group.people, Person("c3", "Cas"))))
    keys.WORK[keys.PASSPHRASE] = usual
    return folder, older, same_key


def edit_field(folder, table, number, field, value):
    for name in LOCKS:
        tables = tables_of(folder / name) if (folder / name).exists() else {}
        row = {**tables.get(table, {}).get(str(number), {}), field: value}
        changed = {**tables.get(table, {}), str(number): row}
        write_plain(folder / name, {**tables, table: changed}, schema=2)


def edit_slots(folder, how):
    for name in (name for name in LOCKS if (folder / name).exists()):
        tables = tables_of(folder / name)
        slots = [*tables.get("slots", {}).values()]
        many = {"double": slots * 2, "drop": slots[:1], "swap": slots[::-1]}[how]
        numbered = {str(n): slot for n, slot in enumerate(many, 1)}
        write_plain(folder / name, {**tables, "slots": numbered}, schema=2)


def lock_kept_from_the_first_version(folder, state):
    with suppress(StorageProblem, OSError):
        lock_of_schema_1(folder, WORDS, state)


def plant(folder, name, ending):
    record = ("group", FORGED) if name == "group" else ("meeting", FORGED_MEETING)
    write_plain(folder / (name + ending), {**to_tables(*record), "meetings": {}})


def put(folder, source, name):
    if source.exists() and source != folder / name:
        shutil.copy(source, folder / name)


def tamper(folder, older, same_key, edit):
    """One thing that somebody without a secret can do. Where it makes no sense, nothing happens."""
    what, *how = edit
    ways: dict[str, Any] = {
        "edit": lambda *how: edit_field(folder, *how),
        "slots": lambda how: edit_slots(folder, how),
        "state": lambda state: lock_kept_from_the_first_version(folder, state),
        "plant": lambda name, ending: plant(folder, name, ending),
        "swap": lambda one, other: put(folder, folder / f"{one}.locked", f"{other}.locked"),
        "older": lambda name, ending: put(folder, same_key / (name + ending), name + ending),
        "of an older key": lambda name, ending: put(folder, older / (name + ending), name + ending),
        "gone": lambda name, ending: (folder / (name + ending)).unlink(missing_ok=True),
        "older lock": lambda name: put(folder, older / name, name),
        "no lock": lambda name: (folder / name).unlink(missing_ok=True),
    }
    ways[what](*how)


def plain_files(folder):
    return {
        p: p.read_bytes() for p in folder.rglob("*.json*") if not p.name.startswith("lock.json")
    }


def sealed_files(folder):
    return {p: p.read_bytes() for p in folder.rglob("*.locked*")}


def nothing_forged(records):
    assert "Forged" not in str(records.group)
    for summary in records.meetings:
        try:
            assert "Forged" not in str(records.meeting(summary.id))
        except StorageProblem:
            continue


@settings(
    max_examples=150,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(tampered=st.lists(edits, min_size=1, max_size=4))
def test_whatever_is_done_to_a_locked_folder_nothing_forged_opens_and_nothing_is_unlocked(
    states, tmp_path_factory, tampered
):
    whole, older, same_key = states
    folder = tmp_path_factory.mktemp("tampered") / "group"
    shutil.copytree(whole, folder)
    for edit in tampered:
        tamper(folder, older, same_key, edit)
    plain, sealed = plain_files(folder), sealed_files(folder)
    try:
        with GroupRecords.open(folder, secret=WORDS) as records:
            assert records.passphrase.locked
            nothing_forged(records)
    except StorageProblem:
        assert sealed_files(folder) == sealed
    assert plain_files(folder) == plain
    assert not any(b"Common Table" in each for each in plain_files(folder).values())
    shutil.rmtree(folder.parent)
