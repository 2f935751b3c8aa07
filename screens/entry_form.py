"""Something that was decided, or will be done, typed: what, who, and by when."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from data.documents.entry_words import by_when_said
from data.model.meeting import Entry, EntryKind
from data.words.by_when import read_by_when
from data.words.one_line import one_line
from data.words.wording import Words, phrase
from screens.refused_input import Refused
from tui.pages.page import Field, FieldKind


def action_fields(entry: Entry | None, words: Words) -> tuple[Field, ...]:
    """Who does an action, and by when; filled with what is there."""
    return (
        Field("who", words("Who will do it?"), value=entry.who if entry else ""),
        Field(
            "by_when",
            words("By when?"),
            kind=FieldKind.DATE,
            hint=words("Such as 3 December, or next Tuesday."),
            value=by_when_said(entry, words) if entry else "",
            optional=True,
        ),
    )


def entry_with(entry: Entry, typed: dict[str, str], today: date, next_day: date | None) -> Entry:
    """The entry with its text exactly as typed, and of an action who and by when.

    Raises Problem where nothing was typed, nobody is named, or the day is none.
    """
    text, who = typed["text"], one_line(typed.get("who", ""))
    if not text.strip():
        raise Refused(phrase("Nothing was typed. Type something, or go back."))
    if entry.kind is EntryKind.ACTION and not who:
        raise Refused(phrase("Nobody is named yet. Who will do it?"))
    by_when, said = read_by_when(typed.get("by_when", ""), today, next_day)
    return replace(entry, text=text, who=who, by_when=by_when, by_when_said=said)
