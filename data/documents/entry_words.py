"""What was written down, in one line: to choose an entry, or to read it back."""

from __future__ import annotations

from data.model.meeting import Entry, EntryKind
from data.words.wording import Phrase, Words, phrase

_NAMED: dict[EntryKind, Phrase] = {
    EntryKind.NOTE: phrase("Note: {text}"),
    EntryKind.DECISION: phrase("Decision: {text}"),
    EntryKind.PARKED: phrase("Parked: {text}"),
    EntryKind.BRIGHT_SPOT: phrase("Bright spot: {text}"),
}


def entry_said(entry: Entry, words: Words) -> str:
    """An entry in words, with its kind; an action with who and by when."""
    if entry.kind is not EntryKind.ACTION:
        return words.say(_NAMED[entry.kind].given(text=entry.text))
    if entry.by_when:
        day = words.short_day(entry.by_when)
        return words("Action: {text} ({who}, by {day})", text=entry.text, who=entry.who, day=day)
    if entry.by_when_said:
        return words(
            "Action: {text} ({who}, by when: {when})",
            text=entry.text,
            who=entry.who,
            when=entry.by_when_said,
        )
    return words("Action: {text} ({who})", text=entry.text, who=entry.who)


def by_when_said(entry: Entry, words: Words) -> str:
    """By when an action is to be done: its day, or what was said instead; "" where neither is."""
    return words.short_day(entry.by_when) if entry.by_when else entry.by_when_said
