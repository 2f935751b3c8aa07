"""The screen reader yasr, speaking to a recorder."""

from __future__ import annotations

import os
import signal
import sys
import time
from contextlib import suppress
from pathlib import Path

import pexpect

ROOT = Path(__file__).parents[2]
SECONDS = 30
QUIET = 0.6


class Yasr:
    """A program under yasr, in a terminal. `spoken` is everything said so far, piece by piece."""

    def __init__(self, folder: Path, program: str) -> None:
        self._record = folder / "spoken.txt"
        self._record.touch()
        self._read_to = 0
        server, script = folder / "server.sh", folder / "program.sh"
        _executable(
            server, f"{sys.executable} {Path(__file__).with_name('recorder.py')} {self._record}"
        )
        _executable(script, program)
        usual = Path("/etc/yasr/yasr.conf").read_text(encoding="latin-1").splitlines()
        kept = [line for line in usual if not line.startswith(("synthesizer", "#"))]
        at = kept.index("[options]") + 1
        kept[at:at] = ["synthesizer=emacspeak server", f"synthesizer port=|{server}"]
        (folder / ".yasr.conf").write_text("\n".join(kept) + "\n", encoding="latin-1")
        self.child = pexpect.spawn(
            "yasr",
            [str(script)],
            cwd=ROOT,
            env=environment(folder),
            dimensions=(24, 80),
            encoding="utf-8",
            codec_errors="replace",
            timeout=SECONDS,
        )
        self.child.delaybeforesend = None
        self.shown = ""

    @property
    def spoken(self) -> list[str]:
        """Everything said so far."""
        return self._record.read_text(encoding="utf-8", errors="replace").splitlines()

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
        """End the reader and what it started; they outlive the terminal otherwise."""
        if self.child.pid:
            with suppress(ProcessLookupError):
                os.killpg(self.child.pid, signal.SIGKILL)
        self.child.close(force=True)


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


def _executable(file: Path, command: str) -> None:
    file.write_text(f"#!/bin/sh\nexec {command}\n", encoding="utf-8")
    file.chmod(0o700)
