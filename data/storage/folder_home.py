"""The files of a group in a folder on the disk."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from data.storage.batch import BatchStorage
from data.storage.durable import (
    remove_durably,
    remove_kept_beside,
    renew_previous,
    set_aside,
    sweep,
)
from data.storage.file_names import DRAFTS, GROUP, LOCK_FILE, MEETINGS, meeting_name
from data.storage.folder_lock import FolderLock
from data.storage.home import Home
from data.storage.migrations import SCHEMA, kind_of, upgraded
from data.storage.problems import CannotRead, CannotWrite
from data.storage.reading import read_bytes
from data.storage.reserve import Reserve, problem_of
from data.storage.safe import SafeStorage
from data.storage.seals import Seals

_FILE = re.compile(r"([0-9a-z]{1,40})(\.json|\.locked)(\.prev)?")


class FolderHome(Home):
    """A folder on the disk, locked for writing unless it is opened to read only."""

    def __init__(
        self,
        folder: Path,
        *,
        read_only: bool = False,
        take_changes: bool = False,
        secret: str | None = None,
    ) -> None:
        super().__init__()
        self.folder: Path = folder
        self.read_only = read_only
        self._take_changes = take_changes
        self._seals = Seals(folder)
        self._reserve = Reserve(folder / ".reserve")
        self._hold = None if read_only else _held(folder)
        if self._hold:
            self._reserve.hold()
        with self._all_or_closed():
            self._seals.open(secret, read_only=read_only)

    def file(self, name: str) -> BatchStorage:
        """Read the file from the disk. Raises a StorageProblem where that is not safe."""
        kind = kind_of(name)
        return SafeStorage(
            self._path(name),
            schema=SCHEMA,
            upgrade=lambda tables, found: upgraded(kind, tables, found),
            read_only=self.read_only,
            keep_previous=kind != DRAFTS,
            take_changes=self._take_changes or kind == DRAFTS,
            wrapping=self._seals.wrapping(name),
            reserve=self._reserve,
            tell=self.tell,
        )

    def meeting_ids(self) -> set[str]:
        """The ids of the meetings with a file, or with a copy of the one before."""
        try:
            names = [entry.name for entry in (self.folder / MEETINGS).iterdir()]
        except FileNotFoundError:
            return set()
        except OSError as refused:
            raise CannotRead(MEETINGS) from refused
        found = [match for match in map(_FILE.fullmatch, names) if match]
        return {match[1] for match in found if match[2] == self._seals.ending}

    def remove(self, name: str) -> None:
        """Remove the file, the copy before it, and whatever was kept beside it."""
        try:
            remove_durably(self._path(name))
        except OSError as refused:
            raise CannotWrite from refused

    def set_aside(self, name: str) -> None:
        """Rename the file to the first free `.damaged-<number>`."""
        try:
            set_aside(self._path(name), "damaged")
        except OSError as refused:
            raise CannotWrite from refused

    def close(self) -> None:
        """Give up the lock as well."""
        super().close()
        if self._hold:
            self._hold.release()

    def contents(self) -> dict[str, bytes]:
        """The group's file, its meetings, and its lock."""
        names = [GROUP, *map(meeting_name, sorted(self.meeting_ids()))]
        paths = [self._path(name) for name in names]
        if self.locked:
            paths.append(self.folder / LOCK_FILE)
        found = {path: read_bytes(path) for path in paths}
        return {p.relative_to(self.folder).as_posix(): b for p, b in found.items() if b is not None}

    def drop_copies(self) -> None:
        """Write the copy before each file anew, and remove what else was kept beside."""
        try:
            for name in self.contents():
                renew_previous(self.folder / name)
            for each in (self.folder, self.folder / MEETINGS):
                remove_kept_beside(each)
        except OSError as refused:
            raise problem_of(refused) from refused

    def lock(self, passphrase: str, code: str) -> None:
        """Seal every file with a new key. Raises a StorageProblem, and is closed then."""
        with self._all_or_closed():
            self._seals.lock(passphrase, code)

    def unlock(self) -> None:
        """Make every file plain. Raises a StorageProblem, and is closed then."""
        with self._all_or_closed():
            self._seals.unlock()

    @contextmanager
    def _all_or_closed(self) -> Iterator[None]:
        try:
            yield
        except BaseException as error:  # a change half done is carried on at the next opening
            self.close()
            if isinstance(error, OSError):
                raise problem_of(error) from error
            raise
        self.locked = self._seals.locked

    def _path(self, name: str) -> Path:
        return self.folder / (name + self._seals.ending)


def _held(folder: Path) -> FolderLock:
    """The folder's lock, taken, and what a killed program left swept away."""
    try:
        lock = FolderLock(folder)
    except OSError as refused:
        raise CannotWrite from refused
    try:
        for each in (folder, folder / MEETINGS):
            sweep(each)
    except OSError as refused:
        lock.release()
        raise CannotWrite from refused
    return lock
