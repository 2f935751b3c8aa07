"""The records of one group: the only way that other code reaches a group's files."""

from __future__ import annotations

from contextlib import AbstractContextManager
from datetime import date, datetime
from pathlib import Path
from random import Random
from types import TracebackType
from typing import Self

from data.frozen import frozen
from data.model.group import Group
from data.model.meeting import Meeting
from data.storage import notices
from data.storage.adding import AddingMark
from data.storage.approved import check_not_approved
from data.storage.convert import to_json
from data.storage.drafts import DraftStore
from data.storage.erasing_mark import ErasingMark
from data.storage.file_names import meeting_name
from data.storage.group_file import GroupFile, begin
from data.storage.group_folder import existing_home, new_home
from data.storage.home import Home, MemoryHome
from data.storage.index import MeetingSummary, summary_of
from data.storage.mismatches import Mismatches
from data.storage.open_files import OpenFiles
from data.storage.passphrase_lock import PassphraseLock
from data.storage.problems import NoSuchMeeting, StorageProblem
from data.storage.search import Search
from data.storage.shape import numbered

__all__ = ["GroupRecords", "MeetingSummary"]

_ABOUT = "about"


@frozen
class About:
    """What never changes about a group: a random id, and the day its records began."""

    id: str
    began_on: date


class GroupRecords(AbstractContextManager["GroupRecords"]):
    """One group's records, open: the group, its meetings, and a part for each other thing to do.

    `files`: where they are, and what was noticed in them. `drafts`: what is typed and not yet sent.
    `passphrase`: the lock. `search`: finding words. `erasing`: what erasing needs. `mismatches`:
    where the list of meetings and their files do not agree. `adding`: what is half added.
    Saves return when they are durable, or raise a StorageProblem. May be called from any thread; one
    call is carried out at a time. Nothing is ever written but by the methods that say so. A context
    manager that closes the records.
    """

    def __init__(self, home: Home) -> None:
        self.files = OpenFiles(home)
        self._file = GroupFile(home)
        self.drafts = DraftStore(self.files)
        self.passphrase = PassphraseLock(self.files, self._file)
        self.search = Search(self.files)
        self.mismatches = Mismatches(self.files, self._file)
        self.erasing = ErasingMark(self.files, self._file)
        self.adding = AddingMark(self.files, self._file)

    @classmethod
    def create(cls, folder: Path, group: Group, *, now: datetime, random: Random) -> Self:
        """Start a group's records in a folder that is new or empty, and open them.

        Raises FolderInUse, CannotWrite or DiskFull.
        """
        home = new_home(folder)
        about = About(f"{random.getrandbits(48):012x}", now.date())
        try:
            begin(home, group, {_ABOUT: numbered([to_json(about)])})
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
            if records.erasing.unfinished and not read_only:
                _end_erasing(records)
            if records.adding.unfinished and not read_only:
                _take_out_half_added(records)
            return records
        except BaseException:
            home.close()
            raise

    @classmethod
    def in_memory(cls, group: Group) -> Self:
        """A group's records that are gone when the program ends: the same code, no files."""
        home = MemoryHome()
        begin(home, group, {})
        return cls(home)

    @property
    def group(self) -> Group:
        """The group as last saved."""
        return self._file.group

    def save_group(self, group: Group) -> None:
        """Save the group."""
        with self.files.writing():
            self._file.save(group)

    @property
    def meetings(self) -> tuple[MeetingSummary, ...]:
        """All meetings, by day, then by title."""
        with self.files.turn:
            return self._file.index.summaries

    def meeting(self, meeting_id: str) -> Meeting:
        """A meeting as last saved. Raises NoSuchMeeting, or another StorageProblem."""
        with self.files.turn:
            meeting = self._file.meetings.read(meeting_id)
            self._file.index.put(summary_of(meeting), unsure=False)
            return meeting

    def save_meeting(self, meeting: Meeting, *, approved_too: bool = False) -> None:
        """Save a meeting: a new one, or in place of the one with its id.

        Raises MinutesApproved where the group has approved what would change; what is added after
        that (`Meeting.addenda`) may be saved. `approved_too`: it may change; to erase, or to take
        back an approval that was a mistake.
        """
        with self.files.writing():
            if not approved_too:
                check_not_approved(self._file, meeting)
            with self._file.index.expecting(summary_of(meeting)) as news:
                if news:
                    self._file.save(self.group)
                self._file.meetings.save(meeting)

    def delete_meeting(self, meeting_id: str) -> None:
        """Remove a meeting and every copy of its file. Raises NoSuchMeeting."""
        with self.files.writing():
            index = self._file.index
            if index.get(meeting_id) is None and meeting_id not in self.mismatches.unlisted:
                raise NoSuchMeeting
            self.files.home.generations.forget(meeting_name(meeting_id))
            with index.without(meeting_id):
                self._file.save(self.group)
            self._file.meetings.remove(meeting_id)

    def close(self) -> None:
        """Let go of the folder. Everything was saved before; closing twice does no harm."""
        with self.files.turn:
            try:
                self._file.note_last_saves()
            finally:
                self.files.home.close()

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()


def _end_erasing(records: GroupRecords) -> None:
    from data.storage.erasing_steps import end_unfinished

    try:
        ended = end_unfinished(records)
    except StorageProblem:
        ended = False
    records.files.tell(notices.erasing_ended() if ended else notices.erasing_not_ended())


def _take_out_half_added(records: GroupRecords) -> None:
    from data.storage.adding import end_unfinished

    try:
        end_unfinished(records)
    except StorageProblem:
        records.files.tell(notices.adding_not_ended())
    else:
        records.files.tell(notices.half_added())
