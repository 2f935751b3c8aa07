"""The agenda items in the minutes, with what was written down in each, exactly as typed.

What is given here is fit for minutes already (data/documents/account.py).
"""

from __future__ import annotations

from data.documents.account import NEVER_WRITTEN, is_kept_out
from data.documents.actions_and_events import action_headers
from data.documents.document import Block, Grid, Heading, Items, Paragraph, clean
from data.documents.entry_words import by_when_said
from data.documents.votes import vote_blocks
from data.model.agenda import AgendaItem, ItemKind, TellersChoice
from data.model.meeting import Entry, EntryKind, Meeting
from data.words.wording import Phrase, Words, phrase

_LISTED: dict[EntryKind, Phrase] = {
    EntryKind.DECISION: phrase("Decided"),
    EntryKind.BRIGHT_SPOT: phrase("Bright spots"),
    EntryKind.PARKED: phrase("Parked, to come back to"),
}

_SAY_NOTHING = frozenset({ItemKind.BREAK, ItemKind.RULES})


def item_blocks(meeting: Meeting, words: Words) -> tuple[Block, ...]:
    """Every item of the agenda in order, then what was written in items no longer on it."""
    blocks: list[Block] = []
    for number, item in enumerate(meeting.agenda, 1):
        title = clean(item.title_in(plain=words.plain))
        blocks.append(Heading(2, words("{number}. {title}", number=number, title=title)))
        blocks += _content(item, meeting, words)
    known = {item.id for item in meeting.agenda}
    gone = {e.item_id for e in meeting.entries} | {v.item_id for v in meeting.votes}
    if left := [
        block for item_id in sorted(gone - known) for block in _of(item_id, meeting, words)
    ]:
        blocks += [Heading(2, words("Also written down")), *left]
    return tuple(blocks)


def action_blocks(meeting: Meeting, words: Words) -> tuple[Block, ...]:
    """All actions in one table, not item by item, so that no account gives its teller away."""
    actions = [entry for entry in meeting.entries if entry.kind is EntryKind.ACTION]
    if not actions:
        return ()
    rows = tuple(_action_row(entry, words) for entry in actions)
    return (Heading(2, words("Actions")), Grid(action_headers(words), rows))


def _action_row(entry: Entry, words: Words) -> tuple[str, ...]:
    by_when = clean(by_when_said(entry, words)) or words("no date")
    return (clean(entry.who), clean(entry.text), by_when)


def _content(item: AgendaItem, meeting: Meeting, words: Words) -> tuple[Block, ...]:
    if item.kind in NEVER_WRITTEN:
        never = Paragraph(words("What people say here is never written down."))
        return (never, *_votes(item.id, meeting, words))
    if is_kept_out(item):
        votes = _votes(item.id, meeting, words)
        return (*_private(item, words), *votes)
    blocks = _of(item.id, meeting, words)
    if blocks or item.kind in _SAY_NOTHING:
        return blocks
    if meeting.entries_of(item.id):
        return (Paragraph(words("See the actions below.")),)
    return (Paragraph(words("Nothing was written down.")),)


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
    """Notes, then lists by kind, then votes. Actions are elsewhere."""
    entries = meeting.entries_of(item_id)
    notes = tuple(Paragraph(clean(e.text)) for e in entries if e.kind is EntryKind.NOTE)
    return (*notes, *_lists(entries, words), *_votes(item_id, meeting, words))


def _lists(entries: tuple[Entry, ...], words: Words) -> tuple[Block, ...]:
    blocks: list[Block] = []
    for kind, heading in _LISTED.items():
        if texts := tuple(clean(entry.text) for entry in entries if entry.kind is kind):
            blocks += [Heading(3, words.say(heading)), Items(texts)]
    return tuple(blocks)


def _votes(item_id: str, meeting: Meeting, words: Words) -> tuple[Block, ...]:
    votes = (vote for vote in meeting.votes if vote.item_id == item_id)
    return tuple(block for vote in votes for block in vote_blocks(vote, words))
