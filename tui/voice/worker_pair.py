"""The processes that speak: one at work, and where only ending it makes it silent, one in reserve."""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable

from tui.voice.worker_process import WorkerProcess

SOFT_STOP = 0.08  # seconds that one may take to fall silent before it is ended
BETWEEN_KILLS = 0.15  # where only ending one makes it silent: a held key must not start dozens
START_LIMIT = 10.0
MOST_DEATHS, WITHIN = 3, 10.0


class Crew:
    """`start` starts a process that speaks."""

    def __init__(self, start: Callable[[], WorkerProcess]) -> None:
        self._start = start
        self.worker: WorkerProcess | None = None
        self._spare: WorkerProcess | None = None
        self._started = self._ended = 0.0
        self._deaths: deque[float] = deque(maxlen=MOST_DEATHS)

    def call(self) -> WorkerProcess:
        """The one at work; one is started where there is none. It may not be ready yet."""
        if self.worker is None:
            self.worker, self._spare = self._spare or self._start(), None
            self._started = time.monotonic()
        return self.worker

    def keep_a_spare(self) -> None:
        """Have another one ready to take over."""
        if self._spare is None:
            self._spare = self._start()

    def dismiss(self) -> None:
        """End the one at work."""
        if self.worker is not None:
            self.worker.end()
            self.worker, self._ended = None, time.monotonic()

    def is_gone(self, process: WorkerProcess) -> bool:
        """A process has ended. Whether it was the one at work, so that nobody had ended it."""
        if process is self._spare:
            self._spare = None
        if process is not self.worker:
            return False
        self.worker = None
        self._deaths.append(time.monotonic())
        return True

    @property
    def keeps_dying(self) -> bool:
        """Whether too many have ended by themselves in too short a time."""
        many = len(self._deaths) == MOST_DEATHS
        return many and time.monotonic() - self._deaths[0] < WITHIN

    @property
    def start_left(self) -> float:
        """Seconds until one that is not ready counts as one that will never be."""
        return max(0.0, self._started + START_LIMIT - time.monotonic())

    def patience_left(self, since: float) -> float:
        """Seconds until the one at work is ended, since it was asked to be silent."""
        soft = self.worker is not None and self.worker.soft
        due = since + SOFT_STOP if soft else self._ended + BETWEEN_KILLS
        return max(0.0, due - time.monotonic())

    def end(self) -> None:
        """End all of them."""
        for process in (self.worker, self._spare):
            if process is not None:
                process.end()
        self.worker = self._spare = None
