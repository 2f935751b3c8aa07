"""Whether the line to the terminal is free. It is not measured by guessing: the terminal is asked.

A picture that is sent while an earlier one is still under way only makes the wait longer. So after
as much as a slow line would be busy with, the terminal gets a question (DSR, four bytes), and the
next picture waits until the answer shows that everything before the question has arrived. On a fast
line the answer is there at once, and tells how fast the line is, so that it is asked seldom.
"""

from __future__ import annotations

from collections.abc import Callable
from time import monotonic

QUESTION = "\x1b[5n"

SLOWEST = 960.0
"""Bytes a second that any line is taken to carry: 9,600 baud."""

_MOST_UNASKED = 1000
"""Bytes after which even a fast line is asked: it may have become slow."""

_BUSY = 0.05
"""Seconds for which the line may be busy before it is asked."""

_PATIENCE = 1.0
"""Seconds to wait for an answer, beyond what a line at half the slowest speed would need."""

_MOST_MISSED = 2
"""Answers that may fail to come, one after the other, before the terminal is asked no more."""

_TRIAL_PATIENCE = 1.0
"""Seconds for which the answer to a trial may still come."""

_TELLING = 200
"""Bytes after which the time to the answer says more about speed than about distance."""


class Line:
    """What is known of the line. `clock` gives seconds."""

    def __init__(self, clock: Callable[[], float] = monotonic) -> None:
        self._clock = clock
        self.answers = False
        """Whether the terminal answers. Until it has done so once it is never asked."""
        self.speed = SLOWEST
        self._under_way = 0.0
        self._counted_at = clock()
        self._unasked = 0
        self._asked_at: float | None = None
        self._asked_for = 0
        self._missed = 0
        self._trial_until = 0.0

    @property
    def waiting(self) -> bool:
        """Whether an answer may still come."""
        return self._asked_at is not None or self._clock() < self._trial_until

    def tried_out(self) -> None:
        """Something else that the terminal answers is being sent. No picture waits for that."""
        self._trial_until = self._clock() + _TRIAL_PATIENCE

    def question(self, length: int) -> str:
        """What to send after `length` more bytes: the question, or nothing.

        Call it just before sending.
        """
        now = self._clock()
        self._give_up(now)
        drained = (now - self._counted_at) * self.speed
        self._under_way = max(0.0, self._under_way - drained) + length
        self._counted_at = now
        self._unasked += length
        busy = self._under_way > self.speed * _BUSY
        if (
            not self.answers
            or self._asked_at is not None
            or not (busy or self._unasked > _MOST_UNASKED)
        ):
            return ""
        self._asked_at, self._asked_for, self._unasked = now, self._unasked, 0
        return QUESTION

    def _give_up(self, now: float) -> None:
        """Stop waiting for an answer that is long due. Some terminals answer some questions only."""
        if self._asked_at is None or now < self.free_at():
            return
        self._missed += 1
        self.answers = self._missed < _MOST_MISSED
        self.forget()

    def told(self) -> None:
        """The terminal has answered what was tried out; this says nothing about the line's speed."""
        self.answers, self._missed = True, 0
        self._trial_until = 0.0

    def answered(self) -> None:
        """The terminal has answered a question."""
        self.told()
        if self._asked_at is None:
            return
        speed = self._asked_for / max(self._clock() - self._asked_at, 1e-6)
        if speed > self.speed or self._asked_for >= _TELLING:
            self.speed = max(SLOWEST, speed)
        self.forget()

    def forget(self) -> None:
        """Wait for no answer any more."""
        self._asked_at = None
        self._under_way = 0.0

    def free_at(self) -> float:
        """When the next picture may be sent, if no answer comes before."""
        if self._asked_at is None:
            return 0.0
        return self._asked_at + _PATIENCE + 2 * self._asked_for / SLOWEST
