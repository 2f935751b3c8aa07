"""Finding a meeting's minutes in a list, long or short, and reading them a page at a time."""

from __future__ import annotations

from datetime import date

from data.documents.document import clean
from data.model.group import Group
from data.model.meeting import Meeting, MeetingState
from data.storage.records import GroupRecords
from data.words.wording import Words
from screens.minutes.meetings import MeetingsList, MinutesOf
from screens.minutes.reading import ReadMinutes
from tests.fixtures.groups import room_of, room_with
from tests.fixtures.script import choose, play_script
from tests.screens.minutes.talking import options, said
from tui.conversation.conversation import Conversation
from tui.pages.answering import answered
from tui.pages.page import Chosen, GoOn, WentOn
from tui.pages.screen import Aloud
from tui.pages.texts import texts_of


def test_the_latest_meeting_comes_first_and_planned_ones_have_no_minutes(room) -> None:
    talk = Conversation(MeetingsList(room))
    held = [m.id for m in reversed(room.records.meetings) if m.state is not MeetingState.PLANNED]
    assert options(talk) == [*held, "none"]


def test_a_group_without_meetings_says_so(tmp_path) -> None:
    room = room_of(Group("New"))
    assert "There are no minutes yet." in said(Conversation(MeetingsList(room)))


def test_a_list_of_120_meetings_works(tmp_path) -> None:
    records = GroupRecords.in_memory(Group("Old"))
    for n in range(120):
        day = date(2016 + n // 12, n % 12 + 1, 1)
        records.save_meeting(Meeting(f"m{n}", day, f"Number {n}", state=MeetingState.APPROVED))
    talk = Conversation(MeetingsList(room_with(records, tmp_path)))
    assert len(options(talk)) == 121
    play_script(talk, [choose("minutes.meetings", "m0")])
    assert "Number 0" in said(talk)


def test_approved_minutes_can_be_read_saved_and_added_to_and_no_more(room) -> None:
    talk = Conversation(MinutesOf(room, room.records.meetings[0].id))
    assert options(talk) == ["read", "add", "save", "back"]


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


def test_the_minutes_are_read_back_aloud_from_the_page_one_is_on(room, last) -> None:
    whole = answered(ReadMinutes(room, last.id).page(Words()), Chosen("aloud"))
    assert isinstance(whole, Aloud)
    texts = list(whole.texts(Words()))
    rest = list(
        answered(ReadMinutes(room, last.id, 1).page(Words()), Chosen("aloud")).texts(Words())
    )
    assert texts[-len(rest) :] == rest
    assert len(texts) > len(rest) > 5
