"""A terminal as lines mode sees it: lines out, lines in, and a wipe."""

from __future__ import annotations

import contextlib
import os
import sys
import time
from collections.abc import Callable, Iterator
from typing import TextIO

from tui.computer.terminal_wiping import FROM_PRIMARY, understands_wiping
from tui.lines.cells import wrapped
from tui.lines.comparing_readers import ShownLines
from tui.lines.guard import BroughtBack, Guard
from tui.lines.keys import InputEnded
from tui.lines.typed_lines import (
    ENTER_ALONE,
    Keys,
    Lines,
    PipedLines,
    TypedLines,
    read_one,
    read_several,
)
from tui.terminal.key_rest import KeyRest, no_rest
from tui.terminal.safe_text import safe_text

REST_SECONDS = 0.08
LOOK_SECONDS = 0.15  # some readers look at the screen ten times a second, and say what has changed
_PLAINER = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "–": "-", "—": "-", "…": "..."})


class LineTerminal:
    """`out` takes the text; `lines` gives what is typed.

    `screen` says that `out` is a terminal: its lines are parted between words, and it can be
    wiped (`can_wipe`). Into a pipe goes nothing but words. `secret`: what is asked now is a secret
    page's, and leaves nothing behind where the program is stopped. `rest` is that of the keys which
    the lines are made from; none where there are no keys. `enter_rests`: for so many seconds after
    the next prompt an Enter alone does nothing.
    """

    def __init__(
        self,
        out: TextIO,
        lines: Lines,
        *,
        screen: bool = False,
        can_wipe: bool = False,
        rest: KeyRest | None = None,
    ) -> None:
        self._out, self.lines = out, lines
        self._screen, self._can_wipe = screen, can_wipe
        self._guard = Guard(self)
        self._shown = ShownLines()
        self._keys_rest = rest or no_rest()
        self.secret = False
        self._asked = self._typed = self._unsaid = ""
        self._rest_until = self.enter_rests = 0.0

    @contextlib.contextmanager
    def held(self) -> Iterator[None]:
        """Take the terminal for a conversation, and put it back afterwards."""
        with self._guard.on(), self.lines.held():
            try:
                yield
            finally:
                with contextlib.suppress(InputEnded):
                    self.flush()

    def say(self, text: str) -> None:
        """Say lines of text, together with the prompt that follows.

        One write for each step: a reader that looks in between would say an empty line.
        """
        self._unsaid += "".join(
            f"{line}\n" for line in _fitted(text, _size(self._out, self._screen))
        )

    def flush(self) -> None:
        """Write what was said so far. Raises InputEnded where nobody can read it any more."""
        text, self._unsaid = self._unsaid, ""
        if text:
            time.sleep(max(0.0, self._rest_until - time.monotonic()))
        rows = _size(self._out, self._screen).lines
        for number, part in enumerate(self._shown.parts(text, rows)):
            if number and part:
                time.sleep(LOOK_SECONDS)
            self._write(part)
        if text and rows:
            self._rest_until = time.monotonic() + LOOK_SECONDS

    def ask(
        self, prompt: str, *, echo: bool, still: Callable[[str], None], several: bool = False
    ) -> str:
        """Write a prompt, and read one line (see Lines.read). Raises InputEnded.

        `several`: what was pasted in several lines is read whole.
        """
        self._asked = "\n".join(_fitted(prompt, _size(self._out, self._screen)))
        self._asked += " " if self._screen else "\n"
        self._unsaid += self._asked
        self.flush()
        self._keys_rest.begin_after(ENTER_ALONE, self.enter_rests)
        self.enter_rests = 0.0
        try:
            with self._guard.waiting():
                read = read_several if several else read_one
                typed = read(self.lines, echo and not self.secret, still)
                self._shown.add(typed if echo and not self.secret else "")
                return typed
        finally:
            self._end_line()

    def _end_line(self) -> None:
        """Show the Enter, and rest a moment before more is written.

        Where both come at once, some readers say the prompt again, and others "blank".
        """
        if not self._screen:
            self.lines.end_line()
            return
        with contextlib.suppress(InputEnded):  # the next write tells
            self._write("\n")
        self._rest_until = time.monotonic() + REST_SECONDS

    def forget_typed(self) -> None:
        """Throw away everything typed ahead."""
        self.lines.forget()

    def wipe(self, *, of_a_vote: bool = True) -> None:
        """Empty every screen and the scrollback, and throw away what is typed, before and after.

        After a page of a vote no key counts before the keyboard was quiet for a while; elsewhere,
        such as before a passphrase, somebody may type at once.
        """
        self.forget_typed()
        if self._can_wipe:
            self._unsaid = FROM_PRIMARY
            self.flush()
            self._shown.wiped()
            time.sleep(LOOK_SECONDS)
        self.forget_typed()
        if of_a_vote:
            self._keys_rest.begin()

    def leave(self) -> None:
        """The program is about to be stopped: wipe what is secret, and give the terminal back."""
        if self.secret:
            with contextlib.suppress(InputEnded):
                self.wipe()
        self.lines.give_back()

    def take_again(self) -> None:
        """The program goes on. A shell may have let the terminal show what is typed."""
        self._typed = self.lines.take_again()

    def come_back(self) -> None:
        """Say again what is asked. Raises BroughtBack at a secret page: all of it is said again."""
        if self.secret:
            raise BroughtBack
        self._write(f"\n{self._asked}{self._typed}")

    def _write(self, text: str) -> None:
        try:
            self._out.write(_written(text, self._out.encoding))
            self._out.flush()
            self._shown.add(text)
        except (OSError, ValueError):  # closed at the other end
            _give_up_writing(self._out)
            raise InputEnded from None


def _fitted(text: str, size: os.terminal_size) -> list[str]:
    lines = safe_text(text).split("\n")
    return (
        [part for line in lines for part in wrapped(line, size.columns)] if size.columns else lines
    )


def _size(out: TextIO, screen: bool) -> os.terminal_size:
    """The size of the screen, or nothing where there is none to fit."""
    if screen:
        with contextlib.suppress(OSError, ValueError):
            return os.get_terminal_size(out.fileno())
    return os.terminal_size((0, 0))


def _give_up_writing(out: TextIO) -> None:
    """Send what is still to be written nowhere, so that Python does not trip over it at the end."""
    with contextlib.suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), out.fileno())


def _written(text: str, encoding: str | None) -> str:
    """The text as this encoding can write it; what it cannot becomes something near, or "?"."""
    encoding = encoding or "utf-8"
    try:
        text.encode(encoding)
    except UnicodeEncodeError:
        return text.translate(_PLAINER).encode(encoding, "replace").decode(encoding)
    return text


def terminal_for(typed: TextIO, out: TextIO, ahead: str = "") -> LineTerminal:
    """The terminal at these two ends, each of which may be a pipe; `ahead` was typed there already."""
    screen = out.isatty()
    rest = KeyRest() if typed.isatty() else no_rest()
    lines: Lines = (
        TypedLines(_keys(typed), rest, ahead) if typed.isatty() else PipedLines(_forgiving(typed))
    )
    can_wipe = screen and understands_wiping(os.environ)
    return LineTerminal(out, lines, screen=screen, can_wipe=can_wipe, rest=rest)


def _keys(typed: TextIO) -> Keys:
    if sys.platform == "win32":
        from tui.lines.windows import WindowsKeys

        return WindowsKeys()
    from tui.lines.posix import PosixKeys

    return PosixKeys(typed.fileno(), typed.encoding)


def _forgiving(typed: TextIO) -> TextIO:
    """The same stream, where bytes that are no text are read as "?" instead of ending the program."""
    reconfigure = getattr(typed, "reconfigure", None)
    if reconfigure is not None and typed.errors != "replace":  # not once it was read from
        reconfigure(errors="replace")
    return typed
