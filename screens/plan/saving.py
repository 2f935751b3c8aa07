"""The agenda of a planned meeting as a file."""

from __future__ import annotations

from data.documents.agenda import agenda_of
from data.documents.document import Document
from data.documents.saving import file_name
from data.frozen import frozen
from data.words.wording import Words
from screens.minutes.saving import KINDS
from tui.pages.page import Notice
from tui.room import Room


@frozen
class AgendaFile:
    """An agenda, to be saved."""

    room: Room
    meeting_id: str

    @property
    def page_name(self) -> str:
        """What its pages are called."""
        return f"plan.{{}}/{self.meeting_id}"

    @property
    def kinds(self) -> tuple[str, ...]:
        """All but a spreadsheet: an agenda has no actions."""
        return tuple(kind for kind in KINDS if kind != "csv")

    def file_name(self, words: Words, *more: str) -> str:
        """The day, the group and the title."""
        records = self.room.records
        meeting = records.meeting(self.meeting_id)
        title = f"{records.group.name} {meeting.title}"
        return file_name(meeting.day, title, words("agenda"), *more)

    def heading(self, words: Words) -> str:
        """What is being done."""
        return words("Save the agenda as a file")

    def notes(self, words: Words) -> tuple[Notice, ...]:
        """Nothing has to be known of it."""
        return ()

    def done(self, words: Words) -> str:
        """What was done."""
        return words("The agenda is saved as a file.")

    def back(self, words: Words) -> str:
        """Where the way back leads."""
        return words("Go back to the agenda")

    def document(self, words: Words) -> Document:
        """The agenda in these words."""
        records = self.room.records
        return agenda_of(records.group, records.meeting(self.meeting_id), words)
