"""Opening the group that a task is about."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from data.storage.lock_problems import LockQuestion
from data.storage.records import GroupRecords
from data.words.problems import Problem
from data.words.wording import phrase
from tui.command_line.arguments import Arguments
from tui.command_line.safekeeping.talk import Talk


def folder_of(arguments: Arguments, last_group: str) -> Path:
    """The folder that was named, or the last group's. Raises Problem where there is neither."""
    if arguments.group is not None:
        return arguments.group
    if last_group:
        return Path(last_group)
    raise Problem(
        phrase("It is not clear which group this is about."),
        phrase("Nothing was changed."),
        phrase("Say where the group's folder is: {option}", option="--group DIR"),
    )


def open_group(
    arguments: Arguments, last_group: str, talk: Talk, *, read_only: bool = False
) -> GroupRecords:
    """Open it, and say what it has to say; a locked group asks for its passphrase. Raises Problem.

    What its key does not vouch for is asked about where somebody is there to be asked.
    """
    folder = folder_of(arguments, last_group)

    def opened(secret: str | None) -> GroupRecords:
        how = partial(
            GroupRecords.open,
            folder,
            read_only=read_only,
            secret=secret,
            take_changes=arguments.take_changes,
        )
        try:
            return how()
        except LockQuestion as question:
            if not talk.may_ask:
                raise
            talk.say(*question.sentences)
            talk.agree(phrase("{what}?", what=question.go_on))
            return how(go_on=True)

    records = talk.opened(opened)
    talk.say(*records.files.notices)
    return records
