"""Back-ups, restoring, locks and erasing from the command line: said, asked, done, said."""

from __future__ import annotations

import os
import stat
from collections.abc import Callable
from datetime import datetime, timedelta
from io import StringIO
from pathlib import Path
from random import Random

import pytest
from tinydb import TinyDB

from data.model.group import Group, Person
from data.model.meeting import Meeting
from data.storage.problems import WrongPassphrase
from data.storage.records import GroupRecords
from tests.fixtures.groups import NOW
from tui.__main__ import DONE, PROBLEM, WRONG, main

PASSPHRASE = "kettle bądź garden tram"
TODAY = datetime.now().astimezone().date()


@pytest.fixture
def group(tmp_path) -> Path:
    folder = tmp_path / "group"
    people = (Person("p1", "Ana"), Person("p2", "Ben"))
    with GroupRecords.create(folder, Group("Common Table", people), now=NOW, random=Random(1)) as r:
        r.save_meeting(Meeting("m1", TODAY - timedelta(days=1200), "Ana and the buses"))
        r.save_meeting(Meeting("m2", TODAY - timedelta(days=30), "The heating"))
    return folder


class Ran:
    """What a task left: its exit code, what it said, and what it said on standard error."""

    def __init__(self, code: int, out: str, err: str) -> None:
        self.code, self.out, self.err = code, out, err


@pytest.fixture
def run(monkeypatch, capsys) -> Callable[..., Ran]:
    def run(*typed: object, answers: str = "yes\n") -> Ran:
        monkeypatch.setattr("sys.stdin", StringIO(answers))
        code = main([str(word) for word in typed])
        said = capsys.readouterr()
        return Ran(code, said.out, said.err)

    return run


def locked(group: Path) -> Path:
    with GroupRecords.open(group) as records:
        records.passphrase.lock(PASSPHRASE, "0" * 26)
    return group


def from_file(*lines: str) -> int:
    """The number of an open file with these lines in it."""
    reading, writing = os.pipe()
    os.write(writing, "\n".join(lines).encode() + b"\n")
    os.close(writing)
    return reading


def files(folder: Path) -> dict[str, bytes]:
    return {
        p.relative_to(folder).as_posix(): p.read_bytes()
        for p in folder.rglob("*")
        if p.is_file() and not p.name.startswith(".")
    }


ASKING = [
    ("backup", "--to", "."),
    ("lock",),
    ("erase", "--person", "Ana"),
    ("erase", "--meeting", "m1"),
    ("erase", "--older-than", "2"),
]


@pytest.mark.parametrize("typed", ASKING)
@pytest.mark.parametrize("answers", ["no\n", "\n", "", "yess\n"])
def test_without_a_yes_nothing_is_done(run, group, tmp_path, monkeypatch, typed, answers) -> None:
    monkeypatch.chdir(tmp_path)
    before = files(tmp_path)
    ran = run(*typed, "--group", group, answers=answers)
    assert ran.code == PROBLEM
    assert "There was no yes, so nothing was done." in ran.err
    assert files(tmp_path) == before


def test_a_back_up_goes_into_the_folder_for_documents(run, group, tmp_path, monkeypatch) -> None:
    documents = tmp_path / "my documents"
    monkeypatch.setattr("tui.command_line.safekeeping.copies.documents_folder", lambda: documents)
    ran = run("backup", "--group", group)
    (made,) = documents.iterdir()
    assert ran.code == DONE
    assert ran.err == ""
    assert f"It is here: {made}" in ran.out
    assert "The group and its 2 meetings are in the back-up." in ran.out
    assert stat.S_IMODE(made.stat().st_mode) == 0o600


def test_a_back_up_comes_back_in_a_new_folder_with_all_that_was_in_it(run, group, tmp_path) -> None:
    made, again = tmp_path / "copy.tar", tmp_path / "again"
    assert run("backup", "-o", made, "--group", group).code == DONE
    ran = run("restore", made, again)
    assert ran.code == DONE
    assert f"fairsay --group {again}" in ran.out
    with GroupRecords.open(group) as one, GroupRecords.open(again) as other:
        assert one.group == other.group
        assert one.meetings == other.meetings


def test_a_back_up_never_takes_the_place_of_a_file(run, group, tmp_path) -> None:
    taken = tmp_path / "copy.tar"
    taken.write_text("mine")
    ran = run("backup", "-o", taken, "--group", group)
    assert (ran.code, taken.read_text()) == (PROBLEM, "mine")
    assert "There is already a file of this name." in ran.err


@pytest.mark.parametrize("option", ["--to", "-o"])
def test_a_place_that_is_not_there_is_never_made(run, group, tmp_path, option) -> None:
    ran = run("backup", option, tmp_path / "stick" / "copy", "--group", group)
    assert ran.code == PROBLEM
    assert "We cannot find that folder." in ran.err
    assert not (tmp_path / "stick").exists()


LONG = "x" * 300


@pytest.mark.parametrize(
    "typed",
    [
        ("backup", "--to", LONG),
        ("backup", "-o", LONG),
        ("restore", LONG, "g"),
        ("restore", "c", LONG),
    ],
)
def test_a_name_that_is_too_long_is_a_problem_like_others(
    run, group, tmp_path, monkeypatch, typed
) -> None:
    monkeypatch.chdir(tmp_path)
    run("backup", "-o", "c", "--group", group)
    before = files(tmp_path)
    ran = run(*typed, "--group", group)
    assert ran.code == PROBLEM
    assert "Something in the program" not in ran.err
    assert files(tmp_path) == before


def test_a_damaged_back_up_brings_nothing_back(run, group, tmp_path) -> None:
    made, again = tmp_path / "copy.tar", tmp_path / "again"
    run("backup", "-o", made, "--group", group)
    content = bytearray(made.read_bytes())
    content[2000] ^= 1
    made.write_bytes(content)
    before = files(tmp_path)
    assert run("restore", made, again).code == PROBLEM
    assert files(tmp_path) == before
    assert not again.exists()


def test_a_back_up_of_a_locked_group_comes_back_with_its_passphrase(run, group, tmp_path) -> None:
    made, again = tmp_path / "copy.tar", tmp_path / "again"
    locked(group)
    ran = run("backup", "-o", made, "--group", group, answers=f"{PASSPHRASE}\nyes\n")
    assert ran.code == DONE
    assert b"Common Table" not in made.read_bytes()
    wrong = run("restore", made, again, answers="yes\nwrong words\nwrong\nwrong\n")
    assert wrong.code == PROBLEM
    assert not again.exists()
    assert run("restore", made, again, answers=f"yes\nwrong words\n{PASSPHRASE}\n").code == DONE
    with GroupRecords.open(again, secret=PASSPHRASE) as records:
        assert records.group.name == "Common Table"


class CodeTyped(StringIO):
    """Standard input that types the recovery code back as soon as it was shown; once wrong."""

    def __init__(self, capsys, before: str) -> None:
        super().__init__(before)
        self._capsys, self._typed = capsys, 0
        self.said = ""

    def readline(self, *_: object) -> str:  # type: ignore[override]
        line = super().readline()
        self.said += self._capsys.readouterr().out
        if line:
            return line
        self._typed += 1
        code = self.said.rsplit("Recovery code: ", 1)[1].split("\n")[0]
        return "0" * 26 if self._typed == 1 else f"{code.lower()}\n"

    @property
    def code(self) -> str:
        return self.said.rsplit("Recovery code: ", 1)[1].split("\n")[0]


def lock(monkeypatch, capsys, group: Path, before: str, *options: object) -> tuple[int, CodeTyped]:
    stdin = CodeTyped(capsys, before)
    monkeypatch.setattr("sys.stdin", stdin)
    code = main(["lock", "--group", str(group), *map(str, options)])
    stdin.said += capsys.readouterr().out
    return code, stdin


def test_a_group_is_locked_with_a_passphrase_typed_twice(monkeypatch, capsys, group) -> None:
    typed = f"yes\nshort\n{PASSPHRASE}\nnot the same words\n{PASSPHRASE}\n{PASSPHRASE}\n"
    code, stdin = lock(monkeypatch, capsys, group, typed)
    assert code == DONE
    assert "This passphrase is too short." in stdin.said
    assert "The two are not the same." in stdin.said
    assert "This is not the recovery code." in stdin.said
    assert PASSPHRASE not in stdin.said
    for secret in (PASSPHRASE, stdin.code):
        with GroupRecords.open(group, secret=secret) as records:
            assert records.group.name == "Common Table"
    kept = b"".join(files(group).values())
    for word in ("Common Table", "Ana", PASSPHRASE, stdin.code):
        assert word.encode() not in kept


def test_a_passphrase_comes_from_an_open_file(monkeypatch, capsys, group) -> None:
    number = from_file(PASSPHRASE)
    code, _ = lock(monkeypatch, capsys, group, "yes\n", "--passphrase-fd", number)
    assert code == DONE
    os.close(number)
    number = from_file(PASSPHRASE, "another passphrase")
    code, _ = lock(monkeypatch, capsys, group, "yes\n", "--passphrase-fd", number)
    os.close(number)
    assert code == DONE
    with pytest.raises(WrongPassphrase):
        GroupRecords.open(group, secret=PASSPHRASE)
    GroupRecords.open(group, secret="another passphrase").close()


def test_the_lock_is_taken_off(run, group) -> None:
    locked(group)
    ran = run("unlock", "--group", group, answers=f"{PASSPHRASE}\nyes\n")
    assert ran.code == DONE
    with GroupRecords.open(group) as records:
        assert not records.passphrase.locked


def test_a_group_that_is_not_locked_says_so(run, group) -> None:
    ran = run("unlock", "--group", group)
    assert ran.code == DONE
    assert "This group is not locked. Nothing was changed." in ran.out


def test_wrong_words_never_lock_anybody_out(run, group) -> None:
    locked(group)
    for _ in range(3):
        ran = run("unlock", "--group", group, answers="one\ntwo\nthree\n")
        assert ran.code == PROBLEM
        assert "That did not open the group." in ran.err
    GroupRecords.open(group, secret=PASSPHRASE).close()


@pytest.mark.parametrize(("number", "code"), [("x", WRONG), ("-1", WRONG), ("999", PROBLEM)])
def test_an_open_file_that_is_none_is_said(run, group, number, code) -> None:
    locked(group)
    assert (
        run("minutes", "--format", "txt", "--group", group, f"--passphrase-fd={number}").code
        == code
    )


def test_minutes_of_a_locked_group_ask_beside_what_is_written(run, group, capsys) -> None:
    locked(group)
    number = from_file(PASSPHRASE)
    ran = run(
        "minutes", "--format", "md", "--meeting", "m2", "--group", group, "--passphrase-fd", number
    )
    os.close(number)
    assert ran.code == DONE
    assert ran.out.startswith("# Common Table")
    assert "This group is locked." in ran.err


def test_a_person_is_taken_out_of_everything(run, group) -> None:
    ran = run("erase", "--person", "ana", "--group", group)
    assert ran.code == DONE
    assert ran.out.index("This cannot be undone.") < ran.out.index("What stays where it is:")
    assert "We found it in 1 meeting." in ran.out
    assert ran.out.endswith("The name is taken out.\n")
    assert b"Ana" not in b"".join(files(group).values())


def test_a_meeting_is_taken_out(run, group) -> None:
    assert run("erase", "--meeting", "m2", "--group", group).code == DONE
    with GroupRecords.open(group) as records:
        assert [m.id for m in records.meetings] == ["m1"]


def test_old_meetings_are_taken_out(run, group) -> None:
    assert run("erase", "--older-than", "2", "--group", group).code == DONE
    with GroupRecords.open(group) as records:
        assert [m.id for m in records.meetings] == ["m2"]


@pytest.mark.parametrize("years", ["0", "-1", "two", "1.5", "100"])
def test_a_number_of_years_is_a_number(run, group, years) -> None:
    before = files(group)
    assert run("erase", f"--older-than={years}", "--group", group).code == WRONG
    assert files(group) == before


def test_a_name_with_nothing_in_it_is_none(run, group) -> None:
    before = files(group)
    assert run("erase", "--person", "  ", "--group", group).code == WRONG
    assert files(group) == before


def test_nothing_old_enough_is_said(run, group) -> None:
    ran = run("erase", "--older-than", "9", "--group", group)
    assert ran.code == PROBLEM
    assert "There is no meeting as old as that." in ran.err


def test_without_a_group_nothing_is_guessed(run) -> None:
    ran = run("erase", "--person", "Ana")
    assert ran.code == PROBLEM
    assert "--group DIR" in ran.err


def stock_edit(group: Path) -> None:
    with TinyDB(group / "group.json") as stock:
        stock.table("people").insert({"id": "z9", "name": "Zed", "role": "member"})


def test_a_group_that_another_program_changed_is_asked_about(run, group, tmp_path) -> None:
    stock_edit(group)
    before = files(group)
    target = tmp_path / "copy.tar"
    ran = run("backup", "--group", group, "-o", target, answers="no\n")
    assert ran.code == PROBLEM
    assert "Another program changed the file group.json." in ran.err
    assert files(group) == before
    ran = run("backup", "--group", group, "-o", target, answers="yes\nyes\n")
    assert ran.code == DONE, ran.err
    assert target.exists()


def test_a_meeting_that_cannot_be_read_is_named_in_a_back_up_and_the_rest_comes_back(
    run, group, tmp_path
) -> None:
    (group / "meetings" / "m1.json").write_bytes(b"{")
    target, back = tmp_path / "copy.tar", tmp_path / "back"
    ran = run("backup", "--group", group, "-o", target)
    assert "Ana and the buses: We cannot read its file, so it is not in the back-up." in ran.out
    ran = run("restore", target, back)
    assert ran.code == DONE
    assert "The group is back, but not all of it." in ran.out
    with GroupRecords.open(back) as records:
        assert records.meeting("m2").title == "The heating"


def test_a_damaged_file_in_no_list_stops_erasing_until_it_is_erased_by_its_name(run, group) -> None:
    (group / "meetings" / "zzz.json").write_text('{"Ana said": ')
    before = files(group)
    ran = run("erase", "--person", "Ana", "--group", group)
    assert ran.code == PROBLEM
    assert "We cannot read the file meetings/zzz.json." in ran.err
    assert "nothing was changed" in ran.err
    assert files(group) == before
    assert run("erase", "--meeting", "meetings/zzz.json", "--group", group).code == DONE
    assert run("erase", "--person", "Ana", "--group", group).code == DONE
    assert "Ana" not in "".join(map(repr, files(group).values()))
