"""Files in a group's folder that are none of ours: copies of a sync program, an editor's swap files.

They may hold what was said in the group, in words that anybody can read, and neither a lock nor
erasing reaches them. So they are named, and go only when somebody says so. In a locked folder, files
without the lock are among them, whatever they are called.
"""

from __future__ import annotations

import re
from pathlib import Path

from data.storage.durable import flush_folder, is_temporary
from data.storage.file_names import MEETINGS, OPEN
from data.storage.reserve import problem_of
from data.storage.seals import has_lock

_KEPT = r"\.(json|locked)(\.prev|\.(damaged|other|before|schema-\d+)-\d+)?"
_IN_FOLDER = re.compile(rf"(group|drafts|lock){_KEPT}|\.lock|\.lock\.held|\.reserve|{MEETINGS}")
_IN_MEETINGS = re.compile(rf"[0-9a-z]{{1,40}}{_KEPT}")


def strays(folder: Path | None) -> tuple[str, ...]:
    """Where they are in the folder, such as "group (copy).json"; none for records held in memory."""
    if folder is None:
        return ()
    found = _others(folder, _IN_FOLDER)
    inside = _others(folder / MEETINGS, _IN_MEETINGS)
    return (*found, *(f"{MEETINGS}/{name}" for name in inside), *_not_locked(folder))


def _not_locked(folder: Path) -> tuple[str, ...]:
    """Files of records in a locked folder that are not locked, so that Fairsay does not use them."""
    if not has_lock(folder):
        return ()
    from data.storage.rewrap import files_of

    return tuple(file.place for file in files_of(folder) if file.ending == OPEN)


def remove_strays(folder: Path, names: tuple[str, ...]) -> None:
    """Remove these, durably, if they still are strays. Raises CannotWrite."""
    try:
        for name in sorted({*names} & {*strays(folder)}):
            (folder / name).unlink(missing_ok=True)
        for place in (folder, folder / MEETINGS):
            flush_folder(place)
    except OSError as refused:
        raise problem_of(refused) from refused


def _others(place: Path, ours: re.Pattern[str]) -> tuple[str, ...]:
    """Ordinary files and links in a folder that have no name of ours."""
    try:
        entries = sorted(place.iterdir())
    except OSError:
        return ()
    return tuple(
        each.name
        for each in entries
        if not (ours.fullmatch(each.name) or is_temporary(each.name))
        and (each.is_symlink() or each.is_file())
    )
