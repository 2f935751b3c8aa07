"""Passphrases that come in from outside: an open file, or a terminal that shows nothing of them."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import suppress

from data.words.numbers import read_number
from data.words.problems import Problem
from data.words.wording import phrase
from tui.command_line.arguments import WrongArguments
from tui.terminal.safe_text import safe_text

LONGEST = 4096
"""Bytes. More than that is no passphrase, and is not read."""


class NoSuchDescriptor(Problem):
    """The number names no open file."""

    def __init__(self) -> None:
        super().__init__(
            phrase("There is no open file with this number to read the passphrase from."),
            phrase("Nothing was changed."),
            phrase('Open one first, such as with "{example}".', example="3< file"),
        )


def from_descriptor(number: str) -> Iterator[str]:
    """The lines of an open file, one for each secret that is asked for.

    Raises WrongArguments where this is no number, NoSuchDescriptor where no file has it.
    """
    descriptor = read_number(number, 0, sys.maxsize)
    if descriptor is None:
        raise WrongArguments(phrase('A number must follow "{option}".', option="--passphrase-fd"))
    if descriptor == 0:
        return iter(lambda: _line(sys.stdin.readline(LONGEST)), None)  # shared with the answers
    try:
        content = os.read(descriptor, LONGEST)
        while more := os.read(descriptor, LONGEST):
            content += more[: LONGEST - len(content)]
    except (OSError, OverflowError):
        raise NoSuchDescriptor from None
    return iter(content.decode("utf-8", "replace").splitlines())


def _line(read: str) -> str | None:
    return read.rstrip("\r\n") if read else None


def from_terminal(prompt: str) -> str | None:
    """A secret typed at the terminal, which shows nothing of it; None where the input ended."""
    from getpass import getpass

    with suppress(EOFError):
        return getpass(safe_text(prompt))
    return None
