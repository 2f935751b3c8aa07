"""Names, titles and other texts of one line, brought on one line again where a file has more in them.

Line by line, what stands after a line end looks like a line that the program says: an answer with
its number, or "Done". No page lets such a text in; a file written by hand or by another program may.
"""

from __future__ import annotations

from dataclasses import fields, is_dataclass, replace
from functools import cache
from typing import Any, TypeVar

from data.model.agenda import AgendaItem, VotePlan
from data.model.ask import Ask
from data.model.group import Action, GroundRule, Group, Person, SupportLine
from data.model.meeting import Attendance, Entry, Meeting, PlanChange
from data.model.vote import Shown, Vote
from data.words.one_line import one_line

_OF_ONE_LINE: dict[type, tuple[str, ...]] = {
    Group: ("name",),
    Person: ("name",),
    GroundRule: ("title",),
    SupportLine: ("name", "how", "open_when"),
    Action: ("who", "by_when_said"),
    Meeting: ("title", "support_person", "quiet_space"),
    AgendaItem: ("title", "lead", "purpose", "content_note", "plain"),
    VotePlan: ("question", "short_name", "options"),
    Vote: ("question", "short_name", "options"),
    Shown: ("winner",),
    Attendance: ("name",),
    Entry: ("who", "by_when_said"),
    PlanChange: ("title", "reason"),
    Ask: ("text",),
}

R = TypeVar("R", bound=Any)


def with_names_on_one_line(record: R) -> R:
    """The record, and those in it, with such texts on one line; the same one where they are."""
    kind: type = type(record)
    changed = {}
    for name in _names_of(kind):
        found = getattr(record, name)
        mended = _mended(found, short=name in _OF_ONE_LINE.get(kind, ()))
        if mended is not found:
            changed[name] = mended
    return replace(record, **changed) if changed else record


def name_on_one_line(text: str) -> str:
    """A text of one line as it is, and one of several on one line."""
    return text if text.splitlines() in ([], [text]) else one_line(text)


def _mended(found: Any, *, short: bool) -> Any:
    if isinstance(found, tuple):
        each = tuple(_mended(one, short=short) for one in found)
        return found if all(a is b for a, b in zip(each, found, strict=True)) else each
    if isinstance(found, str):
        return name_on_one_line(found) if short else found
    return with_names_on_one_line(found) if is_dataclass(found) else found


@cache
def _names_of(kind: type) -> tuple[str, ...]:
    return tuple(field.name for field in fields(kind))
