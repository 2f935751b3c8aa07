"""What plays sound on Linux: a program that is there, else a library that talks to the sound card.

Sound is 16-bit mono at RATE samples a second, handed over as it is made.
"""

from __future__ import annotations

import contextlib
import os
import shutil
import subprocess
import threading
import time
from collections.abc import Generator, Iterator
from typing import IO, Protocol, cast

RATE = 22050
_SMALL_PIPE = (
    4096  # a tenth of a second: what was handed over is what is heard, not far ahead of it
)
_F_SETPIPE_SZ = 1031  # fcntl.F_SETPIPE_SZ, which not every build of Python names

PROGRAMS: tuple[tuple[str, ...], ...] = (
    ("aplay", "-q", "-t", "raw", "-f", "S16_LE", "-c", "1", "-r", str(RATE), "--buffer-time=60000"),
    ("pw-cat", "--playback", "--raw", "--format=s16", "--channels=1", f"--rate={RATE}", "-"),
    ("paplay", "--raw", "--format=s16le", "--channels=1", f"--rate={RATE}", "--latency-msec=60"),
    (
        *("ffplay", "-nodisp", "-autoexit", "-loglevel", "quiet", "-fflags", "nobuffer"),
        *("-f", "s16le", "-ar", str(RATE), "-i", "pipe:0"),
    ),
)
"""Programs to play with, the quickest to start first; each reads raw sound from its input."""


class NoPlayer(Exception):
    """Nothing here plays sound."""


class Player(Protocol):
    """Plays one stretch of sound. `stop` may be called from another thread."""

    def write(self, sound: bytes) -> bool:
        """Hand over the next sound; waits while there is enough. False once nothing is played."""
        ...

    def finish(self) -> bool:
        """Wait until all of it was heard. False where it could not be played."""
        ...

    def stop(self) -> None:
        """Be silent at once."""
        ...


class PlayerProgram:
    """A program that plays what is written to its input."""

    def __init__(self, command: tuple[str, ...]) -> None:
        self._process = subprocess.Popen(  # noqa: S603  # one of PROGRAMS, found on the path
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            bufsize=0,
        )
        self._pipe = cast("IO[bytes]", self._process.stdin)
        self._input = self._pipe.fileno()
        _make_small(self._input)

    def write(self, sound: bytes) -> bool:
        """Hand over the next sound. False once the program is gone."""
        left = memoryview(sound)
        try:
            while left:
                left = left[os.write(self._input, left) :]
        except OSError:
            return False
        return True

    def finish(self) -> bool:
        """Wait until it has played everything and ended. False where it says that it could not."""
        with contextlib.suppress(OSError):
            self._pipe.close()
        return self._process.wait() == 0

    def stop(self) -> None:
        """End the program."""
        self._process.kill()


def _make_small(pipe: int) -> None:
    with contextlib.suppress(ImportError, OSError):
        import fcntl

        fcntl.fcntl(pipe, _F_SETPIPE_SZ, _SMALL_PIPE)


class SoundCard:
    """The sound card itself, through the miniaudio library."""

    def __init__(self) -> None:
        import miniaudio

        self._waiting, self._lock = bytearray(), threading.Condition()
        self._closed = self._stopped = False
        self._device = miniaudio.PlaybackDevice(
            output_format=miniaudio.SampleFormat.SIGNED16,
            nchannels=1,
            sample_rate=RATE,
            buffersize_msec=60,
        )
        frames = self._frames()
        next(frames)
        self._device.start(frames)

    def _frames(self) -> Generator[bytes, int, None]:
        """Sound for the card, as much as it asks for; silence where there is none."""
        wanted = yield b""
        while True:
            with self._lock:
                sound = bytes(self._waiting[: wanted * 2])
                del self._waiting[: wanted * 2]
                self._lock.notify_all()
            wanted = yield sound.ljust(wanted * 2, b"\0")

    def write(self, sound: bytes) -> bool:
        """Hand over the next sound."""
        with self._lock:
            self._lock.wait_for(lambda: self._stopped or len(self._waiting) < _SMALL_PIPE)
            if not self._stopped:
                self._waiting += sound
            return not self._stopped

    def finish(self) -> bool:
        """Wait until everything was heard."""
        with self._lock:
            self._lock.wait_for(lambda: self._stopped or not self._waiting)
            heard = not self._stopped
        if heard:
            time.sleep(0.07)  # what the card itself still holds
        self._device.close()
        return True

    def stop(self) -> None:
        """Be silent at once."""
        with self._lock:
            self._stopped = True
            self._waiting.clear()
            self._lock.notify_all()


class Players:
    """Opens players; one that has failed is not tried again."""

    def __init__(self) -> None:
        self._failed: set[str] = set()
        self._last = ""

    def open(self) -> Player:
        """A player to hand sound to. Raises NoPlayer."""
        for command in self._programs():
            self._last = command[0]
            return PlayerProgram(command)
        self._last = "miniaudio"
        if self._last in self._failed:
            raise NoPlayer
        try:
            return SoundCard()
        except Exception:  # noqa: BLE001  # whatever kind it is of, there is no sound
            self.last_failed()
            raise NoPlayer from None

    def last_failed(self) -> None:
        """The player that was opened last could not play."""
        self._failed.add(self._last)

    def _programs(self) -> Iterator[tuple[str, ...]]:
        for command in PROGRAMS:
            if command[0] not in self._failed and shutil.which(command[0]):
                yield command
