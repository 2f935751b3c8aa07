"""The question of a vote, its short name and its options, typed before a meeting or in it."""

from __future__ import annotations

from data.model.vote import VoteKind
from data.voting.terms import check_options, check_question, options_typed, tidy
from data.words.wording import Words
from tui.pages.page import Field


def short_name_field(value: str, words: Words) -> Field:
    """The field for the name that stands for the question where there is little room."""
    return Field(
        "short",
        words("A name of two or three words for it"),
        short=words("Short name"),
        hint=words("It stands for the question where there is little room."),
        value=value,
        optional=True,
    )


def read_question(typed: dict[str, str], kind: VoteKind) -> tuple[str, str, tuple[str, ...]]:
    """The question, its short name, its options. Problem where they cannot be put on a ballot."""
    question, short = tidy(typed["question"]), tidy(typed["short"])
    check_question(question, short)
    options = kind.fixed_options or options_typed(typed["options"])
    check_options(options)
    return question, short, options
