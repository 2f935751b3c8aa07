"""Whether a group's folder is locked, and its keys while it is open.

What was cut short while the lock was changed is carried on at the next opening, which needs the new
passphrase; what nobody vouches for by then is asked about first (`lock_changes`).
"""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from data.storage import notices
from data.storage.durable import PREVIOUS, previous_of, set_aside
from data.storage.file_names import DRAFTS, GROUP, LOCK_FILE, LOCKED, MEETINGS, OPEN
from data.storage.problems import PassphraseNeeded, WeakPassphrase
from data.words.wording import Phrase

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

    @property
    def locked(self) -> bool:
        """Whether the files are sealed."""
        return self._lock is not None

    @property
    def key_id(self) -> str:
        """Which key seals the files, in hexadecimal; "" where none does."""
        return next(iter(self._ring), b"").hex()

    @property
    def _ring(self) -> Ring:
        return self._lock.content.ring if self._lock else {}

    @property
    def ending(self) -> str:
        """The ending of every file's name."""
        return LOCKED if self.locked else OPEN

    def wrapping(self, name: str) -> Wrapping | None:
        """What goes around the file with this name; None where nothing does."""
        if not self.locked:
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
            left = _left_without_lock(self._folder, go_on=go_on)
            if left and not read_only:
                for each in left:
                    set_aside(self._folder / each, "other")
                self._tell(notices.kept_beside(left))
            return
        from data.storage.lock_changes import opened
        from data.storage.lock_file import Copies

        copies = Copies.of(self._folder)
        if secret is None:
            raise PassphraseNeeded
        self._lock = opened(
            self._folder, copies, secret, self._tell, read_only=read_only, go_on=go_on
        )

    def check(self, secret: str) -> None:
        """Raises WrongPassphrase unless this opens the lock, where there is one."""
        if self._lock is not None:
            from data.storage.keys import master_in

            master_in(self._lock.slots, secret)

    def lock(self, passphrase: str, code: str) -> None:
        """Seal every file with a new key, which these secrets alone open. Raises WeakPassphrase."""
        check_strength(passphrase)
        from data.storage.keys import new_key
        from data.storage.lock_changes import locked

        self._lock = locked(self._folder, self._ring, new_key(), passphrase, code, self._tell)

    def unlock(self) -> None:
        """Make every file plain, and forget every way in."""
        if self._lock is not None:
            from data.storage.lock_changes import unlocked

            unlocked(self._folder, self._lock, self._tell)
            self._lock = None


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
    # os.path: a name that is too long is one of no folder, and no error
    there = os.path.isdir(meetings)  # noqa: PTH112
    inside = sorted(each.name for each in meetings.iterdir()) if there else []
    return [
        *(name for name in usual if os.path.lexists(folder / name)),
        *(f"{MEETINGS}/{name}" for name in inside if name.endswith(_SEALED)),
    ]


def _left_without_lock(folder: Path, *, go_on: bool) -> list[str]:
    """Locked files in a folder without a lock. Raises LockGone, or LockGoneBesidePlain to ask."""
    left = sealed_in(folder)
    if left:
        from data.storage.lock_problems import LockGone, LockGoneBesidePlain

        group = folder / (GROUP + OPEN)
        if not any(map(os.path.lexists, (group, previous_of(group)))):
            raise LockGone
        if not go_on:
            raise LockGoneBesidePlain(left)
    return left
