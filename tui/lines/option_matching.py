"""Which option somebody means: by its number, or words of it that no other has."""

from __future__ import annotations

import re
from collections.abc import Sequence

from data.comparing import as_seen, same
from data.words.numbers import read_number
from tui.pages.page import Option

AT_A_TIME = 5
"""A list is said in parts, so that nobody has to keep twenty things in mind; a single one more is not
kept back: to ask for it takes longer than to hear it."""


def in_one_part(answers: int) -> bool:
    """Whether so many answers are all said at once."""
    return answers <= AT_A_TIME + 1


def option_line(number: int, option: Option, state: str = "") -> str:
    """An option as a numbered line, with its state in words and its hint."""
    label = f"{option.label}, {state}" if state else option.label
    line = f"{number}. {label}"
    return f"{line.rstrip('.')}. {option.hint}" if option.hint else line


def numbers_in(typed: str, highest: int) -> tuple[int, ...]:
    """The numbers typed, if there is nothing else and all are from 1 to `highest`."""
    parts = typed.replace(",", " ").split()
    numbers = tuple(read_number(part, 1, highest) for part in parts)
    return tuple(number for number in numbers if number) if all(numbers) else ()


def one_number(typed: str) -> int:
    """The number typed, of one or two digits; -1 for anything else."""
    return int(typed) if typed.isdecimal() and len(typed) < 3 else -1


def named(typed: str, options: Sequence[Option]) -> Option | None:
    """The option whose number or whole label this is."""
    numbers = numbers_in(typed, len(options))
    if len(numbers) == 1:
        return options[numbers[0] - 1]
    alike = [option for option in options if same(option.label, typed)]
    return alike[0] if len(alike) == 1 else None


def meant(typed: str, options: Sequence[Option]) -> tuple[Option, ...]:
    """The options that these first words may mean; else those with these words in them."""
    start = as_seen(typed)
    if not start:
        return ()
    by_start = tuple(o for o in options if as_seen(o.label).startswith(start))
    return by_start or tuple(o for o in options if _has_words(o.label, start))


_SHORTEST_WORD = (
    3  # letters: "a" or "it" somewhere in an answer is more likely a slip than a choice
)


def _has_words(label: str, typed: str) -> bool:
    """Whether these whole words stand next to one another in a label."""
    words, wanted = _WORD.findall(as_seen(label)), _WORD.findall(typed)
    if not wanted or len("".join(wanted)) < _SHORTEST_WORD:
        return False
    return any(words[n : n + len(wanted)] == wanted for n in range(len(words)))


_WORD = re.compile(r"\w+")
