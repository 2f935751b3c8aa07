"""The file that says how a group is locked: `lock.json`, and its second copy beside it.

Its slots and sizes can be read by anybody, and its checksum made by anybody; so nothing in it is
obeyed but what the master key vouches for (`lock_content`). A file of schema 1 said its state and
nobody vouched for it: its keys are used, and its state is told to a person and never obeyed.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field, replace
from pathlib import Path

from data.frozen import frozen
from data.storage.convert import NotThis
from data.storage.durable import (
    previous_of,
    remove_durably,
    renew_previous,
    replace_durably,
    set_aside,
)
from data.storage.file_names import LOCK_FILE
from data.storage.keys import (
    MOST_SLOTS,
    MOST_WORK,
    Slot,
    master_in,
    new_master,
    ring_in,
    slots_for,
)
from data.storage.lock_content import (
    LockContent,
    LockState,
    content_in,
    digest_of_slots,
    sealed_content,
)
from data.storage.problems import Damaged, NewerThanUs, StorageProblem, WrongPassphrase
from data.storage.reading import read_bytes
from data.storage.seal import Ring
from data.storage.shape import from_tables, to_tables
from data.storage.tables import Encoder, NotTables, Tables, TooNew, decode

_SCHEMA = 2
_NOTHING: Mapping[str, str] = {}


@frozen
class Lock:
    """An open lock: the ways in, and what the master key that they hold vouches for.

    `vouched_for`: False for a file of schema 1. `from_second`: the first copy was not as it was.
    """

    slots: tuple[Slot, ...]
    master: bytes = field(repr=False)
    content: LockContent = field(repr=False)
    vouched_for: bool = True
    from_second: bool = False

    @property
    def as_made(self) -> bool:
        """Whether the master key vouches for all of it, the ways in among them."""
        return self.vouched_for and self.content.slots == digest_of_slots(self.slots)

    def saying(self, state: LockState, ring: Ring, vouched: Mapping[str, str] = _NOTHING) -> Lock:
        """The same ways in, with another content; whether they are as they were made stays known."""
        made = self.content.slots or digest_of_slots(self.slots)
        return Lock(self.slots, self.master, LockContent(state, ring, made, vouched))


@dataclass(frozen=True, slots=True)
class _Ways:
    """What is read of a lock file before a secret is tried. Refuses unreasonable work."""

    slots: tuple[Slot, ...]

    def __post_init__(self) -> None:
        if len(self.slots) > MOST_SLOTS:
            raise ValueError("too many ways in")
        if sum(slot.passes * slot.memory for slot in self.slots) > MOST_WORK:
            raise ValueError("unreasonable work")


@dataclass(frozen=True, slots=True)
class _Lock(_Ways):
    sealed: str


@dataclass(frozen=True, slots=True)
class _LockOfSchema1(_Ways):
    state: LockState
    ring: str


@frozen
class Copy:
    """One copy of the file. `whole`: its checksum fits, so that nothing changed it by accident."""

    lock: _Lock | _LockOfSchema1
    whole: bool

    def opened(self, secret: str) -> Lock:
        """The lock open. Raises WrongPassphrase, or Damaged where its content is not as it was."""
        lock = self.lock
        master = master_in(lock.slots, secret)
        try:
            if isinstance(lock, _Lock):
                return Lock(lock.slots, master, content_in(lock.sealed, master))
            content = LockContent(lock.state, ring_in(lock.ring, master), "")
            return Lock(lock.slots, master, content, vouched_for=False)
        except NotThis as why:
            raise Damaged(LOCK_FILE, str(why)) from None


@frozen
class Copies:
    """The lock file and its second copy, as far as they can be understood; read once."""

    first: Copy | None
    second: Copy | None
    alike: bool

    @classmethod
    def of(cls, folder: Path) -> Copies:
        """Read both. Raises Damaged where neither can be understood, or another StorageProblem."""
        path, newer = folder / LOCK_FILE, False
        contents = [read_bytes(path), None]
        with suppress(StorageProblem):  # a second copy that is no file is none
            contents[1] = read_bytes(previous_of(path))
        copies: list[Copy | None] = []
        for content in contents:
            try:
                copies.append(_copy_in(content))
            except TooNew:
                copies.append(None)
                newer = True
        if not any(copies):
            raise NewerThanUs(LOCK_FILE) if newer else Damaged(LOCK_FILE)
        return cls(copies[0], copies[1], alike=contents[0] == contents[1])

    def opened(self, secret: str) -> Lock:
        """The lock open, from whichever copy is as it was. Raises WrongPassphrase or Damaged.

        A first copy that is whole and does not open is never passed over: an older lock could
        have been put in the place of the second.
        """
        found: list[Lock] = []
        refused: WrongPassphrase | Damaged = WrongPassphrase()
        for copy in self._whole_first():
            try:
                lock = copy.opened(secret)
            except (WrongPassphrase, Damaged) as why:
                if copy is self.first and copy.whole and isinstance(why, WrongPassphrase):
                    raise
                refused = why
                continue
            found.append(replace(lock, from_second=copy is self.second))
            if lock.as_made:
                break
        if not found:
            raise refused
        return max(found, key=lambda lock: (lock.as_made, lock.vouched_for))

    def _whole_first(self) -> list[Copy]:
        copies = [copy for copy in (self.first, self.second) if copy]
        return sorted(copies, key=lambda copy: not copy.whole)


def bytes_as_written(folder: Path) -> bytes:
    """The bytes of the first copy, or of the second where that was damaged. Raises Damaged."""
    path = folder / LOCK_FILE
    for copy in (path, previous_of(path)):
        content = read_bytes(copy)
        found = _copy_in(content)
        if content is not None and found is not None and found.whole:
            return content
    raise Damaged(LOCK_FILE)


def new_lock(passphrase: str, code: str) -> Lock:
    """A lock with a new master key, which these secrets open. It has no keys yet."""
    master = new_master()
    slots = slots_for(master, passphrase, code)
    return Lock(slots, master, LockContent(LockState.LOCKED, {}, digest_of_slots(slots)))


def write_lock(folder: Path, lock: Lock) -> None:
    """Keep how the group is locked from now on; both copies say the same. Raises OSError."""
    tables = to_tables("lock", _Lock(lock.slots, sealed_content(lock.master, lock.content)))
    content = Encoder().encode(tables, schema=_SCHEMA, generation=1)
    path = folder / LOCK_FILE
    for copy in (path, previous_of(path)):
        replace_durably(copy, content, keep_previous=False)


def mend_lock(folder: Path, lock: Lock, copies: Copies) -> None:
    """Have both copies say what an open lock says, vouched for; a damaged first is kept beside."""
    path = folder / LOCK_FILE
    if lock.from_second and os.path.lexists(path):
        set_aside(path, "damaged")
    if lock.from_second or not lock.vouched_for:
        write_lock(folder, lock.saying(lock.content.state, lock.content.ring))
    elif not copies.alike:
        with suppress(OSError):  # no second copy for now: the group opens all the same
            renew_previous(path)


def remove_lock(folder: Path) -> None:
    """Forget every way in: nothing is locked any more. Raises OSError."""
    remove_durably(folder / LOCK_FILE)


def _copy_in(content: bytes | None) -> Copy | None:
    """What the bytes hold; None for damage. Raises TooNew."""
    try:
        found = decode(content or b"", newest_schema=_SCHEMA)
        return Copy(_lock_in(found.tables), found.ours)
    except (NotTables, NotThis):
        return None


def _lock_in(tables: Tables) -> _Lock | _LockOfSchema1:
    try:
        return from_tables("lock", _Lock, tables)
    except NotThis:
        return from_tables("lock", _LockOfSchema1, tables)
