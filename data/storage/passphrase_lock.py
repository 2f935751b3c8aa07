"""Locking and unlocking a group while it is open."""

from __future__ import annotations

from contextlib import suppress

from data.storage.file_names import meeting_name
from data.storage.group_file import GroupFile
from data.storage.open_files import OpenFiles
from data.storage.problems import StorageProblem


class PassphraseLock:
    """The passphrase lock of a group. What is open stays open, and goes on where it was."""

    def __init__(self, files: OpenFiles, group_file: GroupFile) -> None:
        self._files = files
        self._group_file = group_file

    @property
    def locked(self) -> bool:
        """Whether the group is kept under a passphrase."""
        return self._files.home.locked

    def check(self, secret: str) -> None:
        """Raises WrongPassphrase unless this opens the lock as it is now, where there is one."""
        with self._files.turn:
            self._files.home.check(secret)

    def lock(self, passphrase: str, code: str) -> None:
        """Lock the group, or change its lock: every file is sealed anew under a new key.

        `code` is a recovery code (`data.storage.keys.new_recovery_code`) that was typed back.
        Older secrets open nothing afterwards but older copies and back-ups. Raises WeakPassphrase,
        CannotWrite or DiskFull; after the last two the records are closed, every file is whole,
        and the next opening carries the change on.
        """
        with self._files.writing():
            self._files.home.lock(passphrase, code)
            self._group_file.read()
            self._note_generations()

    def unlock(self) -> None:
        """Take the lock off: every file is plain again. Raises what `lock` does."""
        with self._files.writing():
            self._files.home.unlock()
            self._group_file.read()

    def _note_generations(self) -> None:
        """Note in the group's file how often each meeting was saved."""
        home = self._files.home
        for meeting_id in sorted(home.meeting_ids()):
            with suppress(StorageProblem):
                home.file(meeting_name(meeting_id))
        self._group_file.write_again()
