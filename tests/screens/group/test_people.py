"""Naming a group and adding its people."""

from __future__ import annotations

import pytest

from data.model.group import Group, Role
from data.words.problems import Problem
from data.words.wording import phrase
from screens.group.name import LONGEST_NAME, NameGroup
from screens.group.people import AddPeople
from tests.fixtures.groups import room_of
from tests.fixtures.script import Step, choose, fill, play_script
from tui.conversation.conversation import Conversation
from tui.pages.screen import Leave, Start
from tui.pages.texts import texts_of
from tui.room import Lobby, Room


@pytest.fixture
def room() -> Room:
    return room_of(Group("Friday Table"))


@pytest.fixture
def talk(room: Room) -> Conversation:
    return Conversation(AddPeople(room, first_run=True, done=Leave))


def said(talk: Conversation) -> str:
    return "\n".join(texts_of(talk.page))


def names(room: Room) -> list[tuple[str, Role]]:
    return [(person.name, person.role) for person in room.records.group.people]


def add(role: Role, *typed: str) -> list[Step]:
    return [
        choose("group.people", role),
        *(fill("group.people_add", name=name) for name in typed),
        choose("group.people_add", "done"),
    ]


def test_names_are_added_one_after_another_with_their_role(talk, room) -> None:
    play_script(talk, add(Role.MEMBER, "Ash", "Zażółć", "بدر"))
    play_script(talk, add(Role.STAFF, "Nadia"))
    assert names(room) == [
        ("Ash", Role.MEMBER),
        ("Zażółć", Role.MEMBER),
        ("بدر", Role.MEMBER),
        ("Nadia", Role.STAFF),
    ]
    assert "4 people so far" in said(talk)
    assert "Nadia, staff" in said(talk)


def test_the_next_name_starts_from_an_empty_field(talk) -> None:
    play_script(talk, [choose("group.people", Role.MEMBER), fill("group.people_add", name="Ash")])
    assert talk.page.question.value == ""
    assert talk.visit.draft.fields == {}
    assert "Ash is in the list." in said(talk)


@pytest.mark.parametrize("typed", ["", "   ", "\n"])
def test_nothing_typed_ends_the_list_of_names_as_its_page_says(talk, room, typed) -> None:
    play_script(talk, [choose("group.people", Role.MEMBER), fill("group.people_add", name="Ash")])
    assert "Leave it empty when there is nobody else." in said(talk)
    play_script(talk, [fill("group.people_add", name=typed)])
    assert talk.page.name == "group.people"
    assert names(room) == [("Ash", Role.MEMBER)]


@pytest.mark.parametrize("typed", ["\u200b", "\u3164", "\u2800", "..."])
def test_a_name_with_nothing_to_read_is_no_name(talk, room, typed) -> None:
    play_script(talk, [choose("group.people", Role.MEMBER), fill("group.people_add", name=typed)])
    assert "There is no name yet." in said(talk)
    assert names(room) == []


@pytest.mark.parametrize(
    "typed", ["Jose\u0301", "JOS\u00c9.", "Jos\u200b\u00e9", "Jos\u00e9\ufe0f"]
)
def test_the_same_letters_typed_in_another_way_are_the_same_name(talk, room, typed) -> None:
    play_script(talk, add(Role.MEMBER, "Jos\u00e9"))
    play_script(talk, [choose("group.people", Role.MEMBER), fill("group.people_add", name=typed)])
    assert "Somebody with that name is in the list already." in said(talk)
    assert len(names(room)) == 1


@pytest.mark.parametrize("typed", ["1", "4", " 12 ", "1.", "²"])
def test_a_number_is_no_name_of_anybody(talk, room, typed) -> None:
    """It is the number of an answer, pressed where a name is asked for."""
    play_script(talk, [choose("group.people", Role.MEMBER), fill("group.people_add", name=typed)])
    assert "is a number, not a name." in said(talk)
    assert names(room) == []


def test_a_name_may_have_a_number_in_it(talk, room) -> None:
    play_script(talk, add(Role.MEMBER, "Ash 2"))
    assert len(names(room)) == 1


@pytest.mark.parametrize("typed", ["Jose", "JOSE", "Jos\u00e8"])
def test_a_name_that_differs_in_its_accents_is_asked_about(talk, room, typed) -> None:
    play_script(talk, add(Role.MEMBER, "Jos\u00e9"))
    play_script(talk, [choose("group.people", Role.STAFF), fill("group.people_add", name=typed)])
    assert talk.page.question.ask == "Is this the same person?"


@pytest.mark.parametrize("typed", ["\u0410sh", "\u0391sh", "A\u0455h"])
def test_a_name_that_looks_like_another_is_asked_about(talk, room, typed) -> None:
    play_script(talk, add(Role.MEMBER, "Ash"))
    play_script(talk, [choose("group.people", Role.STAFF), fill("group.people_add", name=typed)])
    assert talk.page.question.ask == "Is this the same person?"
    assert f"{typed} looks like Ash." in said(talk)
    play_script(talk, [choose("group.same-person", "same")])
    assert len(names(room)) == 1
    play_script(talk, [fill("group.people_add", name=typed), choose("group.same-person", "other")])
    assert names(room)[-1] == (typed, Role.STAFF)
    assert talk.page.name.startswith("group.people_add")
    assert talk.page.question.value == ""
    assert talk.visit.draft.fields == {}


def test_names_in_other_scripts_are_taken_without_a_question(talk, room) -> None:
    play_script(
        talk,
        add(
            Role.MEMBER,
            "Ivan",
            "\u0418\u0432\u0430\u043d",
            "\u039d\u03af\u03ba\u03b7",
            "\u0410\u043d\u043d\u0430",
        ),
    )
    assert len(names(room)) == 4


def test_another_name_for_somebody_is_compared_with_those_of_all_others(talk, room) -> None:
    play_script(talk, add(Role.MEMBER, "Ash", "Bel"))
    bel = room.records.group.people[1]
    change = [choose("group.people", "change"), choose("group.people_change", bel.id)]
    play_script(talk, [*change, choose("group.person/", "name")])
    play_script(talk, [fill("group.person_name", name="A\u200bsh")])
    assert "Somebody with that name is in the list already." in said(talk)
    play_script(
        talk, [fill("group.person_name", name="A\u0455h"), choose("group.same-person", "same")]
    )
    assert [name for name, _ in names(room)] == ["Ash", "Bel"]


@pytest.mark.parametrize("typed", ["Ash", "ash", "  ASH "])
def test_a_name_that_is_there_already_is_said_and_not_added_twice(talk, room, typed) -> None:
    play_script(talk, add(Role.MEMBER, "Ash"))
    play_script(talk, [choose("group.people", Role.STAFF), fill("group.people_add", name=typed)])
    assert "Somebody with that name is in the list already." in said(talk)
    assert len(names(room)) == 1


def test_a_name_of_forty_letters_is_taken_and_no_longer_one(talk, room) -> None:
    play_script(talk, [choose("group.people", Role.MEMBER)])
    play_script(talk, [fill("group.people_add", name="x" * 41)])
    assert names(room) == []
    play_script(talk, [fill("group.people_add", name="x" * 40)])
    assert len(names(room)) == 1


def test_somebody_taken_out_can_be_put_back_where_they_were(talk, room) -> None:
    play_script(talk, add(Role.MEMBER, "Ash", "Bel", "Cas"))
    person = room.records.group.people[1]
    play_script(
        talk,
        [
            choose("group.people", "change"),
            choose("group.people_change", person.id),
            choose("group.person/", "remove"),
        ],
    )
    assert [name for name, _ in names(room)] == ["Ash", "Cas"]
    play_script(talk, [choose("group.person_removed", "undo")])
    assert room.records.group.people[1] == person


def test_a_name_and_a_role_can_be_changed(talk, room) -> None:
    play_script(talk, add(Role.MEMBER, "Ash"))
    person = room.records.group.people[0]
    play_script(
        talk,
        [
            choose("group.people", "change"),
            choose("group.people_change", person.id),
            choose("group.person/", Role.COMMISSIONER),
            choose("group.person/", "name"),
            fill("group.person_name", name="Ashley"),
        ],
    )
    assert names(room) == [("Ashley", Role.COMMISSIONER)]
    assert room.records.group.people[0].id == person.id


def test_a_name_can_be_kept_when_it_is_changed_and_nothing_was_typed_anew(talk, room) -> None:
    play_script(talk, add(Role.MEMBER, "Ash", "Bel"))
    person = room.records.group.people[0]
    way = [
        choose("group.people", "change"),
        choose("group.people_change", person.id),
        choose("group.person/", "name"),
    ]
    play_script(talk, [*way, fill("group.person_name", name="bel")])
    assert "Somebody with that name" in said(talk)
    play_script(talk, [fill("group.person_name", name="ASH")])
    assert names(room)[0][0] == "ASH"


def test_the_first_run_remembers_that_people_were_looked_at(talk, room) -> None:
    play_script(talk, [choose("group.people", "done")])
    assert room.records.group.people_reviewed
    assert talk.over


def test_a_long_list_of_people_works(talk, room) -> None:
    play_script(talk, add(Role.MEMBER, *(f"Member {n}" for n in range(60))))
    play_script(talk, [choose("group.people", "change")])
    assert len(talk.page.question.options) == 61


# ---- the name of a new group ----


class HeldLobby:
    """Makes groups in memory, or refuses."""

    def __init__(self, refuse: bool = False) -> None:
        self.made: list[str] = []
        self.refuse = refuse

    def create(self, name: str) -> Room:
        if self.refuse:
            raise Problem(phrase("The disk is full."), None, phrase("Make room."))
        self.made.append(name)
        return room_of(Group(name))


def naming(lobby: HeldLobby) -> Conversation:
    real = Lobby(
        create_group=lobby.create,
        open_sample=lambda: room_of(Group("Sample")),
        bring_back=lambda *_: room_of(Group("Back")),
    )
    return Conversation(NameGroup(real, lambda room: Start(AddPeople(room))))


def test_a_group_gets_the_name_on_one_line() -> None:
    lobby = HeldLobby()
    talk = naming(lobby)
    play_script(talk, [fill("group.name", name="  Friday   Table \n")])
    assert lobby.made == ["Friday Table"]
    assert talk.page.name == "group.people"


@pytest.mark.parametrize("typed", ["", "  ", "x" * (LONGEST_NAME + 1)])
def test_a_name_that_is_empty_or_too_long_makes_no_group(typed) -> None:
    lobby = HeldLobby()
    talk = naming(lobby)
    play_script(talk, [fill("group.name", name=typed)])
    assert lobby.made == []
    assert talk.page.name == "group.name"


def test_a_folder_that_cannot_be_made_is_said_on_the_same_page() -> None:
    talk = naming(HeldLobby(refuse=True))
    play_script(talk, [fill("group.name", name="Friday Table")])
    assert "The disk is full." in said(talk)
    assert talk.page.name == "group.name"


def test_names_pasted_in_several_lines_are_asked_about_and_added_each(talk, room) -> None:
    play_script(talk, [choose("group.people", Role.MEMBER)])
    play_script(talk, [fill("group.people_add", name="Ash\n\nبدر\nLin\n")])
    assert "One person each?" in said(talk)
    assert not names(room)
    play_script(talk, [choose("several_lines", "each")])
    assert [name for name, _ in names(room)] == ["Ash", "بدر", "Lin"]
    assert talk.page.question.value == ""


def test_of_several_names_none_is_added_where_one_is_there_already(talk, room) -> None:
    play_script(talk, add(Role.MEMBER, "Ash"))
    play_script(talk, [choose("group.people", Role.MEMBER)])
    play_script(talk, [fill("group.people_add", name="Lin\nash"), choose("several_lines", "each")])
    assert "ash is in the list, or looks like a name there." in said(talk)
    assert [name for name, _ in names(room)] == ["Ash"]
