"""The report from its first question to a saved file: drawn, line by line, and aloud."""

from __future__ import annotations

from dataclasses import replace

import pytest

from data.report.span import Span
from data.storage.records import GroupRecords
from data.words.wording import Words
from screens.report.reading import ReadReport
from screens.report.span import report_screen
from tests.fixtures.by_drawn import play_drawn
from tests.fixtures.by_lines import play_lines
from tests.fixtures.groups import closed_sample, new_sample, room_with
from tests.fixtures.hearing import Hearing
from tests.fixtures.script import choose, fill, go_on

READ = [
    choose("start.home", "more"),
    choose("start.more", "report"),
    choose("report.span", "start"),
    choose("report.report", "read"),
    go_on("report.read/1"),
]


def test_drawn_the_members_who_came_are_bars(table) -> None:
    seen = play_drawn(table.sit_down(), READ)
    assert "Members who came" in "\n".join(seen)


def test_line_by_line_each_bar_is_its_words(table) -> None:
    assert "27 July 2026: 8" in play_lines(table.sit_down(), READ)


@pytest.mark.parametrize("plain", [False, True])
def test_aloud_a_chart_is_heard_as_one_sentence_and_its_bars(tmp_path, plain) -> None:
    words = Words(plain=plain)
    with new_sample(tmp_path / "group") as records:
        report = report_screen(room_with(records), Span(), words)
        heard = Hearing().page(ReadReport(report._document, 1).page(words), object())
    assert [said for said in heard if said.startswith("Between 7 and 8")] != []


def test_a_first_day_after_the_last_is_said_and_asked_again(table) -> None:
    days = {"first": "3 October", "last": "1 September"}
    seen = play_lines(
        table.sit_down(),
        [*READ[:2], choose("report.span", "other"), fill("report.days", **days)],
    )
    assert "The last day is before the first day." in seen


@pytest.fixture
def locked(tmp_path) -> str:
    with GroupRecords.open(closed_sample(tmp_path / "locked")) as records:
        records.save_group(replace(records.group, name="Second Table"))
        records.passphrase.lock(PASSPHRASE, "AAAA-BBBB-CCCC-DDDD")
    return str(tmp_path / "locked")


PASSPHRASE = "five words for the second"
ANOTHER = [*READ[:3], choose("report.report", "more")]


def test_another_group_that_is_locked_is_in_the_report_once_it_is_opened(table, locked) -> None:
    said = play_lines(
        table.sit_down(),
        [
            *ANOTHER,
            fill("report.other", folder=locked),
            fill("report.locked", passphrase="wrong"),
            fill("report.locked", passphrase=PASSPHRASE),
        ],
    )
    assert "That did not open the group." in said
    assert "Group: Second Table" in said
    assert PASSPHRASE not in said


def test_a_locked_group_can_be_left_out_and_that_is_said(table, locked) -> None:
    sitting = table.sit_down()
    said = play_lines(
        sitting,
        [*ANOTHER, fill("report.other", folder=locked), choose("report.locked", "skip")],
    )
    assert "The group in locked is not in it." in said
    assert sitting.page.name == "report.report"


def test_the_same_group_is_not_added_twice(table) -> None:
    said = play_lines(table.sit_down(), [*ANOTHER, fill("report.other", folder=str(table.folder))])
    assert "That group is in it already." in said
