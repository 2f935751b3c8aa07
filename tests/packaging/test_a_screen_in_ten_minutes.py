"""The worked example in CONTRIBUTING is followed, step by step, in a copy of the tree, and works."""

from __future__ import annotations

import ast
import importlib
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
COPIED = ("bench", "data", "docs", "locales", "screens", "tests", "tui")
FILES = ("pyproject.toml", ".importlinter", "README.md", "ARCHITECTURE.md", "CONTRIBUTING.md")
PLAIN = "locales/en_GB/LC_MESSAGES/plain.po"
GALLERY = "tests/gallery/test_every_screen.py"
PYTEST = ("pytest", "-q", "-n", "0", "-p", "no:cacheprovider")
MAP = "test_the_map_in_the_architecture_is_what_the_imports_show"
SECTION = "## A screen in ten minutes"


def section() -> str:
    """The worked example, as it stands in CONTRIBUTING."""
    text = (ROOT / "CONTRIBUTING.md").read_text("utf-8")
    return text.partition(SECTION)[2].partition("\n## ")[0]


def steps() -> list[tuple[str, str, str]]:
    """Each block of code: the file that was named last before it, its kind, and what stands in it."""
    found, last = [], ""
    for said, kind, content in re.findall(
        r"(.*?)^```(\w+)\n(.*?)^```$", section(), re.MULTILINE | re.DOTALL
    ):
        named = re.findall(r"(?:Write|In|in) `([\w/.]+)`", said.replace("\n", " "))
        last = named[-1] if named else last
        found.append((last, kind, content))
    return found


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """A copy of the tree, with nothing in it that was made by tools."""
    made = shutil.ignore_patterns("__pycache__", ".*_cache", ".hypothesis")
    for name in COPIED:
        shutil.copytree(ROOT / name, tmp_path / name, ignore=made)
    for name in FILES:
        shutil.copy(ROOT / name, tmp_path / name)
    return tmp_path


def run(copy: Path, *command: str) -> subprocess.CompletedProcess[str]:
    """A Python program, as somebody in the copy would run it."""
    return subprocess.run(
        [sys.executable, "-m", *command],
        cwd=copy,
        env={**os.environ, "PYTHONPATH": str(copy)},
        capture_output=True,
        text=True,
        check=False,
    )


def passes(copy: Path, *command: str) -> None:
    done = run(copy, *command)
    assert done.returncode == 0, f"{' '.join(command)}\n{done.stdout}\n{done.stderr}"


def put_in(file: Path, lines: str) -> None:
    """Put the lines marked with + beside those that are there, which must be in one place only."""
    there = "".join(f"{line[1:]}\n" for line in lines.splitlines() if not line.startswith("+"))
    wanted = "".join(f"{line[1:]}\n" for line in lines.splitlines())
    text = file.read_text("utf-8")
    assert text.count(there) == 1, f"{file.name} has no longer, or more than once:\n{there}"
    file.write_text(text.replace(there, wanted), "utf-8")


def write_plain_words(file: Path, entries: str) -> None:
    """Fill in the plain words of sentences that `update` has brought into the catalogue."""
    text = file.read_text("utf-8")
    for sentence, plain in re.findall(r'^msgid "(.*)"\nmsgstr "(.*)"$', entries, re.MULTILINE):
        empty = f'msgid "{sentence}"\nmsgstr ""\n'
        assert text.count(empty) == 1, f"{sentence!r} waits for no plain words"
        text = text.replace(empty, f'msgid "{sentence}"\nmsgstr "{plain}"\n')
    file.write_text(text, "utf-8")


@pytest.mark.slow
def test_the_worked_example_makes_a_screen_that_works_drawn_in_lines_and_aloud(copy: Path) -> None:
    missed = ""
    for file, kind, content in steps():
        target = copy / file
        if kind == "python":
            assert not target.exists(), f"{file} is there already"
            target.write_text(content, "utf-8")
        elif kind == "diff":
            if file.startswith("tests/gallery/") and not missed:
                missed = run(
                    copy, *PYTEST, f"{GALLERY}::test_every_screen_is_in_the_gallery"
                ).stdout
            put_in(target, content)
        elif kind == "po":
            passes(copy, "locales.catalogues", "update")
            missing = run(copy, "locales.catalogues", "check")
            assert missing.returncode, "nothing says that the plain words are missing"
            write_plain_words(target, content)
    assert "NextMeeting" in missed, "the gallery did not miss the new screen"
    new = [copy / file for file, kind, _ in steps() if kind == "python"]
    assert len(new) >= 2
    passes(copy, "locales.catalogues", "update")
    passes(copy, "locales.catalogues", "check")
    passes(copy, "locales.catalogues", "compile")
    passes(copy, "tests.language.gate", PLAIN)
    passes(copy, "ruff", "check", *map(str, new))
    passes(copy, "ruff", "format", "--check", *map(str, new))
    tests = [str(file.relative_to(copy)) for file in new if file.name.startswith("test_")]
    passes(copy, *PYTEST, *tests)
    passes(copy, *PYTEST, f"{GALLERY}::test_every_screen_is_in_the_gallery")
    rooms = ["tests/packaging/test_sizes.py", f"tests/packaging/test_imports.py::{MAP}"]
    passes(copy, *PYTEST, *rooms)


def test_the_worked_example_names_a_file_for_each_block_of_code() -> None:
    kinds = {kind for _, kind, _ in steps()}
    assert {"python", "diff", "po"} <= kinds
    assert all(file for file, _, _ in steps())


def test_the_worked_example_fits_the_code_as_it_is() -> None:
    """What it puts in has its place still, and what it imports is there; the slow test follows it all."""
    made = [file[:-3].replace("/", ".") for file, kind, _ in steps() if kind == "python"]
    for file, kind, content in steps():
        if kind == "diff":
            there = "".join(f"{line[1:]}\n" for line in content.splitlines() if line[0] != "+")
            assert (ROOT / file).read_text("utf-8").count(there) == 1, there
        if kind == "python":
            assert not (ROOT / file).exists()
            for node in ast.walk(ast.parse(content)):
                if isinstance(node, ast.ImportFrom) and node.module not in made:
                    module = importlib.import_module(node.module or "")
                    assert all(hasattr(module, name.name) for name in node.names), node.module
