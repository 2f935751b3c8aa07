"""Whether a group's folder is locked, its keys while it is open, and changes of its lock.

A change writes `lock.json` first, saying that it is under way and what it may take, then every
file, then `lock.json` again. Cut short anywhere, it is carried on at the next opening, which needs
the new passphrase; what nobody vouches for by then is asked about first.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from data.storage import said
from data.storage.durable import PREVIOUS, previous_of, set_aside
from data.storage.names import DRAFTS, GROUP, LOCK_FILE, LOCKED, MEETINGS, OPEN
from data.storage.problems import PassphraseNeeded, WeakPassphrase
from data.wording import Phrase

if TYPE_CHECKING:
    from data.storage.lock_file import Lock
    from data.storage.safe import Wrapping
    from data.storage.seal import Ring

SHORTEST_PASSPHRASE = 12
"""Characters; below that a list of guesses is tried too soon."""
_SEALED = (LOCKED, LOCKED + PREVIOUS)


class Seals:
    """The keys of one folder. The parts that seal are loaded only where a group is locked."""

    def __init__(self, folder: Path, tell: Callable[[Phrase], None]) -> None:
        self._folder = folder
        self._tell = tell
        self._lock: Lock | None = None
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

    def open(self, secret: str | None, *, read_only: bool, go_on: bool = False) -> None:
        """Take the keys, where the group is locked, and end a change that was cut short.

        `go_on`: somebody was asked about what nobody vouches for, and takes it as it is. Raises
        PassphraseNeeded, WrongPassphrase, Damaged, LockGone, LockHalfChanged when reading only, or
        what asks: LockDoubtful, LockGoneBesidePlain.
        """
        if not has_lock(self._folder):
            self._without_lock(read_only=read_only, go_on=go_on)
            return
        from data.storage.lock_content import LockState
        from data.storage.lock_file import Copies, mend_lock

        copies = Copies.of(self._folder)
        if secret is None:
            raise PassphraseNeeded
        lock = copies.opened(secret)
        self._lock, self._ring = lock, lock.content.ring
        if lock.content.state is not LockState.LOCKED or self._group_is_plain():
            if read_only:
                from data.storage.lock_problems import LockHalfChanged

                raise LockHalfChanged
            self._carry_on(lock, go_on=go_on)
        elif not read_only:
            mend_lock(self._folder, lock, copies)
        self._say_what_is_odd(lock)

    def check(self, secret: str) -> None:
        """Raises WrongPassphrase unless this opens the lock, where there is one."""
        if self._lock is not None:
            from data.storage.keys import master_in

            master_in(self._lock.slots, secret)

    def lock(self, passphrase: str, code: str) -> None:
        """Seal every file with a new key, which these secrets alone open. Raises WeakPassphrase."""
        check_strength(passphrase)
        from data.storage import keys
        from data.storage.lock_content import LockState
        from data.storage.lock_file import new_lock
        from data.storage.rewrap import to_seal

        ring = {**keys.new_key(), **self._ring}
        vouched = to_seal(self._folder, ring, plain=not self.locked)
        self._change(new_lock(passphrase, code).saying(LockState.LOCKING, ring, vouched))

    def unlock(self) -> None:
        """Make every file plain, and forget every way in."""
        if self._lock is None:
            return
        from data.storage.lock_content import LockState
        from data.storage.rewrap import to_unseal

        vouched = to_unseal(self._folder, self._ring)
        self._change(self._lock.saying(LockState.REMOVING, self._ring, vouched))

    def _without_lock(self, *, read_only: bool, go_on: bool) -> None:
        left = sealed_in(self._folder)
        if not left:
            return
        from data.storage.lock_problems import LockGone, LockGoneBesidePlain

        group = self._folder / (GROUP + OPEN)
        if not any(map(os.path.lexists, (group, previous_of(group)))):
            raise LockGone
        if not go_on:
            raise LockGoneBesidePlain(left)
        if not read_only:
            for each in left:
                set_aside(self._folder / each, "other")
            self._tell(said.kept_beside(left))

    def _group_is_plain(self) -> bool:
        """Whether the group's own file is there without a lock only: no lock has ended like that."""
        sealed, plain = (self._folder / (GROUP + ending) for ending in (LOCKED, OPEN))
        return os.path.lexists(plain) and not any(
            map(os.path.lexists, (sealed, previous_of(sealed)))
        )

    def _carry_on(self, lock: Lock, *, go_on: bool) -> None:
        """End a change that was cut short: as it was begun where all of it is vouched for.

        Whatever somebody takes on trust, the lock stays on.
        """
        from data.storage.lock_content import LockState
        from data.storage.lock_problems import LockDoubtful
        from data.storage.rewrap import doubtful, to_seal

        began = lock.vouched_for and lock.content.state is not LockState.LOCKED
        vouched = lock.content.vouched
        doubts = doubtful(self._folder, self._ring, vouched, everything=not began)
        if began and not doubts:
            self._finish(lock)
            if not self.locked:
                self._tell(said.lock_off())
        elif not go_on:
            raise LockDoubtful(doubts)
        else:
            found = to_seal(self._folder, self._ring, plain=True)
            vouched = {**vouched, **({each: found[each] for each in doubts} if began else found)}
            self._change(lock.saying(LockState.LOCKING, self._ring, vouched))

    def _change(self, lock: Lock) -> None:
        from data.storage.lock_file import write_lock

        write_lock(self._folder, lock)
        self._lock, self._ring = lock, lock.content.ring
        self._finish(lock)

    def _finish(self, lock: Lock) -> None:
        from data.storage.lock_content import LockState
        from data.storage.lock_file import remove_lock, write_lock
        from data.storage.rewrap import seal_all, unseal_all

        if lock.content.state is LockState.REMOVING:
            beside = unseal_all(self._folder, self._ring, lock.content.vouched)
            remove_lock(self._folder)
            self._lock, self._ring = None, {}
            if beside:
                self._tell(said.kept_beside(beside))
        else:
            seal_all(self._folder, self._ring, lock.content.vouched)
            self._ring = dict([next(iter(self._ring.items()))])
            self._lock = lock.saying(LockState.LOCKED, self._ring)
            write_lock(self._folder, self._lock)

    def _say_what_is_odd(self, lock: Lock) -> None:
        if lock.from_second:
            self._tell(said.second_copy_of_lock())
        if lock.vouched_for and not lock.as_made:
            self._tell(said.ways_in_changed())
        if self.locked:
            from data.storage.rewrap import plain_in

            beside = plain_in(self._folder)
            if beside:
                self._tell(said.not_locked(beside))


def check_strength(passphrase: str) -> None:
    """Raises WeakPassphrase where a new passphrase is too short."""
    if len(" ".join(passphrase.split())) < SHORTEST_PASSPHRASE:
        raise WeakPassphrase


def has_lock(folder: Path) -> bool:
    """Whether there is a file that says how the folder is locked, or its second copy."""
    file = folder / LOCK_FILE
    return any(map(os.path.lexists, (file, previous_of(file))))


def sealed_in(folder: Path) -> list[str]:
    """The locked files in the folder, by where they are in it; no copies kept beside."""
    usual = [name + ending for name in (GROUP, DRAFTS) for ending in _SEALED]
    meetings = folder / MEETINGS
    inside = sorted(each.name for each in meetings.iterdir()) if meetings.is_dir() else []
    return [
        *(name for name in usual if os.path.lexists(folder / name)),
        *(f"{MEETINGS}/{name}" for name in inside if name.endswith(_SEALED)),
    ]
