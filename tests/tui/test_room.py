"""The room: an item's time, which a pause stops; and what waits until it can be saved."""

from __future__ import annotations

from datetime import date

from data.model.ask import Ask
from data.model.group import Group
from data.model.meeting import Meeting
from tests.fixtures.groups import room_of
from tests.fixtures.laptop import HeldClock
from tests.fixtures.votes import a_vote
from tui.room import ItemTimer


def test_the_time_of_an_item_stands_still_in_a_pause() -> None:
    clock = HeldClock()
    timer = ItemTimer(clock)
    timer.start("i1")
    clock.pass_minutes(4)
    timer.pause()
    clock.pass_minutes(30)
    assert timer.minutes == 4
    timer.resume()
    clock.pass_minutes(2)
    assert timer.minutes == 6


def test_an_item_come_back_to_goes_on_and_another_begins_at_nothing() -> None:
    clock = HeldClock()
    timer = ItemTimer(clock)
    timer.start("i1")
    clock.pass_minutes(3)
    timer.start("i1")
    assert timer.minutes == 3
    timer.start("i2")
    assert timer.minutes == 0


def test_that_time_is_up_is_asked_once_for_each_planned_time() -> None:
    clock = HeldClock()
    timer = ItemTimer(clock)
    timer.start("i1")
    clock.pass_minutes(9)
    assert not timer.is_up(10)
    clock.pass_minutes(1)
    assert timer.is_up(10)
    timer.asked(10)
    assert not timer.is_up(10)
    clock.pass_minutes(5)
    assert timer.is_up(15), "more time was given, and is over"


def test_what_could_not_be_saved_is_shown_at_once_and_saved_with_the_next_thing() -> None:
    room = room_of(Group("Friday Table"))
    meeting = Meeting("m1", date(2026, 11, 23), "Steering group")
    room.records.save_meeting(meeting)
    vote, ask = a_vote().voided(), Ask("Dentists")
    room.held.votes["m1"], room.held.asks["m1"] = (vote,), (ask,)
    assert room.meeting("m1").votes == (vote,)
    assert room.records.meeting("m1") == meeting
    room.save_meeting(room.meeting("m1"))
    saved = room.records.meeting("m1")
    assert (saved.votes, saved.asks, room.held.meetings) == ((vote,), (ask,), ())
