"""The names that a group knows: its people, its guests, and whoever was named as doing something."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from enum import StrEnum

from data.comparing import as_seen
from data.frozen import frozen
from data.model.group import Group, Role
from data.model.meeting import Meeting


class NamedAs(StrEnum):
    """What stands in place of a name."""

    MEMBER = "member"
    STAFF = "staff"
    COMMISSIONER = "commissioner"
    GUEST = "guest"
    SOMEBODY = "somebody"


@frozen
class KnownName:
    """A name as somebody typed it. `person`: of a person, so that its parts are names as well."""

    name: str
    named_as: NamedAs
    person: bool = True


_ROLES = {
    Role.MEMBER: NamedAs.MEMBER,
    Role.STAFF: NamedAs.STAFF,
    Role.COMMISSIONER: NamedAs.COMMISSIONER,
}

_SEVERAL = re.compile(r"\s*(?:[,;/&+()]|\b(?:and|with|or|i|oraz|și|si)\b)\s*", re.IGNORECASE)
_NOBODY = {
    *(
        "all",
        "all of us",
        "anybody",
        "anyone",
        "both",
        "each",
        "everybody",
        "everyone",
        "group",
        "me",
    ),
    *(
        "nobody",
        "none",
        "somebody",
        "someone",
        "staff",
        "team",
        "the group",
        "the team",
        "us",
        "we",
    ),
    *("all members", "all staff", "members", "the staff", "the members", "facilitator", "chair"),
    *("the facilitator", "the chair", "the coordinator", "coordinator", "commissioner", "council"),
    *("the commissioner", "the council", "tbc", "tba", "?", "-", "n/a"),
}
"""Typed where a name could stand, and no name: whoever is meant, it is nobody alone."""

_MOST_WORDS = 3


def known_names(group: Group, meetings: Iterable[Meeting]) -> tuple[KnownName, ...]:
    """Every name in a group and in its meetings, each once; what is known best of it comes first."""
    found: dict[str, KnownName] = {}
    for known in _all(group, tuple(meetings)):
        if known.name.strip():
            found.setdefault(as_seen(known.name), known)
    return tuple(found.values())


def _all(group: Group, meetings: tuple[Meeting, ...]) -> Iterator[KnownName]:
    for person in group.people:
        yield KnownName(person.name, _ROLES[person.role])
    for meeting in meetings:
        for there in meeting.attendance:
            yield KnownName(there.name, NamedAs.GUEST if there.guest else NamedAs.MEMBER)
    for action in group.actions:
        yield from _typed(action.who)
    for meeting in meetings:
        yield from _typed_in(meeting)


def _typed_in(meeting: Meeting) -> Iterator[KnownName]:
    yield from _typed(meeting.support_person)
    yield from _typed(meeting.notes_by)
    for item in meeting.agenda:
        yield from _typed(item.lead)
    for entry in meeting.entries:
        yield from _typed(entry.who)


def _typed(text: str) -> Iterator[KnownName]:
    """Names in a field that may hold several, or none. A long one is a description, not a name."""
    for part in _SEVERAL.split(text):
        name = part.strip(" .:'’")
        words = len(name.split())
        if name and words <= _MOST_WORDS and as_seen(name) not in _NOBODY and _is_title(name):
            yield KnownName(name, NamedAs.SOMEBODY, person=words == 1)


def _is_title(name: str) -> bool:
    """Whether it begins as names do: with no small letter."""
    return not name[0].islower()
