"""Approved minutes stay as they are: what comes later is added to them with its date."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest

from data.documents.of_meeting import minutes_of
from data.documents.text import text
from data.model.addendum import Addendum, with_addendum
from data.model.agenda import TellersChoice
from data.model.meeting import Attendance, Entry, EntryKind, Meeting, MeetingState, Presence
from data.storage.approved import MinutesApproved
from data.storage.erase import erase_person
from data.words.wording import Words
from screens.meeting.close import Closed
from screens.meeting.current_screen import screen_now
from screens.meeting.running_meeting import Sitting
from tests.fixtures.groups import NOW
from tests.fixtures.script import choose, fill, play_script
from tests.screens.minutes.talking import at, options, said
from tui.conversation.conversation import Conversation

APPROVE = (choose("minutes.one", "approve"), choose("minutes.approve", "yes"))
LATER = Addendum("later", NOW.date(), "Item 1 should read: 12 chairs")

CHANGES: dict[str, Callable[[Meeting], Meeting]] = {
    "opened again": lambda m: replace(m, state=MeetingState.RUNNING),
    "a draft again": lambda m: replace(m, state=MeetingState.CLOSED),
    "another entry": lambda m: m.with_entry(Entry("new", m.agenda[0].id, EntryKind.NOTE, "New")),
    "an entry less": lambda m: m.without_entry(m.entries[0].id),
    "another person": lambda m: m.with_attendance(Attendance("Zed", Presence.HERE)),
    "another day": lambda m: replace(m, day=m.day + timedelta(days=1)),
    "another choice": lambda m: m.with_tellers_choice(m.agenda[0].id, TellersChoice.IN_MINUTES),
    "an addendum less": lambda m: replace(m, addenda=()),
    "an addendum in other words": lambda m: replace(m, addenda=(replace(LATER, text="Other"),)),
}


@pytest.mark.parametrize("change", CHANGES)
def test_no_save_changes_approved_minutes(room, change) -> None:
    approved = with_addendum(room.records.meeting(room.records.meetings[0].id), LATER)
    room.records.save_meeting(approved)
    with pytest.raises(MinutesApproved):
        room.save_meeting(CHANGES[change](approved))
    assert room.records.meeting(approved.id) == approved


def test_a_closed_meeting_can_be_opened_again_until_its_minutes_are_approved(room, last) -> None:
    sitting = Sitting(room, last.id, screen_now)
    talk = Conversation(Closed(sitting))
    assert "reopen" in options(talk)
    play_script(
        talk, [choose("meeting.closed", "minutes"), *APPROVE, choose("minutes.one", "back")]
    )
    assert talk.page.name.startswith("meeting.closed")
    assert "reopen" not in options(talk)


def test_what_the_group_adds_later_stands_in_the_minutes_with_its_day(room, last, talk) -> None:
    play_script(talk, [*APPROVE])
    approved = room.records.meeting(last.id)
    words = Words()
    before = text(minutes_of(room.records.group, approved, words))
    typed = "  Item 1 should read: 12 chairs\nNot 10"
    play_script(
        talk,
        [
            choose("minutes.one", "add"),
            fill("minutes.add", text=typed),
            choose("minutes.add.confirm", "yes"),
        ],
    )
    after = room.records.meeting(last.id)
    (added,) = after.addenda
    assert (added.day, added.text) == (NOW.date(), typed)
    assert replace(after, addenda=()) == approved
    written = text(minutes_of(room.records.group, after, words))
    assert written.startswith(before.rstrip()), "the approved text is the same, to the letter"
    assert words.day(NOW.date()) in written[len(before) - 1 :]
    assert typed in written[len(before) - 1 :]


def test_an_addition_is_read_back_first_and_can_be_put_right(room, last, talk) -> None:
    play_script(
        talk,
        [
            *APPROVE,
            choose("minutes.one", "add"),
            fill("minutes.add", text="Twelve chars"),
        ],
    )
    assert "Twelve chars" in said(talk)
    play_script(talk, [choose("minutes.add.confirm", "no")])
    assert talk.page.question.value == "Twelve chars"
    assert room.records.meeting(last.id).addenda == ()


def test_nothing_is_no_addition(room, last, talk) -> None:
    play_script(talk, [*APPROVE, choose("minutes.one", "add"), fill("minutes.add", text=" \n ")])
    assert "Nothing was typed." in said(talk)


def test_an_approval_by_mistake_is_taken_back_whole(room, last, talk) -> None:
    play_script(talk, [*APPROVE, choose("minutes.one", "take-back")])
    play_script(talk, [choose("minutes.take_back", "yes")])
    assert room.records.meeting(last.id) == last
    assert options(talk) == ["read", "correct", "approve", "save", "back"]


def test_an_approval_of_an_earlier_run_of_the_program_cannot_be_taken_back(
    room, last, talk
) -> None:
    play_script(talk, [*APPROVE])
    room.approvals.before.clear()  # as at the next start: it is in memory only
    assert options(at(room, last)) == ["read", "add", "save", "back"]


def test_what_was_added_to_stays_approved(room, last, talk) -> None:
    play_script(talk, [*APPROVE])
    room.records.save_meeting(with_addendum(room.records.meeting(last.id), LATER))
    assert "take-back" not in options(at(room, last))


def test_taking_an_approval_back_brings_no_erased_person_back(room, last, talk) -> None:
    name = last.attendance[0].name
    play_script(talk, [*APPROVE])
    erase_person(room.records, name, "somebody")
    assert "take-back" not in options(at(room, last))
    assert name not in [a.name for a in room.records.meeting(last.id).attendance]


def test_an_addition_is_found_by_its_words_and_a_name_in_it_is_erased(room) -> None:
    approved = room.records.meeting(room.records.meetings[0].id)
    room.records.save_meeting(with_addendum(approved, replace(LATER, text="Zed was here too")))
    assert room.records.search.find("zed was")[approved.id] == ("Zed was here too",)
    erase_person(room.records, "Zed", "somebody")
    (added,) = room.records.meeting(approved.id).addenda
    assert added.text == "somebody was here too"
