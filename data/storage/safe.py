"""A TinyDB storage that never loses what it said it saved.

    db = TinyDB(path, storage=SafeStorage)

One writer at a time: whoever writes with this holds the folder's lock, and calls it from one
thread at a time. Every write is the whole file, replaced in one durable step (`durable`). What is
in memory is always what is on the disk: a write that fails leaves both as they were.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Protocol

from data.storage import notices
from data.storage.batch import KeptStorage
from data.storage.durable import copy_aside, previous_of, replace_durably, set_aside
from data.storage.generations import GENERATIONS
from data.storage.problems import ChangedElsewhere, Damaged, NewerThanUs, ReadOnly, StorageProblem
from data.storage.reading import read_bytes, stamp_of
from data.storage.reserve import Reserve, is_full, problem_of
from data.storage.tables import Contents, Encoder, NotTables, Tables, TooNew, decode
from data.words.wording import Phrase


class Wrapping(Protocol):
    """What goes around a file's bytes on their way to the disk: nothing, or a lock."""

    def wrap(self, content: bytes) -> bytes:
        """The bytes to put on the disk."""
        ...

    def unwrap(self, content: bytes) -> bytes:
        """The bytes inside. Raises NotTables where they were damaged or tampered with."""
        ...


class Open:
    """No wrapping: the file is plain JSON."""

    def wrap(self, content: bytes) -> bytes:
        """The same bytes."""
        return content

    def unwrap(self, content: bytes) -> bytes:
        """The same bytes."""
        return content


class SafeStorage(KeptStorage):
    """The tables of one file.

    `schema`: the newest schema this program knows for the file; `found_schema`: that of the file.
    `recovered`: the file was damaged, and the copy before it was taken in its place.
    A file in our own form whose checksum does not fit was damaged as well, where there is a copy.
    `overtaken`: another program changed the file while it was open here; its version was kept
    beside as `.other-<number>`. With `take_changes`, a file that another program wrote is `taken`
    as it is, and the last copy that we wrote is kept beside as `.before-<number>`; it counts as
    ours from the next write on. With `keep_ours`, the copy from one save earlier takes its place,
    and the changed file is kept beside as `.other-<number>`. `kept_with` gives tables to keep with
    every save, and `saved` is told the generation after it.
    """

    def __init__(
        self,
        path: Path | str,
        *,
        schema: int = 1,
        read_only: bool = False,
        keep_previous: bool = True,
        take_changes: bool = False,
        keep_ours: bool = False,
        wrapping: Wrapping | None = None,
        reserve: Reserve | None = None,
        upgrade: Callable[[Tables, int], Tables] = lambda tables, found: tables,
        tell: Callable[[Phrase], None] = lambda said: None,
        kept_with: Callable[[], Tables] = dict,
        saved: Callable[[int], None] = lambda generation: None,
    ) -> None:
        super().__init__()
        self.path = Path(path)
        self.schema = self.found_schema = schema
        self.read_only = read_only
        self.generation = 0
        self.recovered = self.overtaken = False
        self._keep_previous = keep_previous
        self._take_changes = take_changes
        self._keep_ours = keep_ours
        self._wrapping = wrapping or Open()
        self._reserve = reserve
        self._upgrade = upgrade
        self._tell = tell
        self._kept_with = kept_with
        self._saved = saved
        self._encoder = Encoder()
        self.reload()

    def reload(self) -> None:
        """Read the file again. Raises a StorageProblem where that cannot be done safely."""
        content = read_bytes(self.path)
        self._stamp = stamp_of(self.path)
        if content is None and read_bytes(previous_of(self.path)) is None:
            self._kept, self.generation = None, 0
            return
        try:
            found = self._decode(content)
        except NotTables as why:
            found = self._recover(str(why))
        if not found.ours:
            found = self._not_ours(found)
        self._kept, self.generation, self.found_schema = (
            found.tables,
            found.generation,
            found.schema,
        )

    def fall_back(self, why: str) -> bool:
        """Take the copy from one save earlier, out loud. Not for what another program wrote."""
        if self.taken or self.recovered or self._copy_before() is None:
            return False
        found = self._recover(why)
        self._kept, self.generation, self.found_schema = (
            found.tables,
            found.generation,
            found.schema,
        )
        return True

    @property
    def kept_bytes(self) -> bytes:
        """The bytes on the disk that the tables came from; none where there is no file."""
        return read_bytes(previous_of(self.path) if self.recovered else self.path) or b""

    def _decode(self, content: bytes | None) -> Contents:
        if content is None:
            raise NotTables("the file is gone")
        try:
            found = decode(self._wrapping.unwrap(content), newest_schema=self.schema)
            return replace(found, tables=self._upgrade(found.tables, found.schema))
        except TooNew:
            raise NewerThanUs(self.path.name) from None

    def _copy_before(self) -> tuple[bytes, Contents] | None:
        """The copy from one save earlier, if there is one that we wrote and that is whole."""
        try:
            previous = read_bytes(previous_of(self.path))
            found = self._decode(previous)
        except (NotTables, StorageProblem):
            return None
        return (previous, found) if found.ours and previous is not None else None

    def _recover(self, why: str, *, word: str = "damaged") -> Contents:
        before = self._copy_before()
        if before is None:
            raise Damaged(self.path.name, why)
        self.recovered = True
        damaged = word == "damaged"
        self._tell((notices.recovered if damaged else notices.ours_kept)(self.path.name))
        if not self.read_only:
            self._guarded(lambda: self._put_back(before[0], word))
        return before[1]

    def _put_back(self, previous: bytes, word: str) -> None:
        if self._stamp is not None:
            set_aside(self.path, word)
        replace_durably(self.path, previous, keep_previous=False)
        self._stamp = stamp_of(self.path)

    def _not_ours(self, found: Contents) -> Contents:
        """What to go on with where the checksum does not fit. Raises ChangedElsewhere."""
        has_copy = self._copy_before() is not None
        if has_copy and found.in_our_form:
            return self._recover("the checksum does not fit")
        if has_copy and self._keep_ours:
            return self._recover("another program changed it", word="other")
        if not self._take_changes:
            raise ChangedElsewhere(self.path.name, has_copy=has_copy)
        previous = read_bytes(previous_of(self.path))
        if not self.read_only and previous is not None:
            self._guarded(lambda: copy_aside(self.path, previous, "before"))
        self.taken = True
        self._tell(notices.taken(self.path.name))
        return found

    def _keep(self, tables: Tables) -> None:
        if self.read_only:
            raise ReadOnly
        record = {name: table for name, table in tables.items() if name != GENERATIONS}
        whole = {**record, **self._kept_with()}
        content = self._encoder.encode(whole, schema=self.schema, generation=self.generation + 1)
        self._guarded(lambda: self._replace(self._wrapping.wrap(content)))
        self.generation += 1
        self.found_schema = self.schema
        self._saved(self.generation)

    def _replace(self, content: bytes) -> None:
        if self._stamp is not None and stamp_of(self.path) not in (self._stamp, None):
            copy_aside(self.path, self.path.read_bytes(), "other")
            self.overtaken = True
            self._tell(notices.overtaken(self.path.name))
        if self._stamp is not None and self.found_schema < self.schema:
            copy_aside(self.path, self.path.read_bytes(), f"schema-{self.found_schema}")
        replace_durably(self.path, content, keep_previous=self._keep_previous)
        self._stamp = stamp_of(self.path)

    def _guarded(self, change: Callable[[], None]) -> None:
        """Change files; on a full disk once more with the reserve given up."""
        try:
            change()
        except OSError as refused:
            if not (is_full(refused) and self._reserve and self._reserve.give_up()):
                raise problem_of(refused) from refused
            _once_more(change)
            self._tell(notices.last_room_used())


def _once_more(change: Callable[[], None]) -> None:
    try:
        change()
    except OSError as refused:
        raise problem_of(refused) from refused
