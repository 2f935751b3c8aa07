"""The agenda items in the minutes, with what was written down in each, exactly as typed.

What is given here is fit for minutes already (data/documents/account.py).
"""

from __future__ import annotations

from data.documents.account import NEVER_WRITTEN, is_kept_out
from data.documents.decisions import items_in_order
from data.documents.document import Block, Heading, Items, Paragraph, Typed, clean
from data.documents.votes import vote_blocks
from data.model.agenda import AgendaItem, ItemKind, TellersChoice
from data.model.meeting import EntryKind, Meeting, MeetingState, was_reached
from data.words.wording import Words

_OVER = {MeetingState.CLOSED, MeetingState.APPROVED}


def item_blocks(meeting: Meeting, words: Words) -> tuple[Block, ...]:
    """Every item with something to say, in order; then the others, and those that never came up."""
    said = {item.id: _content(item, meeting, words) for item in meeting.agenda}
    blocks = [
        block
        for item in meeting.agenda
        if said[item.id]
        for block in (Heading(2, numbered_title(item, meeting, words)), *said[item.id])
    ]
    gone = items_in_order(meeting)[len(meeting.agenda) :]
    if left := [block for item_id in gone for block in _of(item_id, meeting, words)]:
        blocks += [Heading(2, words("Also written down")), *left]
    quiet = tuple(item for item in meeting.agenda if not said[item.id])
    return (*blocks, *_without_a_word(quiet, meeting, words))


def numbered_title(item: AgendaItem, meeting: Meeting, words: Words) -> str:
    """An item's title with its place on the agenda, such as "3. News"."""
    number = meeting.agenda.index(item) + 1
    return words("{number}. {title}", number=number, title=_title(item, words))


def _title(item: AgendaItem, words: Words) -> str:
    return clean(item.title_in(plain=words.plain))


def _without_a_word(
    items: tuple[AgendaItem, ...], meeting: Meeting, words: Words
) -> tuple[Block, ...]:
    """Items of which nothing is to be said: those that came up, and those that did not."""
    reached = [_title(i, words) for i in items if was_reached(meeting, i)]
    missed = [_missed(i, words) for i in items if not was_reached(meeting, i)]
    blocks: list[Block] = []
    if reached:
        blocks += [Heading(2, words("Also on the agenda")), Paragraph(words.listed(reached))]
    if missed and meeting.state in _OVER:
        blocks += [Heading(2, words("What we did not get to")), Items(tuple(missed))]
    return tuple(blocks)


def _missed(item: AgendaItem, words: Words) -> str:
    title = _title(item, words)
    if item.kind is ItemKind.BREAK:
        return words("{title}: this break was not taken", title=title)
    return words("{title}: not reached", title=title)


def _content(item: AgendaItem, meeting: Meeting, words: Words) -> tuple[Block, ...]:
    if item.kind in NEVER_WRITTEN:
        return _votes(item.id, meeting, words)
    if is_kept_out(item):
        votes = _votes(item.id, meeting, words)
        return (*_private(item, words), *votes) if was_reached(meeting, item) else votes
    return _of(item.id, meeting, words)


def _private(item: AgendaItem, words: Words) -> tuple[Block, ...]:
    if item.tellers_choice is TellersChoice.NOT_AT_ALL:
        why = words("This was talked about in confidence. Its teller keeps it out of the minutes.")
    else:
        why = words("Its teller was not asked yet, so nothing of it is in the minutes.")
    return (
        Paragraph(why),
        Paragraph(words("Actions from it, if any, are in the group's list of actions only.")),
    )


def _of(item_id: str, meeting: Meeting, words: Words) -> tuple[Block, ...]:
    """Notes, then decisions, then votes. Everything else has a place of its own in the minutes."""
    entries = meeting.entries_of(item_id)
    notes = tuple(Typed(clean(e.text)) for e in entries if e.kind is EntryKind.NOTE)
    decided = tuple(clean(e.text) for e in entries if e.kind is EntryKind.DECISION)
    heading = Heading(3, words("Decided"))
    votes = _votes(item_id, meeting, words)
    return (*notes, *((heading, Items(decided)) if decided else ()), *votes)


def _votes(item_id: str, meeting: Meeting, words: Words) -> tuple[Block, ...]:
    votes = (vote for vote in meeting.votes if vote.item_id == item_id)
    return tuple(block for vote in votes for block in vote_blocks(vote, words))
