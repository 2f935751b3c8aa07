"""What a back-up or a restoring that was cut short leaves beside the files of others: swept later.

All of it has names of ours. A folder that a program is still working in is held, and is left alone.
"""

from __future__ import annotations

import re
import secrets
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from data.storage.archive import CHECKSUMS, LARGEST_ARCHIVE
from data.storage.durable import is_temporary, make_private_folder
from data.storage.folder_lock import FolderLock
from data.storage.problems import OpenElsewhere, StorageProblem
from data.storage.reading import read_bytes

_RESTORING = re.compile(r"\..+\.[0-9a-f]{8}\.restoring")


@contextmanager
def held_beside(folder: Path) -> Iterator[Path]:
    """A new private folder beside another, on the same disk, held by us; gone at the end.

    What is inside may be renamed away. Raises OSError.
    """
    folder.parent.mkdir(parents=True, exist_ok=True)
    outer = folder.with_name(f".{folder.name}.{secrets.token_hex(4)}.restoring")
    make_private_folder(outer)
    hold = FolderLock(outer)
    try:
        inner = outer / "group"
        make_private_folder(inner)
        yield inner
    finally:
        hold.release()
        shutil.rmtree(outer, ignore_errors=True)


def sweep_restorings(place: Path) -> None:
    """Remove what a restoring that was cut short left in a folder, whatever its group was to be called."""
    for each in _found(place, _RESTORING):
        if each.is_dir() and not each.is_symlink() and not _is_held(each):
            shutil.rmtree(each, ignore_errors=True)


def sweep_back_ups(place: Path) -> None:
    """Remove the beginnings of back-ups that were cut short, from a folder that may be anybody's.

    A file goes only where its name is one of our temporary ones and it begins as a back-up does.
    """
    for each in _found(place, re.compile(r"\..+")):
        if is_temporary(each.name) and _begins_a_back_up(each):
            with suppress(OSError):
                each.unlink()


def _found(place: Path, names: re.Pattern[str]) -> list[Path]:
    with suppress(OSError):
        return [each for each in place.iterdir() if names.fullmatch(each.name)]
    return []


def _is_held(folder: Path) -> bool:
    try:
        FolderLock(folder).release()
    except (OpenElsewhere, OSError):
        return True
    return False


def _begins_a_back_up(path: Path) -> bool:
    with suppress(StorageProblem):
        content = read_bytes(path, LARGEST_ARCHIVE)
        first = CHECKSUMS.encode()
        return content is not None and first.startswith(content[: len(first)])
    return False
