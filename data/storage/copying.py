"""What a back-up takes of a group: every file read and understood first, or else named."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from data.model.group import Group
from data.storage.archive import Files
from data.storage.convert import NotThis
from data.storage.file import TableFile
from data.storage.file_names import GROUP, LOCK_FILE, meeting_name
from data.storage.home import Home
from data.storage.meeting_files import meeting_in
from data.storage.problems import Damaged, StorageProblem
from data.storage.shape import from_tables


@dataclass(slots=True)
class Copied:
    """The bytes of every file that can be read, by name with ending; sealed where they are.

    By meeting id: `older` are in it as they were one save earlier, as their files are damaged;
    `left_out` cannot be read at all, or are gone. `older_group` says the first of the group's own.
    """

    files: Files = field(default_factory=dict)
    older: list[str] = field(default_factory=list)
    left_out: list[str] = field(default_factory=list)
    older_group: bool = False


def copied(home: Home, meeting_ids: Iterable[str]) -> Copied:
    """Read the group's file and the meetings with these ids.

    Words typed and not yet sent are not among them. Raises a StorageProblem where the group's own
    file or its lock cannot be read.
    """
    found = Copied()
    if home.locked and home.folder:
        from data.storage.lock_file import bytes_as_written

        found.files[LOCK_FILE] = bytes_as_written(home.folder)
    found.older_group = _group(home, found.files)
    for meeting_id in meeting_ids:
        try:
            if _meeting(home, meeting_id, found.files):
                found.older.append(meeting_id)
        except (StorageProblem, ValueError):  # ValueError: a list of meetings with an id not ours
            found.left_out.append(meeting_id)
    return found


def _group(home: Home, files: Files) -> bool:
    kept = home.as_kept(GROUP)
    try:
        TableFile(kept.storage).sense(lambda tables: from_tables(GROUP, Group, tables))
    except NotThis as why:
        raise Damaged(kept.name, str(why)) from None
    files[kept.name] = kept.content
    return kept.older


def _meeting(home: Home, meeting_id: str, files: Files) -> bool:
    kept = home.as_kept(meeting_name(meeting_id))
    meeting_in(TableFile(kept.storage), meeting_id)
    files[kept.name] = kept.content
    return kept.older
