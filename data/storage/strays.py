"""Files in a group's folder that are none of ours: copies of a sync program, an editor's swap files.

They may hold what was said in the group, in words that anybody can read, and neither a lock nor
erasing reaches them. So they are named, and go only when somebody says so. In a locked folder, files
without the lock are among them, whatever they are called.
"""

from __future__ import annotations

import re
from pathlib import Path

from data.storage.durable import flush_folder, is_temporary
from data.storage.file_names import LOCKED, MEETINGS
from data.storage.reserve import problem_of
from data.storage.seals import has_lock

_ANY_ENDING = r"\.(json|locked)"
_OLDER = r"(\.prev|\.(damaged|other|before|schema-\d+)-\d+)?"


def strays(folder: Path | None) -> tuple[str, ...]:
    """Where they are in the folder, such as "group (copy).json"; none for records held in memory."""
    if folder is None:
        return ()
    ending = re.escape(LOCKED) if has_lock(folder) else _ANY_ENDING
    records = rf"((group|drafts){ending}|lock{_ANY_ENDING}){_OLDER}"
    found = _others(folder, rf"{records}|\.lock|\.lock\.held|\.reserve|{MEETINGS}")
    inside = _others(folder / MEETINGS, rf"[0-9a-z]{{1,40}}{ending}{_OLDER}")
    return (*found, *(f"{MEETINGS}/{name}" for name in inside))


def remove_strays(folder: Path, names: tuple[str, ...]) -> None:
    """Remove these, durably, if they still are strays. Raises CannotWrite."""
    try:
        for name in sorted({*names} & {*strays(folder)}):
            (folder / name).unlink(missing_ok=True)
        for place in (folder, folder / MEETINGS):
            flush_folder(place)
    except OSError as refused:
        raise problem_of(refused) from refused


def _others(place: Path, ours: str) -> tuple[str, ...]:
    """Ordinary files and links in a folder whose names are not of this pattern."""
    try:
        entries = sorted(place.iterdir())
    except OSError:
        return ()
    return tuple(
        each.name
        for each in entries
        if not (re.fullmatch(ours, each.name) or is_temporary(each.name))
        and (each.is_symlink() or each.is_file())
    )
