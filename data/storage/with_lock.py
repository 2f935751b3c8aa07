"""Locking and unlocking a group while it is open."""

from __future__ import annotations

from abc import abstractmethod
from contextlib import suppress

from data.storage.drafts import WithDrafts
from data.storage.file import TableFile
from data.storage.file_names import meeting_name
from data.storage.problems import StorageProblem


class WithLock(WithDrafts):
    """The passphrase lock of a group. What is open stays open, and goes on where it was."""

    _file: TableFile
    """The group's own."""

    @property
    def locked(self) -> bool:
        """Whether the group is kept under a passphrase."""
        return self._home.locked

    def check(self, secret: str) -> None:
        """Raises WrongPassphrase unless this opens the lock as it is now, where there is one."""
        with self._turn:
            self._home.check(secret)

    def lock(self, passphrase: str, code: str) -> None:
        """Lock the group, or change its lock: every file is sealed anew under a new key.

        `code` is a recovery code (`data.storage.keys.new_recovery_code`) that was typed back.
        Older secrets open nothing afterwards but older copies and back-ups. Raises WeakPassphrase,
        CannotWrite or DiskFull; after the last two the records are closed, every file is whole,
        and the next opening carries the change on.
        """
        with self._writing():
            self._home.lock(passphrase, code)
            self._read_again()
            self._note_generations()

    def unlock(self) -> None:
        """Take the lock off: every file is plain again. Raises what `lock` does."""
        with self._writing():
            self._home.unlock()
            self._read_again()

    @abstractmethod
    def _read_again(self) -> None:
        """Open every file again."""

    def close(self) -> None:
        """Let go of the folder. Everything was saved before; closing twice does no harm.

        A locked group's file is written once more where meetings were saved after it, so that an
        older one of them is noticed. Where that cannot be, it is noticed from an earlier one on.
        """
        with self._turn:
            try:
                if self._home.generations.unsaved and not self.read_only:
                    with suppress(StorageProblem):
                        self._file.write_again()
            finally:
                super().close()

    def _note_generations(self) -> None:
        """Note in the group's file how often each meeting was saved."""
        for meeting_id in sorted(self._home.meeting_ids()):
            with suppress(StorageProblem):
                self._home.file(meeting_name(meeting_id))
        self._file.write_again()
