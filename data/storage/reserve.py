"""Room on the disk held back, so that one more save works when the disk is full."""

from __future__ import annotations

import errno
import os
import stat
from contextlib import suppress
from pathlib import Path

from data.storage.problems import CannotWrite, DiskFull, PlaceGone, StorageProblem

SIZE = 512 * 1024
"""Bytes held back: enough for a meeting and a group's own file, each whole and twice."""

_FULL = {errno.ENOSPC, errno.EDQUOT}
_GONE = {errno.ENOENT, errno.ENOTDIR, errno.ENODEV, errno.ENXIO, errno.ESTALE, errno.ENOTCONN}


class Reserve:
    """A file of zeros in the group's folder that is given up when the disk is full."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self.given_up = False

    def hold(self) -> None:
        """Hold the room back, if it is not held yet and the disk has it. Never raises OSError."""
        try:
            if os.path.lexists(self._path):
                found = self._path.lstat()
                if not stat.S_ISREG(found.st_mode) or found.st_size == SIZE:
                    return  # a folder, a link or a pipe of that name is somebody else's
            self._fill()
        except OSError:
            with suppress(OSError):
                self._path.unlink(missing_ok=True)

    def give_up(self) -> bool:
        """Free the room. False where there is none to free."""
        try:
            self._path.unlink()
        except OSError:
            return False
        self.given_up = True
        return True

    def _fill(self) -> None:
        self._path.unlink(missing_ok=True)
        flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_CLOEXEC", 0)
        descriptor = os.open(self._path, flags, 0o600)
        with os.fdopen(descriptor, "wb") as file:  # written, not only sized: a hole holds no room
            file.write(bytes(SIZE))
            os.fsync(descriptor)


def is_full(refused: OSError) -> bool:
    """Whether the system refused because there is no room left."""
    return refused.errno in _FULL


def problem_of(refused: OSError) -> StorageProblem:
    """The problem to tell a person about when a save was refused."""
    if is_full(refused):
        return DiskFull()
    return PlaceGone() if refused.errno in _GONE else CannotWrite()
