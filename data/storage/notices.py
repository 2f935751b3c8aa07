"""What a person should hear about the files, when it is no problem that stops anything."""

from __future__ import annotations

from data.words.wording import Phrase, phrase


def recovered(file: str) -> Phrase:
    """A damaged file was replaced by the copy from the save before it."""
    return phrase(
        "The file {file} was damaged. We opened the copy from one save earlier. "
        "Please check what was written last.",
        file=file,
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
