"""Sends pictures from a thread of its own: the newest one, whenever the line is free."""

from __future__ import annotations

from collections.abc import Callable
from threading import Condition, Thread
from time import monotonic, sleep
from typing import NamedTuple

from tui.drawn.thin.abilities import Repeats
from tui.drawn.thin.line import Line
from tui.drawn.thin.output_reader import Command, Effect, Picture
from tui.drawn.thin.painter import Wanted
from tui.drawn.thin.timing import APART, PACE, Timing
from tui.drawn.thin.writing import Writing


class _Job(NamedTuple):
    """What to send next. `wanted` is None where no picture is due; `last`: nothing comes after."""

    commands: list[Command]
    wanted: Wanted | None
    last: bool


class Pump:
    """Takes an app's output and sends what the terminal needs of it.

    `send` writes all of its bytes to the terminal; it may take as long as it needs.
    """

    def __init__(self, send: Callable[[bytes], None], picture: Picture, writing: Writing) -> None:
        self._send = send
        self._ready = Condition()
        self._picture = picture
        self._writing = writing
        self._line = Line()
        self._commands: list[Command] = []
        self._timing = Timing(self._line)
        self._sending = self._closing = False
        self._thread: Thread | None = None

    def start(self) -> None:
        """Begin to send."""
        self._closing = False
        self._thread = Thread(target=self._run, name="thin-output", daemon=True)
        self._thread.start()

    def write(self, data: str, width: int, height: int) -> None:
        """Output of the app, drawn for a screen of this size. Never waits for the terminal."""
        with self._ready:
            self._picture.resize(width, height)
            self._commands += self._picture.feed(data)
            self._timing.changed(first=self._writing.empty and not self._picture.canvas.is_clear)
            self._ready.notify_all()

    def order(self, command: Command, *, answered: bool = False) -> None:
        """Send a command of the driver's own; `answered`: the terminal will answer it.

        What the app drew before a command that leaves an empty screen is not sent after it.
        """
        with self._ready:
            if command.effect is Effect.ENTERS:
                self._picture.canvas.clear()
            self._commands.append(command)
            if answered:
                self._line.tried_out()
            if command.effect is Effect.UNKNOWN:
                self._timing.changed()
            self._ready.notify_all()

    def heard(self, answers: int = 0, repeats: Repeats | None = None) -> None:
        """The terminal has answered so many of our questions (0: one of the app's).

        `repeats`: what the trial of REP showed.
        """
        with self._ready:
            if not answers:
                self._line.told()
            if repeats is not None:
                self._writing.repeats = repeats
            for _ in range(answers):
                self._line.answered()
            self._ready.notify_all()

    def forget_question(self) -> None:
        """The answer will not come: waiting input has been thrown away."""
        with self._ready:
            self._line.forget()
            self._ready.notify_all()

    def settled(self, timeout: float) -> bool:
        """Wait until everything written so far has been sent; False if it takes longer (seconds)."""
        with self._ready:
            return self._ready.wait_for(
                lambda: not (self._commands or self._timing.waiting or self._sending), timeout
            )

    def ask_no_more(self, timeout: float) -> None:
        """Ask no further question, and wait for an answer that is still due, but not longer (seconds)."""
        end = monotonic() + timeout
        with self._ready:
            self._writing.asks = False
            while self._line.waiting and monotonic() < end:
                self._ready.wait(PACE)
            self._line.forget()

    def finish(self) -> None:
        """Send the commands that are left and what the painter has to say last, and end."""
        with self._ready:
            self._closing = True
            self._ready.notify_all()
        if self._thread is not None:
            self._thread.join()
            self._thread = None

    def _run(self) -> None:
        while True:
            job = self._next()
            data = self._writing.of(job.commands, job.wanted, last=job.last)
            with self._ready:
                if job.wanted and self._writing.drew:
                    self._timing.sent()
                if job.wanted and self._writing.asked:
                    self._line.tried_out()
                data += self._line.question(len(data)) if data and self._writing.asks else ""
            if first := data[: self._writing.alone]:
                self._send(first.encode())
                sleep(APART)
            if rest := data[len(first) :]:
                self._send(rest.encode())
            with self._ready:
                self._sending = False
                self._ready.notify_all()
            if job.last:
                return

    def _next(self) -> _Job:
        """Wait for something to send: commands at once, the picture when it is due."""
        with self._ready:
            while not (self._closing or self._commands):
                delay = self._timing.delay()
                if delay is not None and delay <= 0:
                    break
                self._ready.wait(delay)
            commands, self._commands, wanted = self._commands, [], None
            delay = self._timing.delay()
            if self._closing or (delay is not None and delay <= 0):
                wanted = self._picture.wanted()
                self._timing.taken()
            self._sending = True
            return _Job(commands, wanted, self._closing)
