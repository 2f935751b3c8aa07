"""The sample group "Common Table", for trying everything out. Everything in it is invented."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from random import Random

from data.model.group import GroundRule, Group, Person, Role, SupportLine
from data.practice.starter_rules import starter_rules
from data.sample.past_meetings import PAST_MEETINGS
from data.sample.today import todays_meeting
from data.sample.written import NewId, Records
from data.storage.records import GroupRecords

__all__ = ["make_sample"]

_PEOPLE = (
    ("Ash", Role.MEMBER),
    ("Bel", Role.MEMBER),
    ("Ionela", Role.MEMBER),
    ("Jay", Role.MEMBER),
    ("Marlene", Role.MEMBER),
    ("Old Ray", Role.MEMBER),
    ("Stevie", Role.MEMBER),
    ("Tomasz", Role.MEMBER),
    ("Chris", Role.STAFF),
    ("Nadia", Role.STAFF),
    ("Priya", Role.COMMISSIONER),
)

# Once a month, always on the same day of the week.
_WEEKS_AGO = (26, 22, 17, 13, 9, 4)


def make_sample(folder: Path, *, now: datetime, random: Random) -> GroupRecords:
    """The sample group's records in a new or empty folder, open, with today's meeting ready.

    The same `now` and the same state of `random` give the same records. Raises a StorageProblem
    where the folder cannot be used.
    """
    made = _records(now, random)
    records = GroupRecords.create(folder, made.group, now=now, random=random)
    for meeting in made.meetings:
        records.save_meeting(meeting)
    return records


def _records(now: datetime, random: Random) -> Records:
    def new_id() -> str:
        return f"{random.getrandbits(48):012x}"

    made = Records(_group(new_id), new_id)
    today = now.date()
    days = (*(today - timedelta(weeks=weeks) for weeks in _WEEKS_AGO), today)
    for past, day, next_day in zip(PAST_MEETINGS, days, days[1:], strict=False):
        made.hold(past, day, next_day, approved=next_day != today)
    made.group = made.group.rules_read_on(days[-2])
    made.meetings.append(todays_meeting(today, new_id))
    return made


def _group(new_id: NewId) -> Group:
    return Group(
        "Common Table",
        people=tuple(Person(new_id(), name, role) for name, role in _PEOPLE),
        ground_rules=tuple(replace(rule, id=new_id()) for rule in (*starter_rules(), _OWN_RULE)),
        support_lines=(SupportLine("Somebody to talk to today", "ask Nadia or Chris", ""),),
        rules_reviewed=True,
        people_reviewed=True,
        invented=True,
    )


_OWN_RULE = GroundRule(
    "",
    title="Hot drinks first",
    text="The kettle is on before we begin, and nobody is hurried.",
    plain="We make tea before we start. Nobody has to hurry.",
    why="People arrive cold, and some have come a long way.",
    need=False,
)
