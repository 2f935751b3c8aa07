"""The people of the group: a first name or any alias is enough."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from data.model.group import Person, Role
from data.wording import Phrase, Words, phrase
from tui.page import Answer, Choice, Chosen, Field, Filled, Option, Page, Sentence
from tui.room import Room
from tui.screen import Back, Go, Next, Replace, Stay

ROLE_NAMES: dict[Role, Phrase] = {
    Role.MEMBER: phrase("Member"),
    Role.STAFF: phrase("Staff"),
    Role.COMMISSIONER: phrase("Commissioner"),
}
LONGEST_NAME = 60


def person_said(person: Person, words: Words) -> str:
    """A person's name, with what they are in the group unless they are a member."""
    if person.role is Role.MEMBER:
        return person.name
    return words("{name}, {role}", name=person.name, role=words.say(ROLE_NAMES[person.role]))


@dataclass(frozen=True)
class AddPeople:
    """Everybody in the group. `done` says what follows in a first run; else it goes back."""

    room: Room
    first_run: bool = False
    done: Callable[[], Next] | None = None

    def page(self, words: Words) -> Page:
        """Everybody so far, to choose one, and the way to add one."""
        people = self.room.records.group.people
        about = (
            words.count("{n} person is in the group.", "{n} people are in the group.", len(people))
            if people
            else words("Nobody is in the group yet.")
        )
        finished = words("That is everyone") if self.first_run else words("Done with people")
        return Page(
            name="group.people",
            heading=words("People in the group"),
            blocks=(
                Sentence(about),
                Sentence(
                    words("A first name or any other name is enough. No surnames are asked for.")
                ),
            ),
            question=Choice(
                words("Who is in the group?"),
                (
                    Option("add", words("Add a person")),
                    Option("done", finished),
                    *(Option(p.id, person_said(p, words)) for p in people),
                ),
            ),
        )

    def answer(self, answer: Answer) -> Next:
        """Add, look at one, or go on."""
        match answer:
            case Chosen("add"):
                return Go(NamePerson(self.room))
            case Chosen("done"):
                return self._finish()
            case Chosen(person_id):
                return Go(OnePerson(self.room, person_id))
            case _:
                return Back()

    def _finish(self) -> Next:
        records = self.room.records
        if not records.group.people:
            return Stay(problem=(phrase("Nobody is in the group yet. Add at least one person."),))
        if not records.group.people_reviewed:
            records.save_group(replace(records.group, people_reviewed=True))
        return self.done() if self.done else Back()


@dataclass(frozen=True)
class NamePerson:
    """The name of a new person, or a new name for one."""

    room: Room
    person: Person | None = None

    def page(self, words: Words) -> Page:
        """One field."""
        heading = words("Change the name") if self.person else words("Add a person")
        return Page(
            name=f"group.person_name/{self.person.id if self.person else 'new'}",
            heading=heading,
            question=Field(
                "name",
                words("What name does this person want to use?"),
                short=words("Name"),
                value=self.person.name if self.person else "",
            ),
        )

    def answer(self, answer: Answer) -> Next:
        """Check the name; a new person is then asked about."""
        typed = answer.fields.get("name", "") if isinstance(answer, Filled) else ""
        name = " ".join(typed.split())
        if problem := self._problem(name):
            return Stay(problem=(problem,))
        if self.person is None:
            return Replace(ChooseRole(self.room, Person(self.room.new_id(), name), new=True))
        _save(self.room, replace(self.person, name=name))
        return Back(phrase("The name is changed to {name}.", name=name))

    def _problem(self, name: str) -> Phrase | None:
        if not name:
            return phrase("There is no name yet. Type a name, or go back.")
        if len(name) > LONGEST_NAME:
            return phrase("The name is too long. Use {n} letters or fewer.", n=LONGEST_NAME)
        others = {
            p.name.casefold()
            for p in self.room.records.group.people
            if self.person is None or p.id != self.person.id
        }
        if name.casefold() in others:
            return phrase(
                "Somebody is called {name} already. Add a letter, so that both can be told apart.",
                name=name,
            )
        return None


def _save(room: Room, person: Person) -> None:
    """Save a person, in the place of the one with the same id or at the end."""
    group = room.records.group
    if person.id in {p.id for p in group.people}:
        people = tuple(person if p.id == person.id else p for p in group.people)
        room.records.save_group(replace(group, people=people))
    else:
        room.records.save_group(group.with_person(person))


@dataclass(frozen=True)
class ChooseRole:
    """What somebody is in the group."""

    room: Room
    person: Person
    new: bool = False

    def page(self, words: Words) -> Page:
        """Three roles. What staff and commissioners take on is tracked as a promise."""
        return Page(
            name=f"group.role/{self.person.id}",
            heading=self.person.name,
            blocks=(
                Sentence(
                    words("What staff and commissioners say they will do is kept as a promise.")
                ),
            ),
            question=Choice(
                words("What is this person in the group?"),
                tuple(Option(role, words.say(ROLE_NAMES[role])) for role in Role),
                short=words("Which role?"),
            ),
        )

    def answer(self, answer: Answer) -> Next:
        """Save the person."""
        if not isinstance(answer, Chosen):
            return Back()
        _save(self.room, replace(self.person, role=Role(answer.option)))
        if self.new:
            return Back(phrase("{name} is added.", name=self.person.name))
        return Back(phrase("Saved."))


@dataclass(frozen=True)
class OnePerson:
    """Somebody in the group: change or take out."""

    room: Room
    person_id: str

    def _person(self) -> Person | None:
        return next((p for p in self.room.records.group.people if p.id == self.person_id), None)

    def page(self, words: Words) -> Page:
        """What can be changed."""
        person = self._person()
        return Page(
            name=f"group.person/{self.person_id}",
            heading=person_said(person, words) if person else words("Taken out"),
            question=Choice(
                words("What would you like to do?"),
                (
                    Option("keep", words("Nothing, go back")),
                    Option("name", words("Change the name")),
                    Option("role", words("Change the role")),
                    Option("remove", words("Take this person out of the group")),
                ),
            ),
        )

    def answer(self, answer: Answer) -> Next:
        """Change it, take the person out (which can be undone at once), or go back."""
        person = self._person()
        match answer:
            case Chosen("name") if person:
                return Go(NamePerson(self.room, person))
            case Chosen("role") if person:
                return Go(ChooseRole(self.room, person))
            case Chosen("remove") if person:
                before = self.room.records.group.people
                self.room.records.save_group(self.room.records.group.without_person(person.id))
                return Replace(PersonRemoved(self.room, person, before.index(person)))
            case _:
                return Back()


@dataclass(frozen=True)
class PersonRemoved:
    """After taking somebody out: done, or undo."""

    room: Room
    person: Person
    place: int

    def page(self, words: Words) -> Page:
        """What was done, and the way back."""
        return Page(
            name=f"group.removed/{self.person.id}",
            heading=words("{name} is taken out", name=self.person.name),
            blocks=(Sentence(words("The minutes of past meetings still have the name.")),),
            question=Choice(
                words("Is that right?"),
                (
                    Option("done", words("Yes, leave it like this")),
                    Option("undo", words("No, put {name} back", name=self.person.name)),
                ),
            ),
        )

    def answer(self, answer: Answer) -> Next:
        """Go back, with or without the person."""
        if answer != Chosen("undo"):
            return Back()
        group = self.room.records.group
        people = list(group.people)
        people.insert(self.place, self.person)
        self.room.records.save_group(replace(group, people=tuple(people)))
        return Back(phrase("{name} is back.", name=self.person.name))
