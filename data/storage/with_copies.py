"""Copies of a group's files: one to take away, and those that must not stay."""

from __future__ import annotations

from abc import abstractmethod
from typing import TYPE_CHECKING

from data.storage.convert import Json
from data.storage.file import TableFile
from data.storage.file_names import LOCKED, OPEN, meeting_name
from data.storage.opened import Opened
from data.storage.shape import in_order, numbered

if TYPE_CHECKING:
    from data.storage.copying import Copied
    from data.storage.index import MeetingSummary

_ERASING = "erasing"


class WithCopies(Opened):
    """What back-ups and erasing need of a group's files."""

    _file: TableFile

    @property
    @abstractmethod
    def meetings(self) -> tuple[MeetingSummary, ...]:
        """All meetings, by day, then by title."""

    def copied(self) -> Copied:
        """The bytes of every file that can be read, as they are kept, and what cannot be read.

        Words typed and not yet sent are not among them. Nothing for records held in memory. Raises
        a StorageProblem where the group's own file or its lock cannot be read.
        """
        from data.storage.copying import Copied, copied

        if self.folder is None:
            return Copied()
        with self._turn:
            return copied(self._home, [*(m.id for m in self.meetings), *self.unlisted])

    @property
    def unlisted(self) -> tuple[str, ...]:
        """The ids of meetings that have a file and are in no list: damaged ones, or new to the folder.

        Raises CannotRead.
        """
        with self._turn:
            return tuple(sorted(self._home.meeting_ids() - {m.id for m in self.meetings}))

    def file_of(self, meeting_id: str) -> str:
        """What a meeting's file is called in the folder, with its ending."""
        return meeting_name(meeting_id) + (LOCKED if self._home.locked else OPEN)

    @property
    def unfinished(self) -> dict[str, Json]:
        """What erasing has begun and not ended, as it was marked; empty where nothing is."""
        with self._turn:
            rows = in_order(self._file.tables().get(_ERASING, {}))
        return rows[0] if rows else {}

    def mark_unfinished(self, what: dict[str, Json]) -> None:
        """Keep what erasing is about to do, so that it is ended after a cut; empty once it has ended."""
        with self._writing():
            if what or self.unfinished:
                self._file.put({_ERASING: numbered([what] if what else [])})

    def drop_copies(self) -> None:
        """Leave no older state of any file in the folder. Raises CannotWrite or DiskFull."""
        with self._writing():
            self._home.drop_copies()
