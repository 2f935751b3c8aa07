"""One TinyDB file of records."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from tinydb import TinyDB
from tinydb.table import Document

from data.storage.batch import BatchStorage
from data.storage.convert import NotThis
from data.storage.tables import Table, Tables

R = TypeVar("R")


class TableFile:
    """Puts whole records in and takes them out, through TinyDB."""

    def __init__(self, storage: BatchStorage) -> None:
        self._storage = storage
        self._db = TinyDB(storage=lambda: storage)

    @property
    def empty(self) -> bool:
        """Whether there is no file yet."""
        return not self._db.tables()

    def tables(self) -> Tables:
        """Everything in the file. Not to be changed."""
        return dict(self._storage.read() or {})

    def put(self, tables: Tables) -> None:
        """Put these tables in place of the ones with their names, in one durable write.

        Nothing is written where nothing changed.
        """
        now = self.tables()
        changed = {name: table for name, table in tables.items() if table != now.get(name)}
        if changed:
            with self._storage.batch():
                for name, documents in changed.items():
                    self._replace(name, documents)

    def sense(self, understood: Callable[[Tables], R]) -> R:
        """What the tables mean; of the copy from one save earlier where they mean nothing.

        `understood` raises NotThis, and so does this where neither can be understood.
        """
        try:
            return understood(self.tables())
        except NotThis as why:
            if not self._storage.fall_back(str(why)):
                raise
            return understood(self.tables())

    def accept(self) -> None:
        """Make a file that another program wrote ours, once it is known to make sense."""
        if self._storage.taken:
            self.write_again()

    def write_again(self) -> None:
        """Write the file as it is, so that the copy before it says the same."""
        self._storage.write(self._storage.read() or {})

    def _replace(self, name: str, documents: Table) -> None:
        table = self._db.table(name)
        table.truncate()
        table.insert_multiple(Document(each, int(number)) for number, each in documents.items())
