"""A copy to share: looked at first, with what is held back and why; then saved."""

from __future__ import annotations

from dataclasses import replace

import pytest

from data.model.meeting import Entry, EntryKind, Meeting, MeetingState
from data.words.wording import Words
from screens.minutes.sharing import HeldText, share
from tests.fixtures.script import choose, go_on, play_script
from tests.screens.minutes.talking import at, options, said
from tui import commands
from tui.conversation.conversation import Conversation
from tui.room import Room


def with_note(room: Room, meeting: Meeting, text: str) -> None:
    note = Entry("new", meeting.agenda[2].id, EntryKind.NOTE, text)
    room.records.save_meeting(meeting.with_entry(note))


def name_of(room: Room) -> str:
    return room.records.group.people[0].name


def doubted(room: Room, meeting: Meeting) -> str:
    """A note in which a name stands in small letters, as a word would."""
    typed = f"so {name_of(room).lower()} said: soup"
    with_note(room, meeting, typed)
    return typed


def read(talk: Conversation) -> str:
    """The whole of the copy, page by page."""
    play_script(talk, [choose("minutes.share", "read")])
    pages = [said(talk)]
    while "stop" in [action.id for action in talk.page.actions]:
        play_script(talk, [go_on("minutes.share.read")])
        pages.append(said(talk))
    play_script(talk, [go_on("minutes.share.read")])
    return "\n".join(pages)


def test_the_copy_is_read_before_it_is_saved_and_names_nobody(room, last) -> None:
    with_note(room, last, f"{name_of(room)}'s idea was good")
    talk = at(room, last)
    play_script(talk, [choose("minutes.one", "share")])
    assert "Read it before you send it." in said(talk)
    copy = read(talk)
    assert "a member's idea was good" in copy
    assert not [p.name for p in room.records.group.people if p.name in copy.split()]


def test_a_text_that_may_name_somebody_is_held_back_and_decided_about(room, last) -> None:
    typed = doubted(room, last)
    talk = Conversation(share(room, last.id))
    assert "a word in them may be a name: 1." in said(talk)
    play_script(talk, [choose("minutes.share", "held"), choose("minutes.share.held", "0")])
    assert typed in said(talk)
    assert name_of(room).lower() in said(talk).split("\n")
    play_script(talk, [choose("minutes.share.text", "replace")])
    assert "held" not in options(talk)
    assert "so a member said: soup" in read(talk)


def test_what_is_no_name_stays_as_it_stands(room, last) -> None:
    typed = doubted(room, last)
    talk = Conversation(share(room, last.id))
    play_script(talk, [choose("minutes.share", "held"), choose("minutes.share.held", "0")])
    play_script(talk, [choose("minutes.share.text", "no-name")])
    assert typed in read(talk)


@pytest.mark.parametrize("way", ["leave-out", commands.BACK])
def test_nothing_decided_leaves_it_out(room, last, way) -> None:
    doubted(room, last)
    talk = Conversation(share(room, last.id))
    play_script(talk, [choose("minutes.share", "held"), choose("minutes.share.held", "0")])
    if way == commands.BACK:
        talk.command(way)
    else:
        play_script(talk, [choose("minutes.share.text", way)])
    play_script(talk, [choose("minutes.share.held", "none")])
    assert "held" in options(talk)
    assert "soup" not in read(talk)


def test_a_vote_that_names_somebody_stays_out_whatever_is_decided(room, last) -> None:
    vote = replace(last.votes[0], question=f"Is {name_of(room)} to speak for us?")
    room.records.save_meeting(last.with_vote(vote))
    copy = share(room, last.id)
    talk = Conversation(HeldText(copy, copy.file.copy(Words()).held[0].place))
    assert options(talk) == ["leave-out"]
    assert "about somebody by name" in said(talk)


@pytest.mark.parametrize("approved", [False, True])
def test_an_item_is_kept_private_also_once_minutes_are_approved(room, last, approved) -> None:
    """What a copy says of an item is not the text that was approved."""
    with_note(room, last, "Only among us: soup")
    if approved:
        meeting = room.records.meeting(last.id)
        room.records.save_meeting(replace(meeting, state=MeetingState.APPROVED))
    before = room.records.meeting(last.id)
    talk = Conversation(share(room, last.id))
    play_script(talk, [choose("minutes.share", "private")])
    play_script(talk, [choose("minutes.private", before.agenda[2].id)])
    assert f"Private: {before.agenda[2].title}" in said(talk)
    play_script(talk, [choose("minutes.private", "none")])
    copy = read(talk)
    assert "Talked about in confidence" in copy
    assert "Only among us: soup" not in copy
    assert room.records.meeting(last.id).entries == before.entries


def test_the_copy_is_saved_under_a_name_that_names_nobody(room, last) -> None:
    room.records.save_meeting(replace(last, title=f"{name_of(room)}'s evening"))
    talk = Conversation(share(room, last.id))
    play_script(talk, [choose("minutes.share", "save"), choose("minutes.share.save", "txt")])
    (saved,) = room.documents.iterdir()
    assert name_of(room).lower() not in saved.name.split("-")
    assert "share" in saved.name
    assert "This is a copy to share." in saved.read_text("utf-8")
