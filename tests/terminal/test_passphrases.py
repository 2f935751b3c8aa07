"""Passphrases at a real terminal: nothing of them is shown or kept, and trying again is free."""

from __future__ import annotations

import os
import re
import sys
import time
from pathlib import Path

import pytest

from data.storage import keys
from tests.fixtures.groups import closed_sample, new_sample
from tui.terminal.key_rest import BEFORE_IT_REPEATS

pexpect = pytest.importorskip("pexpect")
pytest.importorskip("termios", reason="real terminals are driven on POSIX only")

pytestmark = pytest.mark.slow

ROOT = Path(__file__).parents[2]
PASSPHRASE = "kettle violin garden tram"
WRONG = ("umbrella", "marble", "quagga")
CODE = "ABCD-EFGH-JKMN-PQRS-TVWX-YZ01-23"
NAME = "Common Table"
WIPE = "\x1b[2J\x1b[3J\x1b[H"
SECONDS = 20


@pytest.fixture
def group(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(keys, "WORK", dict.fromkeys(keys.WORK, (1, 8192)))
    folder = tmp_path / "group"
    with new_sample(folder) as records:
        records.passphrase.lock(PASSPHRASE, CODE)
    return folder


class Terminal:
    """The program in a terminal of its own, and all that it wrote."""

    def __init__(self, home: Path, *typed: object) -> None:
        for place in ("home", "tmp"):
            (home / place).mkdir(exist_ok=True)
        self.child = pexpect.spawn(
            sys.executable,
            ["-m", "tui", *map(str, typed)],
            cwd=str(home / "home"),
            env={
                "PATH": os.environ["PATH"],
                "LC_ALL": "C.UTF-8",
                "TERM": "xterm-256color",
                "HOME": str(home / "home"),
                "TMPDIR": str(home / "tmp"),
                "PYTHONPATH": str(ROOT),
                "PYTHONDONTWRITEBYTECODE": "1",
            },
            dimensions=(24, 80),
            encoding="utf-8",
            timeout=SECONDS,
        )
        self.child.delaybeforesend = 0.1
        self.seen = ""

    def until(self, text: str) -> str:
        self.child.expect_exact(text)
        new: str = self.child.before + self.child.after
        self.seen += new
        return new

    def type(self, text: str) -> None:
        if not text:  # an Enter alone rests after the Enter before
            time.sleep(BEFORE_IT_REPEATS + 0.2)
        self.child.send(text + "\r")

    def ended(self) -> int:
        self.child.expect(pexpect.EOF)
        self.seen += self.child.before
        self.child.close()
        code: int = self.child.exitstatus
        return code

    def stopped(self) -> None:
        self.child.close(force=True)


def assert_nothing_of(home: Path, terminal: Terminal, *secrets: str) -> None:
    """Neither a secret, nor a whole word of it, was shown or is in any file."""
    kept = b"".join(p.read_bytes() for p in home.rglob("*") if p.is_file())
    shown = re.sub(r"\x1b\[[0-9;?]*[a-zA-Z]", "", terminal.seen)
    for word in {word for secret in secrets for word in secret.split()}:
        assert word not in shown
        assert word not in terminal.seen
        assert word.encode() not in kept


def test_line_by_line_three_wrong_tries_do_no_harm(group: Path, tmp_path: Path) -> None:
    terminal = Terminal(tmp_path, "--group", group, "--screen-reader")
    for wrong in WRONG:
        terminal.until("Passphrase?")
        terminal.type(wrong)
        terminal.until("That did not open the group.")
        terminal.until("Check the words, or use the recovery code.")
    assert NAME not in terminal.seen
    terminal.until("Passphrase?")
    terminal.type(PASSPHRASE)
    terminal.until(NAME)
    terminal.until("1 to 5:")
    assert_nothing_of(tmp_path, terminal, PASSPHRASE, *WRONG)
    terminal.stopped()


def test_drawn_what_is_typed_is_never_drawn(group: Path, tmp_path: Path) -> None:
    terminal = Terminal(tmp_path, "--group", group)
    terminal.until("Passphrase?")
    for number, wrong in enumerate(WRONG):
        terminal.type(wrong)
        terminal.type("")
        if not number:  # the second time it shows already, and is not sent again
            terminal.until("open the group")
    terminal.type(PASSPHRASE)
    terminal.type("")
    terminal.until(NAME)
    assert_nothing_of(tmp_path, terminal, PASSPHRASE, *WRONG)
    terminal.stopped()


def test_words_and_code_are_wiped_before_they_are_typed(tmp_path: Path) -> None:
    folder = closed_sample(tmp_path / "group")
    terminal = Terminal(tmp_path, "--group", folder, "--screen-reader")
    for prompt, answer in (("1 to 5:", "5"), ("1 to 7:", "4"), ("1 to 4:", "2"), ("1 to 3:", "1")):
        terminal.until(prompt)
        terminal.type(answer)
    words = re.search(r"Your passphrase: ([\w ]+)", terminal.until("1 to 3:"))
    assert words
    terminal.type("1")
    assert WIPE in terminal.until("Passphrase?")
    terminal.type(words[1])
    assert words[1] not in terminal.until("once more?")
    terminal.type(words[1])
    code = re.search(r"Recovery code: ([0-9A-Z ]+)", terminal.until("Press Enter:"))
    assert code
    terminal.type("")
    assert WIPE in terminal.until("Recovery code?")
    terminal.type(code[1])
    after = terminal.until("The group is locked.")
    assert words[1] not in after
    assert code[1] not in after
    assert not (folder / "group.json").exists()
    kept = b"".join(p.read_bytes() for p in tmp_path.rglob("*") if p.is_file())
    assert words[1].encode() not in kept
    assert code[1].replace(" ", "-").encode() not in kept
    terminal.stopped()


def test_stopped_while_typing_nothing_of_it_stays(group: Path, tmp_path: Path) -> None:
    terminal = Terminal(tmp_path, "--group", group, "--screen-reader")
    terminal.until("Passphrase?")
    terminal.child.send(PASSPHRASE)
    terminal.child.expect(pexpect.TIMEOUT, timeout=1)
    terminal.child.kill(9)
    terminal.stopped()
    assert_nothing_of(tmp_path, terminal, PASSPHRASE)


def test_a_task_asks_without_showing_what_is_typed(group: Path, tmp_path: Path) -> None:
    terminal = Terminal(tmp_path, "unlock", "--group", group)
    terminal.until("Passphrase or recovery code:")
    terminal.type(WRONG[0])
    terminal.until("That did not open the group.")
    terminal.until("Passphrase or recovery code:")
    terminal.type(CODE.lower())
    terminal.until('Type "yes" to go on:')
    terminal.type("yes")
    terminal.until("The lock is off.")
    assert terminal.ended() == 0
    assert CODE.lower() not in terminal.seen
    assert WRONG[0] not in terminal.seen


@pytest.mark.parametrize("key", ["\x03", "\x04"], ids=["Ctrl+C", "Ctrl+D"])
def test_breaking_off_a_task_is_no_and_no_traceback(group: Path, tmp_path: Path, key: str) -> None:
    before = {p: p.read_bytes() for p in group.rglob("*") if p.is_file()}
    terminal = Terminal(tmp_path, "unlock", "--group", group)
    terminal.until("Passphrase or recovery code:")
    terminal.child.send(key)
    assert terminal.ended() == 1
    assert "There was no yes, so nothing was done." in terminal.seen
    assert "Traceback" not in terminal.seen
    assert {p: p.read_bytes() for p in group.rglob("*") if p.is_file()} == before


def test_with_a_passphrase_from_an_open_file_nobody_is_asked(group: Path, tmp_path: Path) -> None:
    secret = tmp_path.parent / "secret"
    secret.write_text(PASSPHRASE + "\n")
    program = f'exec "{sys.executable}" -m tui --group "{group}" --screen-reader --passphrase-fd 3'
    child = pexpect.spawn(
        "/bin/sh",
        ["-c", f'{program} 3< "{secret}"'],
        env={
            **os.environ,
            "PYTHONPATH": str(ROOT),
            "TERM": "xterm",
            "HOME": str(tmp_path / "home"),
        },
        encoding="utf-8",
        timeout=SECONDS,
    )
    child.expect_exact(NAME)
    assert "Passphrase?" not in child.before
    child.close(force=True)
