"""Minutes are read back item by item; what was forgotten or is wrong is put right with the group."""

from __future__ import annotations

from dataclasses import replace

import pytest

from data.model.agenda import ItemKind, TellersChoice
from data.model.meeting import Attendance, EntryKind, MeetingState, Presence
from screens.minutes.read_all_back import ReadBackItem, read_back_items
from screens.minutes.who_was_here import WhoWasHere
from tests.fixtures.script import Step, choose, fill, play_script
from tests.screens.minutes.talking import entry, options, said
from tui.conversation.conversation import Conversation

TO_READ_BACK = (choose("minutes.one", "correct"), choose("minutes.together", "all"))
TO_WHO_WAS_HERE = (choose("minutes.one", "correct"), choose("minutes.together", "here"))


def put_right(talk: Conversation, who: str, *then: Step) -> None:
    play_script(talk, [*TO_WHO_WAS_HERE, choose("minutes.here", who), *then])


def test_reading_back_says_every_entry_and_ends_where_it_began(talk, room, last) -> None:
    play_script(talk, [*TO_READ_BACK])
    heard = []
    for _ in read_back_items(last):
        heard.append(said(talk))
        play_script(talk, [choose("minutes.back", "next")])
    assert talk.page.name.startswith("minutes.together")
    for each in last.entries:
        assert any(each.text in page for page in heard), each.text
    assert room.records.meeting(last.id) == last


def test_of_an_account_kept_out_nothing_is_read_back_or_added(room, last) -> None:
    account = replace(
        last.agenda[1], kind=ItemKind.ACCOUNT, tellers_choice=TellersChoice.NOT_AT_ALL
    )
    meeting = replace(last, agenda=(account,))
    meeting = replace(meeting, entries=tuple(replace(e, item_id=account.id) for e in last.entries))
    room.records.save_meeting(meeting)
    talk = Conversation(ReadBackItem(room, last.id))
    assert options(talk) == ["next", "teller", "stop"]
    assert not [e.text for e in meeting.entries if e.text in said(talk)]


@pytest.mark.parametrize("kind", [EntryKind.NOTE, EntryKind.DECISION, EntryKind.ACTION])
def test_what_was_forgotten_is_added_to_its_item_exactly_as_typed(talk, room, last, kind) -> None:
    typed = {"text": "  We *forgot* this"}
    if kind is EntryKind.ACTION:
        typed |= {"who": "Jay", "by_when": ""}
    item = read_back_items(last)[1]
    play_script(
        talk,
        [
            *TO_READ_BACK,
            choose("minutes.back", "next"),
            choose("minutes.back", "add"),
            choose("minutes.forgotten", kind),
            fill("minutes.forgotten", **typed),
        ],
    )
    added = room.records.meeting(last.id).entries[-1]
    assert (added.item_id, added.kind, added.text) == (item.id, kind, "  We *forgot* this")
    assert "  We *forgot* this" in said(talk), "it is read back at once"
    listed = [a.meeting_id for a in room.records.group.actions if a.id == added.id]
    assert listed == ([last.id] if kind is EntryKind.ACTION else [])


@pytest.mark.parametrize("presence", tuple(Presence))
def test_who_was_here_is_put_right_at_the_same_place(talk, room, last, presence) -> None:
    first = last.attendance[0]
    put_right(talk, f"person {first.person_id}", choose("minutes.here.one", presence))
    corrected = (replace(first, presence=presence), *last.attendance[1:])
    assert room.records.meeting(last.id) == replace(last, attendance=corrected)


def test_somebody_who_was_not_here_is_taken_off_the_list_and_can_be_put_on_again(
    talk, room, last
) -> None:
    first = last.attendance[0]
    who = f"person {first.person_id}"
    put_right(talk, who, choose("minutes.here.one", "away"))
    assert first not in room.records.meeting(last.id).attendance
    assert f"{first.name}: was not here" in said(talk)
    play_script(talk, [choose("minutes.here", who), choose("minutes.here.one", "here")])
    assert {*room.records.meeting(last.id).attendance} == {*last.attendance}


def test_a_mistyped_guest_is_given_the_right_name(talk, room, last) -> None:
    zeo = Attendance("Zeo", Presence.HERE)
    room.records.save_meeting(replace(last, attendance=(zeo, *last.attendance)))
    put_right(
        talk, "guest 0", choose("minutes.here.one", "name"), fill("minutes.guest", name=" Zoe ")
    )
    assert room.records.meeting(last.id).attendance == (
        replace(zeo, name="Zoe"),
        *last.attendance,
    )


@pytest.mark.parametrize("typed", ["", "  ", "12", "x" * 500])
def test_a_guest_without_a_name_is_refused(talk, room, last, typed) -> None:
    put_right(talk, "guest", fill("minutes.guest", name=typed))
    assert talk.page.name.startswith("minutes.guest")
    assert room.records.meeting(last.id) == last


def test_a_guest_is_not_given_the_name_of_somebody_in_the_list(talk, room, last) -> None:
    put_right(talk, "guest", fill("minutes.guest", name=last.attendance[0].name.upper()))
    assert "is in the list already" in said(talk)
    assert room.records.meeting(last.id) == last


def test_the_next_day_is_put_right_and_actions_due_by_then_follow(talk, room, last) -> None:
    action = replace(
        entry(last, EntryKind.ACTION), by_when=None, by_when_said="by the next meeting"
    )
    room.records.save_meeting(last.with_entry(action))
    play_script(
        talk,
        [
            choose("minutes.one", "correct"),
            choose("minutes.together", "next-day"),
            fill("minutes.next_day", day="7 December 2026"),
        ],
    )
    corrected = room.records.meeting(last.id)
    due = next(e for e in corrected.entries if e.id == action.id)
    listed = next(a for a in room.records.group.actions if a.id == action.id)
    assert corrected.next_day == due.by_when == listed.by_when
    assert str(corrected.next_day) == "2026-12-07"


def test_nobody_is_put_right_once_minutes_are_approved(room, last) -> None:
    talk = Conversation(WhoWasHere(room, last.id))
    play_script(talk, [choose("minutes.here", f"person {last.attendance[0].person_id}")])
    approved = replace(last, state=MeetingState.APPROVED)
    room.records.save_meeting(approved)
    play_script(talk, [choose("minutes.here.one", "away")])
    assert "cannot be changed" in said(talk)
    assert room.records.meeting(last.id) == approved
