"""The braille screen reader BRLTTY, with a virtual display of 40 cells.

What a program shows in its terminal is drawn by pyte and put where BRLTTY's "screen" driver (sc)
looks for it: a shared memory with the size, the cursor, the characters and their attributes. From
there on everything is BRLTTY's own: it follows the cursor, and writes to its virtual display (vr),
which is a network connection to us.
"""

from __future__ import annotations

import ctypes
import os
import random
import re
import shutil
import signal
import socket
import subprocess
import time
from contextlib import suppress
from pathlib import Path

import pexpect
import pyte

from tests.readers.speaking import ROOT, SECONDS, environment

CELLS, COLUMNS, ROWS = 40, 80, 24
SHARED_BYTES = 4 + 2 * 66 * 132  # what BRLTTY asks for
CREATE, REMOVE = 0o1700, 0
PLAIN = b"\x07"


class SharedScreen:
    """The memory that BRLTTY reads the screen from; it finds it by its own home folder."""

    def __init__(self, home: Path) -> None:
        self._libc = ctypes.CDLL(None, use_errno=True)
        self._libc.shmat.restype = ctypes.c_void_p
        key = self._libc.ftok(str(home).encode(), ord("b"))
        self._id = self._libc.shmget(key, SHARED_BYTES, CREATE)
        self._at = self._libc.shmat(self._id, None, 0)
        if self._id < 0 or self._at in {None, ctypes.c_void_p(-1).value}:
            raise OSError(ctypes.get_errno(), "no shared memory")

    def put(self, screen: pyte.Screen) -> None:
        """Show what the terminal shows."""
        cursor = bytes([COLUMNS, ROWS, min(screen.cursor.x, COLUMNS - 1), screen.cursor.y])
        text = "".join(screen.display).encode("latin-1", "replace")
        ctypes.memmove(self._at, cursor + text + PLAIN * len(text), 4 + 2 * len(text))

    def remove(self) -> None:
        """Give the memory back."""
        self._libc.shmdt(ctypes.c_void_p(self._at))
        self._libc.shmctl(self._id, REMOVE, None)


class Display:
    """The virtual braille display: what BRLTTY writes to it, line after line."""

    def __init__(self, port: int) -> None:
        until = time.monotonic() + SECONDS
        while True:
            try:
                self._link = socket.create_connection(("127.0.0.1", port), timeout=1)
                break
            except OSError:
                if time.monotonic() > until:
                    raise
                time.sleep(0.1)
        self._link.settimeout(0.02)
        self._link.sendall(f"cells {CELLS}\n".encode())
        self._raw = ""
        self.lines: list[str] = []

    def look(self) -> None:
        """Take what has been written."""
        with suppress(TimeoutError):
            while piece := self._link.recv(65_536):
                self._raw += piece.decode("utf-8", "replace")
        *whole, self._raw = self._raw.split("\n")
        for line in whole:
            if found := re.match(r'Visual "(.*)"', line.strip()):
                self.lines.append(found[1].replace('\\"', '"').rstrip())

    def close(self) -> None:
        self._link.close()


class Braille:
    """A program in a terminal, read by BRLTTY. `lines` is all that the display has shown."""

    def __init__(self, folder: Path, program: str) -> None:
        self._shared = SharedScreen(folder)
        self._screen = pyte.Screen(COLUMNS, ROWS)
        self._stream = pyte.Stream(self._screen)
        self.child = pexpect.spawn(
            "/bin/sh",
            ["-c", program],
            cwd=ROOT,
            env=environment(folder),
            dimensions=(ROWS, COLUMNS),
            encoding="utf-8",
            codec_errors="replace",
            timeout=SECONDS,
        )
        self.child.delaybeforesend = None
        self._shared.put(self._screen)
        port = _free_port()
        self._reader = _brltty(folder, port)
        self._display = Display(port)
        self._replied = False

    @property
    def lines(self) -> list[str]:
        """Each line that the display has shown, in order."""
        return self._display.lines

    @property
    def now(self) -> str:
        """What is under the fingers."""
        return self.lines[-1] if self.lines else ""

    def look(self) -> None:
        """Let the terminal, BRLTTY and the display go on for a moment."""
        with suppress(pexpect.TIMEOUT, pexpect.EOF):
            new = self.child.read_nonblocking(65_536, timeout=0.05)
            self._replied |= "\n" in new
            self._stream.feed(new)
        self._shared.put(self._screen)
        self._display.look()

    def wait_for(self, line: str) -> None:
        """Wait until the program has replied, and the display shows this line and nothing else."""
        until = time.monotonic() + SECONDS
        while time.monotonic() < until:
            self.look()
            if self._replied and self.now == line == self._line_at_cursor():
                return
        raise AssertionError(f"{line!r} did not stay on the display, but: {self.lines[-6:]}")

    def _line_at_cursor(self) -> str:
        return self._screen.display[self._screen.cursor.y].rstrip()

    def type(self, text: str) -> None:
        self._replied = False
        self.child.send(text + "\r")

    def rest(self, seconds: float = 0.6) -> None:
        """Let everything come to rest."""
        until = time.monotonic() + seconds
        while time.monotonic() < until:
            self.look()

    def close(self) -> None:
        self._display.close()
        with suppress(ProcessLookupError):
            os.killpg(self._reader.pid, signal.SIGKILL)
        self._reader.wait()
        self.child.close(force=True)
        self._shared.remove()


def _free_port() -> int:
    """A port below those that connections are made from: trying one of those before anybody listens
    may connect a socket to itself."""
    for port in random.sample(range(20_000, 32_000), 100):
        with socket.socket() as free, suppress(OSError):
            free.bind(("127.0.0.1", port))
            return port
    raise OSError("no free port")


def _brltty(folder: Path, port: int) -> subprocess.Popen[bytes]:
    brltty = shutil.which("brltty") or "/usr/sbin/brltty"
    options = ["-n", "-q", "-e", "-x", "sc", "-s", "no", "-A", "none", "-b", "vr"]
    options += ["-d", f"server:127.0.0.1:{port}", "-N", "-P", str(folder / "brltty.pid")]
    options += ["-W", str(folder), "-U", str(folder)]
    with (folder / "brltty.log").open("wb") as log:
        return subprocess.Popen(
            [brltty, *options],
            stdout=log,
            stderr=log,
            start_new_session=True,
            env={**os.environ, "HOME": str(folder)},
        )
