"""Correcting minutes with the group, until they are approved."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from data.model.meeting import Entry, EntryKind, MeetingState
from tests.fixtures.script import Step, choose, fill, play_script
from tests.screens.minutes.talking import TO_CHANGE_ONE, entry, options, said
from tui.conversation.conversation import Conversation


def correct(talk: Conversation, entry: Entry, what: str, *then: Step) -> None:
    """What is done with an entry of the minutes, such as "change", and the steps after that."""
    ways = [*TO_CHANGE_ONE, choose("minutes.correct", entry.id)]
    play_script(talk, [*ways, choose("minutes.entry", what), *then])


def test_a_note_is_corrected_exactly_as_typed(talk, room, last) -> None:
    note = entry(last, EntryKind.NOTE)
    correct(talk, note, "change", fill("minutes.change", text="  # As *typed*\n\nالسلام"))
    corrected = room.records.meeting(last.id)
    assert corrected == last.with_entry(replace(note, text="  # As *typed*\n\nالسلام"))
    assert talk.page.name.startswith("minutes.correct")


def test_a_corrected_action_changes_in_the_groups_list_as_well(talk, room, last) -> None:
    action = entry(last, EntryKind.ACTION)
    correct(
        talk,
        action,
        "change",
        fill("minutes.change", text="Call them", who="Jay", by_when="3 December"),
    )
    listed = next(a for a in room.records.group.actions if a.id == action.id)
    assert (listed.text, listed.who, listed.by_when) == ("Call them", "Jay", date(2026, 12, 3))
    assert not listed.promise, "Jay is a member; only staff and commissioners promise"


@pytest.mark.parametrize(
    ("typed", "problem"),
    [
        ({"text": " ", "who": "Jay", "by_when": ""}, "Nothing was typed."),
        ({"text": "Call", "who": " ", "by_when": ""}, "Nobody is named yet."),
        ({"text": "Call", "who": "Jay", "by_when": "123"}, "We could not read that as a day."),
    ],
)
def test_a_correction_that_makes_no_sense_is_said_and_changes_nothing(
    talk, room, last, typed, problem
) -> None:
    action = entry(last, EntryKind.ACTION)
    correct(talk, action, "change", fill("minutes.change", **typed))
    assert problem in said(talk)
    assert room.records.meeting(last.id) == last


@pytest.mark.parametrize("kind", [EntryKind.NOTE, EntryKind.ACTION])
def test_an_entry_taken_out_can_be_put_back_where_it_was(talk, room, last, kind) -> None:
    wanted, actions = entry(last, kind), set(room.records.group.actions)
    correct(talk, wanted, "remove")
    assert wanted not in room.records.meeting(last.id).entries
    assert wanted.id not in {action.id for action in room.records.group.actions}
    play_script(talk, [choose("minutes.removed", "undo")])
    assert room.records.meeting(last.id) == last
    assert set(room.records.group.actions) == actions


@pytest.mark.parametrize("kind", [EntryKind.NOTE, EntryKind.ACTION])
def test_once_minutes_are_approved_nothing_is_put_back_into_them(talk, room, last, kind) -> None:
    wanted = entry(last, kind)
    play_script(
        talk,
        [
            *TO_CHANGE_ONE,
            choose("minutes.correct", wanted.id),
            choose("minutes.entry", "remove"),
        ],
    )
    approved = replace(room.records.meeting(last.id), state=MeetingState.APPROVED)
    room.records.save_meeting(approved)
    actions = room.records.group.actions
    play_script(talk, [choose("minutes.removed", "undo")])
    assert "cannot be changed" in said(talk)
    assert room.records.meeting(last.id) == approved
    assert room.records.group.actions == actions


def test_an_entry_taken_out_stays_out(talk, room, last) -> None:
    wanted = entry(last, EntryKind.NOTE)
    correct(talk, wanted, "remove", choose("minutes.removed", "done"))
    assert wanted not in room.records.meeting(last.id).entries
    assert wanted.id not in options(talk)


def test_a_correction_after_approval_is_refused(talk, room, last) -> None:
    note = entry(last, EntryKind.NOTE)
    correct(talk, note, "change")
    approved = replace(last, state=MeetingState.APPROVED)
    room.records.save_meeting(approved)
    play_script(talk, [fill("minutes.change", text="Too late")])
    assert "cannot be changed" in said(talk)
    assert room.records.meeting(last.id) == approved
