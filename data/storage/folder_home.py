"""The files of a group in a folder on the disk."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from functools import partial
from pathlib import Path

from data.storage import notices
from data.storage.batch import BatchStorage
from data.storage.durable import (
    previous_of,
    remove_durably,
    remove_kept_beside,
    renew_previous,
    set_aside,
    sweep,
)
from data.storage.file_names import DRAFTS, GROUP, LOCK_FILE, MEETINGS, meeting_name
from data.storage.folder_lock import FolderLock
from data.storage.generations import Generations
from data.storage.home import Home, Kept
from data.storage.migrations import SCHEMA, kind_of, upgraded
from data.storage.problems import CannotRead, CannotWrite
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
        keep_ours: bool = False,
        secret: str | None = None,
        go_on: bool = False,
    ) -> None:
        super().__init__()
        self.folder: Path = folder
        self.read_only = read_only
        self._take_changes, self._keep_ours = take_changes, keep_ours
        self._seals = Seals(folder, self.tell)
        self.check = self._seals.check
        self.generations = Generations(self.tell, lambda: self.as_kept(GROUP).storage.generation)
        self._reserve = Reserve(folder / ".reserve")
        self._hold = None if read_only else _held(folder)
        if self._hold:
            self._reserve.hold()
            if self._hold.weaker:
                self.tell(notices.weaker_lock())
        with self._all_or_closed():
            self._seals.open(secret, read_only=read_only, go_on=go_on)

    def file(self, name: str) -> BatchStorage:
        """Read the file from the disk. Raises a StorageProblem where that is not safe."""
        kind = kind_of(name)
        storage = SafeStorage(
            self._path(name),
            schema=SCHEMA,
            upgrade=lambda tables, found: upgraded(kind, tables, found),
            read_only=self.read_only,
            keep_previous=kind != DRAFTS,
            take_changes=self.settled.get(name, self._take_changes or kind == DRAFTS),
            keep_ours=not self.settled.get(name, not self._keep_ours),
            wrapping=self._seals.wrapping(name),
            reserve=self._reserve,
            tell=self.tell,
            kept_with=partial(self.generations.kept_with, name),
            saved=partial(self.generations.saved, name),
        )
        self.generations.opened(name, storage)
        return storage

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
            raise problem_of(refused) from refused

    def set_aside(self, name: str) -> None:
        """Rename the file to the first free `.damaged-<number>`."""
        try:
            set_aside(self._path(name), "damaged")
        except OSError as refused:
            raise problem_of(refused) from refused

    def close(self) -> None:
        """Give up the lock as well."""
        super().close()
        if self._hold:
            self._hold.release()

    def as_kept(self, name: str, *, before: bool = False) -> Kept:
        """A file as opening it would give it, changes of other programs among it."""
        kind, path = kind_of(name), self._path(name)
        storage = SafeStorage(
            previous_of(path) if before else path,
            schema=SCHEMA,
            upgrade=lambda tables, found: upgraded(kind, tables, found),
            read_only=True,
            take_changes=True,
            wrapping=self._seals.wrapping(name),
        )
        return Kept(storage, name + self._seals.ending)

    def drop_copies(self) -> None:
        """Write the copy before each file anew, and remove what else was kept beside."""
        try:
            names = [GROUP, *map(meeting_name, sorted(self.meeting_ids()))]
            for path in (*map(self._path, names), self.folder / LOCK_FILE):
                if path.exists():
                    renew_previous(path)
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
        self.locked, self.generations.key = self._seals.locked, self._seals.key_id

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
    _sweep_beside(folder.parent)
    return lock


def _sweep_beside(place: Path) -> None:
    """What a restoring that was cut short left beside the folder goes; most folders have none."""
    with suppress(OSError):
        if any(each.name.endswith(".restoring") for each in place.iterdir()):
            from data.storage.leftovers import sweep_restorings

            sweep_restorings(place)
