"""A sample group that is only looked at leaves nothing behind, also where a program was killed."""

from __future__ import annotations

from pathlib import Path
from random import Random

import pytest

from data.model.group import Group
from data.storage.records import GroupRecords
from tests.fixtures.groups import NOW, closed_sample, new_sample
from tui.laptop.sample_folders import PREFIX, passing_folder, throw_away


@pytest.fixture(autouse=True)
def temporary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    return tmp_path


def sample() -> tuple[Path, GroupRecords]:
    folder = passing_folder()
    return folder, new_sample(folder)


def test_a_sample_is_gone_once_it_is_left(temporary: Path) -> None:
    folder, records = sample()
    records.close()
    throw_away(folder)
    assert list(temporary.iterdir()) == []


def test_what_a_killed_program_left_is_thrown_away_as_well(temporary: Path) -> None:
    left, killed = sample()
    killed.close()
    folder, records = sample()
    records.close()
    throw_away(folder)
    assert not left.exists()


def test_a_sample_open_in_another_window_stays(temporary: Path) -> None:
    other, in_use = sample()
    folder, records = sample()
    records.close()
    throw_away(folder)
    assert in_use.group.name == "Common Table"
    assert other.exists()
    in_use.close()


def test_a_real_group_and_other_folders_stay_whatever_they_are_called(temporary: Path) -> None:
    real = temporary / f"{PREFIX}ours"
    GroupRecords.create(real, Group("Ours"), now=NOW, random=Random(1)).close()
    other = temporary / f"{PREFIX}notes"
    other.mkdir()
    (other / "letter.txt").write_text("Dear all", "utf-8")
    linked = closed_sample(temporary / "linked")
    (temporary / f"{PREFIX}link").symlink_to(linked)
    throw_away(passing_folder())
    assert (other / "letter.txt").exists()
    assert linked.exists()
    with GroupRecords.open(real) as records:
        assert records.group.name == "Ours"
