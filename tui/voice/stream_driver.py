"""A driver for pyttsx3 on Linux that hands the sound on as it is made, and can be stopped.

The stock driver writes every sentence into a sound file first, and its `stop` never returns.
Import this only after `tui.voice.bundled.load_engine`, in a process of its own.
"""

from __future__ import annotations

import ctypes
from collections.abc import Callable
from typing import Any

from pyttsx3.drivers import _espeak
from pyttsx3.drivers.espeak import EspeakDriver

_STOP, _GO_ON = 1, 0


class StreamDriver(EspeakDriver):  # type: ignore[misc]  # pyttsx3 carries no types
    """`hand_on` takes sound, and says whether to go on."""

    hand_on: Callable[[bytes], bool] = staticmethod(lambda sound: False)

    def say(self, text: str) -> None:
        """Say a text. Returns when all of its sound was handed on, or nobody wanted more."""
        self._proxy.notify("started-utterance")
        flags = _espeak.ENDPAUSE | _espeak.CHARS_UTF8
        _espeak.Synth(text.encode("utf-8", "ignore"), flags=flags)
        _espeak.Synchronize()
        self._proxy.notify("finished-utterance", completed=True)

    def _onSynth(self, wav: Any, samples: int, events: Any) -> int:  # noqa: N802, ARG002
        """Called by the engine, from a thread of its own, whenever it has some sound."""
        if samples <= 0:
            return _GO_ON
        return _GO_ON if self.hand_on(ctypes.string_at(wav, samples * 2)) else _STOP

    def startLoop(self) -> None:  # noqa: N802
        """Nothing to wait for: `say` returns when it is done."""
        self._proxy.setBusy(False)

    def endLoop(self) -> None:  # noqa: N802
        """Nothing to end."""

    def stop(self) -> None:
        """Whoever takes the sound says that no more is wanted."""


def buildDriver(proxy: Any) -> StreamDriver:  # noqa: N802  # the name that pyttsx3 asks for
    """The driver, for pyttsx3."""
    return StreamDriver(proxy)
