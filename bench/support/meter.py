"""Runs a program in a pty and counts what it sends for each key."""

from __future__ import annotations

import re
import time
from codecs import getincrementaldecoder
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from bench.support.child import Child
from bench.support.emulator import Emulator, Shown
from tui.terminal.key_rest import AFTER_HAND_OVER, BEFORE_IT_REPEATS

QUIET = 0.25
"""Seconds without output after which an answer to a key is taken to be whole, if the program rests too."""

_FIRST_BYTE = 3.0
_WIPES, _RESTED = b"\x1b[3J", AFTER_HAND_OVER + 0.2
_LONGEST = 15.0
_ARROWS = re.compile(rb"\x1b\[[ABCDHF]")
_APPLICATION_KEYS = 1 << 5  # DECCKM, as pyte keeps private modes

_RESTING = frozenset({"enter", "space", "escape"})

KEYS = {
    "up": b"\x1b[A",
    "down": b"\x1b[B",
    "right": b"\x1b[C",
    "left": b"\x1b[D",
    "home": b"\x1b[H",
    "end": b"\x1b[F",
    "ctrl+end": b"\x1b[1;5F",
    "pageup": b"\x1b[5~",
    "pagedown": b"\x1b[6~",
    "enter": b"\r",
    "tab": b"\t",
    "backtab": b"\x1b[Z",
    "escape": b"\x1b",
    "backspace": b"\x7f",
    "space": b" ",
    "f1": b"\x1bOP",
    "f2": b"\x1bOQ",
    "f3": b"\x1bOR",
    "f4": b"\x1bOS",
    "f5": b"\x1b[15~",
    "f6": b"\x1b[17~",
    "f7": b"\x1b[18~",
    "f8": b"\x1b[19~",
    "f9": b"\x1b[20~",
    "f10": b"\x1b[21~",
}


@dataclass
class Step:
    """What one key brought: bytes, seconds to the first and to the last of them, and the picture."""

    label: str
    data: bytes = b""
    first: float | None = None
    last: float | None = None
    shown: Shown | None = field(default=None, repr=False)

    @property
    def length(self) -> int:
        """Bytes sent."""
        return len(self.data)


class Meter:
    """A program in a pty of this size. `speed`: bytes a second that the line carries (None: all).

    The terminal answers what a real one answers, as soon as the question has come over the line.
    """

    def __init__(
        self,
        command: Sequence[str],
        columns: int = 80,
        rows: int = 24,
        *,
        env: Mapping[str, str] | None = None,
        speed: float | None = None,
        cwd: Path | None = None,
        terminal: Emulator | None = None,
    ) -> None:
        self.columns, self.rows = columns, rows
        self.child = Child(list(command), env or {}, cwd, speed)
        self.terminal = terminal or Emulator(columns, rows)
        self._rested, self._pressed = 0.0, ""
        self._decode = getincrementaldecoder("utf-8")("replace").decode

    def start(self, quiet: float = 0.8, longest: float = 30.0) -> Step:
        """Start it and wait for its first picture to be whole."""
        began = time.perf_counter()
        self.child.begin(self.columns, self.rows)
        return self._collect("start", began, quiet, first_byte=longest, longest=longest)

    def start_until(self, mark: str, longest: float = 30.0) -> float | None:
        """Start it; seconds until `mark` can be read (empty: until it ends); None if it never can."""
        began = time.perf_counter()
        self.child.begin(self.columns, self.rows)
        while time.perf_counter() < began + longest:
            data = self.child.read(0.5)
            if data:
                self._show(data)
            if (mark and mark in self.terminal.text) or not (mark or self.child.alive):
                return time.perf_counter() - began
        return None

    def resize(self, columns: int, rows: int) -> Step:
        """Another window size."""
        self.columns, self.rows = columns, rows
        self.terminal.resize(columns, rows)
        began = time.perf_counter()
        self.child.set_size(columns, rows)
        return self._collect("resize", began, QUIET)

    def press(
        self, key: str, label: str = "", quiet: float = QUIET, nothing: float = _FIRST_BYTE
    ) -> Step:
        """One key by its name, or a character; then wait until the answer is whole.

        Where nothing comes within `nothing` seconds, nothing was the answer. After a wipe, or after
        the same key, it is pressed once it counts again.
        """
        if key == self._pressed and (key in _RESTING or key.isdecimal()):
            self.wait(BEFORE_IT_REPEATS + 0.1)
        self._pressed = key
        left = self._rested - time.perf_counter()
        if left > 0:
            self.wait(left)
        began = time.perf_counter()
        self.type(KEYS.get(key, key.encode()))
        return self._collect(label or key, began, quiet, nothing)

    def type(self, data: bytes) -> None:
        """These bytes from the keyboard, at once."""
        if _APPLICATION_KEYS in self.terminal.screen.mode and _ARROWS.fullmatch(data):
            data = b"\x1bO" + data[-1:]
        self.child.write(data)

    def hold(self, key: str, times: int, per_second: float = 30.0) -> Step:
        """A key held down. `last` is the time from its release to a still screen."""
        step, due = Step(f"hold {key}"), time.perf_counter()
        for _ in range(times):
            self.type(KEYS.get(key, key.encode()))
            due += 1 / per_second
            left = max(0.0, due - time.perf_counter())
            step.data += self._collect("", time.perf_counter(), left, left, left).data
        after = self._collect("", time.perf_counter(), 0.6, 2.0, 60.0)
        step.data, step.last, step.shown = step.data + after.data, after.last or 0.0, after.shown
        return step

    def wait_for(self, mark: str, longest: float = 30.0) -> Step:
        """Until `mark` can be read, or its time is over."""
        step, deadline = self.wait(0.0), time.perf_counter() + longest
        while mark not in self.terminal.text and time.perf_counter() < deadline:
            more = self.wait(0.3)
            step.data, step.shown = step.data + more.data, more.shown
        return step

    def wait(self, seconds: float) -> Step:
        """Let it be for so long."""
        return self._collect("idle", time.perf_counter(), seconds, seconds, seconds)

    def stop(self, key: str = "") -> Step:
        """Leave by this key (or by hanging up), and wait for the end."""
        began = time.perf_counter()
        if key and self.child.process:
            self.type(KEYS.get(key, key.encode()))
            step = self._collect("exit", began, 2.0, 3.0, 10.0)
        else:
            step = Step("exit")
        self.child.end()
        return step

    def _collect(
        self,
        label: str,
        began: float,
        quiet: float,
        first_byte: float = _FIRST_BYTE,
        longest: float = _LONGEST,
    ) -> Step:
        step, pieces, rests = Step(label), [], 0.0
        while self.child.alive:
            end = began + (first_byte if step.last is None else rests + quiet)
            data = self.child.read(min(end, began + longest) - time.perf_counter())
            now = time.perf_counter()
            if data:
                step.first = now - began if step.first is None else step.first
                step.last = now - began
                if _WIPES in data:
                    self._rested = now + _RESTED
                pieces.append(data)
                self._show(data)
                # Silence begins once it is shown: with one meter beside another that takes a while,
                # and until it is read on the program may have to wait with the rest of its picture.
                rests = time.perf_counter() - began
            if now >= began + longest:
                break
            if not data and now >= end:
                if step.last is None or not self.child.works():
                    break
                rests = now - began
        step.data = b"".join(pieces)
        step.shown = self.terminal.shown()
        return step

    def _show(self, data: bytes) -> None:
        answers = self.terminal.feed(self._decode(data))
        if answers and self.child.alive:
            self.child.write(answers.encode())
