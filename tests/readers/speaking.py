"""A screen reader that speaks to a recorder, with a program in a terminal under it."""

from __future__ import annotations

import os
import signal
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pexpect

ROOT = Path(__file__).parents[2]
SECONDS = 30
QUIET = 0.6


class SpeakingReader:
    """`spoken` is everything said so far, piece by piece; `shown`, all that the terminal was sent."""

    def __init__(self, folder: Path, command: list[str], rows: int = 24) -> None:
        self.record = folder / "spoken.txt"
        self.record.touch()
        self._read_to = 0
        self.child = pexpect.spawn(
            command[0],
            command[1:],
            cwd=ROOT,
            env=environment(folder),
            dimensions=(rows, 80),
            encoding="utf-8",
            codec_errors="replace",
            timeout=SECONDS,
        )
        self.child.delaybeforesend = None
        self.shown = ""

    @property
    def spoken(self) -> list[str]:
        """Everything said so far."""
        return self.record.read_text(encoding="utf-8", errors="replace").splitlines()

    def wait_for(self, text: str) -> str:
        """Wait until this was spoken; everything spoken since the last time."""
        until = time.monotonic() + SECONDS
        while time.monotonic() < until:
            self._look()
            new = "\n".join(self.spoken[self._read_to :])
            if text in " ".join(new.split()):
                self._read_to = len(self.spoken)
                return new
            time.sleep(0.05)
        raise AssertionError(f"{text!r} was not spoken, but: {self.spoken[self._read_to :]}")

    def _look(self) -> None:
        """Take what the terminal shows, so that it does not fill up."""
        with suppress(pexpect.TIMEOUT, pexpect.EOF):
            while True:
                self.shown += self.child.read_nonblocking(65_536, timeout=0.02)

    def type(self, text: str) -> None:
        self.child.send(text + "\r")

    def rest(self) -> None:
        """Wait until nothing more is said."""
        before = -1
        while before != len(self.spoken):
            before = len(self.spoken)
            until = time.monotonic() + QUIET
            while time.monotonic() < until:
                self._look()

    def close(self) -> None:
        """End the reader and what it started, also in terminals of its own; they outlive this one."""
        for pid in (self.child.pid, *_descendants(self.child.pid)) if self.child.pid else ():
            with suppress(ProcessLookupError):
                os.kill(pid, signal.SIGKILL)
        self.child.close(force=True)


def _descendants(pid: int) -> list[int]:
    """The processes that this one has started, and theirs."""
    own = [child for child, parent in _parents() if parent == pid]
    return [each for child in own for each in (child, *_descendants(child))]


def _parents() -> Iterator[tuple[int, int]]:
    """Each process on this computer, with its parent."""
    for status in Path("/proc").glob("[0-9]*/stat"):
        with suppress(OSError):
            yield int(status.parent.name), int(status.read_text().rpartition(")")[2].split()[1])


def environment(folder: Path) -> dict[str, str]:
    """Everything a program keeps goes into this folder."""
    return {
        **os.environ,
        "HOME": str(folder),
        "XDG_CONFIG_HOME": str(folder / "config"),
        "XDG_DATA_HOME": str(folder / "data"),
        "ANSWERS": str(folder / "answers.json"),
        "PYTHONPATH": str(ROOT),
        "TERM": "linux",
        "LC_ALL": "C.UTF-8",
    }


def script(file: Path, command: str) -> str:
    """A file to start that runs this command."""
    file.write_text(f"#!/bin/sh\nexec {command}\n", encoding="utf-8")
    file.chmod(0o700)
    return str(file)
