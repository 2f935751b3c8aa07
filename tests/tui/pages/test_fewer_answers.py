"""Answers in parts: five at once, each with the number that it has among all, none lost."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from data.words.wording import Words
from tui.pages.answering import options_of
from tui.pages.fewer_answers import OTHERS, in_parts
from tui.pages.page import Choice, ChoiceKind, GoOn, Option, Page

WORDS = Words()


def page_of(options: int, actions: int, kind: ChoiceKind = ChoiceKind.ONE) -> Page:
    of_question = tuple(Option(f"o{n}", f"Option {n}") for n in range(options))
    of_page = tuple(Option(f"a{n}", f"Action {n}") for n in range(actions))
    return Page("p", "Many", question=Choice("Which?", of_question, kind), actions=of_page)


def every_part(page: Page) -> list[Page]:
    """The page's parts, until the first comes again."""
    parts = [in_parts(page, 5, 0, WORDS)]
    while (following := in_parts(page, 5, len(parts), WORDS)) != parts[0]:
        parts.append(following)
    return parts


@given(st.integers(1, 40), st.integers(0, 6), st.sampled_from([ChoiceKind.ONE, ChoiceKind.SEVERAL]))
def test_every_answer_is_in_one_part_with_its_own_number(options, actions, kind) -> None:
    page = page_of(options, actions, kind)
    shown = [option for part in every_part(page) for option in options_of(part)]
    answers = [option for option in shown if option.id != OTHERS]
    assert [option.id for option in answers] == [option.id for option in options_of(page)]
    numbered = [option.number for option in answers if option.number is not None]
    assert numbered in ([], list(range(1, len(answers) + 1)))
    most = 5 if kind is ChoiceKind.ONE else 6  # five to mark, and the way to the others
    assert all(len(options_of(part)) <= most for part in every_part(page))


def test_where_one_only_goes_on_that_counts_as_an_answer() -> None:
    page = replace(page_of(0, 5), question=GoOn("Read. Go back?", "Go back"))
    assert len(options_of(in_parts(page, 5, 0, WORDS))) == 4


def test_a_page_of_a_vote_and_a_ballot_are_shown_whole() -> None:
    secret = replace(page_of(9, 1), secret=True)
    cast = replace(
        page_of(9, 1), question=Choice("Which?", page_of(9, 0).question.options, cast="Cast")
    )
    for page in (secret, cast, page_of(9, 1, ChoiceKind.RANK), page_of(9, 1, ChoiceKind.SCORE)):
        assert in_parts(page, 5, 0, WORDS) == page
