"""Finding, reading, correcting, approving and saving minutes, on the sample group's meetings."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from random import Random

import pytest

from data.minutes.document import clean
from data.model.agenda import TellersChoice
from data.model.group import Group
from data.model.meeting import Entry, EntryKind, Meeting, MeetingState
from data.sample import make_sample
from data.storage.records import GroupRecords
from data.wording import Words
from screens.minutes.meetings import MeetingsList, MinutesOf
from tests.journeys.script import choose, fill, play_script
from tui import commands
from tui.conversation import Conversation
from tui.page import Choice, GoOn, WentOn, texts_of
from tui.room import Room

NOW = datetime(2026, 11, 23, 10, tzinfo=UTC)
EVERY_CHOICE = tuple(TellersChoice)


@pytest.fixture
def room(tmp_path: Path) -> Room:
    records = make_sample(tmp_path / "sample", now=NOW, random=Random(1))
    yield Room(records, lambda: NOW, tmp_path / "documents", Random(2))
    records.close()


@pytest.fixture
def last(room: Room) -> Meeting:
    """The meeting whose minutes wait for approval."""
    return room.records.meeting(room.records.meetings[-2].id)


@pytest.fixture
def talk(room: Room, last: Meeting) -> Conversation:
    """At the minutes that wait for approval."""
    conversation = Conversation(MeetingsList(room))
    play_script(conversation, [choose("minutes.meetings", last.id)])
    return conversation


def said(talk: Conversation) -> str:
    return "\n".join(texts_of(talk.page))


def options(talk: Conversation) -> list[str]:
    assert isinstance(talk.page.question, Choice)
    return [option.id for option in talk.page.question.options]


def entry(meeting: Meeting, kind: EntryKind) -> Entry:
    return next(entry for entry in meeting.entries if entry.kind is kind)


# ---- finding ----


def test_the_latest_meeting_comes_first_and_planned_ones_have_no_minutes(room) -> None:
    talk = Conversation(MeetingsList(room))
    held = [m.id for m in reversed(room.records.meetings) if m.state is not MeetingState.PLANNED]
    assert options(talk) == [*held, "none"]


def test_a_group_without_meetings_says_so(tmp_path) -> None:
    room = Room(GroupRecords.in_memory(Group("New")), lambda: NOW, tmp_path)
    assert "There are no minutes yet." in said(Conversation(MeetingsList(room)))


def test_a_list_of_120_meetings_works(tmp_path) -> None:
    records = GroupRecords.in_memory(Group("Old"))
    for n in range(120):
        day = date(2016 + n // 12, n % 12 + 1, 1)
        records.save_meeting(Meeting(f"m{n}", day, f"Number {n}", state=MeetingState.APPROVED))
    talk = Conversation(MeetingsList(Room(records, lambda: NOW, tmp_path)))
    assert len(options(talk)) == 121
    play_script(talk, [choose("minutes.meetings", "m0")])
    assert "Number 0" in said(talk)


def test_approved_minutes_can_be_read_and_saved_and_no_more(room) -> None:
    talk = Conversation(MinutesOf(room, room.records.meetings[0].id))
    assert options(talk) == ["read", "save", "back"]


# ---- reading ----


def test_reading_page_by_page_says_everything_that_was_written(talk, last) -> None:
    play_script(talk, [choose("minutes.one", "read")])
    read = [said(talk)]
    while talk.page.name.startswith("minutes.read"):
        talk.answer(WentOn())
        read.append(said(talk))
    assert len(read) > 3
    whole = "\n".join(read)
    for written in last.entries:
        assert all(line in whole for line in clean(written.text).split("\n"))


def test_no_page_to_read_is_long(talk) -> None:
    play_script(talk, [choose("minutes.one", "read")])
    while talk.page.name.startswith("minutes.read"):
        assert len(list(texts_of(talk.page))) < 40
        talk.answer(WentOn())


def test_reading_goes_back_a_page_and_stops_at_any(talk) -> None:
    play_script(talk, [choose("minutes.one", "read")])
    first = talk.page
    talk.answer(WentOn())
    assert talk.page.name != first.name
    play_script(talk, [choose("minutes.read", "earlier")])
    assert talk.page == first
    play_script(talk, [choose("minutes.read", "stop")])
    assert talk.page.name.startswith("minutes.one")


def test_the_last_page_says_that_it_is_the_last(talk) -> None:
    play_script(talk, [choose("minutes.one", "read")])
    question = talk.page.question
    while talk.page.name.startswith("minutes.read"):
        question = talk.page.question
        talk.answer(WentOn())
    assert isinstance(question, GoOn)
    assert question.ask.startswith("That is all")


# ---- correcting ----


def test_a_note_is_corrected_exactly_as_typed(talk, room, last) -> None:
    note = entry(last, EntryKind.NOTE)
    play_script(
        talk,
        [
            choose("minutes.one", "correct"),
            choose("minutes.correct", note.id),
            choose("minutes.entry", "change"),
            fill("minutes.change", text="  # As *typed*\n\nالسلام"),
        ],
    )
    corrected = room.records.meeting(last.id)
    assert corrected == last.with_entry(replace(note, text="  # As *typed*\n\nالسلام"))
    assert talk.page.name.startswith("minutes.correct")


def test_a_corrected_action_changes_in_the_groups_list_as_well(talk, room, last) -> None:
    action = entry(last, EntryKind.ACTION)
    play_script(
        talk,
        [
            choose("minutes.one", "correct"),
            choose("minutes.correct", action.id),
            choose("minutes.entry", "change"),
            fill("minutes.change", text="Call them", who="Jay", by_when="3 December"),
        ],
    )
    listed = next(a for a in room.records.group.actions if a.id == action.id)
    assert (listed.text, listed.who, listed.by_when) == ("Call them", "Jay", date(2026, 12, 3))
    assert not listed.promise, "Jay is a member; only staff and commissioners promise"


@pytest.mark.parametrize(
    ("typed", "problem"),
    [
        ({"text": " ", "who": "Jay", "by_when": ""}, "Nothing was typed."),
        ({"text": "Call", "who": " ", "by_when": ""}, "Nobody is named yet."),
        ({"text": "Call", "who": "Jay", "by_when": "soon"}, "We could not read that as a day."),
    ],
)
def test_a_correction_that_makes_no_sense_is_said_and_changes_nothing(
    talk, room, last, typed, problem
) -> None:
    action = entry(last, EntryKind.ACTION)
    play_script(
        talk,
        [
            choose("minutes.one", "correct"),
            choose("minutes.correct", action.id),
            choose("minutes.entry", "change"),
            fill("minutes.change", **typed),
        ],
    )
    assert problem in said(talk)
    assert room.records.meeting(last.id) == last


@pytest.mark.parametrize("kind", [EntryKind.NOTE, EntryKind.ACTION])
def test_an_entry_taken_out_can_be_put_back_where_it_was(talk, room, last, kind) -> None:
    wanted, actions = entry(last, kind), set(room.records.group.actions)
    play_script(
        talk,
        [
            choose("minutes.one", "correct"),
            choose("minutes.correct", wanted.id),
            choose("minutes.entry", "remove"),
        ],
    )
    assert wanted not in room.records.meeting(last.id).entries
    assert wanted.id not in {action.id for action in room.records.group.actions}
    play_script(talk, [choose("minutes.removed", "undo")])
    assert room.records.meeting(last.id) == last
    assert set(room.records.group.actions) == actions


def test_an_entry_taken_out_stays_out(talk, room, last) -> None:
    wanted = entry(last, EntryKind.NOTE)
    play_script(
        talk,
        [
            choose("minutes.one", "correct"),
            choose("minutes.correct", wanted.id),
            choose("minutes.entry", "remove"),
            choose("minutes.removed", "done"),
        ],
    )
    assert wanted not in room.records.meeting(last.id).entries
    assert wanted.id not in options(talk)


# ---- accounts of experience ----


@pytest.fixture
def account(room: Room) -> Meeting:
    """A closed meeting with an account of experience that was noted."""
    told = room.records.meeting(room.records.meetings[1].id)
    closed = replace(told, state=MeetingState.CLOSED)
    room.records.save_meeting(closed)
    return closed


def account_note(meeting: Meeting) -> Entry:
    item = next(item for item in meeting.agenda if item.content_note)
    return meeting.entries_of(item.id)[0]


def at(room: Room, meeting: Meeting) -> Conversation:
    return Conversation(MinutesOf(room, meeting.id))


def test_a_teller_can_take_their_account_out_until_approval(room, account) -> None:
    note, talk = account_note(account), at(room, account)
    play_script(
        talk,
        [
            choose("minutes.one", "correct"),
            choose("minutes.correct", f"teller {note.item_id}"),
            choose("minutes.teller", TellersChoice.NOT_AT_ALL),
        ],
    )
    assert note.id not in options(talk), "what stays out is not shown to the room either"
    assert note.text not in said(talk)
    play_script(talk, [choose("minutes.correct", "none"), choose("minutes.one", "read")])
    assert note.text not in said(talk)


@pytest.mark.parametrize("choice", EVERY_CHOICE)
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


# ---- approving ----


def test_minutes_are_approved_once_the_group_says_so(talk, room, last) -> None:
    play_script(talk, [choose("minutes.one", "approve"), choose("minutes.approve", "yes")])
    assert room.records.meeting(last.id).state is MeetingState.APPROVED
    assert options(talk) == ["read", "save", "back"]


@pytest.mark.parametrize("way", ["no", commands.BACK])
def test_approving_can_wait(talk, room, last, way) -> None:
    play_script(talk, [choose("minutes.one", "approve")])
    if way == "no":
        play_script(talk, [choose("minutes.approve", "no")])
    else:
        talk.command(way)
    assert room.records.meeting(last.id) == last
    assert talk.page.name.startswith("minutes.one")


def test_a_correction_after_approval_is_refused(talk, room, last) -> None:
    note = entry(last, EntryKind.NOTE)
    play_script(
        talk,
        [
            choose("minutes.one", "correct"),
            choose("minutes.correct", note.id),
            choose("minutes.entry", "change"),
        ],
    )
    approved = replace(last, state=MeetingState.APPROVED)
    room.records.save_meeting(approved)
    play_script(talk, [fill("minutes.change", text="Too late")])
    assert "cannot be changed" in said(talk)
    assert room.records.meeting(last.id) == approved


# ---- saving as a file ----


@pytest.mark.parametrize("kind", ["txt", "md"])
@pytest.mark.parametrize("register", ["standard", "plain"])
def test_minutes_are_saved_as_a_file_and_it_is_said_where(talk, room, last, kind, register) -> None:
    play_script(
        talk,
        [choose("minutes.one", "save"), choose("minutes.save", f"{kind} {register} en_GB")],
    )
    (path,) = room.documents.iterdir()
    assert path.suffix == f".{kind}"
    assert str(path) in said(talk)
    invented = Words(plain=register == "plain")(
        "This is a sample group. Everything in it is invented."
    )
    assert invented in path.read_text("utf-8")
    play_script(talk, [choose("minutes.saved", "done")])
    assert talk.page.name == f"minutes.one/{last.id}"


def test_a_folder_that_cannot_be_written_is_said_and_nothing_is_lost(talk, room) -> None:
    room.documents.write_text("a file, not a folder")
    play_script(talk, [choose("minutes.one", "save"), choose("minutes.save", "txt standard en_GB")])
    assert "We could not save the file." in said(talk)
    assert talk.page.name.startswith("minutes.save/")


def test_saving_warns_while_the_meeting_runs(room) -> None:
    running = replace(
        room.records.meeting(room.records.meetings[-1].id), state=MeetingState.RUNNING
    )
    room.records.save_meeting(running)
    talk = at(room, running)
    assert options(talk) == ["read", "save", "back"]
    play_script(talk, [choose("minutes.one", "save")])
    assert "The meeting is not over" in said(talk)
