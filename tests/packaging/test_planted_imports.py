"""The import contracts hold what they say: each fault that they forbid is planted once, and caught.

A fault is a line at the end of a module, in a copy of the packages.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

pytestmark = pytest.mark.slow

ROOT = Path(__file__).parents[2]
PACKAGES = ("screens", "tui", "data", "locales")
LATE = "\n\ndef planted() -> None:\n    "
"""An import inside a function is one as well."""

FAULTS = [
    ("tui/voice/passages.py", "\nimport textual\n", "only tui.drawn knows the terminal toolkit"),
    ("tui/voice/worker.py", f"{LATE}import rich.cells\n", "only tui.drawn knows"),
    ("tui/lines/keys.py", "\nfrom textual.keys import Keys\n", "only tui.drawn knows"),
    ("tui/answers/filling.py", f"{LATE}import tui.drawn.text\n", "answers are any renderer's"),
    ("tui/answers/choosing.py", "\nimport rich.cells\n", "only tui.drawn knows"),
    ("screens/start/home.py", "\nimport tui.answers.filling\n", "screens know pages, commands"),
    ("tui/room.py", "\nimport tui.drawn.text\n", "no terminal toolkit, not even through others"),
    ("tui/drawn/keys.py", "\nimport pyttsx3\n", "only tui.voice knows the speech engine"),
    ("tui/drawn/keys.py", f"{LATE}import pyttsx3\n", "only tui.voice knows the speech engine"),
    ("screens/start/home.py", f"{LATE}import pyttsx3\n", "only tui.voice knows the speech engine"),
    ("screens/start/home.py", "\nfrom os import listdir\n", "a screen opens no file"),
    ("screens/start/home.py", f"{LATE}import subprocess\n", "a screen opens no file"),
    ("screens/start/home.py", "\nimport tui.lines.cells\n", "screens know pages, commands"),
    ("screens/start/home.py", f"{LATE}import tinydb\n", "only data.storage knows TinyDB"),
    ("data/voting/counting.py", "\nimport data.storage.shape\n", "a vote is not storage"),
    ("data/voting/counting.py", f"{LATE}import io\n", "a vote opens no file of its own"),
    ("data/model/vote.py", "\nimport tui.room\n", "screens stand on tui, tui on data"),
    ("tui/conversation/visits.py", "\nimport data.storage.problems\n", "the conversation knows no"),
    ("tui/drawn/keys.py", "\nimport tui.conversation.visits\n", "by its written surface alone"),
    ("tui/lines/keys.py", "\nimport tui.composition\n", "nothing knows the composition root"),
    ("tui/drawn/text.py", "\nimport freetype\n", "only tui.drawn.big_text draws letters"),
]


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("copy")
    for package in PACKAGES:
        shutil.copytree(ROOT / package, folder / package, ignore=shutil.ignore_patterns("*.pyc"))
    shutil.copy(ROOT / ".importlinter", folder)
    return folder


@contextmanager
def planted(copy: Path, module: str, fault: str) -> Iterator[None]:
    file = copy / module
    before = file.read_text("utf-8")
    file.write_text(before + fault, "utf-8")
    try:
        yield
    finally:
        file.write_text(before, "utf-8")


def broken_contracts(copy: Path) -> list[str]:
    """The contracts that do not hold in the copy, by name."""
    program = (
        "from importlinter.cli import lint_imports; raise SystemExit(lint_imports(no_cache=True))"
    )
    done = subprocess.run(
        [sys.executable, "-c", program],
        cwd=copy,
        env={**os.environ, "PYTHONPATH": str(copy), "COLUMNS": "300"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert "Contracts:" in done.stdout, done.stdout + done.stderr
    lines = (line.strip() for line in done.stdout.splitlines())
    return [line.partition(" BROKEN")[0] for line in lines if " BROKEN" in line]


def test_nothing_is_broken_before_a_fault_is_planted(copy: Path) -> None:
    assert broken_contracts(copy) == []


@pytest.mark.parametrize(("module", "fault", "contract"), FAULTS)
def test_a_planted_import_breaks_its_contract(copy: Path, module, fault, contract) -> None:
    with planted(copy, module, fault):
        assert any(contract in name for name in broken_contracts(copy))
