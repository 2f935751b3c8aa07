"""What a group adds to minutes after it has approved them. Their text stays as it was approved."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from data.frozen import frozen

if TYPE_CHECKING:
    from data.model.meeting import Meeting


@frozen
class Addendum:
    """Something added on a day after approval, exactly as typed."""

    id: str
    day: date
    text: str


def with_addendum(meeting: Meeting, addendum: Addendum) -> Meeting:
    """The meeting with an addendum after those it has."""
    return replace(meeting, addenda=(*meeting.addenda, addendum))


def only_adds_to(before: Meeting, after: Meeting) -> bool:
    """Whether nothing differs between two states of a meeting but addenda at the end.

    What a copy to share says of an item (`AgendaItem.private`) is no part of the minutes' text.
    """
    kept = after.addenda[: len(before.addenda)] == before.addenda
    private = {item.id for item in after.agenda if item.private}
    agenda = tuple(replace(item, private=item.id in private) for item in before.agenda)
    return kept and replace(before, addenda=after.addenda, agenda=agenda) == after
