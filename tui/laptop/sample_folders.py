"""The folders of sample groups that are not kept, and those that a killed program left behind."""

from __future__ import annotations

import tempfile
from pathlib import Path
from shutil import rmtree

from data.storage.records import GroupRecords
from data.words.problems import Problem

PREFIX = "fairsay-passing-"


def passing_folder() -> Path:
    """A new folder, for a sample group that is thrown away; only this person can look into it."""
    return Path(tempfile.mkdtemp(prefix=PREFIX))


def throw_away(folder: Path) -> None:
    """Remove a passing folder, and any that a program left which was killed before it could."""
    rmtree(folder, ignore_errors=True)
    for left in Path(tempfile.gettempdir()).glob(f"{PREFIX}*"):
        if not left.is_symlink() and _was_left(left):
            rmtree(left, ignore_errors=True)


def _was_left(folder: Path) -> bool:
    """Whether a sample group lies there and no window has it open."""
    try:
        with GroupRecords.open(folder) as records:
            return records.group.invented
    except (Problem, OSError):
        return False
