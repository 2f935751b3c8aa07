"""One writer in a group's folder at a time, among all programs on the computer."""

from __future__ import annotations

from pathlib import Path

from data.storage.problems import OpenElsewhere


class FolderLock:
    """Held from its making until `release`, or until the program ends in whatever way.

    Raises OpenElsewhere where another holds it, and OSError where the folder takes no lock. Nothing
    is written while it is held.
    """

    def __init__(self, folder: Path) -> None:
        from filelock import FileLock, Timeout  # slow to import, and not needed to start

        self._lock = FileLock(folder / ".lock", timeout=0, mode=0o600, thread_local=False)
        try:
            self._lock.acquire()
        except Timeout:
            raise OpenElsewhere from None

    def release(self) -> None:
        """Let the next one in. Releasing twice does no harm."""
        self._lock.release()
