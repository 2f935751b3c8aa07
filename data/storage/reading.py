"""Reading a file that may be anything: a link, a pipe, a folder, huge, or gone."""

from __future__ import annotations

import errno
import os
import stat
from pathlib import Path

from data.storage.problems import CannotRead, Damaged, UnsafeFile

LARGEST = 64 * 1024 * 1024
"""No file of ours comes near this many bytes; a larger one is not read at all."""

_FLAGS = os.O_RDONLY
for _name in ("O_NOFOLLOW", "O_NONBLOCK", "O_CLOEXEC", "O_BINARY"):
    _FLAGS |= getattr(os, _name, 0)


def read_bytes(path: Path, largest: int = LARGEST) -> bytes | None:
    """The bytes of an ordinary file, or None where there is none.

    Raises UnsafeFile for a link, folder, pipe or device, Damaged for a file of more than
    `largest` bytes, CannotRead where the system refuses.
    """
    try:
        return _read(path, largest)
    except FileNotFoundError:
        return None
    except OSError as refused:
        if refused.errno in (errno.ELOOP, errno.EMLINK, errno.EISDIR, errno.ENXIO) or path.is_dir():
            raise UnsafeFile(path.name) from None
        raise CannotRead(path.name) from refused


def stamp_of(path: Path) -> tuple[int, int, int] | None:
    """What changes whenever another program writes the file; None where there is none."""
    try:
        found = path.lstat()
    except OSError:
        return None
    return (found.st_ino, found.st_size, found.st_mtime_ns)


def _read(path: Path, largest: int) -> bytes:
    if not stat.S_ISREG(path.lstat().st_mode):  # opening a device may already do something
        raise UnsafeFile(path.name)
    descriptor = os.open(path, _FLAGS)
    try:
        found = os.fstat(descriptor)
        if not stat.S_ISREG(found.st_mode):
            raise UnsafeFile(path.name)
        if found.st_size > largest:
            raise Damaged(path.name, "too large")
    except BaseException:
        os.close(descriptor)
        raise
    with os.fdopen(descriptor, "rb") as file:
        return file.read(largest + 1)
