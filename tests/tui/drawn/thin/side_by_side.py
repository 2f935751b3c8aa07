"""Two programs in terminals of their own that are told the same, and must come to show the same."""

import time
from concurrent.futures import ThreadPoolExecutor

from bench.support.meter import Meter, Step
from tests.tui.drawn.thin.comparing import same

LONGEST = 30.0  # seconds to the same picture, on a busy machine


class SideBySide:
    """Textual's own driver and the thin one. `steps`: what each has done since the start."""

    def __init__(self, stock: Meter, thin: Meter) -> None:
        self._meters = stock, thin
        self.steps: tuple[list[Step], list[Step]] = [], []

    def each(self, act, *, compare=True):
        """Let both do this (a meter in, its step out) at once; they come to show the same."""
        with ThreadPoolExecutor(2) as pool:
            one, other = pool.map(act, self._meters)
        for done, step in zip(self.steps, (one, other), strict=True):
            done.append(step)
        if compare:
            self._come_to_the_same(one, other)

    def play(self, keys):
        """The start, and each key; two numbers are a window size."""
        self.each(Meter.start)
        self.play_on(keys)

    def play_on(self, keys):
        """Each key, without a start."""
        for key in keys:
            self.each(lambda meter, key=key: _give(meter, key))

    def end(self):
        """Leave, and give the steps of both."""
        self.each(lambda meter: meter.stop("f10"))
        return self.steps

    def _come_to_the_same(self, one, other):
        """Still pictures may be unfinished ones: a busy program may rest before it draws the last.

        So what differs is given time, and only what stays different is a fault.
        """
        deadline = time.monotonic() + LONGEST
        while one.shown != other.shown and time.monotonic() < deadline:
            for meter, step in zip(self._meters, (one, other), strict=True):
                if meter.child.alive:
                    more = meter.wait(0.3)
                    step.data, step.shown = step.data + more.data, more.shown
        same(one, other, one.label)


def _give(meter, key):
    return meter.resize(*key) if isinstance(key, tuple) else meter.press(key)
