"""The command line, read: what to do, with which group, and how it should look, sound and read.

Pure: it reads a list of words and says what they mean. `tui.__main__` acts on it. Not argparse, though it
would cost no time that anybody feels: it says what is wrong, and its help, as finished English sentences,
where ours come from the catalogues in both registers.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from data.frozen import frozen
from data.settings import AccessSettings
from data.words.problems import Problem
from data.words.wording import Phrase, phrase
from tui.command_line.usage import ACCESS_OPTIONS, FORMATS_THERE, TASKS, Option, task

_EVERY_OPTION = {o.name: o for o in (*ACCESS_OPTIONS, *(o for t in TASKS for o in t.options))}
_SHORT = {o.short: o for o in _EVERY_OPTION.values() if o.short}
_TO_ERASE = {"--person": None, "--meeting": None, "--older-than": None}.keys()
_FIELDS = {
    "--screen-reader": "lines",
    "--lang": "language",
    "--print": "print_size",
    "--from": "first_day",
}


@frozen
class Arguments:
    """What was asked for on the command line. An empty string or None: not said.

    `task` is a name in `tui.command_line.usage.TASKS`, or empty to open the last group. `given` holds the
    options that were typed, by name; `named` what the task takes, in order. `to` is a last day or a
    folder, as the task has it. `take_changes` is never typed: somebody was asked, and said yes.
    """

    task: str = ""
    given: frozenset[str] = frozenset()
    group: Path | None = None
    keep: Path | None = None
    output: Path | None = None
    lines: bool = False
    plain: bool = False
    language: str = ""
    theme: str = ""
    large_text: str = ""
    key_rest: str = ""
    voice: bool = False
    low_bandwidth: bool = False
    passphrase_fd: str = ""
    meeting: str = "latest"
    format: str = ""
    words: str = "standard"
    print_size: str = "ordinary"
    copy: str = "group"
    first_day: str = ""
    to: str = ""
    person: str = ""
    older_than: str = ""
    named: tuple[str, ...] = ()
    take_changes: bool = False
    help: bool = False
    version: bool = False


class WrongArguments(Problem):
    """The command line makes no sense. The program ends with exit code 2."""

    def __init__(self, happened: Phrase) -> None:
        super().__init__(
            happened, None, phrase('Type "{help}" to see what you can type.', help="fairsay --help")
        )


def parse(typed: Sequence[str], languages: Collection[str] = ("en_GB",)) -> Arguments:
    """The command line as typed, without the program's name. Raises WrongArguments.

    `languages` are the names of the catalogues there are.
    """
    options, rest = _read(typed)
    name = _task_named(rest)
    given = frozenset(options)
    values: dict[str, Any] = {
        _field(_EVERY_OPTION[option]): value for option, value in options.items()
    }
    if not given & {"--help", "--version"}:
        _check(name, given, values)
        _check_taken(name, rest[1:])
    if "language" in values:
        values["language"] = _catalogue(values["language"], languages)
    return Arguments(task=name, given=given, named=tuple(rest[1:]), **values)


def wants_lines(
    arguments: Arguments,
    access: AccessSettings,
    environ: Mapping[str, str],
    *,
    typed_at_terminal: bool,
    shown_at_terminal: bool,
) -> bool:
    """Whether to run line by line: asked for or remembered, or nothing else can work here."""
    return (
        arguments.lines
        or arguments.low_bandwidth
        or access.lines
        or _is_on(environ.get("ACCESSIBLE", ""))
        or environ.get("TERM") == "dumb"
        or not (typed_at_terminal and shown_at_terminal)
    )


def _is_on(variable: str) -> bool:
    """Whether a variable that is set says yes: not where it is empty, or says no."""
    return variable.strip().lower() not in {"", "0", "false", "no", "off", "n", "f"}


def wants_voice(arguments: Arguments, access: AccessSettings, *, lines: bool) -> bool:
    """Whether to read pages aloud. Where lines were asked for just now, only if that was too.

    Whoever asks for line by line has a screen reader as a rule, and two voices are none.
    """
    return arguments.voice or (access.voice and access.lines == lines)


def not_there_yet(arguments: Arguments) -> Phrase | None:
    """What was asked for that is still to come, in a sentence; None where all of it is there."""
    about = task(arguments.task)
    if about and not about.there:
        return _to_come(about.name)
    for name in sorted(arguments.given):
        if not _EVERY_OPTION[name].there:
            return _to_come(name)
    if arguments.format and arguments.format not in FORMATS_THERE:
        return phrase(
            'Files of the kind "{asked}" are still to come. Fairsay can write these: {known}.',
            asked=arguments.format,
            known=", ".join(FORMATS_THERE),
        )
    if arguments.copy == "share":
        return _to_come("--copy share")
    if arguments.print_size == "large":
        return _to_come("--print large")
    return None


def _to_come(asked: str) -> Phrase:
    return phrase(
        'Fairsay knows "{asked}", but cannot do it yet. It is still to come.', asked=asked
    )


def _read(typed: Sequence[str]) -> tuple[dict[str, str | Path | bool], list[str]]:
    """The options by name, with what was typed for them, and the words that are none."""
    options: dict[str, str | Path | bool] = {}
    rest: list[str] = []
    words = iter(typed)
    for word in words:
        if not word.startswith("-"):
            rest.append(word)
            continue
        name, joined, value = word.partition("=")
        option = _SHORT.get(name) or _EVERY_OPTION.get(name)
        if option is None:
            raise WrongArguments(phrase('Fairsay does not know the option "{word}".', word=name))
        if option.value or option.choices:
            options[option.name] = _value(option, value if joined else None, words)
        elif joined:
            fault = phrase('Nothing can follow "{option}" with a "=".', option=option.name)
            raise WrongArguments(fault)
        else:
            options[option.name] = True
    return options, rest


def _value(option: Option, joined: str | None, words: Iterator[str]) -> str | Path:
    """What was typed for an option: joined to it with "=", or the next word."""
    if joined is None and option.bare:
        return option.bare  # so that a task may follow it
    value = next(words, "") if joined is None else joined
    if not value or (joined is None and value.startswith("-")):
        raise WrongArguments(phrase('Something must follow "{option}".', option=option.name))
    return Path(value) if option.value in ("DIR", "FILE") else value


def _field(option: Option) -> str:
    """The field of Arguments that an option fills."""
    return _FIELDS.get(option.name) or option.name.removeprefix("--").replace("-", "_")


def _task_named(rest: Sequence[str]) -> str:
    """The task among the words that are no known option; empty where there is none."""
    name = rest[0] if rest else ""
    about = task(name)
    if name and about is None:
        raise WrongArguments(phrase('Fairsay does not know how to "{word}".', word=name))
    # A task that is still to come may take words of its own one day.
    if about and about.there and len(rest) > 1 + len(about.takes):
        word = rest[1 + len(about.takes)]
        raise WrongArguments(phrase('"{word}" makes no sense here.', word=word))
    return name


def _check(name: str, given: frozenset[str], values: Mapping[str, object]) -> None:
    """Raise WrongArguments for an option of another task, a wrong choice, or one left out."""
    about = task(name)
    own = {option.name: option for option in (*ACCESS_OPTIONS, *(about.options if about else ()))}
    for option_name in sorted(given):
        if option_name not in own:
            raise WrongArguments(phrase('"{option}" does not go with this.', option=option_name))
        option, value = own[option_name], values[_field(own[option_name])]
        if option.choices and value not in option.choices:
            raise WrongArguments(
                phrase(
                    'After "{option}" comes one of these: {choices}.',
                    option=option_name,
                    choices=", ".join(option.choices),
                )
            )
    _check_whole(name, given)
    if values.get("format") == "wav" and values.get("output") in {None, Path("-")}:
        raise WrongArguments(
            phrase("A sound needs a file: say which, with {option}.", option="--output")
        )


def _check_taken(name: str, rest: Sequence[str]) -> None:
    """Raise WrongArguments where less was typed after a task than it takes."""
    about = task(name)
    if about and len(rest) < len(about.takes):
        raise WrongArguments(phrase('Type it like this: "{form}".', form=about.call))


def _check_whole(name: str, given: frozenset[str]) -> None:
    """Raise WrongArguments where a task is not told all that it has to know."""
    if name in {"minutes", "agenda"} and "--format" not in given:
        raise WrongArguments(
            phrase('Say which kind of file, such as "{form}".', form="--format md")
        )
    if name == "erase" and len(given & _TO_ERASE) != 1:
        raise WrongArguments(phrase("Say one of these: {options}.", options=", ".join(_TO_ERASE)))
    if name == "backup" and given >= {"--to", "--output"}:
        raise WrongArguments(phrase('"{option}" does not go with this.', option="--output"))


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
