"""What can be typed after "fairsay" that does something and ends, without a conversation."""

from __future__ import annotations

import sys
from dataclasses import replace

from data.storage.problems import ChangedElsewhere
from data.words.wording import Words, phrase
from tui.command_line.arguments import Arguments
from tui.command_line.safekeeping.talk import Talk
from tui.terminal.safe_text import say_on


def do_task(arguments: Arguments, last_group: str, words: Words) -> None:
    """Do the task. `last_group` is the folder to use where none is named, or "".

    Raises Problem; then nothing was done, or the problem says what.
    """
    try:
        _do(arguments, last_group, words)
    except ChangedElsewhere as changed:
        talk = Talk.at_terminal(words, out=sys.stderr)
        talk.say(changed.happened)
        talk.agree(phrase("Open the group with these changes?"))
        _do(replace(arguments, take_changes=True), last_group, words)


def _do(arguments: Arguments, last_group: str, words: Words) -> None:
    if arguments.task == "check":
        _check(arguments, words)
    elif arguments.task in {"minutes", "agenda"}:
        from tui.command_line.document_tasks import write_minutes

        write_minutes(arguments, last_group, words)
    else:
        _keep_safe(arguments, last_group, words)


def _check(arguments: Arguments, words: Words) -> None:
    from tui.command_line.check import findings, this_computer

    for finding in findings(this_computer(arguments.group)):
        say_on(sys.stdout, words.say(finding))


def _keep_safe(arguments: Arguments, last_group: str, words: Words) -> None:
    from tui.command_line.safekeeping.copies import back_up_group, bring_back
    from tui.command_line.safekeeping.erasing import take_out
    from tui.command_line.safekeeping.locking import lock_group, unlock_group

    do = {
        "backup": back_up_group,
        "restore": bring_back,
        "lock": lock_group,
        "unlock": unlock_group,
        "erase": take_out,
    }[arguments.task]
    do(arguments, last_group, Talk.at_terminal(words, arguments.passphrase_fd))
