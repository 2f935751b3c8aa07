"""What was asked for on the command line: what to do, with which group, how it looks, sounds and reads."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from pathlib import Path

from data.frozen import frozen
from data.settings import AccessSettings
from data.words.problems import Problem
from data.words.wording import Phrase, phrase
from tui.command_line.option_and_task import Given


@frozen
class Arguments:
    """What was asked for on the command line. An empty string or None: not said.

    `task` is a name in `tui.command_line.usage.TASKS`, or empty to open the last group. `given` holds what
    was typed for each option, by name, those without a field here as well; `named` what the task takes, in
    order. `also` are folders of other groups. `to` is a last day or a folder, as the task has it.
    `take_changes` is never typed: somebody was asked, and said yes.
    """

    task: str = ""
    given: Given = field(default_factory=dict)
    group: Path | None = None
    also: tuple[Path, ...] = ()
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
