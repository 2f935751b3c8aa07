"""The meetings and the actions of a document as an iCalendar file, with icalendar (RFC 5545)."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from uuid import UUID, uuid5

from icalendar import Calendar, Todo
from icalendar import Event as CalendarEvent

from data.documents.document import Action, Document, Event
from data.words.problems import Problem
from data.words.wording import phrase

_OURS = UUID("8a3c1c5e-6b0f-4c55-9f52-0d3a5d9b7a10")
"""From which the identities in a calendar are made: they say nothing of a computer or a person."""


class NothingForCalendar(Problem):
    """There is no day in the document, and a calendar must hold something."""

    def __init__(self) -> None:
        super().__init__(
            phrase("There is nothing here for a calendar: no next meeting, and no actions."),
            phrase("Nothing was written."),
            phrase("Set a day for the next meeting, or choose another kind of file."),
        )


def calendar_file(document: Document) -> str:
    """The whole file, with its own kind of line ends. Raises NothingForCalendar.

    A meeting whose hour is known is at that hour wherever the calendar is ("floating"): we know no
    time zone. A meeting of a day, and the day an action is due, are whole days.
    """
    if not document.events and not document.actions:
        raise NothingForCalendar
    made = Calendar()
    made.add("prodid", "-//Fairsay//Fairsay//EN")
    made.add("version", "2.0")
    stamp = datetime.combine(document.day or date(2026, 1, 1), time(), UTC)
    for event in document.events:
        made.add_component(_event(event, stamp))
    for action in document.actions:
        made.add_component(_task(action, stamp))
    written: bytes = made.to_ical()
    return written.decode("utf-8")


def _event(event: Event, stamp: datetime) -> CalendarEvent:
    made = CalendarEvent()
    made.add("uid", _identity(event.id))
    made.add("dtstamp", stamp)
    made.add("summary", event.title)
    if event.begins is None:
        made.add("dtstart", event.day)
    else:
        begins = datetime.combine(event.day, event.begins)
        made.add("dtstart", begins)
        if event.minutes:
            made.add("dtend", begins + timedelta(minutes=event.minutes))
    if event.place:
        made.add("location", event.place)
    return made


def _task(action: Action, stamp: datetime) -> Todo:
    made = Todo()
    made.add("uid", _identity(action.id))
    made.add("dtstamp", stamp)
    made.add("summary", f"{action.who}: {action.what}" if action.who else action.what)
    if action.by_when:
        made.add("due", action.by_when)
    elif action.by_when_said:
        made.add("description", action.by_when_said)
    return made


def _identity(record_id: str) -> str:
    return str(uuid5(_OURS, record_id))
