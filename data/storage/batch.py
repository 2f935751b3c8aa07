"""Several TinyDB changes as one write."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from tinydb.storages import Storage

from data.storage.tables import META, Tables


class BatchStorage(Storage):
    """A storage that can hold changes back and write them once.

    TinyDB writes after every change to a table. Inside `batch()` those writes are gathered, and
    `_keep` is called once at the end; if anything raises, all of them are forgotten.
    """

    taken = False
    """Whether this is another program's file, which nobody has written as ours yet."""
    generation = 0
    """A number that grows with each save of a file on the disk."""

    def __init__(self) -> None:
        super().__init__()
        self._kept: Tables | None = None
        self._gathered: Tables | None = None
        self._gathering = False

    @abstractmethod
    def _keep(self, tables: Tables) -> None:
        """Keep these tables, durably where the storage is durable, or raise and keep none."""

    def read(self) -> dict[str, dict[str, Any]] | None:
        """The tables as they are now, changes of the batch under way among them."""
        now = self._kept if self._gathered is None else self._gathered
        return None if now is None else dict(now)

    def write(self, data: dict[str, dict[str, Any]]) -> None:
        """Keep these tables now, or at the end of the batch under way."""
        tables = {name: table for name, table in data.items() if name != META}
        if self._gathering:
            self._gathered = tables
            return
        self._keep(tables)
        self._kept, self.taken = tables, False

    def fall_back(self, why: str) -> bool:
        """Take the copy before instead, as these tables make no sense. False where there is none."""
        del why
        return False

    @contextmanager
    def batch(self) -> Iterator[None]:
        """Gather what TinyDB writes inside, and write it once at the end. Does not nest."""
        self._gathering = True
        try:
            yield
            self._gathering = False
            if self._gathered is not None:
                self.write(self._gathered)
        finally:
            self._gathering, self._gathered = False, None


class KeptStorage(BatchStorage):
    """A storage whose bytes can be had; `recovered` says that they are those of one save earlier."""

    recovered = False

    @property
    def kept_bytes(self) -> bytes:
        """The bytes that the tables came from; none where they are held in memory."""
        return b""


class HeldStorage(KeptStorage):
    """Tables held in memory only, for tests and for a group that is thrown away."""

    def _keep(self, tables: Tables) -> None:
        pass
