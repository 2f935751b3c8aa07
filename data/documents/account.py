"""What may be in the minutes at all: accounts of experience as their tellers chose, and never more."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from data.comparing import hiding, is_named_in
from data.model.agenda import AgendaItem, ItemKind, TellersChoice
from data.model.group import Group
from data.model.meeting import Entry, Meeting
from data.words.wording import Words

NEVER_WRITTEN = frozenset({ItemKind.CHECK_IN, ItemKind.CHECK_OUT})
"""Kinds of items of which nothing is ever in the minutes."""

_NOTHING = frozenset({TellersChoice.NOT_AT_ALL, TellersChoice.NOT_ASKED})

_Hide = Callable[[str], str]


def fit_for_minutes(group: Group, meeting: Meeting, words: Words) -> Meeting:
    """The meeting with only those entries, and in them only those names, that minutes may hold."""
    hiders = {item.id: _name_hider(item, group, meeting, words) for item in meeting.agenda}
    left_out = {item.id for item in meeting.agenda if is_kept_out(item)}
    return replace(
        meeting,
        agenda=tuple(_retitled(item, hiders[item.id]) for item in meeting.agenda),
        entries=tuple(
            _hidden(entry, hiders.get(entry.item_id, _as_it_is))
            for entry in meeting.entries
            if entry.item_id not in left_out
        ),
    )


def is_kept_out(item: AgendaItem) -> bool:
    """Whether nothing of an item is written down. A teller who was not asked has not agreed."""
    if item.kind is ItemKind.ACCOUNT:
        return item.tellers_choice in _NOTHING
    return item.kind in NEVER_WRITTEN


def _as_it_is(text: str) -> str:
    return text


def _retitled(item: AgendaItem, hide: _Hide) -> AgendaItem:
    return replace(item, title=hide(item.title), plain=hide(item.plain))


def _hidden(entry: Entry, hide: _Hide) -> Entry:
    return replace(
        entry,
        text=hide(entry.text),
        who=hide(entry.who),
        by_when_said=hide(entry.by_when_said),
    )


def _name_hider(item: AgendaItem, group: Group, meeting: Meeting, words: Words) -> _Hide:
    """Replaces the name of the teller, who leads the account, where they chose to have none."""
    if item.kind is not ItemKind.ACCOUNT or item.tellers_choice is TellersChoice.IN_MINUTES:
        return _as_it_is
    return hiding(_tellers(item, group, meeting), words("somebody"))


def _tellers(item: AgendaItem, group: Group, meeting: Meeting) -> set[str]:
    """The lead as written, and the names of known people in it."""
    known = {person.name for person in group.people} | {there.name for there in meeting.attendance}
    return {item.lead} | {name for name in known if is_named_in(name, item.lead)}
