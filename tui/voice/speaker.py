"""Says passages aloud without ever keeping anybody waiting; the latest takes the place of the rest."""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from functools import partial
from queue import SimpleQueue

from data.words.wording import Phrase
from tui.voice.passage import Passage
from tui.voice.worker_dialogue import Inbox, Saying, Talk
from tui.voice.worker_process import START

LONGEST = 20_000  # letters of one passage; nobody listens to more without stopping


def _nobody(passage: Passage) -> None:
    """Nobody wants to know what is being said."""


class Speaker:
    """`on_trouble` is told, from a thread of ours, why nothing is heard; `on_passage`, what begins.

    `rate` is words a minute, `volume` from 0.0 to 1.0; both hold from what is said next. No call
    waits for anything but `close`, and that for a second at most.
    """

    def __init__(
        self,
        on_trouble: Callable[[Phrase], None],
        on_passage: Callable[[Passage], None] = _nobody,
        *,
        rate: int = 175,
        volume: float = 1.0,
        command: Sequence[str] = START,
    ) -> None:
        self.rate, self.volume = rate, volume
        self._private = False
        self._inbox: Inbox = SimpleQueue()
        self._talk = Talk(self._inbox, on_trouble, on_passage, command)
        self._thread = threading.Thread(target=self._talk.run, daemon=True, name="voice")
        self._thread.start()

    @property
    def quiet(self) -> bool:
        """Whether it has given up; why, was told."""
        return self._talk.quiet

    @property
    def private(self) -> bool:
        """Whether only what is allowed is said."""
        return self._private

    @private.setter
    def private(self, private: bool) -> None:
        began = private and not self._private
        self._private = private
        if began:
            self.stop()

    def say(self, *passages: Passage, allowed: bool = False) -> None:
        """Say these, one after the other, in place of whatever is being said.

        While `private`, nothing is said that is not `allowed`.
        """
        if self.quiet or (self._private and not allowed):
            return
        fitting = [_short(p) for p in passages if p.text.strip()]
        if fitting:
            saying = Saying(tuple(fitting), self.rate, self.volume, private=self._private)
            self._inbox.put(partial(self._talk.want, saying))

    def stop(self) -> None:
        """Be silent at once, and say nothing that is still waiting."""
        self._inbox.put(self._talk.hush)

    def warm_up(self) -> None:
        """Get ready to speak, without saying anything."""
        self._inbox.put(self._talk.warm_up)

    def close(self) -> None:
        """Be silent for good, and leave nothing running."""
        self._inbox.put(self._talk.close)
        self._thread.join(timeout=1)


def _short(passage: Passage) -> Passage:
    if len(passage.text) <= LONGEST:
        return passage
    return Passage(passage.text[:LONGEST], passage.language, passage.spelled)
