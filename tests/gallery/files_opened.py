"""Which files a screen itself opens while it is made and says its page: none, by any way there is.

Python tells of each file that is opened or listed, and each program that is started
(`sys.addaudithook`), whatever the code was that did it. Data's own reading is data's.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import FrameType

ROOT = Path(__file__).parents[2]
OURS = tuple(str(ROOT / name) for name in ("screens", "tui", "data", "locales"))
PURE = tuple(str(ROOT / name) for name in ("screens", "tui/pages", "tui/commands"))

EVENTS = frozenset({"open", "os.listdir", "os.scandir", "os.mkdir", "os.remove", "os.rename"})
PROGRAMS = frozenset({"subprocess.Popen", "os.system", "os.exec", "os.posix_spawn"})

_watching: list[list[str]] = []
_hooked: list[bool] = []


@contextmanager
def files_opened_by_screens() -> Iterator[list[str]]:
    """What screens and pages open or start meanwhile, each as "event: what"."""
    if not _hooked:
        sys.addaudithook(_heard)  # there is no way to take one off again
        _hooked.append(True)
    found: list[str] = []
    _watching.append(found)
    try:
        yield found
    finally:
        _watching.pop()


def _heard(event: str, arguments: tuple[object, ...]) -> None:
    if _watching and (event in EVENTS or event in PROGRAMS) and _by_a_screen(sys._getframe(1)):
        _watching[-1].append(f"{event}: {arguments[0]}")


def _by_a_screen(frame: FrameType | None) -> bool:
    """Whether the nearest code of ours is a screen's, and it is not importing something."""
    while frame is not None:
        name = frame.f_code.co_filename
        if name.startswith("<frozen importlib"):
            return False
        if name.startswith(OURS):
            return name.startswith(PURE)
        frame = frame.f_back
    return False
