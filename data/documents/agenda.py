"""The agenda of a meeting as a document, to print, to send or to listen to."""

from __future__ import annotations

from data.documents.document import Block, Document, Event, Heading, Items, Paragraph, clean
from data.model.agenda import AgendaItem, planned_minutes
from data.model.group import Group
from data.model.meeting import Meeting
from data.words.wording import Words


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
    """What a meeting is going to be about: when, how long, with whom to talk, and each item in order."""
    title = words("{group}: {title}", group=clean(group.name), title=clean(meeting.title))
    total = time_said(planned_minutes(meeting.agenda), words)
    blocks: tuple[Block, ...] = (
        Paragraph(words("Agenda for {day}", day=words.day(meeting.day))),
        Paragraph(words("All of it takes {time}.", time=total)),
        *_people(meeting, words),
        Heading(2, words("Items")),
        Items(tuple(_item(n, item, words) for n, item in enumerate(meeting.agenda, 1))),
    )
    events = (_event(meeting, title),)
    return Document(title, words.language, blocks, day=meeting.day, events=events)


def _event(meeting: Meeting, title: str) -> Event:
    """The meeting as it stands in a calendar."""
    minutes = planned_minutes(meeting.agenda)
    return Event(meeting.id, title, meeting.day, meeting.starts, minutes, clean(meeting.place))


def _people(meeting: Meeting, words: Words) -> tuple[Block, ...]:
    said = []
    if meeting.support_person:
        said.append(words("You can talk to: {name}", name=clean(meeting.support_person)))
    if meeting.quiet_space:
        said.append(words("Quiet space: {place}", place=clean(meeting.quiet_space)))
    return tuple(map(Paragraph, said))


def _item(number: int, item: AgendaItem, words: Words) -> str:
    """An item with its time, who leads it, what it is for, and its content note."""
    lines = [
        words(
            "{n}. {title}, {minutes}",
            n=number,
            title=clean(item.title_in(plain=words.plain)),
            minutes=time_said(item.minutes, words),
        )
    ]
    if item.lead:
        lines.append(words("Who leads: {name}", name=clean(item.lead)))
    if item.purpose:
        lines.append(clean(item.purpose))
    if item.content_note:
        lines.append(words("Content note: {text}", text=clean(item.content_note)))
    return "\n".join(lines)
