"""Choosing from a list, said five at a time."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from data.comparing import same
from data.words.wording import Words
from tui import commands
from tui.lines.asking import Asker, hint
from tui.lines.option_matching import (
    AT_A_TIME,
    in_one_part,
    meant,
    named,
    numbers_in,
    one_number,
    option_line,
)
from tui.lines.prompts import Prompt, number_prompt
from tui.pages.page import Option

_LONG = 4  # answers; fewer, such as yes and no, are always said

PromptMaker = Callable[[int, tuple[str, ...]], Prompt]


class Picker:
    """Asks for one of `options`, in whatever order they are chosen.

    `prompt` makes the prompt from the highest number and the words that may be typed besides;
    `own` are such words of the question ("done"). `state` says in words how an option stands.
    `by_number`: nothing but one number is taken. `in_full`: the whole list is said, each time.
    `said_by_them`: whoever chose has typed all the words of it, and need not hear them again.
    """

    def __init__(
        self,
        asker: Asker,
        options: Sequence[Option],
        prompt: PromptMaker,
        own: tuple[str, ...] = (),
        state: Callable[[Option], str] = lambda option: "",
    ) -> None:
        self._asker, self._options, self._prompt = asker, options, prompt
        self._own, self.state = own, state
        self._others = asker.words("others")
        self._from = 0
        self.by_number = self.in_full = self.said_by_them = False

    @property
    def _at_a_time(self) -> int:
        """In secret the whole list: whoever asks for more of it would show where their answer stands."""
        left = len(self._options) - self._from
        at_once = self._asker.secret or self.in_full or in_one_part(left)
        return left if at_once else AT_A_TIME

    @property
    def _words(self) -> tuple[str, ...]:
        return ((self._others,) if self._at_a_time < len(self._options) else ()) + self._own

    def lines(self) -> list[str]:
        """The part of the list that is reached; where it was the last heard, only that it is the same."""
        lines, left = self._part()
        full = self._asker.secret or self.in_full or len(lines) < _LONG
        if full or not self._asker.heard.knows([*lines, str(left)]):
            return [*lines, *_left(self._asker, left)]
        words = self._asker.words
        letter = commands.command(commands.REPEAT).letter
        said = words("The same answers. Type {word} to hear them.", word=letter)
        return hint(self._asker, said, words("The same answers."))

    def _part(self) -> tuple[list[str], int]:
        """The part of the list that is reached, and how many others there are."""
        part = self._options[self._from : self._from + self._at_a_time]
        lines = [
            option_line(number, option, self.state(option))
            for number, option in enumerate(part, self._from + 1)
        ]
        return lines, len(self._options) - self._from - len(part)

    @property
    def prompt(self) -> Prompt:
        """The prompt of this question; always the same, whatever was chosen."""
        return self._prompt(len(self._options), self._own)

    def pick(self) -> str | tuple[Option, ...]:
        """One of the question's own words, or the option meant; several where several numbers were typed."""
        while True:
            typed = self._asker.ask(self.prompt, self._options, {w.casefold() for w in self._words})
            if self._others in self._words and typed.casefold() == self._others.casefold():
                self._turn()
            elif typed.casefold() in {word.casefold() for word in self._own}:
                return typed.casefold()
            elif found := self._found(typed):
                return found
            else:
                self._asker.refuse(*self._not_understood(meant(typed, self._options)))

    def _turn(self) -> None:
        self._from += self._at_a_time
        if self._from >= len(self._options):
            self._from = 0
        lines, left = self._part()
        self._asker.say(*lines, *_left(self._asker, left))

    def _found(self, typed: str) -> tuple[Option, ...]:
        if self.by_number:
            place = one_number(typed)
            return (self._options[place - 1],) if 0 < place <= len(self._options) else ()
        if one := named(typed, self._options):
            self.said_by_them = same(one.label, typed)
            return (one,)
        if numbers := numbers_in(typed, len(self._options)):
            return tuple(self._options[number - 1] for number in numbers)
        starts = meant(typed, self._options)
        return starts if len(starts) == 1 else ()

    def _not_understood(self, starts: Sequence[Option]) -> Iterable[str]:
        """What to say where what was typed means none of the options, or several: `starts`."""
        words = self._asker.words
        if starts and not self._asker.secret:
            yield words("Several answers have that.")
            for option in starts[:AT_A_TIME]:
                yield option_line(self._options.index(option) + 1, option)
        n = len(self._options)
        if n == 1:
            yield words("Please type 1, or ? for help.")
        else:
            yield words("Please type a number from 1 to {n}, or ? for help.", n=n)
        yield from _where_to_write(self._options, words)

    def pick_one_or_word(self) -> Option | str:
        """The one option meant, or one of the question's own words."""
        while True:
            picked = self.pick()
            if isinstance(picked, str):
                return picked
            if len(picked) == 1:
                return picked[0]
            self._asker.refuse(*self._not_understood(()))

    def pick_one(self) -> Option:
        """The one option meant, where the question has no words of its own."""
        while True:
            picked = self.pick_one_or_word()
            if not isinstance(picked, str):
                return picked
            self._asker.refuse(*self._not_understood(()))


def _where_to_write(options: Sequence[Option], words: Words) -> list[str]:
    """Where a text may be typed, if an answer leads there: what was typed may have been one."""
    writing = [(n, option) for n, option in enumerate(options, 1) if option.writes]
    return [words("To write, first type {n}: {label}", n=n, label=o.label) for n, o in writing[:1]]


def _left(asker: Asker, left: int) -> list[str]:
    """How many others there are; once, how to hear them."""
    if not left:
        return []
    words = asker.words
    others = words("others")
    full = words.count("{n} other. Type {word}.", "{n} others. Type {word}.", left, word=others)
    short = words.count("{n} other.", "{n} others.", left)
    return [asker.heard.first(others, full, short)]


def picker_for(asker: Asker, question: str, options: Sequence[Option]) -> Picker:
    """For a question that is asked beside the page's."""
    words = asker.words
    return Picker(asker, options, lambda n, extra: number_prompt(question, "", words, n, *extra))
