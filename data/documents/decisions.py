"""What the group decided, gathered from all items: decisions as typed, and votes with their outcome.

What is given here is fit for minutes already (data/documents/account.py).
"""

from __future__ import annotations

from collections.abc import Iterator

from data.documents.document import Block, Heading, Items, clean
from data.documents.votes import decided_by_vote, vote_and_how
from data.model.meeting import EntryKind, Meeting
from data.words.wording import Words


def decision_blocks(meeting: Meeting, words: Words) -> tuple[Block, ...]:
    """One list, in the order of the items; nothing where nothing was decided."""
    decided = tuple(_decided(meeting, words))
    return (Heading(2, words("What we decided")), Items(decided)) if decided else ()


def _decided(meeting: Meeting, words: Words) -> Iterator[str]:
    for item_id in items_in_order(meeting):
        for entry in meeting.entries_of(item_id):
            if entry.kind is EntryKind.DECISION:
                yield clean(entry.text)
        for vote in meeting.votes:
            if vote.item_id == item_id and decided_by_vote(vote):
                yield vote_and_how(vote, words)


def items_in_order(meeting: Meeting) -> tuple[str, ...]:
    """The ids of the items in the order of the agenda, then of those that are no longer on it."""
    known = dict.fromkeys(item.id for item in meeting.agenda)
    written = (*(e.item_id for e in meeting.entries), *(v.item_id for v in meeting.votes))
    return (*known, *sorted({*written} - known.keys()))
