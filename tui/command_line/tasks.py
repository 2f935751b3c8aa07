"""What can be typed after "fairsay" that does something and ends, without a conversation."""

from __future__ import annotations

import sys

from data.words.wording import Words
from tui.command_line.arguments import Arguments


def do_task(arguments: Arguments, last_group: str, words: Words) -> None:
    """Do the task. `last_group` is the folder to use where none is named, or "".

    Raises Problem; then nothing was done, or the problem says what.
    """
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
        sys.stdout.write(words.say(finding) + "\n")


def _keep_safe(arguments: Arguments, last_group: str, words: Words) -> None:
    from tui.command_line.safekeeping.copies import back_up_group, bring_back
    from tui.command_line.safekeeping.erasing import take_out
    from tui.command_line.safekeeping.locking import lock_group, unlock_group
    from tui.command_line.safekeeping.talk import Talk

    do = {
        "backup": back_up_group,
        "restore": bring_back,
        "lock": lock_group,
        "unlock": unlock_group,
        "erase": take_out,
    }[arguments.task]
    do(arguments, last_group, Talk.at_terminal(words, arguments.passphrase_fd))
