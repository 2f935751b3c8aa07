"""Files of others in a folder that is locked or erased at the command line: offered, never taken unasked."""

from __future__ import annotations

from pathlib import Path
from random import Random

import pytest

from data.model.group import Group, Person
from data.storage.records import GroupRecords
from data.storage.strays import strays
from tests.fixtures.command_line_talk import SECRET, talk
from tests.fixtures.group_folder import NOW
from tui.command_line.arguments import Arguments
from tui.command_line.safekeeping.erasing import take_out
from tui.command_line.safekeeping.locking import lock_group
from tui.command_line.safekeeping.talk import NotSaidYes

OTHERS = tuple(sorted([".group.json.swp", *(f"group (copy {n}).json" for n in range(9))]))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "group"
    group = Group("Common Table", (Person("p1", "Ana"),))
    GroupRecords.create(folder, group, now=NOW, random=Random(1)).close()
    for name in OTHERS:
        (folder / name).write_text("Ana said so")
    return folder


def erase(folder: Path, *answers: str, may_ask: bool = True) -> list[str]:
    said: list[str] = []
    arguments = Arguments(group=folder, person="Ana", given={"--person": "Ana"})
    take_out(arguments, "", talk(said, *answers, may_ask=may_ask))
    return said


def test_erasing_offers_them_by_name_and_takes_them_along_after_its_own_yes(folder: Path) -> None:
    said = erase(folder, "yes", "yes")
    assert all(name in said for name in OTHERS)
    assert said[-2:] == ["The name is taken out.", "The other files are taken out."]
    assert strays(folder) == ()


@pytest.mark.parametrize("answer", ["", "no", "y e s"])
def test_without_a_yes_for_them_they_stay_and_the_name_goes(folder: Path, answer: str) -> None:
    assert erase(folder, answer, "yes")[-1] == "The name is taken out."
    assert strays(folder) == OTHERS


def test_a_yes_for_them_alone_takes_nothing_out(folder: Path) -> None:
    with pytest.raises(NotSaidYes):
        erase(folder, "yes", "no")
    assert strays(folder) == OTHERS


def test_answers_from_a_pipe_are_for_the_task_alone_and_they_are_named_and_left(
    folder: Path,
) -> None:
    said = erase(folder, "yes", may_ask=False)
    assert any(OTHERS[0] in line and "stay as they are" in line for line in said)
    assert said[-1] == "The name is taken out."
    assert strays(folder) == OTHERS


def test_a_lock_offers_them_and_in_a_locked_folder_files_without_the_lock_are_among_them(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    code = "0" * 26
    monkeypatch.setattr("tui.command_line.safekeeping.locking.new_recovery_code", lambda _: code)
    plain = (folder / "group.json").read_bytes()
    said: list[str] = []
    secrets = iter([SECRET, SECRET, code, SECRET, SECRET, SECRET, code])
    lock_group(Arguments(group=folder), "", talk(said, "yes", "yes", secrets=secrets))
    assert "The other files are taken out." in said
    assert strays(folder) == ()
    for name in ("group.json", "group.json.bak", "meetings/aaa.json.swp"):
        (folder / name).write_bytes(plain)
    assert strays(folder) == ("group.json", "group.json.bak", "meetings/aaa.json.swp")  # each once
    said.clear()
    lock_group(Arguments(group=folder), "", talk(said, "yes", "yes", secrets=secrets))
    assert strays(folder) == ()
    assert (folder / "group.locked").exists()
