"""Minutes are saved whole, for their owner alone, and never over another file."""

from __future__ import annotations

import errno
import os
import sys
from datetime import date

import pytest

from data.documents import saving
from data.documents.saving import (
    CannotSaveMinutes,
    NameTaken,
    file_name,
    save_as,
    save_made,
    save_made_as,
    save_minutes,
)
from data.words.wording import Words

DAY = date(2026, 11, 23)
posix = pytest.mark.skipif(sys.platform == "win32", reason="permissions of POSIX")


def test_what_is_saved_is_what_was_given_in_utf_8(tmp_path):
    path = save_minutes("Zażółć 😀\n", tmp_path / "new" / "folder", "minutes", "md")
    assert path == tmp_path / "new" / "folder" / "minutes.md"
    assert path.read_bytes() == "Zażółć 😀\n".encode()


@posix
def test_only_the_owner_can_read_it(tmp_path):
    assert save_minutes("x", tmp_path, "minutes", "txt").stat().st_mode & 0o777 == 0o600


def test_another_file_is_never_replaced(tmp_path):
    first = save_minutes("one", tmp_path, "minutes", "md")
    second = save_minutes("two", tmp_path, "minutes", "md")
    assert (first.read_text(), second.read_text()) == ("one", "two")
    assert second.name == "minutes-2.md"


def test_saving_the_same_again_makes_no_second_file(tmp_path):
    save_minutes("one", tmp_path, "minutes", "md")
    assert save_minutes("one", tmp_path, "minutes", "md").name == "minutes.md"
    assert [entry.name for entry in tmp_path.iterdir()] == ["minutes.md"]


@posix
def test_a_link_is_not_followed(tmp_path):
    target = tmp_path / "private"
    (tmp_path / "minutes.md").symlink_to(target)
    assert save_minutes("one", tmp_path, "minutes", "md").name == "minutes-2.md"
    assert not target.exists()


@pytest.mark.parametrize("step", ["fsync", "link"])
def test_a_disk_that_fails_leaves_nothing_half_written(tmp_path, monkeypatch, step):
    def refuse(*args, **kwargs):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, step, refuse)
    with pytest.raises(CannotSaveMinutes):
        save_minutes("one", tmp_path, "minutes", "md")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("full", [errno.ENOSPC, errno.EDQUOT])
def test_a_full_disk_is_called_full_and_any_other_is_not(tmp_path, monkeypatch, full):
    def refused(number):
        def refuse(*args, **kwargs):
            raise OSError(number, os.strerror(number))

        monkeypatch.setattr(os, "fsync", refuse)
        for save in (
            lambda: save_as("one", tmp_path / "minutes.md"),
            lambda: save_made(lambda path: None, tmp_path, "minutes", "wav"),
        ):
            with pytest.raises(CannotSaveMinutes) as problem:
                save()
            yield " ".join(Words().say(sentence) for sentence in problem.value.sentences)

    assert all("The disk is full." in said for said in refused(full))
    assert all("full" not in said for said in refused(errno.EACCES))


def test_a_stick_without_hard_links_gets_the_file_as_well(tmp_path, monkeypatch):
    def refuse(*args, **kwargs):
        raise PermissionError(1, "Operation not permitted")

    monkeypatch.setattr(os, "link", refuse)
    save_minutes("one", tmp_path, "minutes", "md")
    assert save_minutes("two", tmp_path, "minutes", "md").read_text() == "two"
    assert sorted(entry.name for entry in tmp_path.iterdir()) == ["minutes-2.md", "minutes.md"]


@pytest.fixture
def no_hard_links(monkeypatch):
    """A USB stick: FAT knows no hard links."""

    def refuse(*args, **kwargs):
        raise PermissionError(1, "Operation not permitted")

    monkeypatch.setattr(os, "link", refuse)


def made(file):
    file.write_text("ours")


def test_what_is_made_on_a_stick_replaces_no_file(tmp_path, no_hard_links):
    (tmp_path / "minutes.wav").write_text("theirs")
    assert save_made(made, tmp_path, "minutes", "wav").name == "minutes-2.wav"
    with pytest.raises(NameTaken):
        save_made_as(made, tmp_path / "minutes.wav")
    assert (tmp_path / "minutes.wav").read_text() == "theirs"
    assert (tmp_path / "minutes-2.wav").read_text() == "ours"
    assert len(list(tmp_path.iterdir())) == 2


@pytest.mark.parametrize("links", [True, False], ids=["hard links", "no hard links"])
def test_a_name_taken_while_a_file_is_made_is_not_replaced(tmp_path, request, links):
    """Making sound takes a while: somebody may save another file meanwhile."""
    if not links:
        request.getfixturevalue("no_hard_links")
    path = tmp_path / "minutes.wav"

    def made_slowly(file):
        made(file)
        path.write_text("theirs")

    with pytest.raises(NameTaken):
        save_made_as(made_slowly, path)
    assert path.read_text() == "theirs"
    assert list(tmp_path.iterdir()) == [path]


def test_a_document_on_a_stick_is_saved_under_its_name_and_over_no_other(tmp_path, no_hard_links):
    path = tmp_path / "minutes.md"
    save_as("ours", path)
    with pytest.raises(NameTaken):
        save_as("newer", path)
    assert path.read_text() == "ours"
    assert list(tmp_path.iterdir()) == [path]


def test_a_name_taken_meanwhile_on_a_stick_is_not_replaced(tmp_path, monkeypatch, no_hard_links):
    monkeypatch.setattr(saving.os.path, "lexists", lambda path: False)
    (tmp_path / "minutes.md").write_text("theirs")
    assert save_minutes("ours", tmp_path, "minutes", "md").name == "minutes-2.md"
    assert (tmp_path / "minutes.md").read_text() == "theirs"


def test_where_the_stick_is_full_no_half_of_a_document_is_left(tmp_path, monkeypatch):
    synced = os.fsync

    def no_links(fresh, path):
        monkeypatch.setattr(os, "fsync", full)
        raise PermissionError(errno.EPERM, "Operation not permitted")

    def full(file):
        synced(file)
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "link", no_links)
    with pytest.raises(CannotSaveMinutes):
        save_as("ours", tmp_path / "minutes.md")
    assert list(tmp_path.iterdir()) == []


@posix
def test_a_link_to_a_file_with_the_same_words_is_not_taken_for_what_was_saved(tmp_path):
    elsewhere = tmp_path / "elsewhere.md"
    elsewhere.write_text("one")
    (tmp_path / "minutes.md").symlink_to(elsewhere)
    assert save_minutes("one", tmp_path, "minutes", "md").name == "minutes-2.md"


def test_a_name_taken_meanwhile_is_not_replaced(tmp_path, monkeypatch):
    monkeypatch.setattr(saving.os.path, "lexists", lambda path: False)
    (tmp_path / "minutes.md").write_text("theirs")
    assert save_minutes("ours", tmp_path, "minutes", "md").name == "minutes-2.md"
    assert (tmp_path / "minutes.md").read_text() == "theirs"


def test_a_folder_that_is_a_file_is_refused_with_a_reason(tmp_path):
    (tmp_path / "documents").write_text("")
    with pytest.raises(CannotSaveMinutes):
        save_minutes("one", tmp_path / "documents", "minutes", "md")


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Common Table: A&E and frailty", "2026-11-23-common-table-a-e-and-frailty"),
        ("../../etc/passwd", "2026-11-23-etc-passwd"),
        ("لقاء", "2026-11-23-لقاء"),
        ("???", "2026-11-23"),
        ("x" * 500, "2026-11-23-" + "x" * 80),
    ],
)
def test_a_file_is_named_after_the_day_and_the_title(title, name):
    assert file_name(DAY, title) == name
