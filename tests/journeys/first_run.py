"""The first run: how it should look, a group, its rules, its people; then a simple meeting planned."""

from __future__ import annotations

from collections.abc import Iterator

from tests.fixtures.script import Step, choose, fill

NAME = "Open Door – Zażółć [group]"
PEOPLE = (("Ana", "member"), ("بدر", "member"), ("Chris", "staff"), ("😀 Dee", "commissioner"))
TITLE = "Our first meeting"
NEW_ITEM = "The heating"


def first_run() -> Iterator[Step]:
    """From the first screen to home. Plain words are tried on and off again."""
    yield choose("start.access", "plain")
    yield choose("start.access", "plain")
    yield choose("start.access", "done")
    yield choose("start.welcome", "new")
    yield fill("group.name", name=NAME)
    yield choose("safekeeping.lock", "no")
    yield choose("group.rules", "phones")
    yield choose("group.rule/", "remove")
    yield choose("group.rule_removed", "undo")
    yield choose("group.rules", "done")
    for name, role in PEOPLE:
        yield choose("group.people", role)
        yield fill("group.people_add", name=name)
        yield choose("group.people_add", "done")
    yield choose("group.people", "done")


def plan_a_meeting() -> Iterator[Step]:
    """A steering-group meeting for today, with an item of our own that comes first."""
    yield choose("start.home", "plan")
    yield fill("plan.meeting", title=TITLE, day="today")
    yield choose("plan.start", "template")
    yield choose("plan.agenda", "add")
    yield fill("plan.new_item", title=NEW_ITEM)
    yield choose("plan.item", "minutes")
    yield fill("plan.minutes", minutes="7")
    yield choose("plan.item", "move")
    yield choose("plan.move", "first")
    yield choose("plan.move", "done")
    yield choose("plan.item", "done")
    yield choose("plan.agenda", "done")


def hold_it(meeting_id: str) -> Iterator[Step]:
    """The meeting itself, in short: it is opened, one note is written, and it is closed early."""
    yield choose("start.home", f"meeting {meeting_id}")
    yield choose("meeting.arriving", "everyone")
    yield choose("meeting.guests", "done")
    yield fill("meeting.today", support="", quiet="")
    yield choose("meeting.item", "note")
    yield fill("meeting.write.note", text="It is cold in here.")
    yield choose("meeting.item", "more")
    yield choose("meeting.more", "close")
    yield choose("meeting.close_now", "yes")
    yield choose("meeting.closing", "close")
    yield choose("meeting.closed", "home")
