"""The minutes of a meeting as a document."""

from __future__ import annotations

from data.documents.account import fit_for_minutes
from data.documents.action_list import action_blocks, actions_of_meeting, headers
from data.documents.addenda import addendum_blocks
from data.documents.afterwards import afterwards_blocks
from data.documents.decisions import decision_blocks
from data.documents.document import Document, Event, clean
from data.documents.items import item_blocks
from data.documents.meeting_facts import top_blocks
from data.model.group import Group
from data.model.meeting import Meeting
from data.words.wording import Words


def minutes_of(group: Group, meeting: Meeting, words: Words) -> Document:
    """Everything that was written down in a meeting, in these words.

    What most people look for comes first: when it was, what was decided, and who does what. Typed text
    stays as it was typed, in every register. Check-ins, check-outs and the accounts that their
    tellers keep out are not in it.
    """
    fit = fit_for_minutes(group, meeting, words)
    return Document(
        words("{group}: {title}", group=clean(group.name), title=clean(meeting.title)),
        words.language,
        (
            *top_blocks(group, meeting, words),
            *decision_blocks(fit, words),
            *action_blocks(fit, words),
            *item_blocks(fit, words),
            *afterwards_blocks(fit, words),
            *addendum_blocks(meeting, words),
        ),
        day=meeting.day,
        actions=actions_of_meeting(fit),
        action_headers=headers(words),
        events=_next_meeting(group, meeting, words),
    )


def _next_meeting(group: Group, meeting: Meeting, words: Words) -> tuple[Event, ...]:
    if meeting.next_day is None:
        return ()
    title = words("Meeting of {group}", group=clean(group.name))
    return (Event(f"next-{meeting.id}", title, meeting.next_day),)
