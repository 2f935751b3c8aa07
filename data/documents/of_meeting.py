"""The minutes of a meeting as a document."""

from __future__ import annotations

from data.documents.account import fit_for_minutes
from data.documents.actions_and_events import action_headers, actions_of, meeting_event
from data.documents.addenda import addendum_blocks
from data.documents.document import Block, Document, Event, Heading, Items, Paragraph, clean
from data.documents.items import action_blocks, item_blocks
from data.model.group import Group
from data.model.meeting import (
    Attendance,
    Meeting,
    MeetingState,
    PlanChange,
    PlanEdit,
    Presence,
    members_here,
)
from data.words.people import attendance_said
from data.words.wording import Phrase, Words, phrase, phrases

STATES_SAID: dict[MeetingState, Phrase] = {
    MeetingState.PLANNED: phrase("This meeting has not started yet."),
    MeetingState.RUNNING: phrase("This meeting is not over yet."),
    MeetingState.CLOSED: phrase("A draft: the group has not approved these minutes yet."),
    MeetingState.APPROVED: phrase("The group has approved these minutes."),
}


def minutes_of(group: Group, meeting: Meeting, words: Words) -> Document:
    """Everything that was written down in a meeting, in these words.

    Typed text stays as it was typed, in every register. Check-ins, check-outs and the accounts
    that their tellers keep out are not in it.
    """
    fit = fit_for_minutes(group, meeting, words)
    title = words("{group}: {title}", group=clean(group.name), title=clean(meeting.title))
    blocks = (
        *_status(group, meeting, words),
        *_attendance(group, meeting, words),
        *_rules(meeting, words),
        *item_blocks(fit, words),
        *action_blocks(fit, words),
        *_changes(meeting, words),
        *_next_meeting(meeting, words),
        *addendum_blocks(meeting, words),
    )
    return Document(
        title,
        words.language,
        blocks,
        day=meeting.day,
        actions=actions_of(fit),
        action_headers=action_headers(words),
        events=_next_event(group, meeting, words),
    )


def _next_event(group: Group, meeting: Meeting, words: Words) -> tuple[Event, ...]:
    if meeting.next_day is None:
        return ()
    title = words("{group}: next meeting", group=clean(group.name))
    return (meeting_event(group, meeting.next_day, title),)


def _status(group: Group, meeting: Meeting, words: Words) -> tuple[Block, ...]:
    invented = words("This is a sample group. Everything in it is invented.")
    return (
        Paragraph(words("Minutes of {day}", day=words.day(meeting.day))),
        Paragraph(words.say(STATES_SAID[meeting.state])),
        *((Paragraph(invented),) if group.invented else ()),
    )


def _attendance(group: Group, meeting: Meeting, words: Words) -> tuple[Block, ...]:
    came = [a for a in meeting.attendance if a.presence is not Presence.APOLOGIES]
    away = [a for a in meeting.attendance if a.presence is Presence.APOLOGIES]
    here = tuple(_came(there, group, words) for there in came)
    nobody = Paragraph(words("Nobody was written down."))
    return (
        Heading(2, words("Who was here")),
        Items(here) if here else nobody,
        *_too_few(meeting, sum(not a.guest for a in came), words),
        *((Heading(2, words("Who sent apologies")),) if away else ()),
        *((Items(tuple(attendance_said(a, group, words) for a in away)),) if away else ()),
    )


def _too_few(meeting: Meeting, came: int, words: Words) -> tuple[Block, ...]:
    """That fewer were here than the group needed to decide: all through, or once people had left.

    `came`: how many of the group. Guests decide nothing for it, and are not counted.
    """
    if came >= meeting.quorum and len(members_here(meeting)) >= meeting.quorum:
        return ()
    needed = words("The group needs {n} of its people here to decide.", n=meeting.quorum)
    if came < meeting.quorum:
        return (Paragraph(words("{needed} Fewer came.", needed=needed)),)
    return (Paragraph(words("{needed} Once people had left, there were fewer.", needed=needed)),)


def _came(there: Attendance, group: Group, words: Words) -> str:
    said = clean(attendance_said(there, group, words))
    return words("{name}, left early", name=said) if there.presence is Presence.LEFT else said


def _rules(meeting: Meeting, words: Words) -> tuple[Block, ...]:
    if not meeting.rules_agreed:
        return ()
    return (
        Heading(2, words("Ground rules")),
        Paragraph(words("The ground rules were read out, and everyone agreed to them.")),
    )


def _changes(meeting: Meeting, words: Words) -> tuple[Block, ...]:
    if not meeting.changes:
        return ()
    said = tuple(change_in_one_line(change, words) for change in meeting.changes)
    return (Heading(2, words("Changes of plan")), Items(said))


def change_in_one_line(change: PlanChange, words: Words) -> str:
    """A change of plan and its reason."""
    said = words.say(_edit(change))
    if not change.reason:
        return said
    return words("{change} Why: {reason}", change=said, reason=clean(change.reason))


def _edit(change: PlanChange) -> Phrase:
    title, n = clean(change.title), change.minutes
    match change.edit:
        case PlanEdit.MORE_TIME:
            return phrases(
                "“{title}”: {n} minute more.", "“{title}”: {n} minutes more.", n, title=title
            )
        case PlanEdit.ADDED:
            return phrases(
                "“{title}”, {n} minute, was added.",
                "“{title}”, {n} minutes, was added.",
                n,
                title=title,
            )
        case PlanEdit.LATER:
            return phrase("“{title}” came later.", title=title)
        case PlanEdit.LEFT_OUT:
            return phrase("“{title}” was left out.", title=title)


def _next_meeting(meeting: Meeting, words: Words) -> tuple[Block, ...]:
    if meeting.next_day is None:
        return ()
    return (Heading(2, words("Next meeting")), Paragraph(words.day(meeting.next_day)))
