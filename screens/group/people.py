"""The people of the group: a first name or any alias is enough, and nothing else is asked for."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from data.frozen import frozen
from data.model.group import Person, Role
from data.words.one_line import one_line
from data.words.people import person_said
from data.words.several_lines import several_lines
from data.words.wording import Phrase, Words, phrase
from screens.group.change_people import WhichPerson
from screens.group.names import ROLE_NAMES, check_name, check_name_of_several, looks_like
from screens.group.same_person import SamePerson
from screens.several_lines import SeveralLines
from tui.pages.page import (
    Block,
    Choice,
    Field,
    Option,
    Page,
    Sentence,
    Steps,
)
from tui.pages.screen import Back, Go, Next, Replace, Stay
from tui.room import Room

ADD: dict[Role, Phrase] = {
    Role.MEMBER: phrase("Add members"),
    Role.STAFF: phrase("Add staff"),
    Role.COMMISSIONER: phrase("Add commissioners"),
}

ASK_NAME: dict[Role, Phrase] = {
    Role.MEMBER: phrase("What is the member called?"),
    Role.STAFF: phrase("What is the member of staff called?"),
    Role.COMMISSIONER: phrase("What is the commissioner called?"),
}

ONE_PERSON_EACH = phrase("One person each?")


@frozen
class AddPeople:
    """Who belongs to the group, and adding and changing people.

    `first_run` marks the first time; the group remembers that it is over. `done` says what
    follows; None returns to the screen below.
    """

    room: Room
    first_run: bool = False
    done: Callable[[], Next] | None = None

    def page(self, words: Words) -> Page:
        """Everybody so far, and five things to do."""
        people = self.room.records.group.people
        change = Option(
            "change", words("Change or take out somebody"), lambda: Go(WhichPerson(self.room))
        )
        finish = words("Go on with these people") if self.first_run else words("Done with people")
        return Page(
            name="group.people",
            heading=words("People in the group"),
            blocks=_everybody(people, words),
            question=Choice(
                words("What would you like to do?"),
                (
                    *(
                        Option(role, words.say(said), partial(self._add, role))
                        for role, said in ADD.items()
                    ),
                    *((change,) if people else ()),
                    Option("done", finish, self._finish),
                ),
            ),
        )

    def _add(self, role: Role) -> Next:
        return Go(AddNames(self.room, role))

    def _finish(self) -> Next:
        if self.first_run:
            group = self.room.records.group
            self.room.records.save_group(replace(group, people_reviewed=True))
        return self.done() if self.done else Back()


def _everybody(people: tuple[Person, ...], words: Words) -> tuple[Block, ...]:
    enough = Sentence(words("A first name or any other name is enough. We ask for nothing else."))
    if not people:
        return (enough, Sentence(words("There is nobody in the list yet.")))
    said = tuple(person_said(person, words) for person in people)
    counted = words.count("{n} person so far", "{n} people so far", len(people))
    return (enough, Steps(said, caption=counted))


@frozen
class AddNames:
    """One name after another, all with the same role, until there is nobody else."""

    room: Room
    role: Role
    typed: str = ""

    def page(self, words: Words) -> Page:
        """One field, and the way out."""
        there = tuple(p.name for p in self.room.records.group.people if p.role is self.role)
        known = (Steps(there, caption=words.say(ROLE_NAMES[self.role])),) if there else ()
        return Page(
            name=f"group.people_add/{self.role}",
            heading=words.say(ADD[self.role]),
            blocks=(
                *known,
                Sentence(
                    words("Type one name at a time. Leave it empty when there is nobody else.")
                ),
            ),
            question=Field(
                "name",
                words.say(ASK_NAME[self.role]),
                short=words("Name"),
                value=self.typed,
                several=True,
                does=self._typed,
            ),
            actions=(Option("done", words("Nobody else"), Back),),
        )

    def _typed(self, typed: str) -> Next:
        """Add the name, and ask for the next; nothing typed ends the list."""
        if not typed.strip():
            return Back()
        if several_lines(typed) > 1:
            place = f"group.people_add/{self.role}"
            return Replace(SeveralLines(place, typed, ONE_PERSON_EACH, self._add_each, self._again))
        group = self.room.records.group
        name = one_line(typed)
        check_name(name, group)
        if known := looks_like(name, (p.name for p in group.people)):
            return Go(SamePerson(self.role, name, known, lambda: Back(self._add(name))))
        return Stay(said=self._add(name))

    def _again(self, typed: str) -> Next:
        return Replace(replace(self, typed=typed))

    def _add_each(self, names: tuple[str, ...]) -> Next:
        """Save all the names, or none: Problem where one cannot be used as it is."""
        group = self.room.records.group
        for name in names:
            check_name_of_several(name, group)
            group = group.with_person(Person(self.room.new_id(), name, self.role))
        self.room.records.save_group(group)
        said = phrase(
            "{names}: in the list. Type the next name, or finish.", names=", ".join(names)
        )
        return Replace(replace(self, typed=""), said)

    def _add(self, name: str) -> Phrase:
        """Save the name; what to say of it."""
        group = self.room.records.group
        self.room.records.save_group(group.with_person(Person(self.room.new_id(), name, self.role)))
        return phrase("{name} is in the list. Type the next name, or finish.", name=name)
