"""Approving minutes, and what the tellers of accounts may still change before."""

from __future__ import annotations

from dataclasses import replace

import pytest

from data.model.agenda import TellersChoice
from data.model.meeting import Entry, Meeting, MeetingState
from data.words.wording import Words
from screens.minutes.approving import ApproveMinutes
from tests.fixtures.script import choose, play_script
from tests.screens.minutes.talking import TO_CHANGE_ONE, at, options, said
from tui import commands
from tui.pages.answering import answered
from tui.pages.page import Chosen
from tui.room import Room


@pytest.fixture
def account(room: Room) -> Meeting:
    """A closed meeting with an account of experience that was noted."""
    told = room.records.meeting(room.records.meetings[1].id)
    closed = replace(told, state=MeetingState.CLOSED)
    room.records.save_meeting(closed, approved_too=True)
    return closed


def account_note(meeting: Meeting) -> Entry:
    item = next(item for item in meeting.agenda if item.content_note)
    return meeting.entries_of(item.id)[0]


def test_a_teller_can_take_their_account_out_until_approval(room, account) -> None:
    note, talk = account_note(account), at(room, account)
    play_script(
        talk,
        [
            *TO_CHANGE_ONE,
            choose("minutes.correct", f"teller {note.item_id}"),
            choose("minutes.teller", TellersChoice.NOT_AT_ALL),
        ],
    )
    assert note.id not in options(talk), "what stays out is not shown to the room either"
    assert note.text not in said(talk)
    play_script(
        talk,
        [
            choose("minutes.correct", "none"),
            choose("minutes.together", "back"),
            choose("minutes.one", "read"),
        ],
    )
    assert note.text not in said(talk)


@pytest.mark.parametrize("choice", [c for c in TellersChoice if c is not TellersChoice.NOT_ASKED])
def test_a_teller_asked_before_approval_changes_nothing_after_it(room, account, choice) -> None:
    """The page may have been open since before: an approved account stays as it was approved."""
    note, talk = account_note(account), at(room, account)
    play_script(
        talk,
        [*TO_CHANGE_ONE, choose("minutes.correct", f"teller {note.item_id}")],
    )
    approved = replace(account, state=MeetingState.APPROVED)
    room.records.save_meeting(approved)
    play_script(talk, [choose("minutes.teller", choice)])
    assert room.records.meeting(account.id) == approved
    assert "Noted:" not in said(talk)


@pytest.mark.parametrize("choice", tuple(TellersChoice))
def test_approval_erases_accounts_that_stay_out_and_keeps_the_others(room, account, choice) -> None:
    note = account_note(account)
    chosen = account.with_tellers_choice(note.item_id, choice)
    room.records.save_meeting(chosen)
    play_script(
        at(room, account), [choose("minutes.one", "approve"), choose("minutes.approve", "yes")]
    )
    stays = choice in {TellersChoice.IN_MINUTES, TellersChoice.WITHOUT_NAME}
    approved = room.records.meeting(account.id)
    assert (note in approved.entries) == stays
    assert set(chosen.entries) - set(approved.entries) <= {note}


def test_approving_names_the_accounts_whose_tellers_were_not_asked(room, account) -> None:
    note = account_note(account)
    room.records.save_meeting(account.with_tellers_choice(note.item_id, TellersChoice.NOT_ASKED))
    talk = at(room, account)
    play_script(talk, [choose("minutes.one", "approve")])
    assert "Nobody asked the teller yet" in said(talk)
    assert account.item_with(note.item_id).title in said(talk)


@pytest.mark.parametrize("state", [MeetingState.PLANNED, MeetingState.RUNNING])
def test_the_minutes_of_a_meeting_that_is_not_over_are_not_approved(room, last, state) -> None:
    going_on = replace(last, state=state)
    room.records.save_meeting(going_on)
    answered(ApproveMinutes(room, last.id).page(Words()), Chosen("yes"))
    assert room.records.meeting(last.id) == going_on


def test_only_tellers_who_were_not_asked_are_named_before_approving(room, account) -> None:
    item = next(item for item in account.agenda if item.content_note)
    asked = account.with_tellers_choice(item.id, TellersChoice.WITHOUT_NAME)
    room.records.save_meeting(asked)
    talk = at(room, account)
    play_script(talk, [choose("minutes.one", "approve")])
    assert "Nobody asked the teller" not in said(talk)


def test_minutes_are_approved_once_the_group_says_so(talk, room, last) -> None:
    play_script(talk, [choose("minutes.one", "approve"), choose("minutes.approve", "yes")])
    assert room.records.meeting(last.id).state is MeetingState.APPROVED
    assert options(talk) == ["read", "add", "take-back", "save", "back"]


@pytest.mark.parametrize("way", ["no", commands.BACK])
def test_approving_can_wait(talk, room, last, way) -> None:
    play_script(talk, [choose("minutes.one", "approve")])
    if way == "no":
        play_script(talk, [choose("minutes.approve", "no")])
    else:
        talk.command(way)
    assert room.records.meeting(last.id) == last
    assert talk.page.name.startswith("minutes.one")
