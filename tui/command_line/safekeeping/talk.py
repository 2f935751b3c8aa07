"""Talking with whoever typed a task: lines out, answers in, from a terminal or a pipe."""

from __future__ import annotations

import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from functools import partial
from typing import TextIO, TypeVar

from data.frozen import frozen
from data.storage.problems import PassphraseNeeded, WrongPassphrase
from data.storage.safekeeping_words import DID_NOT_OPEN
from data.words.problems import Problem
from data.words.wording import Phrase, Words, phrase
from tui.command_line.safekeeping.secrets import from_descriptor, from_terminal
from tui.terminal.safe_text import say_on

TRIES = 3
"""How often a wrong passphrase is asked for again in one run. The next run may try again at once."""

YES = phrase("yes")
PASSPHRASE = phrase("Passphrase or recovery code:")

Opened = TypeVar("Opened")


class NotSaidYes(Problem):
    """Somebody was asked, and did not say yes."""

    def __init__(self) -> None:
        super().__init__(
            phrase("There was no yes, so nothing was done."),
            None,
            phrase("Type the same again if you change your mind."),
        )


@frozen
class Talk:
    """`show` says a line; `read` gives the answer to a prompt, or None once the input has ended.

    `read_secret` does the same for what must not be seen. `given`: secrets come from an open file.
    `may_ask`: somebody is there for questions that a prepared answer was not meant for.
    """

    words: Words
    show: Callable[[str], None]
    read: Callable[[str], str | None]
    read_secret: Callable[[str], str | None]
    given: bool = False
    may_ask: bool = True

    @classmethod
    def at_terminal(cls, words: Words, descriptor: str = "", out: TextIO | None = None) -> Talk:
        """Standard input and `out`, which is standard output where it is not said.

        Secrets come from the terminal without echo, or from the open file `descriptor`.
        """
        to = out or sys.stdout
        show, read = partial(_show, to), partial(_read, to)
        if descriptor:
            secrets = from_descriptor(descriptor)
            given = cls(words, show, read, lambda prompt: next(secrets, None), given=True)
            return replace(given, may_ask=sys.stdin.isatty())
        if sys.stdin.isatty():
            return cls(words, show, read, from_terminal)
        return cls(words, show, read, read, may_ask=False)

    def say(self, *said: Phrase) -> None:
        """Say some sentences, each on a line of its own."""
        for each in said:
            self.show(self.words.say(each))

    def ask(self, prompt: Phrase) -> str:
        """The answer to a question. Raises NotSaidYes where the input ends or is broken off."""
        return self._answer(self.read, prompt)

    def ask_secret(self, prompt: Phrase) -> str:
        """The same for a secret."""
        return self._answer(self.read_secret, prompt)

    def ask_back(self, prompt: Phrase) -> str:
        """The same for what was shown just now, and so is in no file that secrets come from."""
        return self._answer(self.read if self.given else self.read_secret, prompt)

    def _answer(self, read: Callable[[str], str | None], prompt: Phrase) -> str:
        try:
            answer = read(self.words.say(prompt) + " ")
        except KeyboardInterrupt:
            self.show("")
            raise NotSaidYes from None
        if answer is None:
            raise NotSaidYes
        return answer

    def agree(self, question: Phrase) -> None:
        """Ask, and go on only after a yes. Raises NotSaidYes."""
        prompt = phrase('{question} Type "{yes}" to go on:', question=question, yes=YES)
        if not self._is_yes(self.ask(prompt)):
            raise NotSaidYes

    def wishes(self, question: Phrase) -> bool:
        """Whether somebody wants this as well; anything but a yes is a no.

        Where nobody may be asked it is a no, and no prepared answer is used up.
        """
        if not self.may_ask:
            return False
        prompt = phrase('{question} Type "{yes}", or Enter for no:', question=question, yes=YES)
        return self._is_yes(self.ask(prompt))

    def _is_yes(self, answer: str) -> bool:
        return answer.strip().casefold() in {"yes", self.words.say(YES).casefold()}

    def opened(self, open_with: Callable[[str | None], Opened]) -> Opened:
        """What `open_with` gives, asking for the passphrase where it is needed.

        Raises WrongPassphrase after three that were wrong, and whatever else `open_with` raises.
        """
        try:
            return open_with(None)
        except PassphraseNeeded:
            self.say(phrase("This group is locked."))
        for _ in range(TRIES - 1):
            try:
                return open_with(self.ask_secret(PASSPHRASE))
            except WrongPassphrase:
                if self.given:
                    raise
                self.say(*DID_NOT_OPEN)
        return open_with(self.ask_secret(PASSPHRASE))


@contextmanager
def to_the_end() -> Iterator[None]:
    """Do not stop in the middle when somebody presses Ctrl+C."""
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


def _show(out: TextIO, line: str) -> None:
    say_on(out, line)


def _read(out: TextIO, prompt: str) -> str | None:
    say_on(out, prompt, end="" if sys.stdin.isatty() else "\n")
    line = sys.stdin.readline()
    return line.rstrip("\r\n") if line else None
