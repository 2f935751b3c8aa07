"""The ground rules of a group, and what it still has to do, as files."""

from __future__ import annotations

from data.documents.document import Document
from data.documents.ground_rules import rules_of
from data.documents.group_actions import actions_of
from data.documents.saving import file_name
from data.frozen import frozen
from data.words.wording import Words
from screens.minutes.saving import KINDS
from tui.pages.page import Notice
from tui.room import Room


@frozen
class RulesFile:
    """The ground rules, to be saved."""

    room: Room

    @property
    def page_name(self) -> str:
        """What its pages are called."""
        return "group.rules-{}"

    @property
    def kinds(self) -> tuple[str, ...]:
        """All that hold a text: rules have no actions and no days."""
        return tuple(kind for kind in KINDS if kind not in {"csv", "ics"})

    def file_name(self, words: Words, *more: str) -> str:
        """The day and the group."""
        group = self.room.records.group.name
        return file_name(self.room.today, group, words("ground rules"), *more)

    def heading(self, words: Words) -> str:
        """What is being done."""
        return words("Save the ground rules as a file")

    def notes(self, words: Words) -> tuple[Notice, ...]:
        """Nothing has to be known of it."""
        return ()

    def done(self, words: Words) -> str:
        """What was done."""
        return words("The ground rules are saved as a file.")

    def back(self, words: Words) -> str:
        """Where the way back leads."""
        return words("Go back to the rules")

    def document(self, words: Words) -> Document:
        """The rules in these words."""
        return rules_of(self.room.records.group, words)


@frozen
class ActionsFile:
    """What is still to do, to be saved."""

    room: Room

    @property
    def page_name(self) -> str:
        """What its pages are called."""
        return "actions.{}"

    @property
    def kinds(self) -> tuple[str, ...]:
        """All there are."""
        return tuple(KINDS)

    def file_name(self, words: Words, *more: str) -> str:
        """The day and the group."""
        group = self.room.records.group.name
        return file_name(self.room.today, group, words("still to do"), *more)

    def heading(self, words: Words) -> str:
        """What is being done."""
        return words("Save what is still to do as a file")

    def notes(self, words: Words) -> tuple[Notice, ...]:
        """It is for the group: actions from a private account are in it as well."""
        return (Notice(words("This list is for your group. It has names in it.")),)

    def done(self, words: Words) -> str:
        """What was done."""
        return words("The list is saved as a file.")

    def back(self, words: Words) -> str:
        """Where the way back leads."""
        return words("Go back to the list")

    def document(self, words: Words) -> Document:
        """The list in these words, as it is today."""
        return actions_of(self.room.records.group, self.room.today, words)
