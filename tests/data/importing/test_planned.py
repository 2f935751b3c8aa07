"""What a table would add: who and what, what is there already, and what is refused, with its line."""

from __future__ import annotations

from datetime import date
from itertools import count

import pytest

from data.importing.columns import Content, example, understood
from data.importing.planned import LONGEST_TEXT, NotAdded, Planned, Planner
from data.importing.table import CannotRead, table_in
from data.model.group import Action, ActionState, Group, Person, Role
from data.model.meeting import EntryKind, MeetingState
from data.words.wording import Words
from screens.group.names import check_name_of_several

WORDS, TODAY = Words(), date(2026, 11, 30)
GROUP = Group(
    "Table",
    people=(Person("p1", "Bel"), Person("p2", "Chris", Role.STAFF)),
    actions=(Action("a1", "Ask about buses", "Bel"),),
)


def planned(content: Content, text: str, held: tuple[tuple[date, str], ...] = ()) -> Planned:
    numbers = count(1)
    planner = Planner(
        GROUP, held, TODAY, lambda: f"new{next(numbers)}", check_name_of_several,
        "A past meeting", "Written down",
    )  # fmt: skip
    rows = understood(table_in(text.encode(), "en_GB"), content, WORDS)
    return {
        Content.PEOPLE: planner.people,
        Content.ACTIONS: planner.actions,
        Content.MINUTES: planner.minutes,
    }[content](rows)


def whys(left: tuple[NotAdded, ...]) -> list[tuple[int, str]]:
    return [(each.line, WORDS.say(each.why)) for each in left]


def test_people_are_added_with_their_kind_and_usually_members():
    found = planned(
        Content.PEOPLE, "name;kind of person\nMarlene;Staff\nAsh;\nPriya;commissioner\n"
    )
    assert [(p.name, p.role) for p in found.people] == [
        ("Marlene", Role.STAFF),
        ("Ash", Role.MEMBER),
        ("Priya", Role.COMMISSIONER),
    ]


def test_who_is_there_already_or_twice_in_the_file_is_told_with_the_line():
    found = planned(Content.PEOPLE, "Name\nbel\nAsh\nASH\n")
    assert [p.name for p in found.people] == ["Ash"]
    assert whys(found.there) == [
        (2, "It is there already."),
        (4, "It stands in the file twice. It is added once."),
    ]


@pytest.mark.parametrize(
    "row",
    ["123,", "x" * 60 + ",", "B\u0435l,", "Sam,doctor"],
    ids=["number", "long", "looks like Bel", "unknown kind"],
)
def test_a_person_who_cannot_be_added_is_refused_and_the_others_are_not(row):
    found = planned(Content.PEOPLE, f"Name,Kind of person\n{row}\nAsh,\n")
    assert [p.name for p in found.people] == ["Ash"]
    assert [left.line for left in found.not_added] == [2]


def test_actions_are_read_with_their_day_state_and_what_came_of_it():
    found = planned(
        Content.ACTIONS,
        "Will do what,Who,By when,How far,What came of it\n"
        "Write a letter,Chris,03/12/2026,done,It went.\n"
        "Call,Ash,2026-12-04 00:00:00,,\n"
        "Paint,Ash,before summer,,\n",
    )
    letter, call, paint = found.actions
    assert (letter.by_when, letter.state, letter.reply) == (
        date(2026, 12, 3),
        ActionState.DONE,
        "It went.",
    )
    assert letter.promise
    assert not call.promise
    assert call.by_when == date(2026, 12, 4)
    assert paint.by_when_said == "before summer"


def test_actions_that_make_no_sense_are_refused_each_with_its_line():
    found = planned(
        Content.ACTIONS,
        "Will do what,Who,By when,How far\n"
        f",Bel,,\nA,,,\nB,Bel,31/2/2026,\nC,Bel,,perhaps\n{'x' * (LONGEST_TEXT + 1)},Bel,,\n"
        "ask about BUSES,bel,,\nD,Bel,,\nD,Bel,,\n",
    )
    assert [line for line, _ in whys(found.not_added)] == [2, 3, 4, 5, 6]
    assert [line for line, _ in whys(found.there)] == [7, 9]
    assert [action.text for action in found.actions] == ["D"]


MINUTES = (
    "Day,Meeting,Kind of entry,What was written down,Who,By when,How far\n"
    "2026-09-21,September,decision,We meet monthly.,,,\n"
    "2026-09-21,September,action,Book a room,Chris,2026-10-01,done\n"
    "2026-10-19,,,=A note,,,\n"
)


def test_rows_of_one_day_and_title_are_one_past_meeting_that_is_not_approved():
    found = planned(Content.MINUTES, MINUTES)
    september, october = found.meetings
    assert [entry.kind for entry in september.entries] == [EntryKind.DECISION, EntryKind.ACTION]
    assert (october.title, october.entries[0].text) == ("A past meeting", "=A note")
    assert {m.state for m in found.meetings} == {MeetingState.CLOSED}
    (action,) = found.actions
    assert (action.id, action.meeting_id) == (september.entries[1].id, september.id)
    assert action.state is ActionState.DONE


def test_a_meeting_that_is_there_already_is_not_added_again():
    held = ((date(2026, 9, 21), "SEPTEMBER"), (date(2026, 10, 19), "Other"))
    found = planned(Content.MINUTES, MINUTES, held)
    assert found.empty
    assert [line for line, _ in whys(found.there)] == [2, 3, 4]


def test_a_day_that_is_none_or_is_not_over_is_refused():
    found = planned(
        Content.MINUTES, "Day,What was written down\nsoon,A\n2026-11-30,B\n2027-01-01,C\n"
    )
    assert [line for line, _ in whys(found.not_added)] == [2, 3, 4]


@pytest.mark.parametrize("content", Content)
def test_a_table_without_a_needed_column_says_which_and_what_it_has(content):
    with pytest.raises(CannotRead) as refused:
        planned(content, "Surname,Shoe size\nx,9\n")
    assert "Surname, Shoe size" in WORDS.say(refused.value.happened)


@pytest.mark.parametrize("plain", [False, True])
@pytest.mark.parametrize("content", Content)
def test_the_example_can_be_brought_in_as_it_is(content, plain):
    found = planned(content, example(content, Words(plain=plain)))
    assert not found.empty
    assert not found.not_added
