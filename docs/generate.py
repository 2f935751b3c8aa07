"""Writes docs/commands.md from the program's own lists: `python -m docs.generate [--check]`.

With --check nothing is written; exit code 1 says that the page no longer fits the program.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from data.words.wording import Phrase, Words
from tui.command_line.option_and_task import Option
from tui.command_line.usage import ACCESS_OPTIONS, TASKS
from tui.commands import COMMANDS
from tui.commands.one_command import Command, key_label

PAGE = Path(__file__).parent / "commands.md"
WORDS = Words()
TO_COME = " (still to come)"


def page() -> str:
    """The whole page, as Markdown."""
    return "\n".join(_lines()) + "\n"


def _lines() -> Iterator[str]:
    yield "# Commands"
    yield ""
    yield "Made from the program's own lists by `python -m docs.generate`; change those, not this."
    yield ""
    yield "## In a meeting"
    yield ""
    yield from _table(
        ("command", "what it does", "keys", "word, line by line", "in a vote"),
        (_command_row(command) for command in COMMANDS),
    )
    yield ""
    yield "No letter is a key. The signs `?`, `+` and `-` work where no text is typed, other keys everywhere."
    yield "Where text is being typed line by line, a word begins with `/`."
    yield ""
    yield "## On the command line"
    yield ""
    yield from _table(("type", "what it does"), _task_rows())
    yield ""
    yield "## Options for every task"
    yield ""
    yield "They stand before or after the task, and hold for this run only."
    yield ""
    yield from _table(("type", "what it does"), map(_option_row, ACCESS_OPTIONS))
    for task in TASKS:
        if task.options:
            yield ""
            yield f"## Options for `fairsay {task.name}`"
            yield ""
            yield from _table(("type", "what it does"), map(_option_row, task.options))
    yield ""
    yield "## Exit codes"
    yield ""
    yield "0: done. 1: a problem, said in a sentence; nothing is half written. 2: the command line"
    yield "makes no sense."


def _command_row(command: Command) -> tuple[str, ...]:
    words = [WORDS.say(command.word), command.letter]
    return (
        WORDS.say(command.name),
        WORDS.say(command.sentence),
        ", ".join(dict.fromkeys(f"`{key_label(key)}`" for key in command.keys)),
        ", ".join(f"`{word}`" for word in words if word),
        "yes" if command.in_ballot else "no",
    )


def _task_rows() -> Iterator[tuple[str, str]]:
    yield "`fairsay`", "Opens the last group, or helps you to start one."
    for task in TASKS:
        yield f"`{task.call}`", _said(task.sentence, there=task.there)


def _option_row(option: Option) -> tuple[str, str]:
    form = option.form.replace("|", "\\|")
    return f"`{form}`", _said(option.about, there=option.there)


def _said(sentence: Phrase, *, there: bool) -> str:
    return WORDS.say(sentence) + ("" if there else TO_COME)


def _table(headings: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> Iterator[str]:
    yield f"| {' | '.join(headings)} |"
    yield f"|{' --- |' * len(headings)}"
    for row in rows:
        yield f"| {' | '.join(row)} |"


def main(arguments: list[str]) -> int:
    """The command line; exit code 1 where --check finds the page out of date."""
    if arguments == ["--check"]:
        current = PAGE.exists() and PAGE.read_text("utf-8") == page()
        print("docs/commands.md fits the program." if current else "Run python -m docs.generate")
        return 0 if current else 1
    PAGE.write_text(page(), "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
