"""Whose the terminal is: a secret vote opens only where nothing stands between the program and it."""

from __future__ import annotations

import os
import stat
from contextlib import suppress
from enum import Enum
from pathlib import Path
from typing import Any

_INPUT, _OUTPUT, _ERRORS = 0, 1, 2


class Ownership(Enum):
    """What stands at the program's input, output and errors.

    `OWN`: one and the same terminal. `ENDED`: the input was complete before it began to be read (a
    file, or a pipe that nobody writes to any more), so nobody sits there who could vote. `OTHERS`:
    anything else; another program may keep what is typed or shown, or show what is to be unseen.
    """

    OWN = "own"
    ENDED = "ended"
    OTHERS = "others"

    @property
    def secret(self) -> bool:
        """Whether something secret may be asked."""
        return self is not Ownership.OTHERS

    @property
    def nobody_types(self) -> bool:
        """Whether nobody can be asked, in secret or not."""
        return self is Ownership.ENDED


def ownership() -> Ownership:
    """How it is now. Asked each time: a terminal can be closed, and be taken over."""
    if _one_terminal():
        return Ownership.OWN
    return Ownership.ENDED if _input_has_ended() else Ownership.OTHERS


def _one_terminal() -> bool:
    ends = (_INPUT, _OUTPUT, _ERRORS)
    if os.name == "nt":
        return all(_is_console(end) for end in ends)
    try:
        return all(map(os.isatty, ends)) and len({_device(end) for end in ends}) == 1
    except OSError:
        return False


def _device(end: int) -> tuple[int, int, int]:
    """Which device it is, of which file system: two of those may number their terminals alike."""
    found = os.fstat(end)
    return found.st_dev, found.st_ino, found.st_rdev


def _is_console(end: int) -> bool:
    """Whether it is a Windows console; `isatty` takes NUL for a terminal too."""
    import ctypes
    from importlib import import_module

    runtime: Any = import_module("msvcrt")
    kernel: Any = ctypes.windll.kernel32  # type: ignore[attr-defined]  # Windows only
    with suppress(OSError):
        return bool(
            kernel.GetConsoleMode(runtime.get_osfhandle(end), ctypes.byref(ctypes.c_ulong()))
        )
    return False


def _input_has_ended() -> bool:
    """Whether all that will ever come on the input was there before."""
    with suppress(OSError):
        found = os.fstat(_INPUT)
        if stat.S_ISFIFO(found.st_mode):
            return _no_writer()
        return stat.S_ISREG(found.st_mode) or _is_null(found)
    return False


def _is_null(found: os.stat_result) -> bool:
    return stat.S_ISCHR(found.st_mode) and found.st_rdev == Path(os.devnull).stat().st_rdev


def _no_writer() -> bool:
    """Whether nobody holds the other end of the pipe."""
    try:
        from select import POLLHUP, POLLIN, poll
    except ImportError:  # Windows
        return False
    waiting = poll()
    waiting.register(_INPUT, POLLIN)
    return any(event & POLLHUP for _, event in waiting.poll(0))
