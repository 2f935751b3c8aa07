"""A fault in the program: said by its kind and its line, never by its own words.

An exception's words, and the local variables of a traceback, may hold what somebody typed or chose.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from pathlib import Path

from data.words.wording import Phrase, Words, phrase
from tui.terminal.safe_text import say_on


class Fault(RuntimeError):
    """Something unexpected went wrong. Its text is that of `place_of`, and nothing more."""


def place_of(error: BaseException) -> str:
    """The kind of an error and where it happened, such as "KeyError, agenda.py:31"."""
    if isinstance(error, Fault):
        return str(error)
    at = error.__traceback__
    while at and at.tb_next:
        at = at.tb_next
    place = f", {Path(at.tb_frame.f_code.co_filename).name}:{at.tb_lineno}" if at else ""
    return f"{type(error).__name__}{place}"


PROGRAM_FAULT = (
    phrase("Something in the program went wrong, and it had to stop."),
    phrase("Everything that was saved is safe. A vote that was open is gone; vote again."),
    phrase("Start Fairsay again, and carry on."),
)


def complain(sentences: Sequence[Phrase], words: Words, code: int) -> int:
    """Say what is wrong where errors are said; the exit code to end with."""
    say_on(sys.stderr, " ".join(words.say(s) for s in sentences))
    return code


def to_report(fault: Exception) -> Phrase:
    """What to say to whoever can put it right: nothing of what was typed or chosen."""
    return phrase("To report it, say: {place}", place=place_of(fault))


def forget_output() -> None:
    """Nobody reads our output any more; Python must not complain about it when it ends."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
