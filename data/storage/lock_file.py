"""The file that says how a group is locked: `lock.json`. Nothing in it is secret by itself."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path

from data.storage.convert import NotThis
from data.storage.durable import remove_durably
from data.storage.file import TableFile
from data.storage.file_names import LOCK_FILE
from data.storage.keys import Slot, master_in, ring_in, sealed_ring
from data.storage.problems import Damaged
from data.storage.safe import SafeStorage
from data.storage.seal import Ring
from data.storage.shape import from_tables, to_tables


class LockState(StrEnum):
    """Whether every file is as the lock says, or a change was under way when the program stopped."""

    LOCKED = "locked"
    LOCKING = "locking"
    REMOVING = "removing"


@dataclass(frozen=True, slots=True)
class Lock:
    """The ways into a locked group, and its keys, sealed."""

    state: LockState
    slots: tuple[Slot, ...]
    ring: str

    def master(self, secret: str) -> bytes:
        """The master key that a passphrase or a recovery code opens. Raises WrongPassphrase."""
        return master_in(self.slots, secret)

    def in_state(self, state: LockState) -> Lock:
        """The same lock, so far along."""
        return replace(self, state=state)

    def with_ring(self, master: bytes, ring: Ring) -> Lock:
        """The lock after a change has ended, with these keys only."""
        return Lock(LockState.LOCKED, self.slots, sealed_ring(master, ring))

    def keys(self, master: bytes) -> Ring:
        """The keys, newest first. Raises Damaged where the master key is right and the ring is not."""
        try:
            return ring_in(self.ring, master)
        except NotThis as why:
            raise Damaged(LOCK_FILE, str(why)) from None


def read_lock(folder: Path, *, read_only: bool) -> Lock | None:
    """How the group in the folder is locked, or None. Raises Damaged, or another StorageProblem."""
    file = TableFile(SafeStorage(folder / LOCK_FILE, read_only=read_only))
    if file.empty:
        return None
    try:
        return from_tables("lock", Lock, file.tables())
    except NotThis as why:
        raise Damaged(LOCK_FILE, str(why)) from None


def write_lock(folder: Path, lock: Lock) -> None:
    """Keep how the group is locked from now on; the copy before it says the same."""
    file = TableFile(SafeStorage(folder / LOCK_FILE))
    file.put(to_tables("lock", lock))
    file.write_again()


def remove_lock(folder: Path) -> None:
    """Forget every way in: nothing is locked any more. Raises OSError."""
    remove_durably(folder / LOCK_FILE)
