"""What a back-up or a restoring that was cut short left behind goes, under any name of ours."""

import signal
import subprocess
import sys
from datetime import date

import pytest

from data.storage.back_up import back_up, back_up_as, restore
from data.storage.leftovers import held_beside
from data.storage.records import GroupRecords

TODAY = date(2026, 11, 23)
CUT = """
import os, signal, sys
from pathlib import Path
from data.storage import durable
from data.storage.back_up import back_up_as, restore
from data.storage.records import GroupRecords
what, source, target, after = sys.argv[1:]
left, flush = int(after), durable.flush
def cut(descriptor):
    global left
    left -= 1
    if left < 0:
        os.kill(os.getpid(), signal.SIGKILL)
    flush(descriptor)
if what == "restore":
    durable.flush = cut
    restore(Path(source), Path(target))
else:
    with GroupRecords.open(Path(source)) as records:
        durable.flush = cut
        back_up_as(records, Path(target))
"""


def cut(what, source, target, after=0):
    command = [sys.executable, "-c", CUT, what, str(source), str(target), str(after)]
    ended = subprocess.run(command, capture_output=True, check=False)
    assert ended.returncode == -signal.SIGKILL, ended.stderr


@pytest.fixture
def made(started, tmp_path):
    with GroupRecords.open(started) as records:
        return back_up(records, tmp_path, today=TODAY)


def names(folder):
    return sorted(path.name for path in folder.iterdir())


def test_a_restoring_cut_short_is_swept_by_the_next_one_whatever_folder_it_is_for(made, tmp_path):
    place = tmp_path / "groups"
    place.mkdir()
    cut("restore", made, place / "first", 1)
    assert names(place), "the test must leave something"
    restore(made, place / "another")
    assert names(place) == ["another"]


def test_a_restoring_cut_short_is_swept_when_a_group_beside_it_is_opened(made, tmp_path):
    place = tmp_path / "groups"
    restore(made, place / "group")
    cut("restore", made, place / "first", 1)
    with GroupRecords.open(place / "group"):
        assert names(place) == ["group"]


def test_a_restoring_that_is_still_at_work_is_left_alone(made, tmp_path):
    place = tmp_path / "groups"
    with held_beside(place / "first") as at_work:
        restore(made, place / "another")
        assert at_work.is_dir()
    assert names(place) == ["another"]


def test_a_back_up_cut_short_is_swept_by_the_next_one_of_any_name(started, tmp_path):
    stick = tmp_path / "stick"
    stick.mkdir()
    cut("backup", started, stick / "ours.tar")
    assert names(stick), "the test must leave something"
    with GroupRecords.open(started) as records:
        back_up(records, stick, today=TODAY)
    assert names(stick) == ["fairsay-2026-11-23.tar"]


def test_nothing_of_other_programs_is_swept(started, made, tmp_path):
    others = {
        f".letter.{'ab' * 8}.tmp": b"Dear Ana",
        ".fairsay-2026-11-23.tar.short.tmp": b"",
        ".hidden": b"",
        "notes.tmp": b"",
    }
    for name, content in others.items():
        (tmp_path / name).write_bytes(content)
    (tmp_path / ".some.letters.restoring").mkdir()
    (tmp_path / f".link.{'ab' * 8}.tmp").symlink_to(tmp_path / ".hidden")
    with GroupRecords.open(started) as records:
        back_up_as(records, tmp_path / "ours.tar")
    restore(made, tmp_path / "back")
    assert {*others, ".some.letters.restoring", f".link.{'ab' * 8}.tmp"} <= {*names(tmp_path)}
