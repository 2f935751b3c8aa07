"""Where the files of a group are: a folder on the disk (`folder_home`), or memory."""

from __future__ import annotations

from abc import ABC, abstractmethod
from pathlib import Path

from data.storage.batch import BatchStorage, HeldStorage
from data.storage.file_names import MEETINGS
from data.words.wording import Phrase


class Home(ABC):
    """Opens, lists and removes the files of one group. Names are without their ending."""

    folder: Path | None = None
    read_only = False
    locked = False

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

    @abstractmethod
    def contents(self) -> dict[str, bytes]:
        """The bytes of every file as it is kept, by name with ending; no copies, and no drafts."""

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
        """The ids of the meetings kept so far."""
        return {n.partition("/")[2] for n in self._files if n.startswith(MEETINGS)}

    def remove(self, name: str) -> None:
        """Forget a file."""
        self._files.pop(name, None)

    def set_aside(self, name: str) -> None:
        """Forget a file."""
        self.remove(name)

    def contents(self) -> dict[str, bytes]:
        """Nothing is kept in bytes."""
        return {}

    def drop_copies(self) -> None:
        """There are none."""

    def lock(self, passphrase: str, code: str) -> None:  # noqa: ARG002 - nothing to seal
        """Say that it is locked: there are no files to seal."""
        self.locked = True

    def unlock(self) -> None:
        """Say that it is not locked."""
        self.locked = False
