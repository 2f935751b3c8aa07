"""Passages as one sound file, made in the worker: 16-bit mono."""

from __future__ import annotations

import subprocess
import sys
import tempfile
import wave
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from tui.voice.engine import Engine, NoVoiceForLanguage
from tui.voice.order_playback import as_text
from tui.voice.players import RATE


def record(engine: Engine, order: dict[str, Any], missing: list[str]) -> None:
    """Write an order's passages and pauses to its path, which is there already. Raises OSError."""
    with open(order["path"], "wb") as kept, wave.open(kept) as file:  # noqa: PTH123
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(RATE)
        for passage in order["passages"]:
            if "pause" in passage:
                file.writeframesraw(b"\0\0" * int(RATE * passage["pause"]))
                continue
            try:
                _write(engine, passage, order["rate"], file)
            except NoVoiceForLanguage:
                if passage["language"] not in missing:
                    missing.append(passage["language"])


def _write(engine: Engine, passage: dict[str, Any], rate: int, file: wave.Wave_write) -> None:
    if engine.stock:
        for sound in _from_stock(engine, passage, rate):
            file.writeframesraw(sound)
        return
    failed: list[OSError] = []

    def take(sound: bytes) -> bool:
        try:
            file.writeframesraw(sound)
        except OSError as error:  # the engine calls this from C: it cannot be raised there
            failed.append(error)
        return not failed

    engine.hand_sound_to(take)
    engine.say(as_text(passage), passage["language"], rate, 1.0)
    if failed:
        raise failed[0]


def _from_stock(engine: Engine, passage: dict[str, Any], rate: int) -> Iterator[bytes]:
    """The sound of a passage from a driver that only saves files; in a folder that is wiped."""
    with tempfile.TemporaryDirectory() as folder:
        saved = Path(folder) / "said.wav"
        engine.save(as_text(passage), passage["language"], rate, str(saved))
        if sys.platform == "darwin":  # which saves AIFF, whatever the name says
            wav = saved.with_name("converted.wav")
            convert = ("afconvert", "-f", "WAVE", "-d", f"LEI16@{RATE}", "-c", "1")
            subprocess.run((*convert, str(saved), str(wav)), check=True)  # noqa: S603
            saved = wav
        with wave.open(str(saved), "rb") as file:
            if (file.getframerate(), file.getsampwidth(), file.getnchannels()) != (RATE, 2, 1):
                raise OSError(0, "another kind of sound file")
            while sound := file.readframes(RATE):
                yield sound
