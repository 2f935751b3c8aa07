"""The speech engine that pip brings, so that nothing has to be installed by hand on Linux."""

from __future__ import annotations

import ctypes
import os
from pathlib import Path

_LONGEST_PATH = 140  # the engine's own limit for the folder of its data, less the names in it


def load_engine() -> None:
    """Load espeak-ng where pyttsx3 will find it: a library of that name is loaded only once.

    Without the package, the system's own is used if there is one. The engine ends the process
    where it does not find its data, so it is told where they are.
    """
    try:
        import espeakng_loader
    except ImportError:
        return
    library = Path(espeakng_loader.get_library_path()).with_name("libespeak-ng.so.1")
    os.environ["ESPEAK_DATA_PATH"] = _short(espeakng_loader.get_data_path())
    ctypes.CDLL(str(library), mode=ctypes.RTLD_GLOBAL)


def _short(folder: str) -> str:
    """The folder by a path that is short enough. Nothing is written: the system lends the short one."""
    if len(folder) <= _LONGEST_PATH:
        return folder
    opened = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)  # stays open as long as the process
    return f"/proc/self/fd/{opened}"
