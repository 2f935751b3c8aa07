"""The computer's own windows: showing a folder in the program for files, where there is one."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping
from contextlib import suppress
from pathlib import Path


def folder_opener(
    environ: Mapping[str, str] = os.environ, platform: str = sys.platform
) -> Callable[[Path], None] | None:
    """What asks the computer to show a folder. None without windows, and from afar.

    Somebody who came over SSH sits at another computer than the one where a window would open.
    """
    if environ.get("SSH_CONNECTION") or environ.get("SSH_TTY"):
        return None
    if platform == "win32":
        return lambda folder: _start(["explorer", str(folder)])
    if platform == "darwin":
        return lambda folder: _start(["open", str(folder)])
    seen = environ.get("DISPLAY") or environ.get("WAYLAND_DISPLAY")
    program = shutil.which("xdg-open") if seen else None
    if program is None:
        return None
    return lambda folder: _start([program, str(folder)])


def _start(command: list[str]) -> None:
    """Start a program that goes on by itself: it gets neither our terminal nor our keys."""
    nothing = subprocess.DEVNULL
    with suppress(OSError):
        subprocess.Popen(  # noqa: S603  # the program for files, and our own folder
            command, stdin=nothing, stdout=nothing, stderr=nothing, start_new_session=True
        )
