"""The sample group: real records, the same each time, and everything that the demo needs."""

from __future__ import annotations

import time
from itertools import pairwise
from random import Random

import pytest

from data.model.agenda import ItemKind, TellersChoice, planned_minutes
from data.model.group import ActionState, Role
from data.model.meeting import MeetingState
from data.model.vote import VoteKind, VoteState
from data.sample import make_sample
from data.storage.records import GroupRecords
from data.voting.terms import check_options, check_question
from tests.fixtures.groups import NOW, new_sample


@pytest.fixture
def records(tmp_path):
    with new_sample(tmp_path / "sample") as made:
        yield made


def test_the_group_has_eight_members_two_staff_and_a_commissioner(records):
    roles = [person.role for person in records.group.people]
    assert [roles.count(role) for role in Role] == [8, 2, 1]
    assert records.group.invented


def test_nobody_has_a_surname(records):
    assert all(len(person.name) <= 8 for person in records.group.people)


def test_six_earlier_meetings_are_a_month_apart_and_one_waits_to_be_approved(records):
    *past, today = records.meetings
    assert len(past) == 6
    states = [meeting.state for meeting in past]
    assert states == [MeetingState.APPROVED] * 5 + [MeetingState.CLOSED]
    days = [meeting.day for meeting in records.meetings]
    assert all(21 <= (b - a).days <= 35 for a, b in pairwise(days))
    assert today.day == NOW.date()


def test_todays_meeting_is_ready_and_about_two_hours_with_a_break(records):
    today = records.meeting(records.meetings[-1].id)
    assert today.state is MeetingState.PLANNED
    assert 110 <= planned_minutes(today.agenda) <= 130
    kinds = [item.kind for item in today.agenda]
    assert kinds[0] is ItemKind.CHECK_IN
    assert kinds[-1] is ItemKind.CHECK_OUT
    assert ItemKind.BREAK in kinds


def test_todays_account_has_a_content_note_and_its_teller_was_not_asked_yet(records):
    today = records.meeting(records.meetings[-1].id)
    (account,) = [item for item in today.agenda if item.kind is ItemKind.ACCOUNT]
    assert account.content_note
    assert account.tellers_choice is TellersChoice.NOT_ASKED


def test_todays_vote_can_be_put_on_a_ballot(records):
    today = records.meeting(records.meetings[-1].id)
    (item,) = [item for item in today.agenda if item.vote]
    check_question(item.vote.question, item.vote.short_name)
    check_options(item.vote.options)


def test_some_promises_were_kept_some_broken_and_some_are_late(records):
    promises = [action for action in records.group.actions if action.promise]
    assert {action.state for action in promises} == set(ActionState)
    late = [a for a in records.group.open_actions if a.by_when and a.by_when < NOW.date()]
    assert late
    assert any(not action.promise for action in late)


def test_two_decisions_were_voted_on_and_feedback_was_given(records):
    votes = [v for m in records.meetings for v in records.meeting(m.id).votes]
    assert all(vote.state is VoteState.CLOSED and vote.shown for vote in votes)
    assert len([v for v in votes if v.kind is not VoteKind.FEEDBACK]) == 2
    assert [v for v in votes if v.kind is VoteKind.FEEDBACK]


def test_each_vote_shows_one_band_for_each_option_and_one_for_not_saying(records):
    votes = [v for m in records.meetings for v in records.meeting(m.id).votes]
    assert all(len(vote.shown.bands) == len(vote.options) + 1 for vote in votes)


def test_actions_come_from_the_meeting_that_they_name(records):
    for action in records.group.actions:
        entries = {entry.id: entry for entry in records.meeting(action.meeting_id).entries}
        assert entries[action.id].text == action.text


def test_the_same_day_and_chance_make_the_same_files(tmp_path):
    for name in ("one", "two"):
        make_sample(tmp_path / name, now=NOW, random=Random(7)).close()
    one, two = (
        {p.relative_to(tmp_path / n): p.read_bytes() for p in (tmp_path / n).rglob("*.json")}
        for n in ("one", "two")
    )
    assert one
    assert one == two


def test_the_files_open_again_as_they_were(tmp_path):
    with new_sample(tmp_path / "sample") as made:
        group, meetings = made.group, made.meetings
    with GroupRecords.open(tmp_path / "sample") as again:
        assert again.group == group
        assert again.meetings == meetings


def test_the_sample_is_made_before_anybody_notices(tmp_path):
    began = time.process_time()
    new_sample(tmp_path / "sample").close()
    assert time.process_time() - began < 1.0
