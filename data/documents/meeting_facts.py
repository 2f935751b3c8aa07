"""The top of minutes: when and where it was, who was there, and when the group meets again."""

from __future__ import annotations

from collections.abc import Iterator

from data.documents.document import Block, Items, Paragraph, clean
from data.model.group import Group, Role
from data.model.meeting import Attendance, Meeting, MeetingState, Presence, members_here
from data.words.wording import Phrase, Words, phrase

STATES_SAID: dict[MeetingState, Phrase] = {
    MeetingState.PLANNED: phrase("This meeting has not started yet."),
    MeetingState.RUNNING: phrase("This meeting is not over yet."),
    MeetingState.CLOSED: phrase("A draft: the group has not approved these minutes yet."),
    MeetingState.APPROVED: phrase("The group has approved these minutes."),
}


def top_blocks(group: Group, meeting: Meeting, words: Words) -> tuple[Block, ...]:
    """How far the minutes are, and the facts of the meeting; what nobody knows is left out."""
    invented = words("This is a sample group. Everything in it is invented.")
    rules = words("The ground rules were read out, and everyone agreed to them.")
    return (
        Paragraph(words("Minutes of {when}", when=when_said(meeting, words))),
        Paragraph(words.say(STATES_SAID[meeting.state])),
        *((Paragraph(invented),) if group.invented else ()),
        Items(tuple(_facts(group, meeting, words))),
        *((Paragraph(rules),) if meeting.rules_agreed else ()),
        *too_few_blocks(meeting, words),
    )


def when_said(meeting: Meeting, words: Words) -> str:
    """The day, and from when to when it was, as far as that is known."""
    day = words.day(meeting.day)
    began = words.time(meeting.began) if meeting.began else ""
    ended = words.time(meeting.ended) if meeting.ended else ""
    if began and ended:
        return words("{day}, {began} to {ended}", day=day, began=began, ended=ended)
    if began:
        return words("{day}, from {began}", day=day, began=began)
    return words("{day}, until {ended}", day=day, ended=ended) if ended else day


def _facts(group: Group, meeting: Meeting, words: Words) -> Iterator[str]:
    if meeting.place:
        yield words("Where: {place}", place=clean(meeting.place))
    yield words("Who was here: {names}", names=_who_came(group, meeting, words))
    away = [a for a in meeting.attendance if a.presence is Presence.APOLOGIES]
    if away:
        names = words.listed(attendance_in_minutes(a, group, meeting, words) for a in away)
        yield words("Who sent apologies: {names}", names=names)
    if meeting.notes_by:
        yield words("Who took the notes: {name}", name=clean(meeting.notes_by))
    if meeting.next_day:
        yield words("Next meeting: {day}", day=words.day(meeting.next_day))


def _who_came(group: Group, meeting: Meeting, words: Words) -> str:
    came = [a for a in meeting.attendance if a.presence is not Presence.APOLOGIES]
    if not came:
        return words("nobody was written down")
    return words.listed(attendance_in_minutes(a, group, meeting, words) for a in came)


def attendance_in_minutes(there: Attendance, group: Group, meeting: Meeting, words: Words) -> str:
    """A name, and what of the person minutes say: what they are, and as agreed when they came or left."""
    said = list(_said_of(there, group, meeting, words))
    name = clean(there.name)
    return words("{name} ({what})", name=name, what=words.listed(said)) if said else name


def _said_of(there: Attendance, group: Group, meeting: Meeting, words: Words) -> Iterator[str]:
    role = next((p.role for p in group.people if p.id == there.person_id), Role.MEMBER)
    if there.guest:
        yield words("guest")
    elif role is Role.STAFF:
        yield words("staff")
    elif role is Role.COMMISSIONER:
        yield words("commissioner")
    if meeting.coming_and_going and there.late:
        yield words("came late")
    if meeting.coming_and_going and there.presence is Presence.LEFT:
        yield words("left early")


def too_few_blocks(meeting: Meeting, words: Words) -> tuple[Block, ...]:
    """That fewer were here than the group needed to decide: all through, or once people had left.

    Guests decide nothing for the group, and are not counted.
    """
    came = sum(a.presence is not Presence.APOLOGIES and not a.guest for a in meeting.attendance)
    if came >= meeting.quorum and len(members_here(meeting)) >= meeting.quorum:
        return ()
    needed = words("The group needs {n} of its people here to decide.", n=meeting.quorum)
    if came < meeting.quorum:
        return (Paragraph(words("{needed} Fewer came.", needed=needed)),)
    return (Paragraph(words("{needed} Once people had left, there were fewer.", needed=needed)),)
