"""Back-ups of a group: made anywhere but in its own folder, brought back into a new folder only."""

from __future__ import annotations

import os
import re
import secrets
import shutil
from datetime import date
from pathlib import Path

from data.storage.archive import LARGEST_ARCHIVE, packed, unpacked
from data.storage.durable import flush_folder, make_private_folder, replace_durably
from data.storage.file_names import MEETINGS
from data.storage.group_folder import must_be_new
from data.storage.problems import (
    BackUpDamaged,
    BackUpInside,
    NameTaken,
    NotABackUp,
    StorageProblem,
)
from data.storage.reading import read_bytes
from data.storage.records import GroupRecords
from data.storage.reserve import problem_of


def back_up(records: GroupRecords, place: Path, *, today: date) -> Path:
    """Put a back-up into a folder, durably, read it again, and give where it is.

    It is named by the day alone; an older back-up is never overwritten. Raises BackUpInside,
    CannotWrite, DiskFull or BackUpDamaged (it could not be read back).
    """
    target = _free_name(place, today)
    back_up_as(records, target)
    return target


def back_up_as(records: GroupRecords, target: Path) -> None:
    """Put a back-up into a new file of this very name. Raises NameTaken, or what `back_up` does."""
    if records.folder and target.resolve().is_relative_to(records.folder.resolve()):
        raise BackUpInside
    if os.path.lexists(target):
        raise NameTaken
    archive = packed(records.contents())
    try:
        replace_durably(target, archive, keep_previous=False)
    except OSError as refused:
        raise problem_of(refused) from refused
    if read_bytes(target, LARGEST_ARCHIVE) != archive:
        raise BackUpDamaged


def restore(archive: Path, folder: Path, *, secret: str | None = None) -> None:
    """Bring a group back into a folder that is new or empty.

    Every file is read and understood first; where one is not, nothing is left behind. A locked
    group needs its passphrase or recovery code of that time. Raises FolderInUse, NotABackUp,
    BackUpDamaged, PassphraseNeeded, WrongPassphrase, CannotWrite or DiskFull.
    """
    content = read_bytes(archive, LARGEST_ARCHIVE)
    if content is None:
        raise NotABackUp
    files = unpacked(content)
    must_be_new(folder)
    beside = folder.with_name(f".{folder.name}.{secrets.token_hex(4)}.restoring")
    try:
        _sweep(folder)
        _write_out(files, beside)
        _read_all(beside, secret)
        _take_over(beside, folder)
    except OSError as refused:
        raise problem_of(refused) from refused
    finally:
        shutil.rmtree(beside, ignore_errors=True)


def _free_name(place: Path, today: date) -> Path:
    target, number = place / f"fairsay-{today.isoformat()}.tar", 2
    while os.path.lexists(target):
        target = place / f"fairsay-{today.isoformat()}-{number}.tar"
        number += 1
    return target


def _sweep(folder: Path) -> None:
    """Remove what a restoring that was cut short left beside the folder."""
    left = re.compile(rf"\.{re.escape(folder.name)}\.[0-9a-f]{{8}}\.restoring")
    for each in folder.parent.iterdir() if folder.parent.is_dir() else ():
        if left.fullmatch(each.name):
            shutil.rmtree(each)


def _write_out(files: dict[str, bytes], folder: Path) -> None:
    folder.parent.mkdir(parents=True, exist_ok=True)
    make_private_folder(folder)
    make_private_folder(folder / MEETINGS)
    for name, content in files.items():
        replace_durably(folder / name, content, keep_previous=False)


def _read_all(folder: Path, secret: str | None) -> None:
    with GroupRecords.open(folder, secret=secret) as records:
        if records.notices:
            raise BackUpDamaged
        for summary in records.meetings:
            try:
                records.meeting(summary.id)
            except StorageProblem:
                raise BackUpDamaged from None


def _take_over(beside: Path, folder: Path) -> None:
    if folder.exists():
        folder.rmdir()
    beside.rename(folder)
    flush_folder(folder.parent)
