"""A sound card for tests: what a listener would have heard, when, and which words it was."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np

from data.frozen import frozen

RATE = 22050
AUDIBLE = 100.0  # of 32,768: what is softer than this is silence
PROGRAM = Path(__file__).with_name("aplay.py")


@frozen
class Recording:
    """One stretch of sound. `begun` is when the player started, in seconds of the monotonic clock."""

    begun: float
    samples: np.ndarray

    @property
    def seconds(self) -> float:
        """How long it was."""
        return len(self.samples) / RATE

    @property
    def first_sound(self) -> float:
        """When something was first to be heard; far in the future where nothing was."""
        loud = np.flatnonzero(np.abs(self.samples) > AUDIBLE)
        return self.begun + loud[0] / RATE if len(loud) else float("inf")

    @property
    def last_sound(self) -> float:
        """When something was last to be heard."""
        loud = np.flatnonzero(np.abs(self.samples) > AUDIBLE)
        return self.begun + loud[-1] / RATE if len(loud) else float("-inf")


class SoundCard:
    """Played on by whatever finds `aplay` in `environ`'s path."""

    def __init__(self, folder: Path) -> None:
        self._kept = folder / "heard"
        self._kept.mkdir()
        bin_folder = folder / "bin"
        bin_folder.mkdir()
        player = bin_folder / "aplay"
        player.write_text(f"#!{sys.executable} -SEI\n" + PROGRAM.read_text())
        player.chmod(0o700)
        self.environ = {
            "PATH": f"{bin_folder}{os.pathsep}{os.environ['PATH']}",
            "REC_DIR": str(self._kept),
        }

    def heard(self) -> list[Recording]:
        """What was heard so far, the earliest first."""
        return [
            Recording(int(file.stem) / 1e9, np.frombuffer(_whole(file), "<i2").astype(float))
            for file in sorted(self._kept.glob("*.raw"), key=lambda file: int(file.stem))
        ]

    def forget(self) -> None:
        """Begin anew."""
        for file in self._kept.glob("*.raw"):
            file.unlink()

    def first_heard(self, seconds: float = 3.0) -> np.ndarray:
        """Wait until something is played, and listen for so long: the latest, in whole sentences."""
        until(lambda: bool(self.heard()))
        time.sleep(seconds)
        latest = self.heard()[-1]
        self.forget()
        return whole_sentences(latest.samples)

    def plays(self, seconds: float = 0.8) -> bool:
        """Whether anything is played within so long from now on."""
        before = self._played()
        time.sleep(seconds)
        return self._played() != before

    def _played(self) -> int:
        return sum(file.stat().st_size for file in self._kept.glob("*.raw"))

    def quiet_for(self, seconds: float, limit: float = 60) -> list[Recording]:
        """Wait until nothing more was played for so long; what was heard."""
        end, before, since = time.monotonic() + limit, -1, time.monotonic()
        while time.monotonic() < end and time.monotonic() - since < seconds:
            now = self._played()
            if now != before:
                before, since = now, time.monotonic()
            time.sleep(0.02)
        return self.heard()


def _whole(file: Path) -> bytes:
    sound = file.read_bytes()
    return sound[: len(sound) // 2 * 2]


def words_in(samples: np.ndarray, grammar: str) -> str:
    """The words that are heard, of those in a grammar such as "welcome | everybody"; "" for none."""
    from pocketsphinx import Decoder

    quiet = np.zeros(6400)
    sound = np.concatenate([quiet, _at_rate(samples, 16000) / 2, quiet])
    sound += np.random.default_rng(1).normal(0, 20, len(sound))  # no room is ever wholly silent
    decoder = Decoder(samprate=16000, loglevel="FATAL")
    decoder.add_jsgf_string("g", f"#JSGF V1.0; grammar g; public <s> = ({grammar})+ ;")
    decoder.activate_search("g")
    decoder.start_utt()
    decoder.process_raw(sound.astype("<i2").tobytes(), full_utt=True)
    decoder.end_utt()
    found = decoder.hyp()
    return found.hypstr if found else ""


def whole_sentences(samples: np.ndarray) -> np.ndarray:
    """Without the sentence that is not over: a grammar finds nothing in half a sentence."""
    frame, pause = RATE // 50, 7
    loud = np.abs(samples[: len(samples) // frame * frame]).reshape(-1, frame).max(axis=1) > AUDIBLE
    for end in range(len(loud), pause, -1):
        if not loud[end - pause : end].any():
            return samples[: end * frame]
    return samples


def _at_rate(samples: np.ndarray, rate: int) -> np.ndarray:
    """The same sound at a lower rate, without what that rate cannot hold."""
    n = int(len(samples) * rate / RATE)
    return np.fft.irfft(np.fft.rfft(samples)[: n // 2 + 1], n) * (n / len(samples))


def until(happened: Callable[[], bool], seconds: float = 20) -> None:
    """Wait until something has happened; AssertionError where it has not in time."""
    end = time.monotonic() + seconds
    while not happened():
        assert time.monotonic() < end, "it did not happen in time"
        time.sleep(0.01)
