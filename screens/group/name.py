"""Naming a new group; its folder is made with its name."""

from __future__ import annotations

from collections.abc import Callable

from data.frozen import frozen
from data.words.one_line import one_line
from data.words.wording import Words, phrase
from tui.pages.page import Field, Page, Sentence
from tui.pages.screen import Next, Stay
from tui.room import Lobby, Room

LONGEST_NAME = 60


@frozen
class NameGroup:
    """Asks for the name of a new group. `after` says what follows in the group's room."""

    lobby: Lobby
    after: Callable[[Room], Next]

    def page(self, words: Words) -> Page:
        """One field."""
        return Page(
            name="group.name",
            heading=words("Name your group"),
            blocks=(
                Sentence(words("The name stands on the minutes.")),
                Sentence(words("The group gets a folder on this laptop.")),
            ),
            question=Field(
                "name",
                words("What is your group called?"),
                hint=words("Such as Friday Table."),
                does=self._name,
            ),
        )

    def _name(self, typed: str) -> Next:
        """Make the group, unless the name is empty or too long."""
        name = one_line(typed)
        if not name:
            return Stay(problem=(phrase("The group has no name yet. Type a name for it."),))
        if len(name) > LONGEST_NAME:
            return Stay(
                problem=(phrase("That name is too long. Use {n} letters at most.", n=LONGEST_NAME),)
            )
        return self.after(self.lobby.create_group(name))
