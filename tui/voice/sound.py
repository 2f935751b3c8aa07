"""The sound itself, made only when something is to be said, and again after it was given up."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from data.settings import AccessSettings
from data.words.wording import Phrase
from tui.voice.passage import Passage

Tell = Callable[[Phrase], None]
Begun = Callable[[Passage], None]


class Speaks(Protocol):
    """What says passages: tui/voice/speaker.py, or a stand-in."""

    rate: int
    volume: float
    private: bool

    @property
    def quiet(self) -> bool:
        """Whether it has given up."""
        ...

    def say(self, *passages: Passage, allowed: bool = False) -> None:
        """Say these, in place of everything else."""
        ...

    def stop(self) -> None:
        """Be silent at once."""
        ...

    def close(self) -> None:
        """Be silent for good."""
        ...


class Sound:
    """Says passages with the rate and loudness in force.

    `speaker` makes what speaks: it is given whom to tell of trouble, and of each passage as it
    begins. While `private`, only what is `allowed` is said.
    """

    def __init__(self, speaker: Callable[[Tell, Begun], Speaks], tell: Tell, begun: Begun) -> None:
        self._make, self._tell, self._begun = speaker, tell, begun
        self._speaker: Speaks | None = None
        self._private = False
        self._access = AccessSettings()

    def use(self, access: AccessSettings) -> None:
        """Speak as fast and as loud as these settings say."""
        self._access = access
        if self._speaker is not None:
            self._speaker.rate = access.voice_rate
            self._speaker.volume = access.voice_volume / 100

    @property
    def private(self) -> bool:
        """Whether only what is allowed is said."""
        return self._private

    @private.setter
    def private(self, private: bool) -> None:
        self._private = private
        if self._speaker is not None:
            self._speaker.private = private

    def say(self, passages: tuple[Passage, ...], *, allowed: bool) -> None:
        """Say these passages, in place of everything else."""
        if self._private and not allowed:
            return
        if self._speaker is None:
            self._speaker = self._make(self._tell, self._begun)
            self._speaker.private = self._private
            self.use(self._access)
        self._speaker.say(*passages, allowed=allowed)

    def stop(self) -> None:
        """Be silent at once."""
        if self._speaker is not None:
            self._speaker.stop()

    def start_again(self) -> None:
        """Let go of what has given up, so that the next thing to say tries once more."""
        if self._speaker is not None and self._speaker.quiet:
            self.close()

    def close(self) -> None:
        """Be silent, and leave nothing running."""
        if self._speaker is not None:
            self._speaker.close()
            self._speaker = None
