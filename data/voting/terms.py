"""What a vote must be like before it may open."""

from __future__ import annotations

from itertools import combinations

from data.comparing import look_alike, nothing_to_read, same
from data.model.vote import Vote
from data.voting.disclosure import Standing
from data.voting.kinds import FEWEST_OPTIONS, FEWEST_VOTERS, MOST_OPTIONS, MOST_VOTERS
from data.voting.same_question import Again, standing_again
from data.voting.vote_words import BLANK_NAME
from data.words.numbers import read_number
from data.words.problems import Problem
from data.words.several_lines import without_marks
from data.words.wording import Phrase, phrase

LONGEST_SHORT_NAME = 24
"""Cells for a short name, so that a prompt of 40 cells has room for it and for how to answer."""

LONGEST_PROMPT = 28
"""Cells of a question that a prompt can hold whole; a longer one needs a short name."""

LONGEST_OPTION = 120
LONGEST_QUESTION = 300


MOST_TYPED = 9999
"""A larger number of voters is a slip of the keys."""


def tidy(typed: str) -> str:
    """A line as typed, without space at its ends and doubled space inside."""
    return " ".join(typed.split())


def options_typed(typed: str) -> tuple[str, ...]:
    """The options in a text with one a line; empty lines, and the marks of a list, count for nothing."""
    return without_marks(tuple(option for option in map(tidy, typed.splitlines()) if option))


def check_question(question: str, short_name: str) -> None:
    """Problem where a question or its short name cannot be put on a ballot."""
    if nothing_to_read(question):
        raise _cannot(phrase("The question is empty."), phrase("Type the question."))
    if len(question) > LONGEST_QUESTION:
        raise _cannot(
            phrase("The question is too long to read out."),
            phrase("Use {n} letters at most.", n=LONGEST_QUESTION),
        )
    if needs_short_name(question, short_name):
        raise _cannot(
            phrase("A question as long as this needs a short name."),
            phrase("Type two or three words for it."),
        )
    if len(short_name) > LONGEST_SHORT_NAME:
        raise _cannot(
            phrase("The short name is too long."),
            phrase("Use {n} letters at most.", n=LONGEST_SHORT_NAME),
        )


def needs_short_name(question: str, short_name: str) -> bool:
    """Whether a question does not fit a line of braille, and has no short name yet."""
    return not short_name and len(question) > LONGEST_PROMPT


def check_options(options: tuple[str, ...]) -> None:
    """Problem where the options cannot be put on a ballot."""
    if len(options) < FEWEST_OPTIONS:
        raise _cannot(phrase("A vote needs two options or more."), phrase("Add an option."))
    if len(options) > MOST_OPTIONS:
        raise _cannot(
            phrase("A ballot has room for {n} options.", n=MOST_OPTIONS),
            phrase("Take some out, or put some together."),
        )
    if any(map(nothing_to_read, options)):
        raise _cannot(phrase("An option has nothing to read."), phrase("Type it again."))
    if any(look_alike(option, BLANK_NAME.text) for option in options):
        raise _cannot(
            phrase("I'd rather not say is on every ballot already."), phrase("Take it out.")
        )
    _check_told_apart(options)
    if any(len(option) > LONGEST_OPTION for option in options):
        raise _cannot(
            phrase("An option is too long to read out."),
            phrase("Use {n} letters at most.", n=LONGEST_OPTION),
        )


def _check_told_apart(options: tuple[str, ...]) -> None:
    for one, other in combinations(options, 2):
        if same(one, other):
            raise _cannot(phrase("Two options are the same."), phrase("Change one of them."))
        if look_alike(one, other):
            raise _cannot(
                phrase("Two options look alike: {one} and {other}.", one=one, other=other),
                phrase("Change one of them, so that everybody can tell them apart."),
            )


def check_voters(typed: str) -> int:
    """The number of voters that was typed. Problem where a secret vote cannot have so many."""
    voters = read_number(typed, 0, MOST_TYPED) if typed.isascii() else None
    if voters is None:
        raise _cannot(
            phrase("The number of voters has to be a number."),
            phrase("Type how many people will vote, such as 7."),
        )
    if voters < FEWEST_VOTERS:
        raise _cannot(
            phrase(
                "A secret vote needs {n} voters or more. With fewer, people can work out who chose what.",
                n=FEWEST_VOTERS,
            ),
            phrase("Ask in the open, or use paper."),
        )
    if voters > MOST_VOTERS:
        raise _cannot(
            phrase("One laptop can go round to {n} voters at most.", n=MOST_VOTERS),
            phrase("Use paper for more people."),
        )
    return voters


def check_level(vote: Vote, again: Again, *, agreed: bool) -> None:
    """Problem where the level would give people away; `agreed`: warned aloud, and all agreed.

    `again`: what was shown of the same question before.
    """
    stands = standing_again(vote, vote.level, again)
    if stands is Standing.REFUSED or (stands is Standing.WITH_WARNING and not agreed):
        raise _cannot(
            phrase("That would show too much: people could work out how others voted."),
            phrase("Show less, or choose another way to decide."),
        )


def _cannot(happened: Phrase, to_do: Phrase) -> Problem:
    return Problem(happened, None, to_do)
