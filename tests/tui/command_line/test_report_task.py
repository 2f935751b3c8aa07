"""`fairsay report`: over which time, in which words, to the terminal or to a file."""

from __future__ import annotations

from pathlib import Path

import pytest

from data.report.span import EndsBeforeItBegins
from data.storage.problems import NotAGroup
from data.words.days import NotADay
from data.words.wording import Words
from tests.fixtures.groups import closed_sample
from tui.command_line.parsing import parse
from tui.command_line.report_task import MEETINGS_READ, write_report
from tui.command_line.safekeeping.talk import Talk
from tui.command_line.stopping import HowFarSaid, Stopped


@pytest.fixture
def group(tmp_path) -> Path:
    return closed_sample(tmp_path / "group")


@pytest.fixture
def written(capsysbinary, group):
    def write(*typed: str) -> str:
        asked = parse(["report", "--group", str(group), "--format", "txt", *typed])
        write_report(asked, "", Words())
        return capsysbinary.readouterr().out.decode()

    return write


def test_it_goes_over_all_meetings_where_no_day_is_named(written):
    assert "We met 6 times." in written()


def test_the_days_that_are_named_are_in_it(written):
    assert "We met 3 times." in written("--from", "2026-06-22", "--to", "2026-08-24")


def test_plain_words_are_asked_for(written):
    assert "What we looked at again" in written() != written("--words", "plain")


def test_it_is_written_to_a_file_and_says_where(written, tmp_path):
    file = tmp_path / "report.txt"
    assert str(file) in written("-o", str(file))
    assert "We met 6 times." in file.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("typed", "problem"),
    [
        (("--from", "2026-06-22", "--to", "2026-05-01"), EndsBeforeItBegins),
        (("--from", "soon"), NotADay),
    ],
)
def test_a_time_that_makes_no_sense_writes_nothing(written, tmp_path, typed, problem):
    file = tmp_path / "report.txt"
    with pytest.raises(problem):
        written(*typed, "-o", str(file))
    assert not file.exists()


def test_several_groups_are_in_one_report_and_one_that_is_none_is_left_out(written, tmp_path):
    other, none = closed_sample(tmp_path / "other"), tmp_path / "none"
    none.mkdir()
    said = written("--also", str(other), "--also", str(none))
    assert said.count("We met 6 times.") == 2
    assert "The group in none is not in it." in said


def test_where_no_group_can_be_opened_nothing_is_written(written, tmp_path):
    file = tmp_path / "report.txt"
    with pytest.raises(NotAGroup):
        written("--group", str(tmp_path), "--also", str(tmp_path / "x"), "-o", str(file))
    assert not file.exists()


def test_stopped_in_the_middle_no_file_is_written_and_that_is_said(written, tmp_path, monkeypatch):
    def stop(self, done, total):
        if done == 3:
            raise KeyboardInterrupt

    monkeypatch.setattr(HowFarSaid, "__call__", stop)
    with pytest.raises(Stopped):
        written("-o", str(tmp_path / "report.txt"))
    assert not (tmp_path / "report.txt").exists()


def test_how_far_it_is_is_said_in_words_every_two_seconds(monkeypatch):
    said, now = [], [0.0]
    monkeypatch.setattr("tui.command_line.stopping.monotonic", lambda: now[0])
    talk = Talk(Words(), said.append, lambda prompt: None, lambda prompt: None)
    how_far = HowFarSaid(talk, MEETINGS_READ)
    for done in range(1, 121):
        now[0] += 1 / 16
        how_far(done, 120)
    assert said == [f"{done} of 120 meetings are read. Ctrl+C stops." for done in (32, 64, 96)]
