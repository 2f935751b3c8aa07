"""The speech engine in the worker: pyttsx3, with the voices it has by language."""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import Any

from tui.voice.bundled import load_engine


class NoVoiceForLanguage(Exception):
    """The engine has no voice for a language."""


class Engine:
    """`stock`: with the system's own driver, which cannot be stopped but by ending the process."""

    def __init__(self, *, stock: bool) -> None:
        name = None
        if sys.platform == "linux":
            load_engine()
            name = None if stock else _stream()
        import pyttsx3

        self.stock = stock or sys.platform != "linux"
        self._engine = pyttsx3.init(name)
        self.driver: str = self._engine.driver_name
        self._problems: list[str] = []
        self._engine.connect("error", self._note)
        self._finished = False
        self._engine.connect("finished-utterance", self._finish)
        self._voices = voices_by_language(self._engine.getProperty("voices"))

    @property
    def languages(self) -> list[str]:
        """Every language that there is a voice for, by the tag of the voice and without its country."""
        return sorted(self._voices)

    def hand_sound_to(self, take: Callable[[bytes], bool]) -> None:
        """Hand sound on to this from now on; it says whether to go on. Not with a stock driver."""
        self._engine.proxy._driver.hand_on = take  # noqa: SLF001  # our own driver

    def say(self, text: str, language: str, rate: int, volume: float) -> None:
        """Say a text; returns when that is done. Raises NoVoiceForLanguage, RuntimeError."""
        self._use_voice(language, rate, volume)
        self._run(lambda: self._engine.say(text))

    def save(self, text: str, language: str, rate: int, file: str) -> None:
        """Save a text as a sound file, of a kind that the driver chooses; as `say`."""
        self._use_voice(language, rate, 1.0)
        self._run(lambda: self._engine.save_to_file(text, file))

    def _use_voice(self, language: str, rate: int, volume: float) -> None:
        tag = normal_tag(language)
        voice = self._voices.get(tag) or self._voices.get(tag.split("-")[0])
        if voice is None:
            raise NoVoiceForLanguage(language)
        self._engine.setProperty("voice", voice)
        self._engine.setProperty("rate", int(rate))
        self._engine.setProperty("volume", float(volume))

    def _run(self, queue: Callable[[], object]) -> None:
        self._problems.clear()
        self._finished = False
        queue()
        self._engine.runAndWait()
        if self.stock:
            self._wait_until_finished()
        if self._problems:
            raise RuntimeError(self._problems[0])

    def _wait_until_finished(self) -> None:
        """Some stock drivers return from `runAndWait` before anything is heard."""
        import time

        end = time.monotonic() + 120
        while not (self._finished or self._problems) and time.monotonic() < end:
            time.sleep(0.01)

    def _note(self, name: object, exception: BaseException) -> None:  # noqa: ARG002
        self._problems.append(type(exception).__name__)

    def _finish(self, name: object, completed: bool) -> None:  # noqa: ARG002
        self._finished = True


def _stream() -> str:
    """Our own driver, by the name that pyttsx3 looks it up with."""
    from tui.voice import stream_driver

    sys.modules["pyttsx3.drivers.stream"] = stream_driver
    return "stream"


def normal_tag(language: str) -> str:
    """A language's tag as it is compared, such as "en-gb"."""
    return language.strip("\0\1\2\3\4\5").replace("_", "-").lower()


def voices_by_language(voices: list[Any]) -> dict[str, str]:
    """The id of a voice for each language, by its tag, and by its language alone.

    Of several for a language alone, the one with the shortest id: the others are of a region.
    """
    found: dict[str, str] = {}
    for voice in sorted(voices, key=lambda voice: (len(voice.id), voice.id)):
        for language in voice.languages or ():
            said = (
                language.decode(errors="ignore") if isinstance(language, bytes) else str(language)
            )
            tag = normal_tag(said)
            found.setdefault(tag, voice.id)
            found.setdefault(tag.split("-")[0], voice.id)
    return found
