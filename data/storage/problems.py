"""What can go wrong with a group's folder, each as something a screen can say.

A sentence names a file only by the name we gave it ("group.json", a random id), never by a path.
"""

from __future__ import annotations

from datetime import date

from data.storage.back_up_problems import (
    BackUpDamaged,
    BackUpInside,
    BackUpTooLarge,
    NameTaken,
    NewerBackUp,
    NoSuchFile,
    NoSuchPlace,
    NotABackUp,
)
from data.storage.storage_problem import NOTHING_CHANGED as _NOTHING_CHANGED
from data.storage.storage_problem import StorageProblem
from data.words.wording import Phrase, phrase

__all__ = [
    "BackUpDamaged",
    "BackUpInside",
    "BackUpTooLarge",
    "NameTaken",
    "NewerBackUp",
    "NoSuchFile",
    "NoSuchPlace",
    "NotABackUp",
    "StorageProblem",
]

_EARLIER_SAFE = phrase("Everything saved before this is safe.")


class NotAGroup(StorageProblem):
    """The folder is missing, or holds no group of ours."""

    def __init__(self) -> None:
        super().__init__(
            phrase("There is no group in this folder."),
            _NOTHING_CHANGED,
            phrase("Check the name of the folder, or start a new group."),
        )


class FolderInUse(StorageProblem):
    """A new group, or a group brought back, needs a folder that is new or empty."""

    def __init__(self) -> None:
        super().__init__(
            phrase("This folder already has files in it."),
            _NOTHING_CHANGED,
            phrase("Choose a new folder with nothing in it."),
        )


class CannotWrite(StorageProblem):
    """The system refuses to let us write here (permissions, a read-only disk, a failing disk)."""

    may_pass = True

    def __init__(self, happened: Phrase | None = None, to_do: Phrase | None = None) -> None:
        super().__init__(
            happened
            or phrase("We could not save. This computer does not let us write in this folder."),
            _EARLIER_SAFE,
            to_do or phrase("Ask somebody to check the folder and the disk, then try again."),
        )


class PlaceGone(CannotWrite):
    """The folder is not where it was: renamed or moved, or its disk was pulled out."""

    def __init__(self) -> None:
        super().__init__(
            phrase("We could not save. The folder or its disk is not there any more."),
            phrase("Plug the disk in, or put the folder back where it was. Then try again."),
        )


class CannotRead(StorageProblem):
    """The system refuses to let us read a file (permissions, a failing disk)."""

    may_pass = True

    def __init__(self, file: str) -> None:
        super().__init__(
            phrase("We could not read the file {file}.", file=file),
            _NOTHING_CHANGED,
            phrase("Ask somebody to check the folder and the disk, then try again."),
        )


class ReadOnly(StorageProblem):
    """The group was opened only to be read."""

    def __init__(self) -> None:
        super().__init__(
            phrase("This group is open to read only, so we did not save."),
            _NOTHING_CHANGED,
            phrase("To change something, close the group and open it again."),
        )


class OpenElsewhere(StorageProblem):
    """Another running Fairsay has this group open for writing."""

    def __init__(self) -> None:
        super().__init__(
            phrase("This group is already open in another window."),
            _NOTHING_CHANGED,
            phrase("Use the other window, or close it first."),
        )


class DiskFull(StorageProblem):
    """No room was left, not even the room held back for one last save."""

    may_pass = True

    def __init__(self) -> None:
        super().__init__(
            phrase("We could not save. The disk is full."),
            _EARLIER_SAFE,
            phrase("Move or remove some files, then try again."),
        )


class NewerThanUs(StorageProblem):
    """A file was written by a newer version of Fairsay than this one."""

    def __init__(self, file: str) -> None:
        super().__init__(
            phrase("A newer version of Fairsay saved the file {file}.", file=file),
            _NOTHING_CHANGED,
            phrase("Use the newer version of Fairsay to open this group."),
        )


class Damaged(StorageProblem):
    """A file cannot be understood, and no good copy of it is at hand.

    `file` is the file's name; `why` is for a log or a test and never holds file content.
    """

    def __init__(self, file: str, why: str = "") -> None:
        super().__init__(
            phrase("The file {file} is damaged. We cannot read it.", file=file),
            phrase("We did not change the file."),
            phrase("Bring the group back from a back-up, or ask somebody to help."),
        )
        self.file = file
        self.why = why


class ChangedElsewhere(StorageProblem):
    """The file can be read, but its checksum says that another program wrote it.

    `has_copy`: there is a good copy from one save earlier, which can be opened instead.
    """

    may_pass = True

    def __init__(self, file: str, *, has_copy: bool = False) -> None:
        super().__init__(
            phrase("Another program changed the file {file}.", file=file),
            phrase("We did not change the file."),
            phrase("You can open the group with these changes, or ask somebody to look first."),
        )
        self.file = file
        self.has_copy = has_copy


class UnsafeFile(StorageProblem):
    """A name that should be an ordinary file is a link, a folder, a pipe or a device."""

    def __init__(self, file: str) -> None:
        super().__init__(
            phrase("{file} is not an ordinary file, so we did not open it.", file=file),
            _NOTHING_CHANGED,
            phrase("Ask somebody to look at the folder of this group."),
        )


class NoSuchMeeting(StorageProblem):
    """No meeting has this id, or its file is gone."""

    def __init__(self) -> None:
        super().__init__(
            phrase("We cannot find the file of this meeting."),
            _NOTHING_CHANGED,
            phrase("Look for it in a back-up, or choose another meeting."),
        )


class NotAllReadable(StorageProblem):
    """Erasing would leave what it cannot read as it is, so it does not begin."""

    def __init__(self, title: str, day: date) -> None:
        super().__init__(
            phrase("We cannot read the meeting {title}, {day}.", title=title, day=day),
            phrase("So nothing was taken out, and nothing was changed."),
            phrase("Take out that meeting first, or bring the group back from a back-up."),
        )


class UnlistedUnreadable(StorageProblem):
    """The same, for a meeting's file that cannot be read and that no list of meetings names."""

    def __init__(self, file: str) -> None:
        super().__init__(
            phrase("We cannot read the file {file}. It may be of a meeting.", file=file),
            phrase("So nothing was taken out, and nothing was changed."),
            phrase("Take out that file first, or bring the group back from a back-up."),
        )


class PassphraseNeeded(StorageProblem):
    """The group is locked, and no passphrase was given."""

    def __init__(self) -> None:
        super().__init__(
            phrase("This group is locked."),
            _NOTHING_CHANGED,
            phrase("Type the passphrase or the recovery code to open it."),
        )


class WrongPassphrase(StorageProblem):
    """What was typed opens no slot. A damaged slot looks the same, and is not told apart."""

    def __init__(self) -> None:
        super().__init__(
            phrase("That did not open the group."),
            _NOTHING_CHANGED,
            phrase("Check the words and try again, or use the recovery code."),
        )


class WeakPassphrase(StorageProblem):
    """A new passphrase is too short to keep anybody out."""

    def __init__(self) -> None:
        super().__init__(
            phrase("This passphrase is too short. It needs at least 12 letters."),
            _NOTHING_CHANGED,
            phrase("Use five words that do not belong together."),
        )
