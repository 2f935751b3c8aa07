"""The report from its first question to a saved file: drawn, line by line, and aloud."""

from __future__ import annotations

import pytest

from data.report.span import Span
from data.words.wording import Words
from screens.report.reading import ReadReport
from screens.report.span import report_screen
from tests.fixtures.by_drawn import play_drawn
from tests.fixtures.by_lines import play_lines
from tests.fixtures.groups import new_sample, room_with
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
