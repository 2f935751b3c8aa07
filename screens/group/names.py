"""Names of people and of roles: which can be used, and what a list of them is called."""

from __future__ import annotations

from data.model.group import Group, Role
from data.words.problems import Problem
from data.words.wording import Phrase, phrase

LONGEST_NAME = 40

ROLE_NAMES: dict[Role, Phrase] = {
    Role.MEMBER: phrase("Members"),
    Role.STAFF: phrase("Staff"),
    Role.COMMISSIONER: phrase("Commissioners"),
}


def check_name(name: str, group: Group, *, of: str = "") -> None:
    """Problem where a name is empty, too long, or taken by somebody other than the person `of`."""
    if not name:
        raise Problem(
            phrase("There is no name yet."), None, phrase("Type a first name, or any other name.")
        )
    if len(name) > LONGEST_NAME:
        raise Problem(
            phrase("That name is too long."),
            None,
            phrase("Use {n} letters at most.", n=LONGEST_NAME),
        )
    if any(p.name.casefold() == name.casefold() and p.id != of for p in group.people):
        raise Problem(
            phrase("Somebody with that name is in the list already."),
            phrase("Nothing was changed."),
            phrase("Add a letter, so that you can tell them apart."),
        )
