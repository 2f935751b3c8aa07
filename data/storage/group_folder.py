"""Finding the folder of a group, and making a new one."""

from __future__ import annotations

import os
from pathlib import Path

from data.storage import notices
from data.storage.durable import is_private, make_private_folder, previous_of
from data.storage.file_names import GROUP, MEETINGS, OPEN
from data.storage.folder_home import FolderHome
from data.storage.problems import FolderInUse, NotAGroup
from data.storage.reserve import problem_of
from data.storage.seals import has_lock, sealed_in


def is_group(folder: Path) -> bool:
    """Whether a group's own file, the copy before it, or its lock is in the folder."""
    file = folder / (GROUP + OPEN)
    plain = os.path.lexists(file) or os.path.lexists(previous_of(file))
    return plain or has_lock(folder) or bool(sealed_in(folder))


def existing_home(
    folder: Path,
    *,
    read_only: bool,
    take_changes: bool,
    keep_ours: bool,
    secret: str | None,
    go_on: bool = False,
) -> FolderHome:
    """The folder of a group that is there. Raises NotAGroup, or what FolderHome raises."""
    if not is_group(folder):
        raise NotAGroup
    return FolderHome(
        folder,
        read_only=read_only,
        take_changes=take_changes,
        keep_ours=keep_ours,
        secret=secret,
        go_on=go_on,
    )


def new_home(folder: Path) -> FolderHome:
    """A new folder for a group, its owner's alone. Raises FolderInUse, CannotWrite or DiskFull."""
    must_be_new(folder)
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        make_private_folder(folder)
        make_private_folder(folder / MEETINGS)
        private = is_private(folder)
    except OSError as refused:
        raise problem_of(refused) from refused
    home = FolderHome(folder)
    if not private:
        home.tell(notices.not_private())
    return home


def must_be_new(folder: Path) -> None:
    """Raises FolderInUse unless the folder is not there yet, or is empty."""
    if not os.path.lexists(folder):
        return
    try:
        empty = folder.is_dir() and not any(folder.iterdir())
    except OSError as refused:
        raise problem_of(refused) from refused
    if not empty:
        raise FolderInUse
