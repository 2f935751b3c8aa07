"""Changes of a lock: begun, ended, and carried on after a cut; always as its key vouches for.

A change writes `lock.json` first, saying that it is under way and what it may take, then every
file, then `lock.json` again.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

from data.storage import notices
from data.storage.durable import previous_of
from data.storage.file_names import GROUP, LOCKED, OPEN
from data.storage.lock_content import LockState
from data.storage.lock_file import Copies, Lock, mend_lock, new_lock, remove_lock, write_lock
from data.storage.lock_problems import LockDoubtful, LockHalfChanged
from data.storage.rewrap import doubtful, plain_in, seal_all, to_seal, to_unseal, unseal_all
from data.storage.seal import Ring
from data.words.wording import Phrase

Tell = Callable[[Phrase], None]


def opened(
    folder: Path, copies: Copies, secret: str, tell: Tell, *, read_only: bool, go_on: bool
) -> Lock | None:
    """The lock open, and a change that was cut short at its end; None where that took the lock off.

    Raises WrongPassphrase, Damaged, LockHalfChanged when reading only, or LockDoubtful.
    """
    lock = copies.opened(secret)
    now: Lock | None = lock
    if lock.content.state is not LockState.LOCKED or _group_is_plain(folder):
        if read_only:
            raise LockHalfChanged
        now = _carried_on(folder, lock, tell, go_on=go_on)
    elif not read_only:
        mend_lock(folder, lock, copies)
    _say_what_is_odd(lock, tell)
    if now is not None and (beside := plain_in(folder)):
        tell(notices.not_locked(beside))
    return now


def locked(folder: Path, ring: Ring, new: Ring, passphrase: str, code: str, tell: Tell) -> Lock:
    """Seal every file with the new key. `ring` has the keys of now, and is empty without a lock."""
    both = {**new, **ring}
    vouched = to_seal(folder, both, plain=not ring)
    lock = new_lock(passphrase, code).saying(LockState.LOCKING, both, vouched)
    return _changed(folder, lock, tell) or lock


def unlocked(folder: Path, lock: Lock, tell: Tell) -> None:
    """Make every file plain, and forget every way in."""
    ring = lock.content.ring
    _changed(folder, lock.saying(LockState.REMOVING, ring, to_unseal(folder, ring)), tell)


def _changed(folder: Path, lock: Lock, tell: Tell) -> Lock | None:
    write_lock(folder, lock)
    return _ended(folder, lock, tell)


def _ended(folder: Path, lock: Lock, tell: Tell) -> Lock | None:
    """The lock after the change that it says is under way."""
    ring, vouched = lock.content.ring, lock.content.vouched
    if lock.content.state is LockState.REMOVING:
        beside = unseal_all(folder, ring, vouched)
        remove_lock(folder)
        if beside:
            tell(notices.kept_beside(beside))
        return None
    seal_all(folder, ring, vouched)
    done = lock.saying(LockState.LOCKED, dict([next(iter(ring.items()))]))
    write_lock(folder, done)
    return done


def _carried_on(folder: Path, lock: Lock, tell: Tell, *, go_on: bool) -> Lock | None:
    """End a change that was cut short: as it was begun where all of it is vouched for.

    Whatever somebody takes on trust, the lock stays on.
    """
    ring, vouched = lock.content.ring, lock.content.vouched
    began = lock.vouched_for and lock.content.state is not LockState.LOCKED
    doubts = doubtful(folder, ring, vouched, everything=not began)
    if began and not doubts:
        now = _ended(folder, lock, tell)
        if now is None:
            tell(notices.lock_off())
        return now
    if not go_on:
        raise LockDoubtful(doubts)
    found = to_seal(folder, ring, plain=True)
    taken = {each: found[each] for each in doubts} if began else found
    return _changed(folder, lock.saying(LockState.LOCKING, ring, {**vouched, **taken}), tell)


def _group_is_plain(folder: Path) -> bool:
    """Whether the group's own file is there without a lock only: no lock has ended like that."""
    sealed, plain = (folder / (GROUP + ending) for ending in (LOCKED, OPEN))
    sealed_or_copy = any(map(os.path.lexists, (sealed, previous_of(sealed))))
    return os.path.lexists(plain) and not sealed_or_copy


def _say_what_is_odd(lock: Lock, tell: Tell) -> None:
    if lock.from_second:
        tell(notices.second_copy_of_lock())
    if lock.vouched_for and not lock.as_made:
        tell(notices.ways_in_changed())
