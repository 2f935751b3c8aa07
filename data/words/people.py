"""People in words: a name, and what somebody is in the group where that has to be said."""

from __future__ import annotations

from data.model.group import Group, Person, Role
from data.model.meeting import Attendance
from data.words.wording import Words


def person_said(person: Person, words: Words) -> str:
    """A person's name; of staff and commissioners also what they are."""
    match person.role:
        case Role.STAFF:
            return words("{name}, staff", name=person.name)
        case Role.COMMISSIONER:
            return words("{name}, commissioner", name=person.name)
        case _:
            return person.name


def attendance_said(there: Attendance, group: Group, words: Words) -> str:
    """The name somebody had at a meeting, and what they are: a guest, staff or a commissioner."""
    if there.guest:
        return words("{name}, guest", name=there.name)
    role = next((p.role for p in group.people if p.id == there.person_id), Role.MEMBER)
    return person_said(Person(there.person_id, there.name, role), words)
