"""What a text was before it was changed, word by word, and what was taken back of it."""

from __future__ import annotations

from typing import NamedTuple

_MOST = 1000


class Stand(NamedTuple):
    """A text, and the place in it where the next letter goes."""

    text: str
    at: int


class Change(NamedTuple):
    """What was put in (`typed`) or taken out. `letter`: it was one letter, and so may be part of a word."""

    text: str
    typed: bool
    letter: bool


class History:
    """Letters typed one after the other are one change up to the end of a word; so are letters rubbed out."""

    def __init__(self) -> None:
        self._before: list[Stand] = []
        self._after: list[Stand] = []
        self._stood: Stand | None = None
        self._last = Change("", typed=False, letter=False)

    def changed(self, change: Change, before: Stand, after: Stand) -> None:
        """The text was changed."""
        if self._stood != before or not _goes_on(self._last, change):
            self._before = [*self._before[-_MOST:], before]
        self._after, self._stood, self._last = [], after, change

    def undo(self, now: Stand) -> Stand:
        """How it was before the last change; as it is now where there was none."""
        return self._back(now, self._before, self._after)

    def redo(self, now: Stand) -> Stand:
        """How it was before the last undo; as it is now where something was changed since."""
        return self._back(now, self._after, self._before)

    def _back(self, now: Stand, source: list[Stand], other: list[Stand]) -> Stand:
        if not source:
            return now
        other.append(now)
        self._stood = None
        return source.pop()


def _goes_on(last: Change, change: Change) -> bool:
    """Whether this is more of the change before it: the same word, letter by letter."""
    new_word = last.text.isspace() and not change.text.isspace()
    return last.letter and change.letter and last.typed == change.typed and not new_word
