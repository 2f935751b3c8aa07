"""The command line, read by the table of `tui.command_line.usage`. Pure: words in, Arguments out.

Not argparse: tried in its place, it took six lines more, as every sentence, the help, options before or
after a task and what goes with what stayed here, and it read `-output` as `-o utput`, a file to write,
where this says that there is no such option.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import fields
from pathlib import Path
from typing import Any

from data.words.wording import Phrase, phrase
from tui.command_line.arguments import Arguments, WrongArguments
from tui.command_line.option_and_task import Given, Option, Task, Value
from tui.command_line.usage import ACCESS_OPTIONS, every_option, task

_FIELDS = {
    "--screen-reader": "lines",
    "--lang": "language",
    "--print": "print_size",
    "--from": "first_day",
}


def parse(typed: Sequence[str], languages: Collection[str] = ("en_GB",)) -> Arguments:
    """The command line as typed, without the program's name. Raises WrongArguments.

    `languages` are the names of the catalogues there are.
    """
    given, rest = _read(typed)
    about = _task_named(rest)
    if not given.keys() & {"--help", "--version"}:
        _check(about, given)
        _check_taken(about, rest[1:])
    known = {one.name for one in fields(Arguments)}
    values: dict[str, Any] = {_field(name): value for name, value in given.items()}
    if "language" in values:
        values["language"] = _catalogue(values["language"], languages)
    named = {name: value for name, value in values.items() if name in known}
    task_name = about.name if about else ""
    return Arguments(task=task_name, given=given, named=tuple(rest[1:]), **named)


def not_there_yet(arguments: Arguments) -> Phrase | None:
    """What was asked for that is still to come, in a sentence; None where all of it is there."""
    about = task(arguments.task)
    if about and not about.there:
        return _to_come(about.name)
    options = every_option()
    for name in sorted(arguments.given):
        if not options[name].there:
            return _to_come(name)
    own = about.options if about else ()
    for option in own:
        value = arguments.given.get(option.name)
        if value in option.to_come:
            return _to_come(f"{option.name} {value}")
    return None


def _to_come(asked: str) -> Phrase:
    return phrase(
        'Fairsay knows "{asked}", but cannot do it yet. It is still to come.', asked=asked
    )


def _read(typed: Sequence[str]) -> tuple[dict[str, Value], list[str]]:
    """The options by name, with what was typed for them, and the words that are none."""
    known = every_option()
    short = {option.short: option for option in known.values() if option.short}
    given: dict[str, Value] = {}
    rest: list[str] = []
    words = iter(typed)
    for word in words:
        if not word.startswith("-"):
            rest.append(word)
            continue
        name, joined, value = word.partition("=")
        option = short.get(name) or known.get(name)
        if option is None:
            raise WrongArguments(phrase('Fairsay does not know the option "{word}".', word=name))
        if option.value or option.choices:
            read = _value(option, value if joined else None, words)
            given[option.name] = _with_another(given.get(option.name), read, option)
        elif joined:
            fault = phrase('Nothing can follow "{option}" with a "=".', option=option.name)
            raise WrongArguments(fault)
        else:
            given[option.name] = True
    return given, rest


def _value(option: Option, joined: str | None, words: Iterator[str]) -> str | Path:
    """What was typed for an option: joined to it with "=", or the next word."""
    if joined is None and option.bare:
        return option.bare  # so that a task may follow it
    value = next(words, "") if joined is None else joined
    if not value or (joined is None and value.startswith("-")):
        raise WrongArguments(phrase('Something must follow "{option}".', option=option.name))
    return Path(value) if option.value in ("DIR", "FILE") else value


def _with_another(before: Value | None, read: str | Path, option: Option) -> Value:
    """What was typed last; of an option that may be typed again, everything, in its order."""
    if not option.several:
        return read
    return (*(before if isinstance(before, tuple) else ()), Path(read))


def _field(option_name: str) -> str:
    """The field of Arguments that an option fills."""
    return _FIELDS.get(option_name) or option_name.removeprefix("--").replace("-", "_")


def _task_named(rest: Sequence[str]) -> Task | None:
    """The task among the words that are no known option."""
    name = rest[0] if rest else ""
    about = task(name)
    if name and about is None:
        raise WrongArguments(phrase('Fairsay does not know how to "{word}".', word=name))
    # A task that is still to come may take words of its own one day.
    if about and about.there and len(rest) > 1 + len(about.takes):
        word = rest[1 + len(about.takes)]
        raise WrongArguments(phrase('"{word}" makes no sense here.', word=word))
    return about


def _check(about: Task | None, given: Given) -> None:
    """Raise WrongArguments for an option of another task, a wrong choice, or one left out."""
    own = {option.name: option for option in (*ACCESS_OPTIONS, *(about.options if about else ()))}
    for option_name in sorted(given):
        if option_name not in own:
            raise WrongArguments(phrase('"{option}" does not go with this.', option=option_name))
        option = own[option_name]
        if option.choices and given[option_name] not in option.choices:
            raise WrongArguments(
                phrase(
                    'After "{option}" comes one of these: {choices}.',
                    option=option_name,
                    choices=", ".join(option.choices),
                )
            )
    fault = about.fault(given) if about and about.fault else None
    if fault:
        raise WrongArguments(fault)


def _check_taken(about: Task | None, rest: Sequence[str]) -> None:
    """Raise WrongArguments where less was typed after a task than it takes."""
    if about and len(rest) < len(about.takes):
        raise WrongArguments(phrase('Type it like this: "{form}".', form=about.call))


def _catalogue(code: str, languages: Collection[str]) -> str:
    """The catalogue for a language as typed: "pl", "pl-PL" and "en_GB" all do."""
    wanted = code.replace("-", "_").lower()
    for name in sorted(languages):
        if wanted == name.lower() or wanted.split("_")[0] == name.lower().split("_")[0]:
            return name
    raise WrongArguments(
        phrase(
            'Fairsay does not speak "{code}" yet. It speaks: {languages}.',
            code=code,
            languages=", ".join(sorted(languages)),
        )
    )
