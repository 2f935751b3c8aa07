"""What a person should hear about the files, when it is no problem that stops anything."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from data.storage.file_names import LOCK_FILE
from data.words.wording import Phrase, phrase

_NAMED = 4


def recovered(file: str) -> Phrase:
    """A damaged file was replaced by the copy from the save before it."""
    return phrase(
        "The file {file} was damaged. We opened the copy from one save earlier. "
        "Please check what was written last.",
        file=file,
    )


def ours_kept(file: str) -> Phrase:
    """The copy from the save before was opened in place of what another program wrote, as asked."""
    return phrase(
        "We opened the copy of the file {file} from one save earlier. "
        "The changed file is kept beside it.",
        file=file,
    )


def weaker_lock() -> Phrase:
    """The disk has no lock of its own, so that another computer could write at the same time."""
    return phrase("This disk cannot lock files. Please open this group on one computer only.")


def not_private() -> Phrase:
    """The disk does not keep apart what belongs to whom."""
    return phrase(
        "This disk cannot keep files private. Others who use this computer may read this group."
    )


def mended_meeting(title: str, day: date) -> Phrase:
    """Parts of a meeting's record did not fit together, such as a current item that is not there."""
    return phrase(
        "In the meeting {title}, {day}, something in the file did not fit. "
        "We put it right. Please look through it.",
        title=title,
        day=day,
    )


def erasing_ended() -> Phrase:
    """Something was being erased when the program stopped, and this opening ended it."""
    return phrase("Taking out for good was cut short last time. It is done now.")


def erasing_not_ended() -> Phrase:
    """The same, and it could not be ended."""
    return phrase("Taking out for good was cut short, and is not done yet. Please try it again.")


def mended_group() -> Phrase:
    """Parts of the group's own record did not fit together."""
    return phrase(
        "Something in the file of the group did not fit. We put it right. Please look through it."
    )


def overtaken(file: str) -> Phrase:
    """Another program wrote the file while it was open here; both versions are kept."""
    return phrase(
        "Another program changed the file {file} while it was open here. "
        "We kept its version beside ours.",
        file=file,
    )


def taken(file: str) -> Phrase:
    """A file that another program wrote was taken as it is, as asked."""
    return phrase("We opened the changes that another program made in the file {file}.", file=file)


def last_room_used() -> Phrase:
    """A save worked only because the reserve was given up."""
    return phrase(
        "The disk is full. This was saved, but the next save may not work. "
        "Move or remove some files now."
    )


def typing_lost() -> Phrase:
    """The file of words typed and not yet saved could not be read."""
    return phrase("We could not read the words that were typed and not saved last time.")


def lock_off() -> Phrase:
    """The lock was taken off."""
    return phrase("The lock is off. The group opens without a passphrase.")


def second_copy_of_lock() -> Phrase:
    """`lock.json` was damaged, and its second copy is as it was."""
    return phrase(
        "The file {file} was damaged. Its second copy opened the group. Nothing is lost.",
        file=LOCK_FILE,
    )


def ways_in_changed() -> Phrase:
    """The slots of the lock are not those that it was made with."""
    return phrase(
        "Somebody or something changed the lock of this group. "
        "The passphrase or the recovery code may not open it any more. "
        "Change the passphrase now. Then both are new."
    )


def not_locked(files: Sequence[str]) -> Phrase:
    """Plain files that lie in a locked folder under names of ours, and are not used."""
    return phrase(
        "Files that are not locked lie in the folder of this group: {files}. "
        "Fairsay does not use them. It uses the locked ones.",
        files=names(files),
    )


def kept_beside(files: Sequence[str]) -> Phrase:
    """Files that nobody vouches for, or nobody can open, got another name and are not used."""
    return phrase(
        "We did not use these files: {files}. They are kept, and their names end in another way now.",
        files=names(files),
    )


def older_meeting(title: str) -> Phrase:
    """A meeting's file is from before the last save that the group's own file knows of."""
    return phrase(
        "The meeting {title} is older here than when it was last saved. "
        "Somebody or something may have put an old copy back. "
        "A back-up may have the newer one.",
        title=title,
    )


def older_group() -> Phrase:
    """The group's own file is from before a save that a meeting's file knows of."""
    return phrase(
        "The list of people and actions is older here than when it was last saved. "
        "Somebody or something may have put an old copy back. "
        "A back-up may have the newer one."
    )


def names(files: Sequence[str]) -> str:
    """The first few names of many."""
    return ", ".join(files[:_NAMED]) + (" …" if len(files) > _NAMED else "")


def half_added() -> Phrase:
    """Past meetings were being added when the program stopped, and this opening took them out."""
    return phrase("Bringing in past minutes was cut short last time. None of them was added.")


def adding_not_ended() -> Phrase:
    """The same, and they could not be taken out."""
    return phrase(
        "Bringing in past minutes was cut short. Some of them may be here. "
        "The next start tries again to take them out."
    )
