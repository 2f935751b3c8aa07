"""Planning a meeting: title and day, items in their order, their time, their words, a vote."""

from __future__ import annotations

from datetime import date

import pytest

from data.model.agenda import ItemKind, VotePlan, planned_minutes
from data.model.group import Group
from data.model.meeting import Meeting, MeetingState
from data.model.vote import VoteKind
from data.words.wording import Words
from screens.plan.meeting import plan_screen
from tests.fixtures.groups import room_of
from tests.fixtures.script import choose, fill, go_on, play_script
from tui.conversation.conversation import Conversation
from tui.pages.page import Choice, GoOn, Page
from tui.pages.screen import Go
from tui.pages.texts import texts_of
from tui.room import Room


class Below:
    """Home, as far as these tests need it."""

    def __init__(self, room: Room) -> None:
        self.room = room

    def page(self, words: Words) -> Page:
        return Page(
            "below", "Below", question=GoOn("Plan?", "Plan", lambda: Go(plan_screen(self.room)))
        )


@pytest.fixture
def room() -> Room:
    return room_of(Group("Friday Table"))


@pytest.fixture
def talk(room: Room) -> Conversation:
    conversation = Conversation(Below(room))
    play_script(conversation, [go_on("below")])
    return conversation


@pytest.fixture
def agenda(talk: Conversation) -> Conversation:
    """At the agenda of a meeting on 3 December that starts from the ready one."""
    play_script(
        talk,
        [
            fill("plan.meeting", title="Our meeting", day="3/12"),
            choose("plan.start", "template"),
        ],
    )
    return talk


def planned(room: Room) -> Meeting:
    return room.records.meeting(room.records.meetings[0].id)


def said(talk: Conversation) -> str:
    return "\n".join(texts_of(talk.page))


def titles(room: Room) -> list[str]:
    return [item.title for item in planned(room).agenda]


def item_id(room: Room, title: str) -> str:
    return next(item.id for item in planned(room).agenda if item.title == title)


def at_item(talk: Conversation, room: Room, title: str) -> None:
    play_script(talk, [choose("plan.agenda", item_id(room, title))])


def test_a_meeting_is_planned_on_a_day_said_as_people_say_it(agenda, room) -> None:
    meeting = planned(room)
    assert (meeting.title, meeting.day) == ("Our meeting", date(2026, 12, 3))
    assert meeting.state is MeetingState.PLANNED
    assert 110 <= planned_minutes(meeting.agenda) <= 130


@pytest.mark.parametrize(
    ("title", "day", "problem"),
    [
        ("  ", "3/12", "The meeting has no title yet."),
        ("x" * 121, "3/12", "The title is too long."),
        ("Ours", "soon", "We could not read that as a day."),
        ("Ours", "31/2", "There is no such day in the year."),
    ],
)
def test_a_title_or_day_that_makes_no_sense_plans_nothing(talk, room, title, day, problem) -> None:
    play_script(talk, [fill("plan.meeting", title=title, day=day)])
    assert problem in said(talk)
    assert room.records.meetings == ()


def test_an_empty_agenda_is_not_ready(talk, room) -> None:
    play_script(
        talk,
        [
            fill("plan.meeting", title="Ours", day="tomorrow"),
            choose("plan.start", "empty"),
            choose("plan.agenda", "done"),
        ],
    )
    assert "The agenda is empty. Add at least one item." in said(talk)


def test_a_new_item_comes_before_the_last_words(agenda, room) -> None:
    play_script(
        agenda,
        [choose("plan.agenda", "add"), fill("plan.new_item", title=" The  heating ")],
    )
    assert titles(room)[-3:] == ["The heating", "How was this meeting?", "Check-out"]


def test_an_item_moves_earlier_later_and_to_either_end(agenda, room) -> None:
    before = titles(room)
    at_item(agenda, room, "Break")
    play_script(agenda, [choose("plan.item", "move"), choose("plan.move", "earlier")])
    assert titles(room).index("Break") == before.index("Break") - 1
    play_script(agenda, [choose("plan.move", "later")])
    assert titles(room) == before
    play_script(agenda, [choose("plan.move", "first"), choose("plan.move", "earlier")])
    assert titles(room)[0] == "Break"
    play_script(agenda, [choose("plan.move", "last"), choose("plan.move", "later")])
    assert titles(room)[-1] == "Break"
    assert sorted(titles(room)) == sorted(before)


def test_minutes_are_changed_and_the_total_follows(agenda, room) -> None:
    before = planned_minutes(planned(room).agenda)
    at_item(agenda, room, "Break")
    play_script(agenda, [choose("plan.item", "minutes"), fill("plan.minutes", minutes=" 20 ")])
    assert planned_minutes(planned(room).agenda) == before + 5


@pytest.mark.parametrize("typed", ["", "0", "-5", "601", "ten", "1.5", "²", "9" * 5000])
def test_minutes_that_make_no_sense_are_refused(agenda, room, typed) -> None:
    before = planned(room)
    at_item(agenda, room, "Break")
    play_script(agenda, [choose("plan.item", "minutes"), fill("plan.minutes", minutes=typed)])
    assert "The minutes must be a number from 1 to 600." in said(agenda)
    assert planned(room) == before


def test_the_words_of_an_item_are_saved(agenda, room) -> None:
    at_item(agenda, room, "Our main topic today")
    play_script(
        agenda,
        [
            choose("plan.item", "words"),
            fill(
                "plan.item_words",
                title="Dentists",
                plain="Teeth",
                lead="Priya",
                purpose="Know how long people wait",
                content="Pain",
            ),
        ],
    )
    item = planned(room).item_with(item_id(room, "Dentists"))
    assert (item.plain, item.lead, item.content_note) == ("Teeth", "Priya", "Pain")
    assert item.purpose == "Know how long people wait"


def test_an_item_without_a_title_is_refused(agenda, room) -> None:
    before = planned(room)
    at_item(agenda, room, "Break")
    play_script(agenda, [choose("plan.item", "words"), fill("plan.item_words", title=" ")])
    assert "The item has no title yet." in said(agenda)
    assert planned(room) == before


def test_an_item_taken_out_is_gone_and_the_agenda_comes_next(agenda, room) -> None:
    before = titles(room)
    at_item(agenda, room, "Break")
    play_script(
        agenda,
        [
            choose("plan.item", "more"),
            choose("plan.more", "remove"),
            choose("plan.removed", "done"),
        ],
    )
    assert titles(room) == [title for title in before if title != "Break"]
    assert agenda.page.name.startswith("plan.agenda/")
    assert "has no break" in said(agenda)


def test_an_item_taken_out_can_be_put_back_where_it_was(agenda, room) -> None:
    before = planned(room)
    at_item(agenda, room, "Break")
    play_script(
        agenda,
        [
            choose("plan.item", "more"),
            choose("plan.more", "remove"),
            choose("plan.removed", "undo"),
        ],
    )
    assert planned(room) == before
    assert agenda.page.name.startswith("plan.agenda/")


def plan_vote(talk: Conversation, room: Room, *steps) -> VotePlan | None:
    at_item(talk, room, "What we decide")
    play_script(
        talk,
        [
            choose("plan.item", "more"),
            choose("plan.more", "kind"),
            choose("plan.kind", ItemKind.VOTE),
            *steps,
        ],
    )
    return planned(room).item_with(item_id(room, "What we decide")).vote


def test_a_vote_with_options_is_planned(agenda, room) -> None:
    plan = plan_vote(
        agenda,
        room,
        choose("plan.vote", VoteKind.CHOOSE_ONE),
        fill("plan.vote_words", question="Which  one?", options="Dentists\n\n Buses \n"),
    )
    assert plan is not None
    assert (plan.question, plan.options, plan.kind) == (
        "Which one?",
        ("Dentists", "Buses"),
        VoteKind.CHOOSE_ONE,
    )


def test_a_yes_or_no_vote_needs_only_its_question(agenda, room) -> None:
    plan = plan_vote(
        agenda,
        room,
        choose("plan.vote", VoteKind.YES_NO),
        fill("plan.vote_words", question="Shall we?"),
    )
    assert plan is not None
    assert plan.options == VoteKind.YES_NO.fixed_options


def test_a_long_question_is_planned_with_a_short_name(agenda, room) -> None:
    question = "What should we work on together until the summer?"
    plan = plan_vote(
        agenda,
        room,
        choose("plan.vote", VoteKind.YES_NO),
        fill("plan.vote_words", question=question),
        fill("plan.vote_words", question=question, short=" Next  work"),
    )
    assert plan is not None
    assert (plan.question, plan.short_name) == (question, "Next work")


@pytest.mark.parametrize("options", ["", "One", "One\none", "\n".join("abcdefg")])
def test_options_that_cannot_be_on_a_ballot_are_refused(agenda, room, options) -> None:
    plan = plan_vote(
        agenda,
        room,
        choose("plan.vote", VoteKind.CHOOSE_ONE),
        fill("plan.vote_words", question="Which one?", options=options),
    )
    assert plan is None
    assert agenda.page.name.startswith("plan.vote_words")


def test_a_vote_can_be_settled_in_the_meeting(agenda, room) -> None:
    assert plan_vote(agenda, room, choose("plan.vote", "later")) is None
    assert agenda.page.name.startswith("plan.item")


def test_the_title_and_the_day_can_be_changed(agenda, room) -> None:
    play_script(
        agenda,
        [choose("plan.agenda", "title"), fill("plan.title", title="Another", day="2026-12-10")],
    )
    assert (planned(room).title, planned(room).day) == ("Another", date(2026, 12, 10))


def test_a_planned_meeting_can_be_taken_out_and_put_back(agenda, room) -> None:
    before = planned(room)
    play_script(agenda, [choose("plan.agenda", "delete"), choose("plan.delete", "yes")])
    assert room.records.meetings == ()
    play_script(agenda, [choose("plan.deleted", "undo")])
    assert planned(room) == before


def test_a_long_agenda_works(agenda, room) -> None:
    for n in range(40):
        play_script(
            agenda,
            [
                choose("plan.agenda", "add"),
                fill("plan.new_item", title=f"Item {n}"),
                choose("plan.item", "done"),
            ],
        )
    assert isinstance(agenda.page.question, Choice)
    assert len(agenda.page.question.options) == 52
    play_script(agenda, [choose("plan.agenda", "done")])
    assert agenda.page.name == "below"


def test_a_planned_meeting_is_found_again(agenda, room) -> None:
    meeting = planned(room)
    play_script(agenda, [choose("plan.agenda", "done"), go_on("below")])
    play_script(agenda, [choose("plan.list", meeting.id)])
    assert agenda.page.name == f"plan.agenda/{meeting.id}"


PASTED = "1. Welcome\n2. Minutes of the last meeting\n3. Matters arising\n   3.1 Screens\n"


def test_a_pasted_agenda_is_asked_about_and_becomes_one_item_for_each_line(agenda, room):
    before = [item.title for item in room.records.meeting(room.records.meetings[0].id).agenda]
    play_script(agenda, [choose("plan.agenda", "add"), fill("plan.new_item", title=PASTED)])
    said = "\n".join(texts_of(agenda.page))
    assert "This has 4 lines." in said
    assert "One item each?" in said
    assert [
        item.title for item in room.records.meeting(room.records.meetings[0].id).agenda
    ] == before
    play_script(agenda, [choose("several_lines", "each")])
    titles = [item.title for item in room.records.meeting(room.records.meetings[0].id).agenda]
    new = [title for title in titles if title not in before]
    assert new == ["Welcome", "Minutes of the last meeting", "Matters arising: Screens"]
    assert agenda.page.name.startswith("plan.agenda")


def test_pasted_lines_may_be_one_item_or_be_changed_first(agenda, room):
    adding = [choose("plan.agenda", "add"), fill("plan.new_item", title="A\nB")]
    play_script(agenda, [*adding, choose("several_lines", "again")])
    assert agenda.page.question.value == "A\nB"
    play_script(agenda, [fill("plan.new_item", title="A\nB"), choose("several_lines", "one")])
    assert "A B" in [
        item.title for item in room.records.meeting(room.records.meetings[0].id).agenda
    ]


@pytest.mark.parametrize(
    "typed", ["Budget, 25 minutes", "Budget (25 min)", "Budget - 25 mins.", "Budget: 25 Minutes"]
)
def test_minutes_at_the_end_of_a_title_are_the_minutes_of_the_item_and_not_its_title(
    agenda, room, typed
) -> None:
    play_script(agenda, [choose("plan.agenda", "add"), fill("plan.new_item", title=typed)])
    assert [i.minutes for i in planned(room).agenda if i.title == "Budget"] == [25]


@pytest.mark.parametrize(
    "typed", ["Budget 2026", "Minutes of 3 May", "Route 25", "Budget, 900 minutes", "10 minutes"]
)
def test_other_numbers_in_a_title_stay_in_it(agenda, room, typed) -> None:
    play_script(agenda, [choose("plan.agenda", "add"), fill("plan.new_item", title=typed)])
    assert [i.minutes for i in planned(room).agenda if i.title == typed] == [10]


def test_minutes_that_make_the_agenda_longer_than_an_evening_are_asked_about_once(
    agenda, room
) -> None:
    before = planned(room)
    at_item(agenda, room, "Break")
    play_script(agenda, [choose("plan.item", "minutes"), fill("plan.minutes", minutes="400")])
    assert agenda.page.name == "plan.long-agenda"
    assert "The item: 400 minutes" in said(agenda)
    assert planned(room) == before
    play_script(agenda, [choose("plan.long-agenda", "no"), fill("plan.minutes", minutes="40")])
    assert agenda.page.name.startswith("plan.item")
    play_script(agenda, [choose("plan.item", "minutes"), fill("plan.minutes", minutes="400")])
    play_script(agenda, [choose("plan.long-agenda", "yes"), choose("plan.item", "done")])
    assert next(i for i in planned(room).agenda if i.title == "Break").minutes == 400
    play_script(agenda, [choose("plan.agenda", "add"), fill("plan.new_item", title="A, 20 min")])
    assert agenda.page.name.startswith("plan.item")


def test_a_long_item_that_is_pasted_is_asked_about_before_it_is_added(agenda, room) -> None:
    adding = [choose("plan.agenda", "add"), fill("plan.new_item", title="Budget, 300 minutes")]
    play_script(agenda, adding)
    assert agenda.page.name == "plan.long-agenda"
    assert "Budget" not in titles(room)
    play_script(agenda, [choose("plan.long-agenda", "no")])
    assert agenda.page.question.value == "Budget, 300 minutes"
