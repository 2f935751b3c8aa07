"""Files in the folder of a group that are not the group's own, such as a sync program's copies.

A lock does not seal them and erasing does not reach into them, so both offer to take them out.
"""

from __future__ import annotations

from data.storage.safekeeping_words import STRAYS_ERASED, strays_named
from data.storage.strays import remove_strays, strays
from data.words.wording import Words, phrase
from screens.safekeeping.confirm_erase import ConfirmErase
from tui.pages.page import Notice, Option
from tui.pages.screen import Back, Go, Next
from tui.room import Room


def other_files(
    room: Room, label: str, words: Words
) -> tuple[tuple[Notice, ...], tuple[Option, ...]]:
    """Their names, and the way to take them out under this label; nothing where there are none."""
    names = strays(room.records.files.folder)
    if not names:
        return (), ()
    return (
        (Notice(words.say(strays_named(names))),),
        (Option("others", label, lambda: take_out_other_files(room)),),
    )


def take_out_other_files(room: Room) -> Next:
    """Ask once more, by name, before they go."""
    folder = room.records.files.folder
    names = strays(folder)
    if folder is None or not names:
        return Back()
    return Go(
        ConfirmErase(
            phrase("Other files in the folder of the group"),
            STRAYS_ERASED,
            tuple(phrase("{file}", file=name) for name in names),
            lambda words: remove_strays(folder, names),
            phrase("The other files are taken out."),
        )
    )
