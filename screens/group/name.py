"""The name of a new group."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from data.wording import Words, phrase
from tui.page import Answer, Field, Filled, Page, Sentence
from tui.room import Lobby, Room
from tui.screen import Next, Stay

LONGEST_NAME = 80


@dataclass(frozen=True)
class NameGroup:
    """Asks for a name, and makes the group's folder. `done` says what follows, given its room."""

    lobby: Lobby
    done: Callable[[Room], Next]

    def page(self, words: Words) -> Page:
        """One field."""
        return Page(
            name="group.name",
            heading=words("A new group"),
            blocks=(Sentence(words("You can change everything else later.")),),
            question=Field(
                "name", words("What is your group called?"), short=words("Group's name")
            ),
        )

    def answer(self, answer: Answer) -> Next:
        """Make the group. From here on everything is saved."""
        typed = answer.fields.get("name", "") if isinstance(answer, Filled) else ""
        name = " ".join(typed.split())
        if not name:
            return Stay(problem=(phrase("There is no name yet. Type a name for the group."),))
        if len(name) > LONGEST_NAME:
            return Stay(
                problem=(phrase("The name is too long. Use {n} letters or fewer.", n=LONGEST_NAME),)
            )
        return self.done(self.lobby.create_group(name))
