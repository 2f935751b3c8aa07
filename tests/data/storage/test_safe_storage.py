"""The storage under TinyDB: what was said to be saved is there, whatever happened."""

import errno
import json
import os
import stat
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tinydb import TinyDB

from data.storage import durable
from data.storage.problems import (
    CannotWrite,
    ChangedElsewhere,
    Damaged,
    NewerThanUs,
    ReadOnly,
    UnsafeFile,
)
from data.storage.reserve import Reserve
from data.storage.safe import SafeStorage
from data.storage.tables import Encoder, decode


@pytest.fixture
def path(tmp_path):
    return tmp_path / "group.json"


@pytest.fixture
def db(path):
    with TinyDB(path, storage=SafeStorage) as db:
        yield db


def names(folder):
    return sorted(entry.name for entry in folder.iterdir())


def test_stock_tinydb_opens_our_file(path, db):
    db.table("people").insert({"name": "Ana"})
    with TinyDB(path) as stock:
        assert stock.table("people").all() == [{"name": "Ana"}]
        assert stock.table("_meta").all()[0]["generation"] == 1


def test_what_was_inserted_is_there_after_opening_again(path, db):
    db.insert({"n": 1})
    db.insert({"n": 2})
    with TinyDB(path, storage=SafeStorage) as again:
        assert [d["n"] for d in again] == [1, 2]


def test_the_copy_before_is_one_save_older(path, db):
    db.insert({"n": 1})
    db.insert({"n": 2})
    previous = decode(durable.previous_of(path).read_bytes(), newest_schema=1)
    assert list(previous.tables["_default"].values()) == [{"n": 1}]
    assert names(path.parent) == ["group.json", "group.json.prev"]


def test_several_changes_in_a_batch_are_one_write(path, db):
    with db.storage.batch():
        db.table("people").insert({"name": "Ana"})
        db.table("actions").insert({"text": "ring the surgery"})
        assert not path.exists()
    assert db.storage.generation == 1
    assert len(db.table("people")) == len(db.table("actions")) == 1


def test_a_batch_that_fails_half_way_changes_nothing(path, db):
    db.insert({"n": 1})
    before = path.read_bytes()

    def half_way():
        with db.storage.batch():
            db.insert({"n": 2})
            raise RuntimeError

    with pytest.raises(RuntimeError):
        half_way()
    assert path.read_bytes() == before
    assert [d["n"] for d in db] == [1]


def test_a_value_that_json_does_not_have_changes_nothing(path, db):
    db.insert({"n": 1})
    before = path.read_bytes()
    with pytest.raises(TypeError):
        db.insert({"n": object()})
    assert path.read_bytes() == before
    db.insert({"n": 2})
    assert [d["n"] for d in db] == [1, 2]


def test_a_save_that_the_disk_refuses_changes_nothing(path, db, monkeypatch):
    db.insert({"n": 1})
    before = path.read_bytes()

    def fail(descriptor):
        raise OSError(errno.EIO, "the disk is failing")

    with monkeypatch.context() as patch:
        patch.setattr(durable.os, "fsync", fail)
        with pytest.raises(CannotWrite):
            db.insert({"n": 2})
    assert path.read_bytes() == before
    assert [d["n"] for d in db] == [1]
    assert names(path.parent) == ["group.json"]
    db.insert({"n": 3})
    assert [d["n"] for d in db] == [1, 3]


def test_saved_is_said_only_after_file_and_folder_are_flushed(path, db, monkeypatch):
    flushed = []
    fsync = os.fsync

    def note(descriptor):
        flushed.append(stat.S_ISDIR(os.fstat(descriptor).st_mode))
        fsync(descriptor)

    monkeypatch.setattr(durable.os, "fsync", note)
    db.insert({"n": 1})
    assert flushed == [False, True]


def test_files_are_for_their_owner_only_whatever_the_umask(path):
    old = os.umask(0)
    try:
        with TinyDB(path, storage=SafeStorage) as db:
            db.insert({"n": 1})
            db.insert({"n": 2})
    finally:
        os.umask(old)
    assert {stat.S_IMODE(p.stat().st_mode) for p in path.parent.iterdir()} == {0o600}


@pytest.mark.parametrize("damage", [b"", b"{", b"\x00" * 900, b"[]", b'{"people": {"x": {}}}'])
def test_a_damaged_file_falls_back_out_loud_and_is_kept(path, damage):
    said = []
    with TinyDB(path, storage=SafeStorage) as db:
        db.insert({"n": 1})
        db.insert({"n": 2})
    path.write_bytes(damage)
    with TinyDB(path, storage=SafeStorage, tell=said.append) as db:
        assert [d["n"] for d in db] == [1]
        assert db.storage.recovered
    assert [phrase.values for phrase in said] == [{"file": "group.json"}]
    assert path.with_name("group.json.damaged-1").read_bytes() == damage
    with TinyDB(path, storage=SafeStorage) as db:
        assert not db.storage.recovered


def test_a_file_that_vanished_comes_back_from_the_copy_before(path):
    with TinyDB(path, storage=SafeStorage) as db:
        db.insert({"n": 1})
        db.insert({"n": 2})
    path.unlink()
    with TinyDB(path, storage=SafeStorage) as db:
        assert [d["n"] for d in db] == [1]
        assert db.storage.recovered


def test_what_was_kept_beside_is_never_kept_over(path):
    for content in (b"first", b"second"):
        path.write_bytes(content)
        durable.set_aside(path, "damaged")
    durable.copy_aside(path, b"third", "damaged")
    kept = [path.with_name(f"group.json.damaged-{n}").read_bytes() for n in (1, 2, 3)]
    assert kept == [b"first", b"second", b"third"]


def test_a_file_is_removed_after_its_copies_so_that_none_takes_its_place(path, monkeypatch):
    for name in ("group.json", "group.json.prev", "group.json.other-1"):
        path.with_name(name).write_bytes(b"x")
    removed, unlink = [], Path.unlink
    monkeypatch.setattr(
        Path, "unlink", lambda self, **how: (removed.append(self.name), unlink(self, **how))
    )
    durable.remove_durably(path)
    assert removed[-1] == "group.json"
    assert len(removed) == 3


def test_a_damaged_file_without_a_copy_is_refused_and_untouched(path):
    path.write_bytes(b"{")
    with pytest.raises(Damaged):
        SafeStorage(path)
    assert path.read_bytes() == b"{"
    assert names(path.parent) == ["group.json"]


def test_a_damaged_copy_is_not_taken_in_place_of_a_damaged_file(path):
    path.write_bytes(b"{")
    durable.previous_of(path).write_bytes(b"[")
    with pytest.raises(Damaged):
        SafeStorage(path)
    assert names(path.parent) == ["group.json", "group.json.prev"]


def test_a_copy_that_another_program_wrote_is_not_taken_in_place_of_a_damaged_file(path):
    path.write_bytes(b"{")
    durable.previous_of(path).write_bytes(b'{"_default": {"1": {"n": 99}}}')
    with pytest.raises(Damaged):
        SafeStorage(path)
    assert path.read_bytes() == b"{"


def changed_by_stock_tinydb(path):
    with TinyDB(path, storage=SafeStorage) as db:
        db.insert({"n": 1})
        db.insert({"n": 2})
    with TinyDB(path) as stock:
        stock.insert({"n": 3})
    return path.read_bytes()


def test_a_file_that_another_program_wrote_is_never_replaced_silently(path):
    theirs = changed_by_stock_tinydb(path)
    with pytest.raises(ChangedElsewhere):
        SafeStorage(path)
    assert path.read_bytes() == theirs


def test_changes_of_another_program_are_taken_when_asked_for_and_ours_kept(path):
    changed_by_stock_tinydb(path)
    with TinyDB(path, storage=SafeStorage, take_changes=True) as db:
        assert [d["n"] for d in db] == [1, 2, 3]
        db.insert({"n": 4})
    assert b'"n":1' in path.with_name("group.json.before-1").read_bytes()
    with TinyDB(path, storage=SafeStorage) as db:
        assert [d["n"] for d in db] == [1, 2, 3, 4]


def test_a_program_that_rewrites_the_file_without_a_change_is_no_trouble(path):
    with TinyDB(path, storage=SafeStorage) as db:
        db.insert({"n": 1.5, "text": "café"})
    path.write_text(json.dumps(json.loads(path.read_text()), indent=2))
    with TinyDB(path, storage=SafeStorage) as db:
        assert db.all() == [{"n": 1.5, "text": "café"}]


def test_a_file_changed_while_open_here_is_kept_beside(path):
    with TinyDB(path, storage=SafeStorage) as db:
        db.insert({"n": 1})
        path.write_bytes(b'{"_default": {"1": {"n": 99}}}')
        db.insert({"n": 2})
        assert db.storage.overtaken
    assert b"99" in path.with_name("group.json.other-1").read_bytes()
    with TinyDB(path, storage=SafeStorage) as db:
        assert [d["n"] for d in db] == [1, 2]


def test_a_newer_schema_is_refused_and_untouched(path):
    newer = Encoder().encode({"people": {}}, schema=2, generation=1)
    path.write_bytes(newer)
    durable.previous_of(path).write_bytes(Encoder().encode({}, schema=1, generation=0))
    with pytest.raises(NewerThanUs):
        SafeStorage(path, schema=1)
    assert path.read_bytes() == newer


def test_an_older_schema_is_brought_up_to_date_and_copied_before_the_first_save(path):
    old = Encoder().encode({"todo": {"1": {"n": 1}}}, schema=1, generation=7)
    path.write_bytes(old)

    def upgrade(tables, found):
        assert found == 1
        return {"actions": tables["todo"]}

    with TinyDB(path, storage=SafeStorage, schema=3, upgrade=upgrade) as db:
        assert db.table("actions").all() == [{"n": 1}]
        assert path.read_bytes() == old
        db.table("actions").insert({"n": 2})
    assert path.with_name("group.json.schema-1-1").read_bytes() == old
    assert decode(path.read_bytes(), newest_schema=3).schema == 3


def test_reading_only_never_writes(path, contents):
    with TinyDB(path, storage=SafeStorage) as db:
        db.insert({"n": 1})
        db.insert({"n": 2})
    path.write_bytes(b"{")
    before = contents(path.parent)
    with TinyDB(path, storage=SafeStorage, read_only=True) as db:
        assert [d["n"] for d in db] == [1]
        with pytest.raises(ReadOnly):
            db.insert({"n": 3})
    assert contents(path.parent) == before


def test_a_link_is_refused_and_what_it_points_to_is_untouched(path, tmp_path):
    victim = tmp_path / "victim"
    victim.write_text("{}")
    path.symlink_to(victim)
    with pytest.raises(UnsafeFile):
        SafeStorage(path)
    assert victim.read_text() == "{}"


def test_a_pipe_and_a_folder_are_refused_at_once(tmp_path):
    os.mkfifo(tmp_path / "pipe.json")
    (tmp_path / "folder.json").mkdir()
    for name in ("pipe.json", "folder.json"):
        with pytest.raises(UnsafeFile):
            SafeStorage(tmp_path / name)


def test_a_link_planted_at_the_temporary_name_is_not_followed(path, db, monkeypatch):
    victim = path.with_name("victim")
    victim.write_text("keep")
    monkeypatch.setattr(durable.secrets, "token_hex", lambda size: "0" * 16)
    path.with_name(f".group.json.{'0' * 16}.tmp").symlink_to(victim)
    with pytest.raises(CannotWrite):
        db.insert({"n": 1})
    assert victim.read_text() == "keep"


def test_a_huge_file_is_not_read(path):
    with path.open("wb") as file:
        file.truncate(65 * 1024 * 1024)
    with pytest.raises(Damaged):
        SafeStorage(path)


def test_where_links_are_refused_the_copy_before_is_kept_all_the_same(path, db, monkeypatch):
    def no_links(*names, **how):
        raise OSError(errno.EPERM, "no hard links here")

    monkeypatch.setattr(durable.os, "link", no_links)
    db.insert({"n": 1})
    db.insert({"n": 2})
    assert b'"n":1' in durable.previous_of(path).read_bytes()
    assert names(path.parent) == ["group.json", "group.json.prev"]


def test_when_the_disk_is_full_one_more_save_works(path, monkeypatch):
    reserve = Reserve(path.with_name(".reserve"))
    reserve.hold()
    said = []
    write = os.write

    def full(descriptor, content):
        if path.with_name(".reserve").exists():
            raise OSError(errno.ENOSPC, "no room")
        return write(descriptor, content)

    monkeypatch.setattr(durable.os, "write", full)
    with TinyDB(path, storage=SafeStorage, reserve=reserve, tell=said.append) as db:
        db.insert({"n": 1})
    assert len(said) == 1
    assert not path.with_name(".reserve").exists()


text = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
numbers = st.integers(-(2**63), 2**63 - 1) | st.floats(allow_nan=False, allow_infinity=False)
values = st.none() | st.booleans() | numbers | text
documents = st.dictionaries(
    text, st.recursive(values, lambda v: st.lists(v, max_size=3)), max_size=4
)


@given(st.dictionaries(text.filter(lambda name: name != "_meta"), st.lists(documents, max_size=3)))
def test_any_text_and_numbers_come_back_as_they_were(tables):
    kept = {n: {str(i): d for i, d in enumerate(ds)} for n, ds in tables.items()}
    found = decode(Encoder().encode(kept, schema=1, generation=3), newest_schema=1)
    assert found.tables == kept
    assert found.ours
    assert found.generation == 3


def test_every_single_changed_byte_is_noticed(path):
    with TinyDB(path, storage=SafeStorage) as db:
        db.insert({"text": "the group meets at the library"})
    whole = path.read_bytes()
    for place in range(len(whole)):
        changed = bytearray(whole)
        changed[place] ^= 4
        path.write_bytes(changed)
        with pytest.raises((Damaged, ChangedElsewhere, NewerThanUs)):
            SafeStorage(path)


def test_on_windows_a_file_held_for_a_moment_is_waited_for(path, db, monkeypatch):
    """The way it goes there, run here: replacing is tried again, and no folder is flushed."""
    held = iter([PermissionError(), PermissionError()])
    replace = Path.replace

    def after_a_moment(self, target):
        for refusal in held:
            raise refusal
        return replace(self, target)

    monkeypatch.setattr(durable, "_WINDOWS", True)
    monkeypatch.setattr(durable.time, "sleep", lambda seconds: None)
    monkeypatch.setattr(Path, "replace", after_a_moment)
    db.insert({"n": 1})
    db.insert({"n": 2})
    with TinyDB(path, storage=SafeStorage) as again:
        assert [d["n"] for d in again] == [1, 2]
    assert names(path.parent) == ["group.json", "group.json.prev"]


def test_on_windows_a_file_held_for_good_is_said(path, db, monkeypatch):
    def held(self, target):
        raise PermissionError

    monkeypatch.setattr(durable, "_WINDOWS", True)
    monkeypatch.setattr(durable.time, "sleep", lambda seconds: None)
    monkeypatch.setattr(Path, "replace", held)
    with pytest.raises(CannotWrite):
        db.insert({"n": 1})
    assert names(path.parent) == []
