"""The process that speaks, as the program sees it: started, given orders, listened to, ended."""

from __future__ import annotations

import contextlib
import json
import os
import select
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import IO, Any, cast

import tui
from tui.voice.events import FOLDER

Event = dict[str, Any]

STOCK = "--stock"
START = (sys.executable, "-B", "-c", "from tui.voice.worker import main; main()")
"""How a worker is started. No text to be said is ever among it."""


class WorkerProcess:
    """`hear` is called with each event, from a thread of its own; at the end with "gone".

    `command` is START, with STOCK for the system's own driver.
    """

    def __init__(
        self, hear: Callable[[WorkerProcess, Event], None], command: Sequence[str]
    ) -> None:
        self.ready = False
        self.soft = False
        self.driver = ""
        self.languages: tuple[str, ...] = ()
        self._hear = hear
        # The stock driver of espeak leaves each sentence as a file; ours writes none at all.
        self._folder = tempfile.mkdtemp() if STOCK in command or sys.platform != "linux" else ""
        self._process = subprocess.Popen(  # noqa: S603  # our own program
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=_environment(self._folder),
            start_new_session=os.name
            == "posix",  # Ctrl+C is not for it, and it ends with its players
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
        self._orders = cast("IO[bytes]", self._process.stdin)
        self._events = cast("IO[bytes]", self._process.stdout)
        threading.Thread(target=self._listen, daemon=True).start()

    @property
    def pid(self) -> int:
        """The number of the process."""
        return self._process.pid

    def order(self, **order: object) -> None:
        """Give an order. One that is not taken within a second is given to a process that hangs: it ends."""
        line = (json.dumps(order) + "\n").encode()
        pipe = self._orders.fileno()
        end = time.monotonic() + 1
        try:
            while line:
                if not _has_room(pipe, end - time.monotonic()):
                    self.end()
                    return
                line = line[
                    os.write(pipe, line[: select.PIPE_BUF if os.name == "posix" else None]) :
                ]
        except (OSError, ValueError):  # it is gone, which is heard of
            return

    def end(self) -> None:
        """End the process and whatever it plays with, at once, and leave nothing of it."""
        with contextlib.suppress(ProcessLookupError, PermissionError):
            if os.name == "posix":
                os.killpg(self._process.pid, signal.SIGKILL)
            else:
                self._process.kill()
        with contextlib.suppress(subprocess.TimeoutExpired):
            self._process.wait(timeout=1)
        self._sweep()

    def _listen(self) -> None:
        with self._events as events:
            for line in events:
                with contextlib.suppress(ValueError):
                    self._take(json.loads(line))
        self._process.wait()
        self._sweep()
        self._hear(self, {"event": "gone"})

    def _take(self, event: Event) -> None:
        if event["event"] == "ready":
            self.soft, self.driver = event["soft"], event["driver"]
            self.languages = tuple(event["languages"])
            self.ready = True
        self._hear(self, event)

    def _sweep(self) -> None:
        with contextlib.suppress(OSError, ValueError):
            self._orders.close()
        if self._folder:
            shutil.rmtree(self._folder, ignore_errors=True)


def _has_room(pipe: int, seconds: float) -> bool:
    """Whether something can be written within so many seconds."""
    if os.name != "posix":
        return True
    return bool(select.select([], [pipe], [], max(0.0, seconds))[1])


def _environment(folder: str) -> dict[str, str]:
    """Where our modules are, and which folder is for what a stock driver leaves behind."""
    ours = str(Path(tui.__file__).resolve().parent.parent)
    path = os.pathsep.join(filter(None, (ours, os.environ.get("PYTHONPATH", ""))))
    folders = dict.fromkeys(("TMPDIR", "TEMP", "TMP", FOLDER), folder) if folder else {}
    return {**os.environ, **folders, "PYTHONPATH": path, "PYTHONUTF8": "1"}
