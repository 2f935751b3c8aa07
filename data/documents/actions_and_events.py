"""What of a meeting goes into a calendar and a spreadsheet: actions, and when the group meets."""

from __future__ import annotations

from datetime import date

from data.documents.document import Action, Event, clean
from data.model.group import Group
from data.model.meeting import EntryKind, Meeting
from data.words.wording import Words


def action_headers(words: Words) -> tuple[str, str, str]:
    """What stands over who, what and by when."""
    return (words("Who"), words("Will do what"), words("By when"))


def actions_of(fit: Meeting) -> tuple[Action, ...]:
    """The actions of a meeting that is fit for minutes already (data/documents/account.py)."""
    return tuple(
        Action(e.id, clean(e.who), clean(e.text), e.by_when, clean(e.by_when_said))
        for e in fit.entries
        if e.kind is EntryKind.ACTION
    )


def meeting_event(group: Group, day: date, title: str) -> Event:
    """A meeting of the group on a day; the same day is the same entry of a calendar."""
    return Event(f"{group.name} {day.isoformat()}", title, day)
