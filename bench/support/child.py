"""A program in a pty of its own, and the line to it."""

from __future__ import annotations

import fcntl
import os
import pty
import re
import select
import signal
import struct
import termios
import time
from collections.abc import Mapping
from pathlib import Path

_SESSION = 3
"""The session's place in /proc/PID/stat after the name (proc(5): field 6)."""


class Child:
    """`speed`: bytes a second that the line from the program carries (None: all at once)."""

    def __init__(
        self, command: list[str], env: Mapping[str, str], cwd: Path | None, speed: float | None
    ) -> None:
        self.command = command
        self._env = _environment(env)
        self._cwd = cwd
        self._speed = speed
        self.process = 0
        self.alive = False
        self._descriptor = -1
        self._credit, self._credited = 0.0, 0.0

    def begin(self, columns: int, rows: int) -> None:
        """Start it in a window of this size."""
        self.process, self._descriptor = pty.fork()
        if self.process == 0:
            self._become_program(columns, rows)
        self.alive = True
        self.set_size(columns, rows)
        self._credited = time.perf_counter()

    def _become_program(self, columns: int, rows: int) -> None:
        try:
            _set_size(0, columns, rows)
            if self._cwd:
                os.chdir(self._cwd)
            os.execvpe(self.command[0], self.command, self._env)
        finally:
            os._exit(127)

    def set_size(self, columns: int, rows: int) -> None:
        """Another window size; the program is told."""
        _set_size(self._descriptor, columns, rows)

    def write(self, data: bytes) -> None:
        """These bytes from the keyboard, or as an answer of the terminal."""
        try:
            os.write(self._descriptor, data)
        except OSError:
            self.alive = False

    def read(self, wait: float) -> bytes:
        """What the line brings within so many seconds."""
        room = 65536
        if self._speed:
            now = time.perf_counter()
            self._credit += (now - self._credited) * self._speed
            self._credit, self._credited = min(self._credit, self._speed * 0.05), now
            if self._credit < 1:
                time.sleep(0.004)
                return b""
            room, wait = int(self._credit), min(wait, 0.05)
        if not select.select([self._descriptor], [], [], max(0.0, wait))[0]:
            return b""
        try:
            data = os.read(self._descriptor, room)
        except OSError:
            data = b""
        self.alive = bool(data)
        self._credit -= len(data)
        return data

    def end(self) -> None:
        """See that it ends, by force if it has to be."""
        if self.process == 0:
            return
        for number in (0, signal.SIGHUP, signal.SIGTERM, signal.SIGKILL):
            if number:
                os.kill(self.process, number)
            for _ in range(20):
                if os.waitpid(self.process, os.WNOHANG)[0]:
                    os.close(self._descriptor)
                    self.alive, self.process = False, 0
                    return
                time.sleep(0.02)

    def works(self) -> bool:
        """Whether any process of its terminal runs, waits to run or waits for a disk. Linux only."""
        for stat in Path("/proc").glob("[0-9]*/stat"):
            try:
                after_name = stat.read_text().rpartition(") ")[2].split()
            except OSError:  # it has ended meanwhile
                continue
            if int(after_name[_SESSION]) == self.process and after_name[0] in "RD":
                return True
        return False

    def memory(self) -> int:
        """Bytes of memory that the program has in use (resident)."""
        text = Path(f"/proc/{self.process}/status").read_text()
        found = re.search(r"VmRSS:\s+(\d+)", text)
        return int(found[1]) * 1024 if found else 0


def _set_size(descriptor: int, columns: int, rows: int) -> None:
    fcntl.ioctl(descriptor, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))


def _environment(more: Mapping[str, str]) -> dict[str, str]:
    """A terminal of the xterm family, with colours, and nothing of ours that changes programs."""
    kept = {k: v for k, v in os.environ.items() if k in {"PATH", "HOME", "LD_LIBRARY_PATH"}}
    return {
        **kept,
        "TERM": "xterm-256color",
        "COLORTERM": "truecolor",
        "LANG": "C.UTF-8",
        "LC_ALL": "C.UTF-8",
        **more,
    }
