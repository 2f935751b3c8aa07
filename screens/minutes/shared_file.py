"""The copy to share, as a file."""

from __future__ import annotations

from data.documents.document import Document
from data.documents.known_names import KnownName
from data.documents.saving import file_name
from data.documents.shared_copy import HELD_BACK_SAID, Decision, SharedCopy, shared_copy
from data.frozen import frozen
from data.words.wording import Words
from screens.minutes.saving import KINDS, MinutesFile
from tui.pages.page import Notice
from tui.room import Room


@frozen
class SharedMinutesFile:
    """The copy to share of a meeting's minutes, to be saved.

    `names` are those that the group knows; `decided` is what was decided about texts held back, by
    their places.
    """

    room: Room
    meeting_id: str
    names: tuple[KnownName, ...]
    decided: tuple[tuple[str, Decision], ...] = ()

    def copy(self, words: Words) -> SharedCopy:
        """What is in it, and what is held back."""
        records = self.room.records
        meeting = records.meeting(self.meeting_id)
        return shared_copy(records.group, meeting, self.names, words, dict(self.decided))

    @property
    def page_name(self) -> str:
        """What its pages are called."""
        return f"minutes.share.{{}}/{self.meeting_id}"

    @property
    def kinds(self) -> tuple[str, ...]:
        """All there are."""
        return tuple(KINDS)

    def file_name(self, words: Words, *more: str) -> str:
        """The day, and the group and the title without names."""
        shared = self.copy(words)
        day = self.room.records.meeting(self.meeting_id).day
        title = f"{shared.group_name} {shared.title}"
        return file_name(day, title, words("minutes to share"), *more)

    def heading(self, words: Words) -> str:
        """What is being done."""
        return words("Save the copy to share")

    def notes(self, words: Words) -> tuple[Notice, ...]:
        """Whether the minutes are whole yet, and how many texts are left out of this copy."""
        return (*MinutesFile(self.room, self.meeting_id).notes(words), *self._held_back(words))

    def _held_back(self, words: Words) -> tuple[Notice, ...]:
        held = len(self.copy(words).held)
        return (Notice(words.say(HELD_BACK_SAID.given(n=held))),) if held else ()

    def done(self, words: Words) -> str:
        """What was done."""
        return words("The copy to share is saved as a file.")

    def back(self, words: Words) -> str:
        """Where the way back leads."""
        return words("Go back to the copy")

    def document(self, words: Words) -> Document:
        """The copy in these words."""
        return self.copy(words).document
