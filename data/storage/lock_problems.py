"""What can be wrong with the lock of a group, and what only a person can say about it."""

from __future__ import annotations

from collections.abc import Sequence

from data.storage.file_names import LOCK_FILE
from data.storage.notices import names
from data.storage.problems import StorageProblem
from data.words.wording import Phrase, phrase

_NOTHING_CHANGED = phrase("Nothing in the folder was changed.")


class LockHalfChanged(StorageProblem):
    """A change of the lock was cut short, and a group opened to read only cannot end it."""

    def __init__(self) -> None:
        super().__init__(
            phrase("The computer stopped while the lock of this group was changed."),
            _NOTHING_CHANGED,
            phrase("Open the group once in the usual way. That ends the change."),
        )


class LockGone(StorageProblem):
    """There are locked files, and nothing that says how to open them."""

    def __init__(self) -> None:
        super().__init__(
            phrase("The group is locked, and its file {file} is gone.", file=LOCK_FILE),
            _NOTHING_CHANGED,
            phrase("Bring the group back from a back-up, or ask somebody to help."),
        )


class LockQuestion(StorageProblem):
    """Something that the key of the group does not vouch for: a person has to say what to do.

    `files` are their names. `go_on` says what opening with `go_on` does: never does it take a lock
    off, and what Fairsay does not use is kept beside.
    """

    def __init__(
        self, happened: Phrase, to_do: Phrase, go_on: Phrase, files: Sequence[str]
    ) -> None:
        super().__init__(happened, _NOTHING_CHANGED, to_do)
        self.go_on = go_on
        self.files = tuple(files)


class LockGoneBesidePlain(LockQuestion):
    """There are locked files without their lock, and files that are not locked."""

    def __init__(self, files: Sequence[str]) -> None:
        super().__init__(
            phrase("There are locked files here, but no lock: {files}.", files=names(files)),
            phrase("The files that are not locked may be old, or from somebody else."),
            phrase("Open the files that are not locked. Keep the locked ones beside them"),
            files,
        )


class LockDoubtful(LockQuestion):
    """A change of the lock was cut short, it says, and not all of it is vouched for."""

    def __init__(self, files: Sequence[str]) -> None:
        if files:
            happened = phrase(
                "The lock does not cover these files, and somebody may have changed them: {files}.",
                files=names(files),
            )
            go_on = phrase("Use these files, and lock them")
        else:
            happened = phrase(
                "The file {file} says that a change of the lock did not end. "
                "Somebody may have written that into it.",
                file=LOCK_FILE,
            )
            go_on = phrase("Keep the lock on, and open the group")
        super().__init__(
            happened,
            phrase("If you do not know why this is so, ask somebody to look first."),
            go_on,
            files,
        )
