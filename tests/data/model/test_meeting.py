"""Where a meeting stands, who is here, what was written down; and how a vote may end."""

from __future__ import annotations

from datetime import date

import pytest

from data.model.agenda import AgendaItem, ItemKind, TellersChoice
from data.model.meeting import (
    Attendance,
    Entry,
    EntryKind,
    Meeting,
    MeetingState,
    Presence,
    Stage,
    members_here,
)
from data.model.vote import Level, Outcome, Shown, VoteState
from tests.fixtures.votes import a_vote

AGENDA = tuple(AgendaItem(f"i{n}", f"Item {n}", ItemKind.ACCOUNT, 5) for n in range(3))
MEETING = Meeting("m1", date(2026, 11, 23), "Steering group", AGENDA)
SHOWN = Shown(Outcome.YES, counts=(4, 2, 1))


def test_a_meeting_goes_from_item_to_item_and_then_to_its_close() -> None:
    meeting, seen = MEETING, []
    while meeting.stage is not Stage.CLOSING:
        meeting = meeting.moved_on()
        seen.append(meeting.current)
    assert seen == ["i0", "i1", "i2", "i2"]
    assert meeting.state is MeetingState.RUNNING


def test_before_the_first_item_there_is_none() -> None:
    with pytest.raises(KeyError):
        _ = MEETING.item


def test_who_left_or_sent_apologies_is_not_here_and_nobody_is_counted_twice() -> None:
    meeting = MEETING
    for name, presence in [
        ("Marlene", Presence.APOLOGIES),
        ("Jay", Presence.HERE),
        ("Marlene", Presence.HERE),
        ("Nadia", Presence.HERE),
        ("Nadia", Presence.LEFT),
    ]:
        meeting = meeting.with_attendance(Attendance(name, presence))
    assert {there.name for there in meeting.here} == {"Jay", "Marlene"}
    assert len(meeting.attendance) == 3


def test_guests_are_in_the_room_and_do_not_count_towards_a_quorum() -> None:
    meeting = MEETING
    for name, person_id in [("Jay", "p1"), ("Ola", ""), ("Marlene", "p2")]:
        meeting = meeting.with_attendance(Attendance(name, Presence.HERE, person_id))
    assert {there.name for there in meeting.here} == {"Jay", "Ola", "Marlene"}
    assert {there.name for there in members_here(meeting)} == {"Jay", "Marlene"}


def test_an_entry_that_is_changed_stays_in_its_place() -> None:
    one, two = (Entry(f"e{n}", "i0", EntryKind.NOTE, str(n)) for n in (1, 2))
    meeting = MEETING.with_entry(one).with_entry(two)
    changed = Entry("e1", "i0", EntryKind.NOTE, "changed")
    assert meeting.with_entry(changed).entries == (changed, two)
    assert meeting.without_entry("e1").entries == (two,)
    assert meeting.entries_of("i1") == ()


@pytest.mark.parametrize("choice", TellersChoice)
def test_a_tellers_choice_is_that_of_their_account_alone(choice) -> None:
    after = MEETING.with_tellers_choice("i1", choice)
    assert after.item_with("i1").tellers_choice is choice
    assert (after.agenda[0], after.agenda[2]) == (AGENDA[0], AGENDA[2])


def test_a_vote_is_written_in_the_place_of_its_own_and_never_twice() -> None:
    vote = a_vote()
    meeting = MEETING.with_vote(vote).with_vote(vote.voided())
    assert meeting.votes == (vote.voided(),)


def test_only_a_vote_that_was_closed_shows_anything() -> None:
    vote = a_vote(level=Level.COUNTS)
    assert vote.closed_with(SHOWN).shown is SHOWN
    for ended, state in (
        (vote.voided(), VoteState.VOID),
        (vote.interrupted(), VoteState.INTERRUPTED),
    ):
        assert (ended.state, ended.shown, ended.early) == (state, None, False)


def test_a_vote_closed_early_says_so_and_is_of_the_outcome_alone() -> None:
    early = a_vote(level=Level.COUNTS).closed_early_with(Shown(Outcome.YES))
    assert (early.state, early.early, early.level) == (VoteState.CLOSED, True, Level.OUTCOME)
