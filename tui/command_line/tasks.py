"""What each task of the command line does: it ends, and opens no conversation.

What a task needs is loaded when it is run: the command line is read before anything else is there.
"""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from data.words.wording import Phrase, Words, phrase
from tui.terminal.safe_text import say_on

if TYPE_CHECKING:
    from tui.command_line.arguments import Arguments
    from tui.command_line.option_and_task import Given, Task
    from tui.command_line.safekeeping.talk import Talk


def do_task(task: Task, arguments: Arguments, last_group: str, words: Words) -> None:
    """Do a task. `last_group` is the folder to use where none is named, or "".

    Raises Problem; then nothing was done, or the problem says what.
    """
    from data.storage.problems import ChangedElsewhere
    from tui.command_line.safekeeping.talk import Talk

    if task.run is None:
        raise LookupError(f"{task.name} opens a conversation")
    try:
        task.run(arguments, last_group, words)
    except ChangedElsewhere as changed:
        talk = Talk.at_terminal(words, out=sys.stderr)
        talk.say(changed.happened)
        talk.agree(phrase("Open the group with these changes?"))
        task.run(replace(arguments, take_changes=True), last_group, words)


def write_document(arguments: Arguments, last_group: str, words: Words) -> None:
    """Minutes, or an agenda."""
    from tui.command_line.document_tasks import write_minutes

    write_minutes(arguments, last_group, words)


def write_report(arguments: Arguments, last_group: str, words: Words) -> None:
    """What came of the meetings."""
    from tui.command_line.report_task import write_report

    write_report(arguments, last_group, words)


_NO_TEXT = frozenset({"docx", "pdf", "wav"})


def write_of_group(arguments: Arguments, last_group: str, words: Words) -> None:
    """The ground rules of a group, or what it still has to do."""
    from tui.command_line.document_tasks import write_of_group as write

    write(arguments, last_group, words)


def document_fault(given: Given) -> Phrase | None:
    """It must be said which kind of file; and which file, where the kind is no text."""
    if "--format" not in given:
        return phrase('Say which kind of file, such as "{form}".', form="--format md")
    if given["--format"] in _NO_TEXT and given.get("--output") in {None, Path("-")}:
        return phrase("This kind needs a file: say which, with {option}.", option="--output")
    return None


def back_up(arguments: Arguments, last_group: str, words: Words) -> None:
    """A back-up of a group."""
    from tui.command_line.safekeeping.copies import back_up_group

    back_up_group(arguments, last_group, _talk(arguments, words))


def back_up_fault(given: Given) -> Phrase | None:
    """It goes into a folder, or into a file that is named; not both."""
    both = given.keys() >= {"--to", "--output"}
    return phrase('"{option}" does not go with this.', option="--output") if both else None


def restore(arguments: Arguments, last_group: str, words: Words) -> None:
    """A group from a back-up."""
    from tui.command_line.safekeeping.copies import bring_back

    bring_back(arguments, last_group, _talk(arguments, words))


def lock(arguments: Arguments, last_group: str, words: Words) -> None:
    """A passphrase for a group, or another one."""
    from tui.command_line.safekeeping.locking import lock_group

    lock_group(arguments, last_group, _talk(arguments, words))


def unlock(arguments: Arguments, last_group: str, words: Words) -> None:
    """No passphrase for a group any more."""
    from tui.command_line.safekeeping.locking import unlock_group

    unlock_group(arguments, last_group, _talk(arguments, words))


_TO_ERASE = ("--person", "--meeting", "--older-than")


def erase(arguments: Arguments, last_group: str, words: Words) -> None:
    """A person, a meeting or old meetings, taken out for good."""
    from tui.command_line.safekeeping.erasing import take_out

    take_out(arguments, last_group, _talk(arguments, words))


def erase_fault(given: Given) -> Phrase | None:
    """One kind of thing is taken out at a time."""
    if len(given.keys() & set(_TO_ERASE)) == 1:
        return None
    return phrase("Say one of these: {options}.", options=", ".join(_TO_ERASE))


def check(arguments: Arguments, last_group: str, words: Words) -> None:  # noqa: ARG001  # as all tasks
    """What works on this computer."""
    from tui.command_line.check import findings, this_computer

    for finding in findings(this_computer(arguments.group)):
        say_on(sys.stdout, words.say(finding))


def _talk(arguments: Arguments, words: Words) -> Talk:
    from tui.command_line.safekeeping.talk import Talk

    return Talk.at_terminal(words, arguments.passphrase_fd)
