"""Where the files of a group are: a folder on the disk (`folder_home`), or memory."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable
from pathlib import Path

from data.frozen import frozen
from data.storage.batch import BatchStorage, HeldStorage, KeptStorage
from data.storage.file_names import MEETINGS
from data.storage.generations import Generations
from data.words.wording import Phrase


@frozen
class Kept:
    """A file as it is kept: its tables, and its name with ending."""

    storage: KeptStorage
    name: str

    @property
    def content(self) -> bytes:
        """The bytes that the tables came from."""
        return self.storage.kept_bytes

    @property
    def older(self) -> bool:
        """Whether the file is damaged or gone, and this is the copy from one save earlier."""
        return self.storage.recovered


class Home(ABC):
    """Opens, lists and removes the files of one group. Names are without their ending.

    `check` raises WrongPassphrase unless a secret opens the lock as it is now, where there is one.
    """

    folder: Path | None = None
    read_only = False
    locked = False

    def __init__(self) -> None:
        self._told: list[Phrase] = []
        self.check: Callable[[str], None] = lambda secret: None
        self.generations = Generations(self.tell, lambda: 0)
        self.settled: dict[str, bool] = {}
        """By name of a file that another program wrote: whether to take it, or to keep ours."""

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

    @abstractmethod
    def as_kept(self, name: str, *, before: bool = False) -> Kept:
        """A file as opening it would give it, or the copy `before` it.

        Nothing is changed or told. Raises a StorageProblem.
        """

    @abstractmethod
    def drop_copies(self) -> None:
        """Leave no older state of any file: what is kept before or beside it goes, durably."""

    @abstractmethod
    def lock(self, passphrase: str, code: str) -> None:
        """Seal every file, under these secrets alone. Every file has to be opened again."""

    @abstractmethod
    def unlock(self) -> None:
        """Make every file plain. Every file has to be opened again."""

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
        """The ids of the meetings kept so far; one that was only asked for is none of them."""
        kept = {name for name, storage in self._files.items() if storage.read() is not None}
        return {n.partition("/")[2] for n in kept if n.startswith(MEETINGS)}

    def remove(self, name: str) -> None:
        """Forget a file."""
        self._files.pop(name, None)

    def set_aside(self, name: str) -> None:
        """Forget a file."""
        self.remove(name)

    def as_kept(self, name: str, *, before: bool = False) -> Kept:
        """The tables alone: nothing is kept in bytes."""
        del before
        return Kept(self._files.setdefault(name, HeldStorage()), name)

    def drop_copies(self) -> None:
        """There are none."""

    def lock(self, passphrase: str, code: str) -> None:  # noqa: ARG002 - nothing to seal
        """Say that it is locked: there are no files to seal."""
        self.locked = True

    def unlock(self) -> None:
        """Say that it is not locked."""
        self.locked = False
