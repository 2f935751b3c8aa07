"""The agenda of a meeting as a document, to print, to send or to listen to."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta

from data.documents.document import Document, Event, Heading, Items, Paragraph, clean
from data.model.agenda import AgendaItem, planned_minutes
from data.model.group import Group
from data.model.meeting import Meeting
from data.words.wording import Words

_ANY_DAY = date(2000, 1, 1)


def time_said(minutes: int, words: Words) -> str:
    """A longer time in words, such as "2 hours and 10 minutes"."""
    hours, rest = divmod(minutes, 60)
    if not hours:
        return words.count("{n} minute", "{n} minutes", rest)
    said = words.count("{n} hour", "{n} hours", hours)
    if not rest:
        return said
    more = words.count("{n} minute", "{n} minutes", rest)
    return words("{hours} and {minutes}", hours=said, minutes=more)


def agenda_of(group: Group, meeting: Meeting, words: Words) -> Document:
    """What a meeting is going to be about: when and where, what to bring, and each item in order.

    Where it is known when the meeting starts, each item has its time by the clock.
    """
    title = words("{group}: {title}", group=clean(group.name), title=clean(meeting.title))
    items = zip(meeting.agenda, clock_times(meeting), strict=True)
    said = tuple("\n".join(_item(item, at, words)) for item, at in items)
    noted = words(
        "Some items have a content note. You can step out at any time. Nobody will ask why."
    )
    return Document(
        title,
        words.language,
        (
            Paragraph(words("Agenda for {when}", when=_when(meeting, words))),
            Items(tuple(_facts(meeting, words))),
            *((Paragraph(noted),) if any(item.content_note for item in meeting.agenda) else ()),
            *((Heading(2, words("Items")), Items(said, numbered=True)) if said else ()),
        ),
        day=meeting.day,
        events=(_event(meeting, title),),
    )


def clock_times(meeting: Meeting) -> tuple[time | None, ...]:
    """When each item begins by the plan; None for each where nobody said when the meeting starts."""
    if meeting.starts is None:
        return (None,) * len(meeting.agenda)
    before = (planned_minutes(meeting.agenda[:n]) for n in range(len(meeting.agenda)))
    return tuple(_later(meeting.starts, minutes) for minutes in before)


def _later(start: time, minutes: int) -> time:
    return (datetime.combine(_ANY_DAY, start) + timedelta(minutes=minutes)).time()


def _when(meeting: Meeting, words: Words) -> str:
    day = words.day(meeting.day)
    if meeting.starts is None:
        return day
    end = _later(meeting.starts, planned_minutes(meeting.agenda))
    began, ended = words.time(meeting.starts), words.time(end)
    return words("{day}, {began} to about {ended}", day=day, began=began, ended=ended)


def _facts(meeting: Meeting, words: Words) -> Iterator[str]:
    yield words("How long: {time}", time=time_said(planned_minutes(meeting.agenda), words))
    if meeting.place:
        yield words("Where: {place}", place=clean(meeting.place))
    if meeting.bring:
        yield words("What to bring: {things}", things=clean(meeting.bring))
    if meeting.support_person:
        yield words("You can talk to: {name}", name=clean(meeting.support_person))
    if meeting.quiet_space:
        yield words("Quiet space: {place}", place=clean(meeting.quiet_space))


def _event(meeting: Meeting, title: str) -> Event:
    """The meeting as it stands in a calendar."""
    minutes = planned_minutes(meeting.agenda)
    return Event(meeting.id, title, meeting.day, meeting.starts, minutes, clean(meeting.place))


def _item(item: AgendaItem, at: time | None, words: Words) -> Iterator[str]:
    """An item with its time, who leads it, what it is for, what is voted on, and its content note."""
    title, minutes = clean(item.title_in(plain=words.plain)), time_said(item.minutes, words)
    if at is None:
        yield words("{title}, {minutes}", title=title, minutes=minutes)
    else:
        yield words("{at} {title}, {minutes}", at=words.time(at), title=title, minutes=minutes)
    if item.lead:
        yield words("Who leads: {name}", name=clean(item.lead))
    if item.purpose:
        yield clean(item.purpose)
    if item.vote:
        yield words("We vote on: {question}", question=clean(item.vote.question))
    if item.content_note:
        yield words("Content note: {text}", text=clean(item.content_note))
