"""`fairsay minutes`: which meeting, in which words, to the terminal or to a file."""

from __future__ import annotations

from pathlib import Path

import pytest

from data.documents.saving import CannotSaveMinutes, NameTaken
from data.storage.problems import NotAGroup
from data.storage.records import GroupRecords
from data.words.problems import Problem
from data.words.wording import Words
from tests.fixtures.groups import closed_sample
from tui.command_line.arguments import Arguments
from tui.command_line.document_tasks import write_minutes, write_of_group

LATEST, EARLIER, PLANNED = "What to work on next", "Seeing a GP", "A&E and frailty"


@pytest.fixture
def group(tmp_path) -> Path:
    return closed_sample(tmp_path / "group")


@pytest.fixture
def written(capsysbinary, group):
    def write(last_group: str = "", *, plain: bool = False, **asked) -> str:
        arguments = Arguments(task="minutes", **{"group": group, "format": "txt", **asked})
        write_minutes(arguments, last_group, Words(plain=plain))
        return capsysbinary.readouterr().out.decode()

    return write


def test_the_latest_meeting_that_was_held_is_written(written):
    assert written().startswith(f"Common Table: {LATEST}\n=====")


def test_a_meeting_is_found_by_its_day(written):
    assert EARLIER in written(meeting="2026-06-22")


def test_a_meeting_is_found_by_its_id(written, group):
    with GroupRecords.open(group, read_only=True) as records:
        meeting = records.meetings[-1]
    assert PLANNED in written(meeting=meeting.id)


def test_markdown_and_text_differ(written):
    assert written(format="md").startswith("# Common Table")


def test_plain_words_are_asked_for_in_either_way(written):
    assert written(plain=True) == written(words="plain") != written()


def test_the_last_group_is_used_where_none_is_named(written, group):
    assert LATEST in written(last_group=str(group), group=None)


def test_a_file_is_written_whole_and_where_it_is_is_said(written, tmp_path):
    path = tmp_path / "out.md"
    assert str(path) in written(format="md", output=path)
    assert path.read_text("utf-8") == written(format="md")


def test_a_file_that_is_there_is_not_replaced(written, tmp_path):
    path = tmp_path / "out.md"
    path.write_text("mine")
    with pytest.raises(NameTaken):
        written(output=path)
    assert path.read_text() == "mine"


def test_a_folder_that_is_not_there_is_a_problem_and_not_made(written, tmp_path):
    with pytest.raises(CannotSaveMinutes):
        written(output=tmp_path / "none" / "out.md")
    assert not (tmp_path / "none").exists()


@pytest.mark.parametrize("which", ["2020-01-01", "nonsense", "", "000000000000"])
def test_a_meeting_that_is_not_there_is_a_problem(written, which):
    with pytest.raises(Problem):
        written(meeting=which)


def test_two_meetings_on_one_day_are_told_apart_by_id(written, group):
    with GroupRecords.open(group) as records:
        first = records.meeting(records.meetings[0].id)
        records.save_meeting(type(first)("abc123", first.day, "Another"))
    with pytest.raises(Problem) as refused:
        written(meeting=first.day.isoformat())
    assert "abc123" in refused.value.to_do.values["ids"]
    assert "Another" in written(meeting="abc123")


def test_no_group_at_all_is_a_problem(written, tmp_path):
    with pytest.raises(Problem):
        written(group=None)
    with pytest.raises(NotAGroup):
        written(group=tmp_path / "none")


def test_a_group_that_is_open_in_a_window_can_still_be_read(written, group):
    with GroupRecords.open(group):
        assert LATEST in written()


def test_nothing_in_the_group_folder_changes(written, group):
    before = {p: (p.read_bytes(), p.stat().st_mtime_ns) for p in group.rglob("*") if p.is_file()}
    written()
    after = {p: (p.read_bytes(), p.stat().st_mtime_ns) for p in group.rglob("*") if p.is_file()}
    assert before == after


@pytest.mark.parametrize(
    ("task", "says"),
    [("rules", "What is said here stays here"), ("actions", "Promises to the group")],
)
def test_rules_and_actions_of_a_group_are_written_without_opening_a_meeting(
    capsysbinary, group, task, says
):
    write_of_group(Arguments(task=task, group=group, format="txt"), "", Words())
    assert says in capsysbinary.readouterr().out.decode()


def test_the_copy_to_share_names_nobody_and_says_what_a_program_cannot_know(group, capsysbinary):
    write_minutes(Arguments(task="minutes", group=group, format="txt", copy="share"), "", Words())
    said = capsysbinary.readouterr()
    with GroupRecords.open(group, read_only=True) as records:
        names = {person.name for person in records.group.people}
    copy = said.out.decode()
    assert "This is a copy to share." in copy
    assert not [name for name in names if name in copy.split()]
    assert "Read it before you send it." in said.err.decode()
