"""Replacing, removing and sweeping files so that a cut at any moment leaves an old or a new file, whole.

A file is never written in place. The new bytes go to a fresh temporary file beside it, are
flushed to the disk, and take the name over in one step; the folder is flushed last. Only then
does a caller say "saved". On Windows (read, not run) there are no folder handles and no folder
flush, and a scanner may hold a file for some milliseconds, so replacing is tried again.
"""

from __future__ import annotations

import errno
import os
import re
import secrets
import sys
import time
from contextlib import suppress
from pathlib import Path

if sys.platform != "win32":
    import fcntl

PREVIOUS = ".prev"
_TEMPORARY = re.compile(r"\..+\.[0-9a-f]{16}\.tmp")
_KEPT_BESIDE = re.compile(r"[0-9a-z]+\.(json|locked)\.(damaged|other|before|schema-\d+)-\d+")
_NO_LINKS = {errno.EPERM, errno.ENOTSUP, errno.EOPNOTSUPP, errno.ENOSYS, errno.EMLINK, errno.EACCES}
_NO_MODES = {errno.EPERM, errno.EACCES, errno.ENOTSUP, errno.EOPNOTSUPP, errno.ENOSYS, errno.EINVAL}
_NO_FOLDER_FLUSH = {errno.EINVAL, errno.ENOTSUP, errno.EBADF, errno.EACCES}
_TRIES = 10
_WINDOWS = os.name == "nt"


def previous_of(path: Path) -> Path:
    """Where the file as it was before its last save is kept."""
    return path.with_name(path.name + PREVIOUS)


def make_private_folder(folder: Path) -> None:
    """Make a folder that only its owner may enter (0700), durably. Its parent must exist.

    Some disks (FAT, network folders) know no such rule; `is_private` says whether it holds.
    """
    with suppress(FileExistsError):
        folder.mkdir(mode=0o700)
        flush_folder(folder.parent)
    try:
        folder.chmod(0o700)
    except OSError as refused:
        if refused.errno not in _NO_MODES:
            raise


def is_private(folder: Path) -> bool:
    """Whether only its owner may enter the folder."""
    return _WINDOWS or not folder.stat().st_mode & 0o077


def replace_durably(path: Path, content: bytes, *, keep_previous: bool) -> None:
    """Give the file these bytes; return once they would survive a power cut.

    With `keep_previous`, the bytes before stay beside it under `.prev`. Raises OSError; the file
    then still has its old bytes, and no temporary file is left.
    """
    temporary = _new_file(path, content)
    try:
        if keep_previous:
            _keep_previous(path)
        _take_over(temporary, path)
    except BaseException:
        _forget(temporary)
        raise
    flush_folder(path.parent)


def remove_durably(path: Path) -> None:
    """Remove the file and every copy kept beside it (`<file>.*`), if there, and flush the folder."""
    beside = [e for e in path.parent.iterdir() if e.name.startswith(path.name + ".")]
    for each in (*beside, path):  # the file last, or a cut would have its copy take its place
        each.unlink(missing_ok=True)
    flush_folder(path.parent)


def renew_previous(path: Path) -> None:
    """Make the copy before the file say what the file says, durably."""
    replace_durably(previous_of(path), path.read_bytes(), keep_previous=False)


def remove_kept_beside(folder: Path) -> None:
    """Remove, durably, every file of the folder that was set or copied aside."""
    for each in [e for e in folder.iterdir() if _KEPT_BESIDE.fullmatch(e.name)]:
        each.unlink()
    flush_folder(folder)


def set_aside(path: Path, word: str) -> None:
    """Rename the file, durably, to the first free name `<file>.<word>-<number>`."""
    path.rename(_free_name(path, word))
    flush_folder(path.parent)


def copy_aside(path: Path, content: bytes, word: str) -> None:
    """Keep these bytes durably beside the file, at the first free name `<file>.<word>-<number>`."""
    replace_durably(_free_name(path, word), content, keep_previous=False)


def sweep(folder: Path) -> None:
    """Remove temporary files that a killed process left. Only for whoever holds the folder's lock."""
    for entry in folder.iterdir() if folder.is_dir() else ():
        if _TEMPORARY.fullmatch(entry.name) and not entry.is_dir():
            _forget(entry)


def is_temporary(name: str) -> bool:
    """Whether a file has a name that only our temporary ones have."""
    return bool(_TEMPORARY.fullmatch(name))


def flush(descriptor: int) -> None:
    """Ask for the file's bytes to be on the disk itself, not in its memory only."""
    if sys.platform == "darwin":
        fcntl.fcntl(descriptor, fcntl.F_FULLFSYNC)
    else:
        os.fsync(descriptor)


def flush_folder(folder: Path) -> None:
    """Make names given, taken and removed in the folder last. Nothing to do on Windows."""
    if _WINDOWS:
        return
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
    try:
        os.fsync(descriptor)
    except OSError as refused:  # some network and FUSE systems cannot; a real failure is not hidden
        if refused.errno not in _NO_FOLDER_FLUSH:
            raise
    finally:
        os.close(descriptor)


def _free_name(path: Path, word: str) -> Path:
    number = 1
    while os.path.lexists(free := path.with_name(f"{path.name}.{word}-{number}")):
        number += 1
    return free


def _new_file(path: Path, content: bytes) -> Path:
    temporary = path.with_name(f".{path.name}.{secrets.token_hex(8)}.tmp")
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL
    for name in ("O_NOFOLLOW", "O_CLOEXEC", "O_BINARY"):
        flags |= getattr(os, name, 0)
    descriptor = os.open(temporary, flags, 0o600)
    try:
        try:
            _write(descriptor, content)
            flush(descriptor)
        finally:
            os.close(descriptor)
    except BaseException:
        _forget(temporary)
        raise
    return temporary


def _write(descriptor: int, content: bytes) -> None:
    left = memoryview(content)
    while left:
        left = left[os.write(descriptor, left) :]


def _keep_previous(path: Path) -> None:
    if not os.path.lexists(path):
        return
    spare = path.with_name(f".{path.name}.{secrets.token_hex(8)}.tmp")
    try:
        os.link(path, spare, follow_symlinks=_WINDOWS)  # Windows has no such choice
    except OSError as refused:  # FAT and some shared folders have no hard links: a copy does
        if refused.errno not in _NO_LINKS:
            raise
        spare = _new_file(previous_of(path), path.read_bytes())
    try:
        _take_over(spare, previous_of(path))
    except BaseException:
        _forget(spare)
        raise
    _forget(spare)  # renaming one link over another of the same file leaves both


def _take_over(source: Path, target: Path) -> None:
    for again in range(_TRIES):
        try:
            source.replace(target)
        except PermissionError:
            if not _WINDOWS or again == _TRIES - 1:
                raise
            time.sleep(0.01 * (again + 1))
        else:
            return


def _forget(path: Path) -> None:
    with suppress(OSError):
        path.unlink()
