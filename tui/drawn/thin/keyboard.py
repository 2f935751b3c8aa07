"""Reads what comes from the terminal: keys for the app, answers for the pump."""

from __future__ import annotations

import os
import re
import select
import sys
import termios
from collections.abc import Callable
from contextlib import suppress
from threading import Event
from time import monotonic

from textual import events
from textual._ansi_sequences import ANSI_SEQUENCES_KEYS
from textual._keyboard_protocol import FUNCTIONAL_KEYS
from textual._xterm_parser import FOCUSIN, FOCUSOUT, XTermParser
from textual.driver import Driver
from textual.message import Message

from tui.drawn.thin.answers import answer_in
from tui.drawn.thin.pump import Pump
from tui.terminal.input import ESCAPE, Came, Pasted, Sequence, TerminalInput, as_it_came, decoder

_TICK = 0.1
"""Seconds after which it is looked whether reading shall end."""

_MOST_MODIFIERS = 0x1FF
_CLICK = re.compile(r"\x1b\[(?:<\d+;\d+;\d+[Mm]|M...)", re.DOTALL)
_PLACE = re.compile(r"\x1b\[\d+;\d+R")
_EXTENDED = re.compile(r"\x1b\[(\d*)(?:;(\d*))?(?:;(\d*))?([u~A-FHPQS])")


class Keyboard:
    """Textual's parser of keys, given only whole keys; everything else a terminal sends is taken out.

    `pass_on` gets each message, in the thread that reads. `pump` is told the answers, if there is one.
    """

    def __init__(
        self, descriptor: int, pump: Pump | None, pass_on: Callable[[Message], None], *, debug: bool
    ) -> None:
        self._descriptor = descriptor
        self._pump = pump
        self._pass_on = pass_on
        self._parser = XTermParser(debug)
        self._input = TerminalInput()
        self._forgets = Event()
        self._kept: list[str] | None = None

    def keep(self) -> None:
        """Pass nothing on from now: what is typed is for whoever reads next. From any thread."""
        self._kept = []

    @property
    def kept(self) -> str:
        """What was typed since `keep`, as text."""
        return "".join(self._kept or ())

    def forget(self) -> None:
        """Make nothing of what has come in part: it was meant for a page before. From any thread."""
        self._forgets.set()

    def read(self, end: Event, ahead: str = "") -> None:
        """Read until `end` is set or nothing more can come. `ahead` was read before, by somebody else."""
        decode = decoder()
        self._came(ahead)
        while not end.is_set():
            data = b""
            if select.select([self._descriptor], [], [], self._wait())[0]:
                data = os.read(self._descriptor, 4096)
                if not data:
                    break
            if self._forgets.is_set():
                self._forgets.clear()
                self._input.forget()
            self._came(decode(data))
        while self._kept is not None and select.select([self._descriptor], [], [], 0)[0]:
            if not (data := os.read(self._descriptor, 4096)):
                break
            self._came(decode(data))

    def _came(self, text: str) -> None:
        for came in self._input.feed(text, monotonic()):
            self._take(came)

    def _wait(self) -> float:
        until = self._input.until
        return _TICK if until is None else min(_TICK, max(0.0, until - monotonic()))

    def _take(self, came: Came) -> None:
        if self._kept is not None and not isinstance(came, Sequence):
            self._kept.append(as_it_came(came))
        elif isinstance(came, Pasted):
            self._pass_on(events.Paste(came.text.replace("\x00", "")))
        elif not isinstance(came, Sequence):
            self._feed(came.text)
        elif self._pump and (answer := answer_in(came.text)):
            self._pump.heard(1, answer.repeats)
        elif not came.pasted:
            self._press(came.text)

    def _press(self, sequence: str) -> None:
        """Pass a key on; what is none does nothing."""
        if sequence == ESCAPE:
            self._pass_on(events.Key("escape", ESCAPE))
        elif is_key(sequence):
            self._feed(sequence)

    def _feed(self, text: str) -> None:
        for message in self._parser.feed(text):
            self._pass_on(message)


class KeysReadWhole(Driver):
    """To be named before a driver of Textual's for POSIX: its keys are read whole, by `_keyboard`."""

    fileno: int
    exit_event: Event
    _keyboard: Keyboard

    def keep_typed(self) -> None:
        """Keep what is typed from now on for whoever reads the terminal next; see `typed`."""
        self._keyboard.keep()

    @property
    def typed(self) -> str:
        """What was typed since then."""
        return self._keyboard.kept

    def discard_input(self) -> None:
        """Throw away what has been typed and not been read yet."""
        with suppress(termios.error):
            termios.tcflush(self.fileno, termios.TCIFLUSH)
        self._keyboard.forget()

    def run_input_thread(self) -> None:
        """Read keys until the end, as Textual does, with everything else taken out.

        What the app has as `typed_before` goes first, once.
        """
        ahead: str = getattr(self._app, "typed_before", "")
        if ahead:
            self._app.typed_before = ""  # type: ignore[attr-defined]
        self._keyboard.read(self.exit_event, ahead)


def is_key(sequence: str) -> bool:
    """Whether a whole escape sequence is a key, a click, or something else that an app is told."""
    if sequence in ANSI_SEQUENCES_KEYS or sequence in {FOCUSIN, FOCUSOUT}:
        return True
    if _CLICK.fullmatch(sequence) or _PLACE.fullmatch(sequence):
        return True
    found = _EXTENDED.fullmatch(sequence)
    if not found:
        return False
    code, modifiers, text = (int(number or 0) for number in found.group(1, 2, 3))
    known = found[4] == "u" or f"{code or 1}{found[4]}" in FUNCTIONAL_KEYS
    return known and max(code, text) <= sys.maxunicode and modifiers <= _MOST_MODIFIERS
