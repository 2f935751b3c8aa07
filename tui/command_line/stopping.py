"""Tasks that take long: they say how far they are, and Ctrl+C stops them with nothing half written."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from time import monotonic

from data.words.problems import Problem
from data.words.wording import Phrase, phrase
from tui.command_line.safekeeping.talk import Talk

EVERY = 2.0
"""Seconds between two sentences, so that a screen reader can keep up."""


class Stopped(Problem):
    """Somebody stopped it."""

    def __init__(self) -> None:
        super().__init__(
            phrase("It was stopped before the end."),
            phrase("No file was written."),
            phrase("Type the same again to start anew."),
        )


@contextmanager
def may_be_stopped() -> Iterator[None]:
    """Ctrl+C inside ends it. Raises Stopped."""
    try:
        yield
    except KeyboardInterrupt:
        raise Stopped from None


class HowFarSaid:
    """Says how far something is, every two seconds at most; nothing where it is done sooner.

    `said` is the sentence, with places for `done` and `total`.
    """

    def __init__(self, talk: Talk, said: Phrase) -> None:
        self._talk, self._said = talk, said
        self._said_at = monotonic()

    def __call__(self, done: int, total: int) -> None:
        """So many are done, of so many."""
        if monotonic() - self._said_at < EVERY:
            return
        self._said_at = monotonic()
        self._talk.say(self._said.given(done=done, total=total))
