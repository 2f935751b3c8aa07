"""What members ask for before a meeting: something to put in, or something to leave out. Pure."""

from __future__ import annotations

from data.frozen import frozen
from data.model.agenda import Agenda, AgendaItem


@frozen
class Ask:
    """One ask, in somebody's own words. Nobody's name, and in no order that means anything.

    `item_id` is the agenda item that it was put in as, perhaps in other words; "" where it was not.
    """

    text: str
    leave_out: bool = False
    item_id: str = ""


def item_of(ask: Ask, agenda: Agenda) -> AgendaItem | None:
    """The item that an ask is on the agenda as; None where it is not, or no longer."""
    return next((item for item in agenda if ask.item_id and item.id == ask.item_id), None)
