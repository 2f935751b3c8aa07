"""What can go wrong with a back-up, each as something a screen can say."""

from __future__ import annotations

from data.storage.storage_problem import NOTHING_CHANGED as _NOTHING_CHANGED
from data.storage.storage_problem import StorageProblem
from data.words.wording import phrase


class NotABackUp(StorageProblem):
    """The file is no back-up of ours, or holds something that a back-up never does."""

    def __init__(self) -> None:
        super().__init__(
            phrase("This file is not a back-up made by Fairsay."),
            _NOTHING_CHANGED,
            phrase("Choose another file."),
        )


class BackUpDamaged(StorageProblem):
    """A back-up does not say what it said when it was made."""

    def __init__(self) -> None:
        super().__init__(
            phrase("This back-up is damaged, so we did not use it."),
            _NOTHING_CHANGED,
            phrase("Use an older back-up."),
        )


class NewerBackUp(StorageProblem):
    """A back-up that a newer version of Fairsay made in a newer form."""

    def __init__(self) -> None:
        super().__init__(
            phrase("A newer version of Fairsay made this back-up."),
            _NOTHING_CHANGED,
            phrase("Use the newer version of Fairsay to bring the group back."),
        )


class BackUpTooLarge(StorageProblem):
    """A back-up would be larger than any that is read again."""

    def __init__(self) -> None:
        super().__init__(
            phrase("This group is too large for a back-up in one file. None was made."),
            _NOTHING_CHANGED,
            phrase("Take out old meetings first, or copy the whole folder of the group."),
        )


class BackUpInside(StorageProblem):
    """A back-up in the group's own folder would be lost together with it."""

    def __init__(self) -> None:
        super().__init__(
            phrase("A back-up inside the folder of the group would be lost with it."),
            _NOTHING_CHANGED,
            phrase("Choose a place outside that folder, such as a memory stick."),
        )


class NameTaken(StorageProblem):
    """A back-up was to have the name of a file that is there already."""

    def __init__(self) -> None:
        super().__init__(
            phrase("There is already a file of this name."),
            phrase("That file was not changed."),
            phrase("Choose another name for the back-up."),
        )


class NoSuchPlace(StorageProblem):
    """A back-up was to go to a folder that is not there."""

    def __init__(self) -> None:
        super().__init__(
            phrase("We cannot find that folder."),
            phrase("Nothing was saved there."),
            phrase("Check its name. If it is a memory stick, plug it in first."),
        )


class NoSuchFile(StorageProblem):
    """A group was to come back from a file that is not there."""

    def __init__(self) -> None:
        super().__init__(
            phrase("We cannot find that file."),
            phrase("Nothing was changed."),
            phrase("Check its name. If it is on a memory stick, plug it in first."),
        )
