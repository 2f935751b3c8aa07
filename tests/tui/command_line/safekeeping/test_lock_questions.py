"""What no key vouches for, at the command line: asked where somebody is there, else refused."""

from __future__ import annotations

import os
from pathlib import Path
from random import Random

import pytest

from data.model.group import Group
from data.storage.records import GroupRecords
from tests.data.storage.lock_forgery import lock_of_schema_1
from tests.fixtures.command_line_talk import SECRET, talk
from tests.fixtures.group_folder import NOW
from tui.command_line.arguments import Arguments
from tui.command_line.safekeeping.locking import unlock_group
from tui.command_line.safekeeping.opening import open_group
from tui.command_line.safekeeping.talk import NotSaidYes


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "group"
    with GroupRecords.create(folder, Group("Common Table"), now=NOW, random=Random(1)) as records:
        records.passphrase.lock(SECRET, "0" * 26)
    return folder


def test_the_question_is_asked_by_name_and_a_yes_keeps_the_lock(folder: Path) -> None:
    lock_of_schema_1(folder, SECRET, "removing")
    said: list[str] = []
    with open_group(Arguments(group=folder), "", talk(said, "yes")) as records:
        assert records.passphrase.locked
    assert any("lock.json" in line for line in said)
    assert any("Keep the lock on" in line for line in said)


def test_anything_else_than_yes_changes_nothing(folder: Path) -> None:
    lock_of_schema_1(folder, SECRET, "removing")
    before = (folder / "lock.json").read_bytes()
    with pytest.raises(NotSaidYes):
        open_group(Arguments(group=folder), "", talk([], "no"))
    assert (folder / "lock.json").read_bytes() == before


def test_a_prepared_yes_is_no_answer_to_it(folder: Path) -> None:
    from data.storage.lock_problems import LockDoubtful

    lock_of_schema_1(folder, SECRET, "removing")
    with pytest.raises(LockDoubtful):
        open_group(Arguments(group=folder), "", talk([], "yes", may_ask=False))


def test_a_lock_whose_taking_off_is_ended_says_so_once(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    records = GroupRecords.open(folder, secret=SECRET)
    with monkeypatch.context() as patch:
        patch.setattr(os, "unlink", lambda *path, **how: 1 / 0)
        with pytest.raises(ZeroDivisionError):
            records.passphrase.unlock()
    said: list[str] = []
    unlock_group(Arguments(group=folder), "", talk(said, "yes"))
    assert said.count("The lock is off. The group opens without a passphrase.") == 1
    assert not any("not locked" in line for line in said)
