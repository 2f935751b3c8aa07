"""Marks are kept in the draft of their page, where either renderer finds them as the other left them."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from data.words.wording import Words
from tests.fixtures.example_drawn import BLANK, TEAS, page, several
from tui.answers.ballot_marks import BallotMarks
from tui.answers.marked_options import MarkedOptions, marked_options
from tui.conversation.drafts import Draft
from tui.pages.ballot_steps import ballot_steps
from tui.pages.page import ChoiceKind, Chosen, ChosenSeveral

IDS = [tea.id for tea in TEAS]


def marks(kind: ChoiceKind, draft: Draft, **more: object) -> MarkedOptions:
    question = several(kind, **more)
    return marked_options(page(question), question, draft)


def test_until_somebody_marks_the_marks_are_those_of_the_page_and_the_draft_has_none() -> None:
    draft = Draft()
    assert marks(ChoiceKind.SEVERAL, draft, marked=("black",)).marked == ("black",)
    assert draft.marks is None


def test_a_mark_of_an_option_that_is_not_there_any_more_is_left_out() -> None:
    draft = Draft(marks=("cocoa", "mint"), scores={"cocoa": 1})
    assert marks(ChoiceKind.SEVERAL, draft).marked == ("mint",)
    assert marks(ChoiceKind.RANK, draft).answer() == ChosenSeveral(("mint",))
    assert marks(ChoiceKind.SCORE, draft).scores == {}


@given(st.lists(st.sampled_from(IDS)))
def test_marking_twice_is_not_marking_and_the_answer_has_the_order_of_the_list(ids) -> None:
    marked = marks(ChoiceKind.SEVERAL, Draft())
    for option_id in ids:
        marked.mark(option_id)
    assert marked.answer() == ChosenSeveral(tuple(i for i in IDS if ids.count(i) % 2))


@given(st.lists(st.sampled_from(IDS), unique=True, min_size=1))
def test_a_ranking_is_in_the_order_of_marking_and_its_last_place_can_be_taken_back(ids) -> None:
    draft = Draft()
    for option_id in ids:
        marks(ChoiceKind.RANK, draft).mark(option_id)  # each time as another renderer would
    assert [marks(ChoiceKind.RANK, draft).place(i) for i in ids] == [*range(1, len(ids) + 1)]
    marks(ChoiceKind.RANK, draft).take_back()
    assert marks(ChoiceKind.RANK, draft).answer() == ChosenSeveral(tuple(ids[:-1]))


@given(st.integers(-9, 9))
def test_a_score_stays_on_its_scale(score) -> None:
    scored = marks(ChoiceKind.SCORE, Draft(), lowest=0, highest=5)
    scored.score("mint", score)
    assert 0 <= scored.scores["mint"] <= 5
    assert [option.id for option in scored.without_score()] == IDS[1:]
    assert scored.answer() is None


def ballot_of(kind: ChoiceKind, draft: Draft) -> BallotMarks:
    steps = ballot_steps(page(several(kind, cast="Cast"), actions=(BLANK,), secret=True))
    assert steps
    return BallotMarks(steps, draft)


def test_an_option_has_one_place_and_not_saying_may_be_said_in_every_step() -> None:
    ballot = ballot_of(ChoiceKind.RANK, Draft())
    assert [ballot.mark("mint"), ballot.mark("mint"), ballot.mark("blank")] == [True, False, True]
    assert ballot.whole
    assert ballot.answer() == ChosenSeveral(("mint",))


def test_marks_are_taken_back_one_by_one_and_then_there_is_none() -> None:
    draft = Draft()
    ballot = ballot_of(ChoiceKind.SEVERAL, draft)
    assert not ballot.take_back()
    assert draft.marks is None
    ballot.mark("yes")
    assert ballot_of(ChoiceKind.SEVERAL, draft).take_back()
    assert (draft.marks, ballot.given) == ((), ())


def test_a_ballot_of_nothing_said_is_blank_and_is_read_back_before_it_is_cast() -> None:
    ballot = ballot_of(ChoiceKind.SEVERAL, Draft())
    for _ in TEAS:
        ballot.mark("blank")
    assert ballot.in_words(Words()).startswith("Mint: I'd rather not say")
    assert ballot.answer() == Chosen("blank")
