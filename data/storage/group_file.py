"""A group's own file: the group, the list of its meetings, and marks of what was begun."""

from __future__ import annotations

from contextlib import suppress
from typing import Any

from data.model.group import Group
from data.storage import notices
from data.storage.convert import NotThis
from data.storage.file import TableFile
from data.storage.file_names import GROUP
from data.storage.home import Home
from data.storage.index import MeetingIndex
from data.storage.meeting_files import MeetingFiles
from data.storage.mending import mended_group
from data.storage.problems import Damaged, StorageProblem
from data.storage.shape import from_tables, in_order, numbered, to_tables
from data.storage.tables import Tables

_INDEX = "meetings"


class GroupFile:
    """The group and the list of its meetings as last saved, and `meetings`, the files of those.

    Raises Damaged where the file cannot be understood.
    """

    group: Group
    index: MeetingIndex
    meetings: MeetingFiles

    def __init__(self, home: Home) -> None:
        self._home = home
        self.read()

    def read(self) -> None:
        """Read the file, again where it was read before, and make the list agree with the folder."""
        home = self._home
        self._file = TableFile(home.file(GROUP))
        self.meetings = MeetingFiles(home)
        try:
            self.group, self.index = self._file.sense(_understood)
        except NotThis as why:
            raise Damaged(f"{GROUP}.json", str(why)) from None
        if not home.read_only:
            self._file.accept()
        mended = mended_group(self.group)  # kept with the next save
        if mended != self.group:
            home.tell(notices.mended_group())
            self.group = mended
        self.index.mend(
            home.meeting_ids(),
            self.meetings.summary,
            all_rows=bool(home.notices),
            known_before=lambda: _listed_before(home),
        )

    def save(self, group: Group) -> None:
        """Save this group, and the list of meetings as it is."""
        self._file.put({**to_tables(GROUP, group), _INDEX: self.index.table()})
        self.group = group

    def save_marked(self, group: Group, table: str, documents: list[dict[str, Any]]) -> None:
        """Save the group, and in the same write what stands in a table of its own."""
        parts = {**to_tables(GROUP, group), _INDEX: self.index.table()}
        self._file.put({**parts, table: numbered(documents)})
        self.group = group

    def marks(self, table: str) -> list[dict[str, Any]]:
        """What stands in a table of its own beside the group."""
        return in_order(self._file.tables().get(table, {}))

    def mark(self, table: str, documents: list[dict[str, Any]]) -> None:
        """Save these in a table of their own, in place of what stood there."""
        self._file.put({table: numbered(documents)})

    def write_again(self) -> None:
        """Write the file as it is, with how often each meeting was saved."""
        self._file.write_again()

    def note_last_saves(self) -> None:
        """Write it again where a locked group's meetings were saved after it.

        Then an older one of them is noticed. Where it cannot be written, that is from an earlier
        one on.
        """
        if self._home.generations.unsaved and not self._home.read_only:
            with suppress(StorageProblem):
                self.write_again()


def begin(home: Home, group: Group, about: Tables) -> None:
    """Write the first file of a new group."""
    TableFile(home.file(GROUP)).put({**about, **to_tables(GROUP, group), _INDEX: {}})


def _understood(tables: Tables) -> tuple[Group, MeetingIndex]:
    return from_tables(GROUP, Group, tables), MeetingIndex(tables.get(_INDEX, {}))


def _listed_before(home: Home) -> set[str]:
    """The ids in the list of meetings as it was one save earlier."""
    try:
        before = home.as_kept(GROUP, before=True).storage.read() or {}
        return {m.id for m in MeetingIndex(before.get(_INDEX, {})).summaries}
    except (StorageProblem, NotThis):
        return set()
