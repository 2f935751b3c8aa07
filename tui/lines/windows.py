"""Keys from a Windows console. Imported only there."""

from __future__ import annotations

import contextlib
import ctypes
import importlib
import time
from collections.abc import Iterator
from typing import Any

_SPECIAL = "\x00\xe0"
_END_KEY, _END = "\x1a", "\x04"  # Ctrl+Z ends the input there, as Ctrl+D does elsewhere
_STEP = 0.02
_STANDARD_OUTPUT, _ESCAPES_UNDERSTOOD = -11, 0x0004


class WindowsKeys:
    """Keys from the console, which shows none of them."""

    def __init__(self) -> None:
        self._console: Any = importlib.import_module("msvcrt")

    @contextlib.contextmanager
    def held(self) -> Iterator[None]:
        """Nothing to change: a console asked for single keys shows none. The wipe needs escapes."""
        understand_escapes()
        yield

    def give_back(self) -> None:
        """Nothing was changed."""

    def take_again(self) -> None:
        """Nothing to change."""

    def keys(self, seconds: float) -> str | None:
        """Keys typed; None when none came in so many seconds."""
        until = time.monotonic() + seconds
        while not self._console.kbhit():
            if time.monotonic() >= until:
                return None
            time.sleep(_STEP)
        typed = ""
        while self._console.kbhit():
            typed += self._key()
        return typed or None

    def _key(self) -> str:
        key: str = self._console.getwch()
        if key in _SPECIAL and self._console.kbhit():  # an arrow or function key comes as two
            self._console.getwch()
            return ""
        return _END if key == _END_KEY else key

    def forget(self) -> None:
        """Throw away every key that the console still holds."""
        while self._console.kbhit():
            self._console.getwch()

    def show(self, text: str) -> None:
        """Write on the console that the keys come from, wherever the output goes."""
        for character in text.replace("\n", "\r\n"):
            self._console.putwch(character)


def understand_escapes() -> None:
    """Ask the console to understand the wipe; those before Windows 10 do not."""
    with contextlib.suppress(AttributeError, OSError):
        kernel: Any = ctypes.windll.kernel32  # type: ignore[attr-defined]  # Windows only
        handle = kernel.GetStdHandle(_STANDARD_OUTPUT)
        mode = ctypes.c_ulong()
        if kernel.GetConsoleMode(handle, ctypes.byref(mode)):
            kernel.SetConsoleMode(handle, mode.value | _ESCAPES_UNDERSTOOD)
