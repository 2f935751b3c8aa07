"""What is being told: its parts, how far it has come, and what was told before."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable

from tui.voice.passage import Passage
from tui.voice.passages import passages_of
from tui.voice.reading import Part

MOST_REMEMBERED = 5000
"""Things said: a whole day of meeting, in memory, for who reads what was said."""


class Telling:
    """Remembers what was told outside of ballots, the last of it first in `remembered`."""

    def __init__(self) -> None:
        self.parts: tuple[Part, ...] = ()
        self.remembered: deque[str] = deque(maxlen=MOST_REMEMBERED)
        self._part_of: dict[int, int] = {}
        self._passages: tuple[Passage, ...] = ()
        self._reached = 0

    def begin(
        self, parts: Iterable[Part], group_language: str, *, spelled: bool, secret: bool
    ) -> tuple[Passage, ...]:
        """Tell these parts from now on: the passages to say for them. `secret`: none is remembered."""
        self.parts, self._reached, self._part_of = tuple(parts), 0, {}
        passages = []
        for at, part in enumerate(self.parts):
            for passage in passages_of(part.text, group_language, spelled=spelled):
                self._part_of[id(passage)] = at
                passages.append(passage)
            if not secret:
                self.remembered.appendleft(part.text)
        self._passages = tuple(passages)  # held, so that no other passage gets the identity of one
        return self._passages

    def reached(self, passage: Passage) -> None:
        """A passage begins to be said."""
        self._reached = self._part_of.get(id(passage), self._reached)

    def rest(self) -> tuple[Part, ...]:
        """The parts from the one that was reached on."""
        return self.parts[self._reached :]

    def forget(self) -> None:
        """Forget what is being told; it belongs to a ballot that is over."""
        self.parts, self._part_of, self._passages = (), {}, ()
