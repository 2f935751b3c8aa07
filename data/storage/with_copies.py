"""Copies of a group's files: one to take away, and those that must not stay."""

from __future__ import annotations

from data.storage.opened import Opened


class WithCopies(Opened):
    """What back-ups and erasing need of a group's files."""

    def contents(self) -> dict[str, bytes]:
        """The bytes of every file as it is on the disk, by name; sealed where the group is locked.

        Words typed and not yet sent are not among them. Empty for records held in memory.
        """
        with self._turn:
            return self._home.contents()

    def drop_copies(self) -> None:
        """Leave no older state of any file in the folder. Raises CannotWrite or DiskFull."""
        with self._writing():
            self._home.drop_copies()
