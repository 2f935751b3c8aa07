"""One writer in a group's folder at a time, among all programs on the computer."""

from __future__ import annotations

import os
from collections.abc import Callable
from errno import EACCES, EAGAIN, EINVAL, ENOLCK, ENOSYS, ENOTSUP, EOPNOTSUPP
from pathlib import Path

from data.storage.problems import OpenElsewhere

flock: Callable[[int, int], None] | None = None
try:
    import fcntl
except ImportError:  # Windows
    _TAKE = 0
else:
    flock, _TAKE = fcntl.flock, fcntl.LOCK_EX | fcntl.LOCK_NB

_HELD_BY_ANOTHER = (EACCES, EAGAIN)
_NO_SUCH_LOCK = {ENOSYS, ENOLCK, ENOTSUP, EOPNOTSUPP, EINVAL}


class FolderLock:
    """Held from its making until `release`, or until the program ends in whatever way.

    Raises OpenElsewhere where another holds it, and OSError where the folder takes no lock. Nothing
    is written while it is held. The lock is the system's own (`flock`). Windows, and disks that have
    no such lock, are the business of `filelock`, whose import takes 50 to 80 ms (3.32, 4.0 and 4.3
    alike): more than the budget of the drawn start has left. On such a disk the lock is a file with the
    number of our process in it: `weaker`, as another computer cannot look that up.
    """

    def __init__(self, folder: Path) -> None:
        path = folder / ".lock"
        self.weaker = False
        let_go = _held(path)
        if let_go is None:
            self.weaker = flock is not None
            let_go = _held_by_filelock(path, soft=self.weaker)
        self._let_go: Callable[[], object] = let_go

    def release(self) -> None:
        """Let the next one in. Releasing twice does no harm."""
        self._let_go()
        self._let_go = _nothing


def _held(path: Path) -> Callable[[], object] | None:
    """Take the system's lock; what releases it. None where there is none to take."""
    if flock is None:
        return None
    # No link is followed, and a pipe of that name is not waited for.
    flags = os.O_RDWR | os.O_CREAT | os.O_NOFOLLOW | os.O_NONBLOCK
    file = os.open(path, flags, 0o600)
    try:
        flock(file, _TAKE)
    except OSError as refused:
        os.close(file)
        if refused.errno in _HELD_BY_ANOTHER:
            raise OpenElsewhere from None
        if refused.errno in _NO_SUCH_LOCK:
            return None
        raise
    return lambda: os.close(file)


def _held_by_filelock(path: Path, *, soft: bool) -> Callable[[], object]:
    from filelock import FileLock, SoftFileLock, Timeout

    kind = SoftFileLock if soft else FileLock
    file = path.with_name(".lock.held") if soft else path
    lock = kind(file, timeout=0, mode=0o600, thread_local=False)
    try:
        lock.acquire()
    except Timeout:
        raise OpenElsewhere from None
    return lock.release


def _nothing() -> None:
    """Released already."""
