"""What a task and an option of the command line are."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from data.frozen import frozen
from data.words.wording import Phrase, Words, phrase

if TYPE_CHECKING:
    from tui.command_line.arguments import Arguments

Value = str | Path | bool | tuple[Path, ...]
Given = Mapping[str, Value]
"""What was typed for each option, by its name; True for a switch."""


@frozen
class Option:
    """An option: its name as typed, what stands after it, and what it does.

    `value` names what is typed after it, such as "DIR"; empty for a switch. `choices` are the only
    values there may be. `bare` is what it stands for with nothing after it, where that is allowed.
    `short` is another way to type it. `several`: it may be typed again, for one folder more.
    `there` is False while it is to come; `to_come` are those of its choices that are.
    """

    name: str
    sentence: Phrase
    value: str = ""
    choices: tuple[str, ...] = ()
    to_come: tuple[str, ...] = ()
    bare: str = ""
    short: str = ""
    several: bool = False
    there: bool = True

    @property
    def about(self) -> Phrase:
        """What it does, and which of its choices are still to come."""
        if not self.to_come:
            return self.sentence
        return phrase(
            "{sentence} Still to come: {choices}.",
            sentence=self.sentence,
            choices=", ".join(self.to_come),
        )

    @property
    def form(self) -> str:
        """How it is typed, such as "--group DIR"."""
        shown = "|".join(self.choices) or self.value
        if self.bare:
            return f"{self.name}[={shown}]"
        return f"{self.short or self.name} {shown}".strip()


@frozen
class Task:
    """Something to do other than opening the last group. `there` is False while it is to come.

    `takes` names what must be typed after it, in order, such as "FILE". `run` does it, given the group
    that was open last ("" for none) and the wording in force, and raises a Problem; None where it opens
    a conversation. `fault` says what is wrong with the options that were typed together, if anything is.
    """

    name: str
    sentence: Phrase
    options: tuple[Option, ...] = ()
    there: bool = True
    takes: tuple[str, ...] = ()
    run: Callable[[Arguments, str, Words], None] | None = None
    fault: Callable[[Given], Phrase | None] | None = None

    @property
    def form(self) -> str:
        """How it is typed, with its own options."""
        options = (f"[{option.form}]" for option in self.options)
        return " ".join([self.call, *options])

    @property
    def call(self) -> str:
        """How it is typed, without its options."""
        return " ".join(["fairsay", self.name, *self.takes])
