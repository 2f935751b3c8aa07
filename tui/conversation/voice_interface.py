"""What a conversation and its renderers need of a voice. Without one, nothing is said aloud."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Protocol

from data.frozen import frozen
from data.words.wording import Phrase
from tui.pages.page import Page


@frozen
class Place:
    """Where somebody is on a page: the one thing that keys act on now.

    `id` tells it from the others (an option's id, a field's name; "" for the question itself).
    `said` says what it is. `state` says what is marked of it, "" where nothing is. `typed` is the
    text so far in a field that is no secret, else None. `marks` says what is marked of every option
    that has a mark, by id.
    """

    id: str
    said: tuple[str, ...] = ()
    state: str = ""
    typed: str | None = None
    marks: Mapping[str, str] = field(default_factory=dict)

    def __repr__(self) -> str:
        """Nothing of it: it may be a vote."""
        return "Place()"


@dataclass
class SoundNews:
    """What has gone wrong with the sound, told from any thread. `wake` is called for each of it."""

    wake: Callable[[], object] = lambda: None
    _waiting: deque[Phrase] = field(default_factory=deque)

    def tell(self, trouble: Phrase) -> None:
        """Something has gone wrong."""
        self._waiting.append(trouble)
        self.wake()

    def take(self) -> tuple[Phrase, ...]:
        """Everything that was told since the last time."""
        taken = []
        while self._waiting:
            taken.append(self._waiting.popleft())
        return tuple(taken)


class Voice(Protocol):
    """Says aloud what a conversation shows, each thing once. No call waits for anything.

    `headphones`: this voter has confirmed that nobody else hears the voice. In a ballot it is
    silent until then. The conversation makes it False for each voter.
    """

    headphones: bool
    news: SoundNews

    @property
    def on(self) -> bool:
        """Whether pages are read aloud, so that the calls below have an effect."""
        ...

    def at(self, page: Page, visit: object) -> None:
        """A page is shown, whose texts are handed to `say` as they are shown."""
        ...

    def show(self, page: Page, visit: object, place: Place | None = None) -> None:
        """A page is shown, or shown again: say what of it, and of the place on it, is new.

        `visit` is the same object for as long as the screen is not left.
        """
        ...

    def entered(self, text: str) -> None:
        """An answer was given; its words are said first, before what is shown next."""
        ...

    def say(self, *texts: str) -> None:
        """Say these texts, in place of what is being said."""
        ...

    def read(self, texts: Iterable[str]) -> None:
        """Read these texts aloud because it was asked for, whether or not pages are."""
        ...

    def hush(self) -> None:
        """Somebody pressed a key: be silent at once."""
        ...

    def command(self, command_id: str) -> None:
        """Do one of the commands that work the voice (tui/commands/voice_commands.py)."""
        ...

    def spoken(self) -> tuple[str, ...]:
        """What was said last, the latest first. Nothing of a vote is in it."""
        ...

    def close(self) -> None:
        """Be silent for good, and leave nothing running."""
        ...


class NoVoice:
    """Says nothing."""

    on = False

    def __init__(self) -> None:
        self.headphones = False
        self.news = SoundNews()

    def at(self, page: Page, visit: object) -> None:
        """Nothing."""

    def show(self, page: Page, visit: object, place: Place | None = None) -> None:
        """Nothing."""

    def entered(self, text: str) -> None:
        """Nothing."""

    def say(self, *texts: str) -> None:
        """Nothing."""

    def read(self, texts: Iterable[str]) -> None:
        """Nothing."""

    def hush(self) -> None:
        """Nothing."""

    def command(self, command_id: str) -> None:
        """Nothing."""

    def spoken(self) -> tuple[str, ...]:
        """Nothing was said."""
        return ()

    def close(self) -> None:
        """Nothing is running."""
