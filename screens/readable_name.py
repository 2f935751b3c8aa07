"""Whether a name that was typed can be used at all."""

from __future__ import annotations

from data.comparing import nothing_to_read, only_numbers
from data.words.problems import Problem
from data.words.wording import phrase

LONGEST_NAME = 40


def check_can_be_read(name: str) -> None:
    """Problem where a name has nothing to read in it, or is too long."""
    if nothing_to_read(name):
        raise Problem(
            phrase("There is no name yet."), None, phrase("Type a first name, or any other name.")
        )
    if only_numbers(name):
        raise Problem(
            phrase("{typed} is a number, not a name.", typed=name),
            phrase("It was not added."),
            phrase("Add a letter to it. Or choose the answer that you mean, or go back."),
        )
    if len(name) > LONGEST_NAME:
        raise Problem(
            phrase("That name is too long."),
            None,
            phrase("Use {n} letters at most.", n=LONGEST_NAME),
        )
