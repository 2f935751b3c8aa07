"""Reads what comes from the terminal: keys for the app, answers for the pump."""

from __future__ import annotations

import os
import select
from codecs import getincrementaldecoder
from collections.abc import Callable, Iterable
from contextlib import suppress
from threading import Event

from textual._parser import ParseError
from textual._xterm_parser import XTermParser
from textual.message import Message

from tui.drawn.thin.answers import Answers, Heard
from tui.drawn.thin.pump import Pump

_TICK = 0.1
"""Seconds without input after which an unfinished key sequence is taken as it is (as in Textual)."""


class Keyboard:
    """Textual's parser of keys, with the terminal's answers taken out before it.

    `pass_on` gets each message, in the thread that reads.
    """

    def __init__(
        self, descriptor: int, pump: Pump, pass_on: Callable[[Message], None], *, debug: bool
    ) -> None:
        self._descriptor = descriptor
        self._pump = pump
        self._pass_on = pass_on
        self._parser = XTermParser(debug)

    def read(self, end: Event) -> None:
        """Read until `end` is set or nothing more can come."""
        answers = Answers()
        decode = getincrementaldecoder("utf-8")(errors="replace").decode
        while not end.is_set():
            if select.select([self._descriptor], [], [], _TICK)[0]:
                data = os.read(self._descriptor, 4096)
                if not data:
                    break
                self._hear(answers.hear(decode(data), waiting=self._pump.waiting))
            else:
                self._hear(Heard(answers.rest()))
            self._pass_all_on(self._parser.tick())
        with suppress(EOFError, ParseError):
            self._pass_all_on(self._parser.feed(""))

    def _hear(self, heard: Heard) -> None:
        if heard.answers:
            self._pump.heard(heard.answers, heard.repeats)
        if heard.typed:
            self._pass_all_on(self._parser.feed(heard.typed))

    def _pass_all_on(self, messages: Iterable[Message]) -> None:
        for message in messages:
            self._pass_on(message)
