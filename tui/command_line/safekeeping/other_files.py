"""Files of others in a folder that is locked or erased: named, and taken along where somebody says so."""

from __future__ import annotations

from data.storage.records import GroupRecords
from data.storage.safekeeping_words import STRAYS_ERASED, strays_named
from data.storage.strays import remove_strays, strays
from data.words.wording import phrase
from tui.command_line.safekeeping.talk import Talk, to_the_end


def ask_about_other_files(records: GroupRecords, talk: Talk) -> tuple[str, ...]:
    """Name them, and ask whether they go too; those that shall go. None where nobody may be asked."""
    found = strays(records.files.folder)
    if not found:
        return ()
    talk.say(strays_named(found))
    if not talk.may_ask:
        return ()
    talk.say(*STRAYS_ERASED, *(phrase("{file}", file=name) for name in found))
    return found if talk.wishes(phrase("Take these files out for good as well?")) else ()


def take_other_files(records: GroupRecords, names: tuple[str, ...], talk: Talk) -> None:
    """Take out those that somebody said yes to, and say so. Raises CannotWrite."""
    if names and records.files.folder:
        with to_the_end():
            remove_strays(records.files.folder, names)
        talk.say(phrase("The other files are taken out."))
