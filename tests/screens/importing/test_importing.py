"""Bringing in a table: looked at, added, and taken out again; drawn and line by line."""

from __future__ import annotations

import pytest

from tests.fixtures.by_drawn import play_drawn
from tests.fixtures.by_lines import play_lines
from tests.fixtures.script import choose, fill
from tui.pages.page import Notice

TABLE = "Name;Kind of person\nRosa;staff\nBel;\n123;\n"
TO_THE_FILE = [
    choose("start.home", "more"),
    choose("start.more", "import"),
    choose("importing.content", "people"),
]


@pytest.fixture
def file(tmp_path):
    path = tmp_path / "people.csv"
    path.write_text(TABLE, encoding="utf-8-sig")
    return str(path)


def to_the_look(file: str):
    return [*TO_THE_FILE, fill("importing.file", file=file)]


def test_what_would_be_added_is_seen_before_anything_is_saved(table, file):
    sitting = table.sit_down()
    before = table.records.group
    seen = play_drawn(sitting, to_the_look(file))[-1]
    assert "Rosa, staff" in seen
    assert "Line 3: It is there already." in seen
    assert "Line 4: 123 is a number, not a name." in seen
    assert table.records.group == before


def test_added_and_taken_out_again_line_by_line(table, file):
    sitting = table.sit_down()
    before = table.records.group
    said = play_lines(
        sitting, [*to_the_look(file), choose("importing.look", "yes"), choose("importing.added", "undo")]
    )  # fmt: skip
    assert "It is added" in said
    assert "All of it is taken out again. The group is as it was." in said
    assert table.records.group == before


def test_no_adds_nothing_and_says_so(table, file):
    sitting = table.sit_down()
    before = table.records.group
    said = play_lines(sitting, [*to_the_look(file), choose("importing.look", "no")])
    assert "Nothing was added." in said
    assert table.records.group == before


@pytest.mark.parametrize("typed", ["", "   ", "/nowhere/table.csv", "x" * 5000, "ملف 🎈.csv", "/"])
def test_a_file_that_is_not_there_is_said_and_asked_for_again(table, typed):
    sitting = table.sit_down()
    play_lines(sitting, [*TO_THE_FILE, fill("importing.file", file=typed)])
    assert sitting.page.name == "importing.file/people"
    assert any(isinstance(block, Notice) for block in sitting.page.blocks)
