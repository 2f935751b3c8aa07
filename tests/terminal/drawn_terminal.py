"""A real terminal (a pty, with an emulator as its screen) with the drawn mode in it."""

from __future__ import annotations

import json
import os
import sys
import termios
import time
from codecs import getincrementaldecoder
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pexpect
import pyte

from bench.support.emulator import Emulator
from tui.terminal.key_rest import AFTER_HAND_OVER

PROGRAM = Path(__file__).with_name("drawn_program.py")
LONGEST_WAIT = 15.0


class DrawnTerminal:
    """`screen` is what it shows; `sent` is every byte that the program wrote."""

    def __init__(self, name: str, folder: Path, size=(80, 24), **environ: str) -> None:
        self.answers_file = folder / "answers.json"
        columns, rows = size
        self.emulator = Emulator(columns, rows)
        self._decode = getincrementaldecoder("utf-8")().decode
        self.sent = b""
        self._rested = 0.0
        clean = {k: v for k, v in os.environ.items() if not k.startswith(("TEXTUAL", "NO_COLOR"))}
        self.child = pexpect.spawn(
            sys.executable,
            [str(PROGRAM), name],
            env={
                **clean,
                "TERM": "xterm-256color",
                "LANG": "C.UTF-8",
                "PYTHONPATH": str(PROGRAM.parents[2]),
                "ANSWERS": str(self.answers_file),
                **environ,
            },
            dimensions=(rows, columns),
        )
        self.modes_before = termios.tcgetattr(self.child.child_fd)

    @property
    def screen(self) -> pyte.Screen:
        """Cells and cursor."""
        return self.emulator.screen

    @property
    def text(self) -> str:
        """What shows."""
        return "\n".join(line.rstrip() for line in self.screen.display)

    @property
    def cursor_line(self) -> str:
        """The line with the hardware cursor."""
        return self.screen.display[self.screen.cursor.y]

    def read(self, seconds: float = 0.05) -> bool:
        """Read what is there; answer what a terminal is asked. False at the end."""
        try:
            data: Any = self.child.read_nonblocking(65536, seconds)
        except pexpect.TIMEOUT:
            return True
        except pexpect.EOF:
            return False
        self.sent += data
        if b"\x1b[3J" in data:
            self._rested = time.monotonic() + AFTER_HAND_OVER + 0.2
        if answers := self.emulator.feed(self._decode(data)):
            self.child.send(answers)
        return True

    def resize(self, columns: int, rows: int) -> None:
        """Make the window another size."""
        self.emulator.resize(columns, rows)
        self.child.setwinsize(rows, columns)
        self.settle(0.6)

    def wait(self, wanted: str | Callable[[], bool]) -> None:
        """Read until a text shows, or something is so; and then until nothing more comes."""
        so = wanted if callable(wanted) else lambda: wanted in self.text
        end = time.monotonic() + LONGEST_WAIT
        while not so():
            assert time.monotonic() < end, f"waited in vain; it shows:\n{self.text}"
            assert self.read() or so(), f"it ended; it showed:\n{self.text}"
        self.settle()

    def settle(self, seconds: float = 0.3) -> None:
        """Read until nothing has come for a while; longer than keys are thrown away."""
        quiet_since, before = time.monotonic(), len(self.sent)
        while time.monotonic() - quiet_since < seconds and self.read(0.05):
            if len(self.sent) != before:
                quiet_since, before = time.monotonic(), len(self.sent)

    def press(self, keys: str) -> None:
        """Send keys as a terminal does, and see what comes of them."""
        while time.monotonic() < self._rested:
            self.read(0.05)
        self.child.send(keys)
        self.settle()

    def end(self) -> dict[str, object]:
        """Read to the end of the program; what it says was answered."""
        end = time.monotonic() + LONGEST_WAIT
        while self.read(0.2):
            assert time.monotonic() < end, f"it does not end; it shows:\n{self.text}"
        self.child.close()
        return json.loads(self.answers_file.read_text(encoding="utf-8"))
