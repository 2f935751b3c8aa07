"""The records of one group: the only way that other code reaches a group's files."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path
from random import Random
from typing import Self

from data.frozen import frozen
from data.model.group import Group
from data.model.meeting import Meeting
from data.storage import notices
from data.storage.convert import NotThis, to_json
from data.storage.file import TableFile
from data.storage.file_names import GROUP, meeting_name
from data.storage.group_folder import existing_home, new_home
from data.storage.home import Home, MemoryHome
from data.storage.index import MeetingIndex, MeetingSummary, summary_of
from data.storage.meeting_files import MeetingFiles
from data.storage.mending import mended_group
from data.storage.problems import Damaged, NoSuchMeeting, StorageProblem
from data.storage.shape import from_tables, numbered, to_tables
from data.storage.tables import Tables
from data.storage.with_copies import WithCopies
from data.storage.with_lock import WithLock
from data.storage.with_search import WithSearch

__all__ = ["GroupRecords", "MeetingSummary"]

_INDEX = "meetings"
_ABOUT = "about"


@frozen
class About:
    """What never changes about a group: a random id, and the day its records began."""

    id: str
    began_on: date


class GroupRecords(WithLock, WithCopies, WithSearch):
    """One group's records, open. Saves return when they are durable, or raise a StorageProblem.

    May be called from any thread; one call is carried out at a time. Nothing is ever written
    but by the methods that say so. `never_saved` are meetings that were about to be saved for the
    first time when a program stopped, and have no file.
    """

    def __init__(self, home: Home) -> None:
        super().__init__(home)
        self._read_again()

    def _read_again(self) -> None:
        home = self._home
        self._file = TableFile(home.file(GROUP))
        self._files = MeetingFiles(home)
        try:
            self._group, self._index = self._file.sense(_understood)
        except NotThis as why:
            raise Damaged(f"{GROUP}.json", str(why)) from None
        if not home.read_only:
            self._file.accept()
        mended = mended_group(self._group)  # kept with the next save
        if mended != self._group:
            home.tell(notices.mended_group())
            self._group = mended
        self._index.mend(
            home.meeting_ids(),
            self._files.summary,
            all_rows=bool(home.notices),
            known_before=lambda: _listed_before(home),
        )
        self.never_saved = tuple(self._index.dropped)

    @classmethod
    def create(cls, folder: Path, group: Group, *, now: datetime, random: Random) -> Self:
        """Start a group's records in a folder that is new or empty, and open them.

        Raises FolderInUse, CannotWrite or DiskFull.
        """
        home = new_home(folder)
        about = About(f"{random.getrandbits(48):012x}", now.date())
        try:
            _begin(home, group, {_ABOUT: numbered([to_json(about)])})
            return cls(home)
        except BaseException:
            home.close()
            raise

    @classmethod
    def open(
        cls,
        folder: Path,
        *,
        read_only: bool = False,
        take_changes: bool = False,
        keep_ours: bool = False,
        secret: str | None = None,
        go_on: bool = False,
    ) -> Self:
        """Open a group's records; a locked group needs its passphrase or its recovery code.

        `read_only` takes no lock and never writes; what another window saves since is seen in
        meetings, and in the group by opening again. `take_changes` accepts files that another
        program wrote; `keep_ours` opens the copies from one save earlier in their place; `go_on`
        accepts what a LockQuestion asked about. Raises a StorageProblem; nothing was changed then.
        """
        home = existing_home(
            folder,
            read_only=read_only,
            take_changes=take_changes,
            keep_ours=keep_ours,
            secret=secret,
            go_on=go_on,
        )
        try:
            records = cls(home)
            if records.unfinished and not read_only:
                _end_erasing(records, home)
            return records
        except BaseException:
            home.close()
            raise

    @classmethod
    def in_memory(cls, group: Group) -> Self:
        """A group's records that are gone when the program ends: the same code, no files."""
        home = MemoryHome()
        _begin(home, group, {})
        return cls(home)

    @property
    def group(self) -> Group:
        """The group as last saved."""
        return self._group

    def save_group(self, group: Group) -> None:
        """Save the group."""
        with self._writing():
            self._save_group_file(group)
            self._group = group

    @property
    def meetings(self) -> tuple[MeetingSummary, ...]:
        """All meetings, by day, then by title."""
        with self._turn:
            return self._index.summaries

    def meeting(self, meeting_id: str) -> Meeting:
        """A meeting as last saved. Raises NoSuchMeeting, or another StorageProblem."""
        with self._turn:
            meeting = self._files.read(meeting_id)
            self._index.put(summary_of(meeting), unsure=False)
            return meeting

    def save_meeting(self, meeting: Meeting) -> None:
        """Save a meeting: a new one, or in place of the one with its id."""
        with self._writing(), self._index.expecting(summary_of(meeting)) as news:
            if news:
                self._save_group_file(self._group)
            self._files.save(meeting)

    def delete_meeting(self, meeting_id: str) -> None:
        """Remove a meeting and every copy of its file. Raises NoSuchMeeting."""
        with self._writing():
            if self._index.get(meeting_id) is None and meeting_id not in self.unlisted:
                raise NoSuchMeeting
            self._home.generations.forget(meeting_name(meeting_id))
            with self._index.without(meeting_id):
                self._save_group_file(self._group)
            self._files.remove(meeting_id)

    def _save_group_file(self, group: Group) -> None:
        self._file.put({**to_tables(GROUP, group), _INDEX: self._index.table()})


def _end_erasing(records: GroupRecords, home: Home) -> None:
    from data.storage.erasing_steps import end_unfinished

    try:
        ended = end_unfinished(records)
    except StorageProblem:
        ended = False
    home.tell(notices.erasing_ended() if ended else notices.erasing_not_ended())


def _understood(tables: Tables) -> tuple[Group, MeetingIndex]:
    return from_tables(GROUP, Group, tables), MeetingIndex(tables.get(_INDEX, {}))


def _listed_before(home: Home) -> set[str]:
    """The ids in the list of meetings as it was one save earlier."""
    try:
        before = home.as_kept(GROUP, before=True).storage.read() or {}
        return {m.id for m in MeetingIndex(before.get(_INDEX, {})).summaries}
    except (StorageProblem, NotThis):
        return set()


def _begin(home: Home, group: Group, about: Tables) -> None:
    TableFile(home.file(GROUP)).put({**about, **to_tables(GROUP, group), _INDEX: {}})
