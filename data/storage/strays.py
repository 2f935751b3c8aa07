"""Files in a group's folder that are none of ours: copies of a sync program, an editor's swap files.

They may hold what was said in the group, in words that anybody can read, and neither a lock nor
erasing reaches them. So they are named, and go only when somebody says so.
"""

from __future__ import annotations

import re
from pathlib import Path

from data.storage.durable import flush_folder, is_temporary
from data.storage.file_names import MEETINGS
from data.storage.reserve import problem_of

_KEPT = r"\.(json|locked)(\.prev|\.(damaged|other|before|schema-\d+)-\d+)?"
_IN_FOLDER = re.compile(rf"(group|drafts|lock){_KEPT}|\.lock|\.lock\.held|\.reserve|{MEETINGS}")
_IN_MEETINGS = re.compile(rf"[0-9a-z]{{1,40}}{_KEPT}")


def strays(folder: Path | None) -> tuple[str, ...]:
    """Where they are in the folder, such as "group (copy).json"; none for records held in memory."""
    if folder is None:
        return ()
    found = _others(folder, _IN_FOLDER)
    inside = _others(folder / MEETINGS, _IN_MEETINGS)
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
