"""What a meeting notes for its minutes: when it was, where, who came and left, what it got to."""

from __future__ import annotations

from dataclasses import replace
from datetime import time, timedelta

import pytest

from data.documents.of_meeting import minutes_of
from data.documents.text import text
from data.model.agenda import ItemKind
from data.model.meeting import MeetingState
from data.words.problems import Problem
from data.words.wording import Words
from screens.group.coming_and_going import ComingAndGoing
from screens.minutes.when_it_was import WhenItWas
from screens.plan.when_and_where import WhenAndWhere
from tests.fixtures.groups import NOW, room_with
from tests.fixtures.laptop import Table
from tests.fixtures.running_meeting import CLOSE_NOW, SOMEBODY_LEAVES, meeting, said
from tests.fixtures.script import choose, fill, play_script
from tests.journeys import demo_meeting as demo
from tui.conversation.conversation import Conversation
from tui.pages.answering import answered
from tui.pages.page import Chosen, Filled

CLOSE = [*CLOSE_NOW, choose("meeting.closing", "close")]
SOMEBODY_COMES = [
    choose("meeting.item", "more"),
    choose("meeting.more", "presence"),
    choose("meeting.presence", "guest"),
    fill("meeting.guest", name="Zoe"),
]


def minutes(table: Table) -> str:
    return text(minutes_of(table.records.group, meeting(table), Words()))


def test_when_a_meeting_really_begins_and_is_closed_is_noted(
    conversation: Conversation, table: Table
) -> None:
    assert (meeting(table).began, meeting(table).ended) == (time(10), None)
    play_script(conversation, CLOSE)
    assert meeting(table).ended == time(10)
    assert "10:00 to 10:00" in minutes(table)


def test_a_meeting_held_on_another_day_than_its_own_has_no_time_that_nobody_knows(
    table: Table,
) -> None:
    conversation = table.sit_down()
    records = table.records
    planned = records.meeting(demo.meeting_today(records))
    records.save_meeting(replace(planned, day=planned.day + timedelta(days=1)))
    play_script(conversation, list(demo.arriving(records)))
    assert meeting(table).began is None


def test_closing_again_keeps_the_first_end_unless_the_meeting_went_on(
    conversation: Conversation, table: Table
) -> None:
    play_script(conversation, CLOSE)
    table.records.save_meeting(replace(meeting(table), ended=time(9, 30)))
    play_script(
        conversation, [choose("meeting.closed", "reopen"), choose("meeting.closing", "close")]
    )
    assert meeting(table).ended == time(9, 30)
    play_script(
        conversation,
        [choose("meeting.closed", "reopen"), choose("meeting.closing", "item"), *CLOSE],
    )
    assert meeting(table).ended == time(10)


def test_what_was_noted_can_be_put_right_at_the_close(
    conversation: Conversation, table: Table
) -> None:
    play_script(
        conversation,
        [
            *CLOSE_NOW,
            choose("meeting.closing", "when"),
            fill("minutes.when", began="9.30", ended="", place="Room 2", notes_by="Bel"),
        ],
    )
    now = meeting(table)
    assert (now.began, now.ended, now.place, now.notes_by) == (time(9, 30), None, "Room 2", "Bel")
    assert conversation.page.name.startswith("meeting.closing")


def test_a_time_that_is_none_is_refused_and_nothing_is_changed(table: Table) -> None:
    table.sit_down()
    room, meeting_id = room_with(table.records), demo.meeting_today(table.records)
    before = table.records.meeting(meeting_id)
    page = WhenItWas(room, meeting_id).page(Words())
    with pytest.raises(Problem):
        answered(page, Filled({"began": "soon", "ended": "", "place": "X", "notes_by": ""}))
    assert table.records.meeting(meeting_id) == before


@pytest.mark.parametrize("agreed", [True, False])
def test_who_came_late_is_kept_only_where_the_group_agreed(
    conversation: Conversation, table: Table, agreed
) -> None:
    table.records.save_meeting(replace(meeting(table), coming_and_going=agreed))
    play_script(conversation, SOMEBODY_COMES)
    (zoe,) = [there for there in meeting(table).attendance if there.name == "Zoe"]
    assert zoe.late is agreed


@pytest.mark.parametrize(
    ("quorum", "chosen", "said_in_minutes"),
    [(0, None, False), (4, None, True), (4, "no", False), (0, "yes", True)],
)
def test_leaving_is_in_the_minutes_as_the_group_agreed_and_with_a_quorum_if_it_said_nothing(
    table: Table, quorum, chosen, said_in_minutes
) -> None:
    conversation = table.sit_down()
    table.records.save_group(replace(table.records.group, quorum=quorum))
    if chosen:
        answered(ComingAndGoing(room_with(table.records)).page(Words()), Chosen(chosen))
    play_script(conversation, list(demo.arriving(table.records)))
    play_script(conversation, list(demo.first_items())[:3])
    play_script(conversation, SOMEBODY_LEAVES)
    assert ("left early" in minutes(table)) is said_in_minutes


def test_what_the_meeting_did_not_get_to_is_in_its_minutes(
    conversation: Conversation, table: Table
) -> None:
    play_script(conversation, CLOSE)
    missed = minutes(table).split("What we did not get to")[1]
    assert "- Break: this break was not taken" in missed
    assert "- Actions: not reached" in missed
    assert "You said, we did" not in missed


def test_an_item_put_later_and_not_come_back_to_was_not_reached(
    conversation: Conversation, table: Table
) -> None:
    play_script(
        conversation,
        [
            choose("meeting.item", "change"),
            choose("meeting.change", "later"),
            fill("meeting.reason", reason=""),
        ],
    )
    table.records.save_meeting(replace(meeting(table), state=MeetingState.CLOSED))
    assert "You said, we did: not reached" in minutes(table)


def test_a_parked_topic_gets_what_becomes_of_it_at_the_close(
    conversation: Conversation, table: Table
) -> None:
    play_script(
        conversation,
        [
            choose("meeting.item", "park"),
            fill("meeting.write.parked-topic", text="Dogs"),
            *CLOSE_NOW,
            choose("meeting.closing", "parked"),
        ],
    )
    topic = conversation.page.question.options[0].id
    play_script(
        conversation,
        [
            choose("meeting.parked", topic),
            fill("meeting.parked_topic", became="Jay asks"),
            choose("meeting.parked", "none"),
        ],
    )
    assert "What happens with it: Jay asks" in said(conversation)
    assert "- Dogs\n  What happens with it: Jay asks" in minutes(table)


def test_nothing_of_an_account_kept_out_is_read_out_at_the_close(
    conversation: Conversation, table: Table
) -> None:
    play_script(
        conversation,
        [choose("meeting.item", "park"), fill("meeting.write.parked-topic", text="SECRET")],
    )
    now = meeting(table)
    story = next(item for item in now.agenda if item.kind is ItemKind.ACCOUNT)
    table.records.save_meeting(
        replace(now, entries=tuple(replace(e, item_id=story.id) for e in now.entries))
    )
    play_script(conversation, CLOSE_NOW)
    assert "SECRET" not in said(conversation)


def test_when_and_where_is_offered_as_it_was_last_time_and_kept(table: Table) -> None:
    table.sit_down()
    room = room_with(table.records)
    planned = replace(table.records.meeting(demo.meeting_today(table.records)), place="", bring="")
    table.records.save_meeting(replace(planned, starts=None))
    page = WhenAndWhere(room, planned.id).page(Words())
    offered = {field.name: field.value for field in page.question.fields}
    assert offered["starts"] == "14:00"
    assert offered["place"].startswith("The day centre")
    answered(page, Filled({"starts": "2 pm", "place": "Here", "bring": "A pen"}))
    kept = table.records.meeting(planned.id)
    assert (kept.starts, kept.place, kept.bring) == (time(14), "Here", "A pen")
    assert NOW.date() == kept.day


def test_a_break_left_out_is_said_not_to_be_taken_with_the_reason(
    conversation: Conversation, table: Table
) -> None:
    to_the_break = [*list(demo.first_items())[3:], *list(demo.account_and_break())[:-1]]
    play_script(conversation, to_the_break)
    play_script(
        conversation,
        [choose("meeting.break", "skip"), fill("meeting.reason", reason="We are late")],
    )
    assert "- “Break”: this break was not taken. Why: We are late" in minutes(table)
