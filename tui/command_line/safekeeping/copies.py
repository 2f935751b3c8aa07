"""`fairsay backup` and `fairsay restore`."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from data.storage.back_up import BackUpMade, back_up_as, make_back_up, restore
from data.storage.problems import CannotWrite
from data.storage.records import GroupRecords, MeetingSummary
from data.storage.safekeeping_words import (
    BACK_UP_KEEP,
    BACK_UP_LOCKED,
    BACK_UP_MEANS,
    BACK_UP_OPEN,
    file_typed,
    place_typed,
    usual_place,
    what_is_missing,
    what_is_not_back,
)
from data.words.wording import Phrase, phrase, phrases
from tui.command_line.arguments import Arguments
from tui.command_line.safekeeping.opening import open_group
from tui.command_line.safekeeping.talk import Talk, to_the_end
from tui.computer.standard_folders import documents_folder


def back_up_group(arguments: Arguments, last_group: str, talk: Talk) -> None:
    """Make a back-up in a folder, or in a new file of a name that was given."""
    with _opened(arguments, last_group, talk) as records:
        name = records.group.name
        target = arguments.output or arguments.to or documents_folder()
        talk.say(
            BACK_UP_MEANS,
            BACK_UP_LOCKED if records.passphrase.locked else BACK_UP_OPEN,
            phrase("The group: {name}", name=name),
            phrase("It goes here: {path}", path=target),
        )
        talk.agree(phrase("Make the back-up?"))
        with to_the_end():
            made = _backed_up(records, arguments)
        here = phrase("It is here: {path}", path=made.path)
        talk.say(*what_is_missing(made), _counted(made.meetings), here, BACK_UP_KEEP)


def _opened(arguments: Arguments, last_group: str, talk: Talk) -> GroupRecords:
    """The group; on a disk that cannot be written, a back-up can still be made of it."""
    try:
        return open_group(arguments, last_group, talk)
    except CannotWrite:
        return open_group(arguments, last_group, talk, read_only=True)


def _backed_up(records: GroupRecords, arguments: Arguments) -> BackUpMade:
    if arguments.output:
        target = place_typed(str(arguments.output.absolute().parent)) / arguments.output.name
        return back_up_as(records, target)
    place = (
        place_typed(str(Path(arguments.to).absolute()))
        if arguments.to
        else usual_place(documents_folder())
    )
    return make_back_up(records, place, today=datetime.now().astimezone().date())


def _counted(n: int) -> Phrase:
    return phrases(
        "The group and its {n} meeting are in the back-up.",
        "The group and its {n} meetings are in the back-up.",
        n,
    )


def bring_back(arguments: Arguments, last_group: str, talk: Talk) -> None:  # noqa: ARG001  # as all tasks
    """Bring a group back from its back-up into a new folder."""
    archive = file_typed(str(Path(arguments.named[0]).absolute()))
    folder = Path(arguments.named[1])
    talk.say(
        phrase("This back-up is read and checked: {path}", path=archive),
        phrase("The group goes into this new folder: {path}", path=folder.absolute()),
        phrase("Nothing else is changed."),
    )
    talk.agree(phrase("Bring the group back?"))
    missing = talk.opened(lambda secret: _brought_back(archive, folder, secret))
    whole = phrase("The group is back, with all that was in the back-up.")
    part = phrase("The group is back, but not all of it.")
    talk.say(
        part if missing else whole,
        *what_is_not_back(missing),
        phrase("It is here: {path}", path=folder.absolute()),
        phrase("To open it, type: {command}", command=f"fairsay --group {folder}"),
    )


def _brought_back(archive: Path, folder: Path, secret: str | None) -> tuple[MeetingSummary, ...]:
    with to_the_end():
        return restore(archive, folder, secret=secret)
