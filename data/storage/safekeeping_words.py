"""What people are told about locks, back-ups and erasing: the same on every page and in every task."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from data.storage.problems import CannotWrite, NoSuchFile, NoSuchPlace
from data.words.wording import Phrase, phrase, phrases

if TYPE_CHECKING:
    from data.storage.back_up import BackUpMade
    from data.storage.index import MeetingSummary

LOCK_MEANS = (
    phrase("A lock keeps what was said here private, also if this laptop is lost or lent."),
    phrase("The group then opens only with a passphrase, such as five words."),
)
LOCK_WARNS = phrase(
    "If the passphrase and the recovery code are both lost, nobody can open the group again."
)
LOCK_LEAVES = phrase(
    "Back-ups and files of minutes from before stay open to read. "
    "Special tools may find old files on the disk for a time."
)
CODE_MEANS = (
    phrase("If the passphrase is forgotten, this code opens the group."),
    phrase("Write it on paper. Keep the paper away from this laptop."),
)
CODE_WRONG = (
    phrase("This is not the recovery code. The lock was not changed yet."),
    phrase("Look at your paper, and type the code again."),
)
NOT_THE_SAME = (
    phrase("The two are not the same. The lock was not changed yet."),
    phrase("Type the passphrase again, both times."),
)
DID_NOT_OPEN = (
    phrase("That did not open the group."),
    phrase("Check the words, or use the recovery code."),
)
UNLOCK_MEANS = phrase(
    "Without the lock, anybody who uses this laptop can read what the group has saved."
)
CANNOT_BE_UNDONE = phrase("This cannot be undone.")
ERASE_STAYS = (
    phrase("Back-ups made before. Remove them yourself, or make new ones."),
    phrase("Minutes saved as files, sent or printed."),
    phrase("What a disk has not written over yet. Special tools may find it for a time."),
)
STAND_IN = phrase("somebody")
"""What stands in place of a name that was taken out."""
NAME_NOWHERE = (
    phrase("This name is nowhere in what is saved now."),
    phrase("Look at how it is spelled. Older copies may still have it."),
)


def name_found(meetings: int, *, elsewhere: bool) -> tuple[Phrase, ...]:
    """Where a name that is to be taken out was found."""
    if not (meetings or elsewhere):
        return NAME_NOWHERE
    said = phrases("We found it in {n} meeting.", "We found it in {n} meetings.", meetings)
    others = phrase("It is also in the list of people, in actions or in other notes of the group.")
    return (said, others) if elsewhere else (said,)


PERSON_ERASED = (
    phrase("The name goes from the list of people, all meetings, actions and notes."),
    phrase("In its place it says: {word}."),
    phrase("A word that is the same as the name goes too. Other forms of the name stay."),
)
MEETING_ERASED = (
    phrase("The agenda, notes, decisions, votes and who was here go for good."),
    phrase("Actions from it stay in the group's list."),
)
OLD_ERASED = (
    phrase("Those meetings go whole: agenda, notes, decisions, votes and who was here."),
    phrase("Their actions go too, but for those that are still open."),
)
BACK_UP_MEANS = phrase("A back-up is one file with all that the group has saved.")
BACK_UP_LOCKED = phrase("It is locked, and opens with the passphrase of today.")
BACK_UP_OPEN = phrase("It is not locked. Anybody who has it can read it.")
BACK_UP_KEEP = phrase("Keep it somewhere else than this laptop, such as on a memory stick.")
BACK_UP_OLDER_GROUP = phrase(
    "The file of the group is damaged. The back-up has it as it was one save earlier."
)


def what_is_missing(made: BackUpMade) -> tuple[Phrase, ...]:
    """What a back-up does not have, or has in an older form: each meeting by its day and title."""
    older = phrase("Its file is damaged. The back-up has it as it was one save earlier.")
    left_out = phrase("We cannot read its file, so it is not in the back-up.")
    return (
        *((BACK_UP_OLDER_GROUP,) if made.older_group else ()),
        *(_of_meeting(meeting, older) for meeting in made.older),
        *(_of_meeting(meeting, left_out) for meeting in made.left_out),
        *(phrase("{file}: {said}", file=file, said=left_out) for file in made.unlisted),
    )


def what_is_not_back(missing: Iterable[MeetingSummary]) -> tuple[Phrase, ...]:
    """The meetings that did not come back from a back-up, by day and title."""
    said = phrase("We could not read it in the back-up, so it did not come back.")
    return tuple(_of_meeting(meeting, said) for meeting in missing)


def _of_meeting(meeting: MeetingSummary, said: Phrase) -> Phrase:
    return phrase("{day}, {title}: {said}", day=meeting.day, title=meeting.title, said=said)


def usual_place(documents: Path) -> Path:
    """The folder for documents, made if it is missing. Raises CannotWrite."""
    try:
        documents.mkdir(parents=True, exist_ok=True)
    except OSError as refused:
        raise CannotWrite from refused
    return documents


def place_typed(typed: str) -> Path:
    """A folder as somebody typed it; a name that starts nowhere starts in their own folder.

    It is never made: a folder in place of a memory stick that is not there would be on this
    laptop after all. Raises NoSuchPlace.
    """
    place = _path_typed(typed)
    if place is None or not os.path.isdir(place):  # noqa: PTH112  # Path's raises for a long name
        raise NoSuchPlace
    return place


def file_typed(typed: str) -> Path:
    """A file as somebody typed it, like `place_typed`. Raises NoSuchFile."""
    file = _path_typed(typed)
    if file is None or not os.path.isfile(file):  # noqa: PTH113  # the same
        raise NoSuchFile
    return file


def _path_typed(typed: str) -> Path | None:
    text = typed.strip().strip("\"'")
    if not text or "\0" in text:
        return None
    return Path.home() / os.path.expanduser(text)  # noqa: PTH111  # Path's raises for an unknown user


STRAYS_ERASED = (
    phrase("Fairsay does not use these files. Somebody else may need them."),
    phrase("They may hold words from your meetings that anybody can read."),
)


def strays_named(names: Sequence[str]) -> Phrase:
    """That there are files in the group's folder which neither a lock nor erasing reaches."""
    shown = ", ".join(names[:_MOST_NAMED]) + (", ..." if len(names) > _MOST_NAMED else "")
    return phrase(
        "Other files are in the folder of the group, and stay as they are: {files}.", files=shown
    )


_MOST_NAMED = 6
