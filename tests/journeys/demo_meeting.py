"""The demo meeting: the sample group's meeting of today, from the first page to the minutes.

What is done here is what the minutes must say, in every renderer.
"""

from __future__ import annotations

from collections.abc import Iterator

from data.storage.records import GroupRecords
from tests.fixtures.script import Step, choose, choose_several, command, fill, go_on
from tests.journeys.vote import votes_of
from tui import commands

NOTE = "Most surgeries still ask for an address.\nThe blue card helps, where people know it."
DECISION = "We ask the health board to send the card to every surgery."
ACTION = "Write to the health board"
PARKED = "What about dentists for people in hostels? [ask Sam]"
BRIGHT_SPOT = "The charger at the day centre works. Żółw & Σοφία 😀 approve."
ACCOUNT_NOTE = "Being asked by name in A&E made the night bearable."
AWAY = "Old Ray"
GUEST = "Sam"
REASON = "The talk needs more room."


def meeting_today(records: GroupRecords) -> str:
    """The id of the sample's meeting that has not been held yet."""
    return records.meetings[-1].id


def arriving(records: GroupRecords) -> Iterator[Step]:
    """Everybody but one is here; there is a guest, and an apology."""
    people = records.group.people
    here = [p.id for p in people if p.name != AWAY]
    away = next(p.id for p in people if p.name == AWAY)
    yield choose("start.home", f"meeting {meeting_today(records)}")
    yield choose_several("meeting.arriving", *here)
    yield choose("meeting.guests", "guest")
    yield fill("meeting.guest/", name=GUEST)
    yield choose("meeting.guests", "apologies")
    yield choose("meeting.apologies", away)
    yield choose("meeting.guests", "done")
    yield fill("meeting.today", support="Nadia", quiet="The small room next to the kitchen")


def first_items() -> Iterator[Step]:
    """Check-in, ground rules, and an item with one of everything."""
    yield choose("meeting.item", "next")
    yield choose("meeting.rules", "agree")
    yield choose("meeting.item", "next")
    yield choose("meeting.item", "note")
    yield fill("meeting.write.note", text=NOTE)
    yield command("meeting.item", commands.RULES)
    yield go_on("anywhere.rules")
    yield choose("meeting.item", "more")
    yield choose("meeting.more", "back")
    yield choose("meeting.item", "action")
    yield fill("meeting.write.action", text=ACTION, who="Priya", by_when="in 2 weeks")
    yield choose("meeting.item", "park")
    yield fill("meeting.write.parked-topic", text=PARKED)
    yield choose("meeting.item", "bright")
    yield fill("meeting.write.bright-spot", text=BRIGHT_SPOT)
    yield choose("meeting.item", "next")


def account_and_break() -> Iterator[Step]:
    """The account of experience comes with its content note; the teller decides; then the break."""
    yield go_on("meeting.content")
    yield choose("meeting.item", "note")
    yield choose("meeting.teller", "without-name")
    yield choose("meeting.item", "note")
    yield fill("meeting.write.note", text=ACCOUNT_NOTE)
    yield choose("meeting.item", "next")
    yield choose("meeting.break", "back")


def talk_and_pause() -> Iterator[Step]:
    """The presentation: a pause, a change of plan, and a note in error that is taken out again."""
    yield command("meeting.item", commands.PAUSE)
    yield go_on("anywhere.pause")
    yield choose("meeting.item", "change")
    yield choose("meeting.change", "more-time")
    yield fill("meeting.reason", reason=REASON)
    yield choose("meeting.item", "decision")
    yield fill("meeting.write.decision", text=DECISION)
    yield choose("meeting.item", "next")


def closing(records: GroupRecords) -> Iterator[Step]:
    """Learning card, actions, feedback, check-out, close."""
    yield choose("meeting.item", "next")
    yield choose("meeting.item", "next")
    yield choose("meeting.item", "next")
    yield choose("meeting.item", "next")
    yield choose("meeting.item", "next")
    yield choose("meeting.closing", "next")
    yield fill("meeting.next_day", day="in 4 weeks")
    yield choose("meeting.closing", "close")
    yield choose("meeting.closed", "minutes")
    yield choose("minutes.one", "save")
    yield choose("minutes.save", "txt")
    yield choose("minutes.saved", "done")
    yield choose("minutes.one", "save")
    yield choose("minutes.save", "other")
    yield choose("minutes.save-other", "md")
    yield choose("minutes.saved", "done")


def demo_meeting(records: GroupRecords) -> list[Step]:
    """The whole meeting."""
    return [
        *arriving(records),
        *first_items(),
        *account_and_break(),
        *talk_and_pause(),
        choose("meeting.item", "vote"),
        *votes_of(("0", "0", "0", "0", "1", "2", "blank")),
        *closing(records),
    ]
