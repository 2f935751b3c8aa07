"""An item of a planned meeting, as the screens about it read and save it."""

from __future__ import annotations

from dataclasses import replace

from data.frozen import frozen
from data.model.agenda import Agenda, AgendaItem, with_item
from data.model.meeting import Meeting
from tui.room import Room


@frozen
class PlannedItem:
    """Which item it is. What is asked of it is read from the records anew each time."""

    room: Room
    meeting_id: str
    item_id: str

    @property
    def meeting(self) -> Meeting:
        """The meeting with this item."""
        return self.room.records.meeting(self.meeting_id)

    @property
    def item(self) -> AgendaItem:
        """The item as it is saved now."""
        return self.meeting.item_with(self.item_id)

    def save(self, item: AgendaItem) -> None:
        """Save the item with what was changed in it."""
        self.save_agenda(with_item(self.meeting.agenda, item))

    def save_agenda(self, agenda: Agenda) -> None:
        """Save the meeting with this agenda."""
        self.room.records.save_meeting(replace(self.meeting, agenda=agenda))
