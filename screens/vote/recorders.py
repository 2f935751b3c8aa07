"""Programs that may be recording the screen: named before anything secret goes round, not forbidden."""

from __future__ import annotations

from data.words.wording import Words
from tui.pages.page import Block, Notice
from tui.room import Room


def recorder_blocks(room: Room, words: Words) -> tuple[Block, ...]:
    """A warning with their names; nothing where none was seen. Or that nobody types here."""
    if room.terminal().nobody_types:
        said = words(
            "Nobody types here: the answers come from a file or a program. Nothing is secret."
        )
        return (Notice(said),)
    if not room.recorders:
        return ()
    names = words.listed(room.recorders)
    said = words(
        "{names} may be recording this screen. Stop it first, or vote on paper.", names=names
    )
    return (Notice(said),)
