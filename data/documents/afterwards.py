"""The end of minutes: changes of plan, bright spots, and parked topics with what became of them."""

from __future__ import annotations

from data.documents.document import Block, Heading, Items, clean
from data.model.meeting import Entry, EntryKind, Meeting, PlanChange, PlanEdit
from data.words.wording import Phrase, Words, phrase, phrases


def afterwards_blocks(meeting: Meeting, words: Words) -> tuple[Block, ...]:
    """Each of the three that has something in it. The meeting is fit for minutes already."""
    changes = tuple(change_in_one_line(change, words) for change in meeting.changes)
    bright = tuple(clean(entry.text) for entry in _entries(meeting, EntryKind.BRIGHT_SPOT))
    parked = tuple(_parked(entry, words) for entry in _entries(meeting, EntryKind.PARKED))
    return (
        *_section(words("Changes of plan"), changes),
        *_section(words("Bright spots"), bright),
        *_section(words("Parked topics"), parked),
    )


def _section(heading: str, said: tuple[str, ...]) -> tuple[Block, ...]:
    return (Heading(2, heading), Items(said)) if said else ()


def _entries(meeting: Meeting, kind: EntryKind) -> tuple[Entry, ...]:
    return tuple(entry for entry in meeting.entries if entry.kind is kind)


def _parked(entry: Entry, words: Words) -> str:
    topic = clean(entry.text)
    if not entry.became:
        return topic
    became = words("What happens with it: {became}", became=clean(entry.became))
    return f"{topic}\n{became}"


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
        case PlanEdit.NO_BREAK:
            return phrase("“{title}”: this break was not taken.", title=title)
