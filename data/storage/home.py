"""Where the files of a group are: a folder on the disk, or memory."""

from __future__ import annotations

import re
from abc import ABC, abstractmethod
from pathlib import Path

from filelock import FileLock, Timeout

from data.storage.batch import BatchStorage, HeldStorage
from data.storage.durable import remove_durably, set_aside, sweep
from data.storage.migrations import SCHEMA, kind_of, upgraded
from data.storage.problems import CannotRead, CannotWrite, OpenElsewhere
from data.storage.reserve import Reserve
from data.storage.safe import SafeStorage, Wrapping
from data.wording import Phrase

GROUP = "group"
DRAFTS = "drafts"
MEETINGS = "meetings"
ENDING = ".json"

_ID = re.compile(r"[0-9a-z]{1,40}")
_FILE = re.compile(r"([0-9a-z]{1,40})\.json(\.prev)?")


def is_meeting_id(text: str) -> bool:
    """Whether this can be the id of a meeting, and so part of a file's name."""
    return bool(_ID.fullmatch(text))


def meeting_name(meeting_id: str) -> str:
    """The name of a meeting's file, without its ending. ValueError for an id that is none of ours."""
    if not is_meeting_id(meeting_id):
        raise ValueError("not the id of a meeting")
    return f"{MEETINGS}/{meeting_id}"


class Home(ABC):
    """Opens, lists and removes the files of one group. Names are without their ending."""

    folder: Path | None = None
    read_only = False

    def __init__(self) -> None:
        self._told: list[Phrase] = []

    @abstractmethod
    def file(self, name: str) -> BatchStorage:
        """The storage of a file; an empty one where there is no file yet."""

    @abstractmethod
    def meeting_ids(self) -> set[str]:
        """The ids of all meetings that have a file."""

    @abstractmethod
    def remove(self, name: str) -> None:
        """Remove a file and all copies of it, durably. Nothing happens where there is none."""

    @abstractmethod
    def set_aside(self, name: str) -> None:
        """Put a damaged file beside, so that an empty one can take its name."""

    def close(self) -> None:
        """Let go of the files. They may be read after that, and no longer written."""
        self.read_only = True

    def tell(self, said: Phrase) -> None:
        """Keep something that happened to a file and that a person should hear about."""
        if said not in self._told:
            self._told.append(said)

    @property
    def notices(self) -> tuple[Phrase, ...]:
        """What was told, in order, each once."""
        return tuple(self._told)


class MemoryHome(Home):
    """Nothing on the disk: for tests, and for a group that is thrown away."""

    def __init__(self) -> None:
        super().__init__()
        self._files: dict[str, HeldStorage] = {}

    def file(self, name: str) -> BatchStorage:
        """The same storage every time."""
        return self._files.setdefault(name, HeldStorage())

    def meeting_ids(self) -> set[str]:
        """The ids of the meetings kept so far."""
        return {n.partition("/")[2] for n in self._files if n.startswith(MEETINGS)}

    def remove(self, name: str) -> None:
        """Forget a file."""
        self._files.pop(name, None)

    def set_aside(self, name: str) -> None:
        """Forget a file."""
        self.remove(name)


class FolderHome(Home):
    """A folder on the disk, locked for writing unless it is opened to read only."""

    def __init__(
        self,
        folder: Path,
        *,
        read_only: bool = False,
        take_changes: bool = False,
        wrapping: Wrapping | None = None,
    ) -> None:
        super().__init__()
        self.folder: Path = folder
        self.read_only = read_only
        self._take_changes = take_changes
        self._wrapping = wrapping
        self._reserve = Reserve(folder / ".reserve")
        self._lock = FileLock(folder / ".lock", timeout=0, mode=0o600, thread_local=False)
        if not read_only:
            self._begin()

    def _begin(self) -> None:
        try:
            self._lock.acquire()
            for each in (self.folder, self.folder / MEETINGS):
                sweep(each)
        except Timeout:
            raise OpenElsewhere from None
        except OSError as refused:
            self._lock.release()
            raise CannotWrite from refused
        self._reserve.hold()

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
            wrapping=self._wrapping,
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
        return {match[1] for match in map(_FILE.fullmatch, names) if match}

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
        self._lock.release()

    def _path(self, name: str) -> Path:
        return self.folder / (name + ENDING)
