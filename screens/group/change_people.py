"""Changing a person: another name, another role, or taking them out of the list."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from data.frozen import frozen
from data.model.group import Person, Role
from data.words.one_line import one_line
from data.words.people import person_said
from data.words.wording import Phrase, Words, phrase
from screens.group.names import check_name, looks_like
from screens.group.same_person import SamePerson
from screens.no_longer_there import gone
from screens.pick_one import pick_one
from screens.undo_removal import TakenOut
from tui.pages.page import Choice, Field, Option, Page, Sentence
from tui.pages.screen import Back, Go, Next, Replace
from tui.room import Room

MAKE: dict[Role, Phrase] = {
    Role.MEMBER: phrase("Make them a member"),
    Role.STAFF: phrase("Make them staff"),
    Role.COMMISSIONER: phrase("Make them a commissioner"),
}


def _person(room: Room, person_id: str) -> Person | None:
    return next((p for p in room.records.group.people if p.id == person_id), None)


def _save(room: Room, person: Person) -> None:
    """Save a person in place of the one with their id."""
    group = room.records.group
    people = tuple(person if p.id == person.id else p for p in group.people)
    room.records.save_group(replace(group, people=people))


@frozen
class WhichPerson:
    """Everybody, to choose one."""

    room: Room

    def page(self, words: Words) -> Page:
        """Each person is an option."""
        people = self.room.records.group.people
        return Page(
            name="group.people_change",
            heading=words("Change somebody"),
            question=pick_one(
                words("Who is it about?"),
                (Option(p.id, person_said(p, words), partial(self._person, p.id)) for p in people),
                none=words("Nobody, go back"),
            ),
        )

    def _person(self, person_id: str) -> Next:
        return Go(OnePerson(self.room, person_id))


@frozen
class OnePerson:
    """One person: name, role, or taking out."""

    room: Room
    person_id: str

    def page(self, words: Words) -> Page:
        """The person, and what can be changed."""
        person = _person(self.room, self.person_id)
        if person is None:
            heading = words("This person is not in the list any more")
            return gone(f"group.person/{self.person_id}", heading, words)
        roles = (
            Option(role, words.say(said), partial(self._make, replace(person, role=role)))
            for role, said in MAKE.items()
            if role is not person.role
        )
        return Page(
            name=f"group.person/{person.id}",
            heading=person_said(person, words),
            question=Choice(
                words("What would you like to do?"),
                (
                    Option(
                        "name",
                        words("Change the name"),
                        lambda: Replace(RenamePerson(self.room, person.id)),
                    ),
                    *roles,
                    Option(
                        "remove",
                        words("Take them out of the list"),
                        lambda: Replace(remove_person(self.room, person)),
                        weighs=True,
                    ),
                    Option("back", words("Nothing, go back"), Back),
                ),
            ),
        )

    def _make(self, person: Person) -> Next:
        _save(self.room, person)
        return Replace(self, phrase("Saved."))


@frozen
class RenamePerson:
    """Another name for somebody. Minutes that are written keep the old one."""

    room: Room
    person_id: str

    def page(self, words: Words) -> Page:
        """One field with the name as it is."""
        person = _person(self.room, self.person_id)
        return Page(
            name=f"group.person_name/{self.person_id}",
            heading=words("Change the name"),
            blocks=(Sentence(words("Minutes that are written already keep the old name.")),),
            question=Field(
                "name",
                words("What is the new name?"),
                short=words("Name"),
                value=person.name if person else "",
                does=self._name,
            ),
        )

    def _name(self, typed: str) -> Next:
        """Save the name, unless the person is gone meanwhile."""
        person = _person(self.room, self.person_id)
        if person is None:
            return Back()
        name = one_line(typed)
        group = self.room.records.group
        check_name(name, group, of=person.id)
        renamed = replace(person, name=name)
        others = (p.name for p in group.people if p.id != person.id)
        if known := looks_like(name, others):
            ask = SamePerson(person.id, name, known, lambda: self._rename(renamed))
            return Replace(ask)
        return self._rename(renamed)

    def _rename(self, person: Person) -> Next:
        _save(self.room, person)
        return Back(phrase("The name is changed."))


def remove_person(room: Room, person: Person) -> TakenOut:
    """Take somebody out of the group, and give the screen that says so."""
    group = room.records.group
    place = group.people.index(person)
    room.records.save_group(group.without_person(person.id))
    stay = phrase("Minutes that are written already stay as they are.")
    return TakenOut(
        f"group.person_removed/{person.id}",
        lambda words: words("{name} is out of the list", name=person.name),
        lambda words: (Sentence(words.say(stay)),),
        lambda: _put_back(room, person, place),
    )


def _put_back(room: Room, person: Person, place: int) -> Next:
    group = room.records.group
    people = [known for known in group.people if known.id != person.id]
    people.insert(place, person)
    room.records.save_group(replace(group, people=tuple(people)))
    return Back(phrase("{name} is back in the list.", name=person.name))
