"""The composition root: the one module that knows everything. Arguments in, an exit code out.

What the first picture does not need is loaded when it is asked for.
"""

from __future__ import annotations

import errno
import sys
from collections.abc import Sequence

from data.settings import read_settings
from data.words.problems import Problem
from data.words.wording import Words, phrase
from locales import languages
from tui.command_line.arguments import Arguments, WrongArguments
from tui.command_line.parsing import not_there_yet, parse
from tui.command_line.tasks import do_task
from tui.command_line.usage import help_lines, task
from tui.composition.conversation_run import run_conversation
from tui.computer.faults import PROGRAM_FAULT, complain, forget_output, to_report
from tui.computer.side_channels import close_side_channels
from tui.computer.standard_folders import settings_file
from tui.terminal.safe_text import say_on

DONE, PROBLEM, WRONG = 0, 1, 2

NO_ROOM_FOR_OUTPUT = (
    phrase("The disk is full. Not everything that was to be written there is there."),
    phrase("Everything saved before this is safe."),
    phrase("Move or remove some files, then try again."),
)


def main(typed: Sequence[str] | None = None) -> int:
    """Run the program with what was typed after its name; the exit code (0, 1 or 2)."""
    close_side_channels()
    words = Words()
    try:
        arguments = parse(sys.argv[1:] if typed is None else typed, languages())
        words = Words(arguments.language or "en_GB", arguments.plain)
        return _run(arguments, words)
    except WrongArguments as wrong:
        return complain(wrong.sentences, words, WRONG)
    except Problem as problem:
        return complain(problem.sentences, words, PROBLEM)
    except BrokenPipeError:
        forget_output()
        return PROBLEM
    except OSError as refused:
        if refused.errno != errno.ENOSPC:
            return complain((*PROGRAM_FAULT, to_report(refused)), words, PROBLEM)
        forget_output()
        return complain(NO_ROOM_FOR_OUTPUT, words, PROBLEM)
    except Exception as fault:  # noqa: BLE001  # the last resort: no traceback, which could show a choice
        return complain((*PROGRAM_FAULT, to_report(fault)), words, PROBLEM)


def _run(arguments: Arguments, words: Words) -> int:
    if arguments.help or arguments.version:
        return _explain(arguments, words)
    if missing := not_there_yet(arguments):
        return complain((missing,), words, PROBLEM)
    about = task(arguments.task)
    if about and about.run:
        do_task(about, arguments, read_settings(settings_file()).last_group, words)
    else:
        run_conversation(arguments)
    sys.stdout.flush()
    return DONE


def _explain(arguments: Arguments, words: Words) -> int:
    from importlib.metadata import version

    if arguments.version:
        say_on(sys.stdout, f"fairsay {version('fairsay')}")
    else:
        say_on(sys.stdout, "\n".join(help_lines(words, task(arguments.task))))
    return DONE


if __name__ == "__main__":
    sys.exit(main())
