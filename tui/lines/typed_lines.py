"""Typed lines: from a terminal's keys, or from a pipe."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from time import monotonic, perf_counter
from typing import Protocol, TextIO

from tui.lines.keys import InputEnded, LineEditor
from tui.lines.keys_ahead import KeysAhead
from tui.terminal.input import Sequence, TerminalInput, unfinished
from tui.terminal.key_rest import KeyRest, no_rest

AT_ONCE_SECONDS = 0.02
ENTER_ALONE = "enter alone"
_ENTERS = ("\r", "\n")
STILL_SECONDS = 8.0  # what stands half typed is to be saved within ten seconds


class Keys(Protocol):
    """A terminal's keys, in chunks as they come."""

    def held(self) -> AbstractContextManager[None]:
        """Take the terminal: no key is shown by itself. It is put back afterwards."""
        ...

    def give_back(self) -> None:
        """Put the terminal back for as long as the program is stopped."""
        ...

    def take_again(self) -> None:
        """Take the terminal again after the program was stopped, however it was."""
        ...

    def keys(self, seconds: float) -> str | None:
        """Keys typed; None when none came in so many seconds; "" when no more will come."""
        ...

    def forget(self) -> None:
        """Throw away the keys that the terminal still holds."""
        ...

    def show(self, text: str) -> None:
        """Write on that terminal."""
        ...


class Lines(Protocol):
    """Where typed lines come from."""

    def held(self) -> AbstractContextManager[None]:
        """Take the input for the time of a conversation."""
        ...

    def give_back(self) -> None:
        """Put the input back for as long as the program is stopped."""
        ...

    def take_again(self) -> str:
        """Take the input again after that; what stands half typed and is shown."""
        ...

    def read(self, echo: bool, still: Callable[[str], None]) -> str:
        """One line, whole, without its end; nothing is shown for the Enter.

        `echo`: show what is typed. `still` is handed what stands half typed, every few seconds
        while it changes.
        Raises InputEnded, and KeyboardInterrupt for Ctrl+C.
        """
        ...

    @property
    def pasted(self) -> bool:
        """Whether the last line read begins with what the terminal says was pasted."""
        ...

    def end_line(self) -> None:
        """Show the Enter, on the terminal that is typed at."""
        ...

    def forget(self) -> None:
        """Throw away everything typed ahead."""
        ...


class TypedLines:
    """Lines made from a terminal's keys. Nothing is kept of them, and none can be called back.

    `rest` says which keys count after a hand-over. `ahead` is what was typed before; from then on, what
    waits. `input` tells apart what comes.
    """

    def __init__(self, keys: Keys, rest: KeyRest | None = None, ahead: str = "") -> None:
        self._keys = keys
        self._rest = rest or no_rest()
        self.input = TerminalInput()
        self.ahead = KeysAhead()
        self.ahead.add(self.input.feed(ahead, perf_counter()))
        self._editor, self._echo = LineEditor(), False

    def held(self) -> AbstractContextManager[None]:
        """The terminal shows no key by itself, so that none is seen before its question."""
        return self._keys.held()

    def give_back(self) -> None:
        """The terminal is as it was before."""
        self._keys.give_back()

    def take_again(self) -> str:
        """The terminal shows no key by itself again; what stands half typed and is shown."""
        self._keys.take_again()
        return self._editor.text if self._echo else ""

    def read(self, echo: bool, still: Callable[[str], None]) -> str:
        """One line. Raises InputEnded, and KeyboardInterrupt for Ctrl+C."""
        self._editor, self._echo = LineEditor(), echo
        if self._rest.begun and self._keys.keys(0.0):  # what came while the page was written
            self._rest.begin()
        try:
            self._fill(self._editor, echo, still)
        except InputEnded as ended:
            raise type(ended)(self._editor.text) from None
        except KeyboardInterrupt:
            if self._editor.text:
                still(self._editor.text)
            raise
        return self._editor.text

    @property
    def pasted(self) -> bool:
        """Whether the line read last begins with a paste that the terminal marked as one."""
        return self._editor.pasted

    def _fill(self, editor: LineEditor, echo: bool, still: Callable[[str], None]) -> None:
        whole, kept, kept_at = False, "", monotonic()
        while not whole:
            whole, shown = self._take_ahead(editor)
            if echo and shown:
                self._keys.show(shown)
            if not whole:
                self._wait(STILL_SECONDS)
            if not whole and monotonic() - kept_at >= STILL_SECONDS:
                kept_at = monotonic()
                if editor.text not in {"", kept}:
                    kept = editor.text
                    still(kept)

    def _take_ahead(self, editor: LineEditor) -> tuple[bool, str]:
        """Whether a line is whole now, and what to show for the keys taken."""
        shown = ""
        while next_one := self.ahead.next():
            key, pasted = next_one
            if not pasted and _is_held(key, editor, self._rest):
                continue
            for_key = editor.take(key, pasted=pasted)
            if for_key is None:
                return True, shown
            shown += for_key
        return False, shown

    def _wait(self, seconds: float) -> None:
        """Wait for keys. What the terminal says by itself, and keys that type nothing, are left out."""
        now, until = perf_counter(), self.input.until
        wait = seconds if until is None else min(seconds, max(0.0, until - now))
        keys = self._keys.keys(wait)
        if keys == "":
            raise InputEnded
        came = (
            self.input.tick(now + wait) if keys is None else self.input.feed(keys, perf_counter())
        )
        typed = any(not isinstance(one, Sequence) for one in came)
        if self._rest.lets_through() if typed else not self._rest.resting:
            self.ahead.add(came)

    def more_at_once(self) -> bool:
        """Whether more was there within a moment in which nobody types."""
        if not self.ahead:
            with contextlib.suppress(InputEnded):  # the next line to be read tells
                self._wait(AT_ONCE_SECONDS)
        return bool(self.ahead)

    def end_line(self) -> None:
        """Show the Enter, where the program's words go elsewhere."""
        self._keys.show("\n")

    def forget(self) -> None:
        """Throw away every key typed ahead: ours, and those the terminal still holds."""
        self.ahead.clear()
        self.input.forget()
        self._keys.forget()


def _is_held(key: str, editor: LineEditor, rest: KeyRest) -> bool:
    """Whether this is an Enter alone, which belongs to the answer before: held, or pressed twice."""
    return key in _ENTERS and not editor.text and not rest.lets_through(ENTER_ALONE)


class PipedLines:
    """Lines from a pipe or a file. Nobody types ahead there, so nothing is thrown away."""

    pasted = False

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream

    @contextlib.contextmanager
    def held(self) -> Iterator[None]:
        """Nothing to take."""
        yield

    def give_back(self) -> None:
        """Nothing was taken."""

    def take_again(self) -> str:
        """Nothing to take, and nothing is half typed."""
        return ""

    def read(self, echo: bool, still: Callable[[str], None]) -> str:  # noqa: ARG002  # as Lines has it
        """One line, of any length. Raises InputEnded."""
        line = self._stream.readline()
        if not line:
            raise InputEnded
        return line.rstrip("\r\n")

    def end_line(self) -> None:
        """Nothing: nobody types there."""

    def forget(self) -> None:
        """Nothing: what is in a pipe was put there on purpose."""


def left_over(lines: Lines) -> str:
    """What was typed after the last line and is not read here any more, as it came.

    From a pipe nothing: whoever comes next reads on from it.
    """
    if not isinstance(lines, TypedLines):
        return ""
    return lines.ahead.give_up() + unfinished(lines.input)


def read_one(lines: Lines, echo: bool, still: Callable[[str], None]) -> str:
    """One line. Raises InputEnded."""
    return lines.read(echo, still)


def read_several(lines: Lines, echo: bool, still: Callable[[str], None]) -> str:
    """One line, or all lines of a paste, which come at once. Into a pipe each line answers one question.

    Raises InputEnded with what was typed of all of them.
    """
    text = lines.read(echo, still)

    def still_more(line: str) -> None:
        still(f"{text}\n{line}")

    while isinstance(lines, TypedLines) and lines.more_at_once():
        lines.end_line()
        try:
            line = lines.read(echo, still_more)
        except InputEnded as ended:
            raise type(ended)(f"{text}\n{ended.text}") from None
        text = f"{text}\n{line}"
    return text
