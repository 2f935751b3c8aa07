"""Memory sticks that are plugged in, so that nobody has to type where they are."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from getpass import getuser
from pathlib import Path


def memory_sticks() -> tuple[Path, ...]:
    """The folders of the sticks that can be written, by name. Nothing is opened or changed."""
    found = _drives() if sys.platform == "win32" else _mounts()
    return tuple(sorted(place for place in found if os.access(place, os.W_OK)))


def _mounts() -> Iterator[Path]:
    """Where Linux desktops and macOS put what is plugged in."""
    for base in _bases():
        try:
            places = list(base.iterdir())
        except OSError:
            continue
        yield from (p for p in places if not p.is_symlink() and os.path.ismount(p))


def _bases() -> tuple[Path, ...]:
    if sys.platform == "darwin":
        return (Path("/Volumes"),)
    try:
        user = getuser()
    except (KeyError, OSError):  # no name for this user
        return ()
    return (Path("/media") / user, Path("/run/media") / user)


def _drives() -> Iterator[Path]:
    """Windows: every letter whose drive is one that can be taken out. Written by reading, not run."""
    yield from ()  # elsewhere there are none
    if sys.platform == "win32":
        from ctypes import windll
        from string import ascii_uppercase

        removable = 2
        for letter in ascii_uppercase:
            drive = f"{letter}:\\"
            if windll.kernel32.GetDriveTypeW(drive) == removable and os.path.isdir(drive):  # noqa: PTH112
                yield Path(drive)
