"""A rest for the keyboard: one press does one thing, however long the key is held or how often it bounces."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from time import monotonic

AFTER_HAND_OVER = 0.6
AFTER_ITS_KEY = 0.3
BEFORE_IT_REPEATS = 0.8
"""Seconds. Keyboards begin to repeat a held key after 0.25 to 0.66 as they are sold."""


def rest_for(wanted: float, *, harms: bool) -> float:
    """Seconds that a key rests: as wanted, or where a repeat `harms` longer than one takes to come."""
    return max(wanted, BEFORE_IT_REPEATS) if harms else wanted


class KeyRest:
    """Lets keys through once the keyboard has been quiet for a while.

    `every_key` is for how long, in seconds, after somebody else's turn has begun; `longest` is the
    most that a key rests after what it did. Each key that does not count makes the rest begin anew.
    `clock` gives seconds.
    """

    def __init__(
        self,
        every_key: float = AFTER_HAND_OVER,
        longest: float = float("inf"),
        clock: Callable[[], float] = monotonic,
    ) -> None:
        self._every_key, self._longest, self._clock = every_key, longest, clock
        self._all_from = self._one_from = 0.0
        self._one: Hashable = None
        self._one_rests = 0.0
        self.begun = False

    def begin(self) -> None:
        """Somebody else's turn begins now. `begun` until the first key is let through."""
        self.begun = True
        self._all_from = self._clock() + self._every_key

    def begin_after(self, key: Hashable, seconds: float = AFTER_ITS_KEY) -> None:
        """This key did something, and may still be held down: it rests for so long."""
        self._one, self._one_rests = key, min(seconds, self._longest)
        self._one_from = self._clock() + self._one_rests

    @property
    def resting(self) -> bool:
        """Whether no key would count now."""
        return self._clock() < self._all_from

    def lets_through(self, key: Hashable = None, at: float | None = None) -> bool:
        """Whether a key that came at this time (None: now) counts. Without a key: whether any does."""
        came = self._clock() if at is None else at
        if came < self._all_from:
            self._all_from = came + self._every_key
            return False
        if key is not None and key == self._one and came < self._one_from:
            self._one_from = max(self._one_from, came + self._one_rests)
            return False
        self.begun = False
        if key is not None:
            self._one = None
        return True


def no_rest() -> KeyRest:
    """For those who are no keyboard: every key counts at once."""
    return KeyRest(0.0, 0.0)
