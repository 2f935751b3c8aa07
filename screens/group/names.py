"""Names of people and of roles: which can be used, and what a list of them is called."""

from __future__ import annotations

from collections.abc import Iterable

from data.comparing import differ_in_accents, look_alike, same
from data.model.group import Group, Role
from data.words.problems import Problem
from data.words.wording import Phrase, phrase
from screens.readable_name import check_can_be_read

ROLE_NAMES: dict[Role, Phrase] = {
    Role.MEMBER: phrase("Members"),
    Role.STAFF: phrase("Staff"),
    Role.COMMISSIONER: phrase("Commissioners"),
}


def check_name(name: str, group: Group, *, of: str = "") -> None:
    """Problem where a name is empty, too long, or taken by somebody other than the person `of`."""
    check_can_be_read(name)
    if any(same(p.name, name) and p.id != of for p in group.people):
        raise Problem(
            phrase("Somebody with that name is in the list already."),
            phrase("Nothing was changed."),
            phrase("Add a letter, so that you can tell them apart."),
        )


def looks_like(name: str, known: Iterable[str]) -> str | None:
    """The first of the known names that a name may be taken for: drawn alike, or but for accents."""

    def may_be(other: str) -> bool:
        return look_alike(other, name) or differ_in_accents(other, name)

    return next(filter(may_be, known), None)


def check_name_of_several(name: str, group: Group, others: Iterable[str] = ()) -> None:
    """The same for one of several names given at once; one that looks like another is refused too."""
    check_can_be_read(name)
    known = [*(person.name for person in group.people), *others]
    if any(same(other, name) for other in known) or looks_like(name, known):
        raise Problem(
            phrase("{name} is in the list, or looks like a name there.", name=name),
            phrase("No name was added."),
            phrase("Add a letter, or add that name by itself."),
        )
