"""Whether a group's folder is locked, its keys while it is open, and changes of its lock.

A change writes `lock.json` first, saying that it is under way, then every file, then `lock.json`
again. Cut short anywhere, it is carried on at the next opening, which needs the new passphrase.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from data.storage.file_names import GROUP, LOCK_FILE, LOCKED, OPEN
from data.storage.problems import Damaged, LockHalfChanged, PassphraseNeeded, WeakPassphrase

if TYPE_CHECKING:
    from data.storage.lock_file import Lock
    from data.storage.safe import Wrapping
    from data.storage.seal import Ring

SHORTEST_PASSPHRASE = 12
"""Characters; below that a list of guesses is tried too soon."""


class Seals:
    """The keys of one folder. The parts that seal are loaded only where a group is locked."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._ring: Ring = {}

    @property
    def locked(self) -> bool:
        """Whether the files are sealed."""
        return bool(self._ring)

    @property
    def ending(self) -> str:
        """The ending of every file's name."""
        return LOCKED if self._ring else OPEN

    def wrapping(self, name: str) -> Wrapping | None:
        """What goes around the file with this name; None where nothing does."""
        if not self._ring:
            return None
        from data.storage.seal import Seal

        return Seal(self._ring, name)

    def open(self, secret: str | None, *, read_only: bool) -> None:
        """Take the keys, where the group is locked, and end a change that was cut short.

        Raises PassphraseNeeded, WrongPassphrase, Damaged, or LockHalfChanged when reading only.
        """
        if not is_locked(self._folder):
            return
        from data.storage.lock_file import LockState, read_lock

        lock = read_lock(self._folder, read_only=read_only)
        if lock is None:
            raise Damaged(LOCK_FILE)
        if secret is None:
            raise PassphraseNeeded
        master = lock.master(secret)
        self._ring = lock.keys(master)
        if lock.state is not LockState.LOCKED:
            if read_only:
                raise LockHalfChanged
            self._finish(lock, master)

    def lock(self, passphrase: str, code: str) -> None:
        """Seal every file with a new key, which these secrets alone open. Raises WeakPassphrase."""
        check_strength(passphrase)
        from data.storage import keys
        from data.storage.lock_file import Lock, LockState, write_lock

        master, ring = keys.new_master(), {**keys.new_key(), **self._ring}
        slots = keys.slots_for(master, passphrase, code)
        lock = Lock(LockState.LOCKING, slots, keys.sealed_ring(master, ring))
        write_lock(self._folder, lock)
        self._ring = ring
        self._finish(lock, master)

    def unlock(self) -> None:
        """Make every file plain, and forget every way in."""
        from data.storage.lock_file import LockState, read_lock, write_lock

        lock = read_lock(self._folder, read_only=False)
        if lock is not None:
            lock = lock.in_state(LockState.REMOVING)
            write_lock(self._folder, lock)
            self._finish(lock, b"")

    def _finish(self, lock: Lock, master: bytes) -> None:
        from data.storage.lock_file import LockState, remove_lock, write_lock
        from data.storage.rewrap import seal_all, unseal_all

        if lock.state is LockState.REMOVING:
            unseal_all(self._folder, self._ring)
            remove_lock(self._folder)
            self._ring = {}
        else:
            seal_all(self._folder, self._ring)
            self._ring = dict([next(iter(self._ring.items()))])
            write_lock(self._folder, lock.with_ring(master, self._ring))


def check_strength(passphrase: str) -> None:
    """Raises WeakPassphrase where a new passphrase is too short."""
    if len(" ".join(passphrase.split())) < SHORTEST_PASSPHRASE:
        raise WeakPassphrase


def is_locked(folder: Path) -> bool:
    """Whether there is a lock on the folder, or what is left of one."""
    group = folder / (GROUP + LOCKED)
    return any(os.path.lexists(each) for each in (folder / LOCK_FILE, group))
