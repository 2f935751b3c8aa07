"""`fairsay report`: over which time, in which words, to the terminal or to a file."""

from __future__ import annotations

from pathlib import Path

import pytest

from data.report.span import EndsBeforeItBegins
from data.words.days import NotADay
from data.words.wording import Words
from tests.fixtures.groups import closed_sample
from tui.command_line.parsing import parse
from tui.command_line.report_task import write_report


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
