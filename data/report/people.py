"""Who came, by kind of person. Kinds of very few people are told together, or not told at all.

The rule is that of the bands of a vote: 0, 1 and 2 read "two or fewer". So that nobody can be picked
out, no kind of one or two people has a number of its own, and no total is told that would give it away.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from enum import StrEnum

from data.comparing import as_seen
from data.frozen import frozen
from data.model.group import Group, Role
from data.model.meeting import Meeting, Presence

FEW = 2
"""A number of people up to this is told as "two or fewer"."""


class Kind(StrEnum):
    """What somebody who came to a meeting is."""

    MEMBER = "member"
    STAFF = "staff"
    COMMISSIONER = "commissioner"
    GUEST = "guest"
    NOT_IN_LIST = "not-in-list"


Came = tuple[tuple[Kind, str], ...]
"""Who came to one meeting: kind, and what tells people apart. Never shown."""


@frozen
class KindsTogether:
    """Some kinds of people: how many different ones came, and how often. None: too few to tell."""

    kinds: tuple[Kind, ...]
    people: int | None
    times: int | None


def who_came(group: Group, meeting: Meeting) -> Came:
    """Everybody who was at a meeting, also if they left early."""
    roles = {person.id: person.role for person in group.people}
    came = (a for a in meeting.attendance if a.presence is not Presence.APOLOGIES)
    return tuple(
        (Kind.GUEST, as_seen(a.name)) if a.guest else (_kind(roles.get(a.person_id)), a.person_id)
        for a in came
    )


def _kind(role: Role | None) -> Kind:
    return Kind(role) if role else Kind.NOT_IN_LIST


def by_kind(meetings: Iterable[Came]) -> tuple[KindsTogether, ...]:
    """How many came of each kind over several meetings, those of few people together."""
    times: Mapping[Kind, dict[str, int]] = defaultdict(lambda: defaultdict(int))
    for came in meetings:
        for kind, person in came:
            times[kind][person] += 1
    known = [kind for kind in Kind if kind in times]
    alone = [kind for kind in known if len(times[kind]) > FEW]
    few = tuple(kind for kind in known if kind not in alone)
    told = [KindsTogether((k,), len(times[k]), sum(times[k].values())) for k in alone]
    if few:
        people = sum(len(times[kind]) for kind in few)
        often = sum(sum(times[kind].values()) for kind in few)
        told.append(
            KindsTogether(few, people, often) if people > FEW else KindsTogether(few, None, None)
        )
    return tuple(told)


def members_in(came: Came) -> int:
    """How many members came to one meeting."""
    return sum(kind is Kind.MEMBER for kind, _ in came)


def few_hidden(number: int) -> int | None:
    """A number of people as it may be told: None for "two or fewer"."""
    return number if number > FEW else None
