"""A ballot asked in steps: how many there are, what each is called, and what a whole ballot says."""

from __future__ import annotations

import pytest

from data.words.wording import Words
from tui.pages.ballot_steps import NO, YES, BallotSteps
from tui.pages.page import Choice, ChoiceKind, Chosen, ChosenSeveral, Option, Scored

OPTIONS = tuple(Option(str(n), name) for n, name in enumerate(("Buses", "Dentists", "Benches")))
BLANK = (Option("blank", "I'd rather not say"),)
WORDS = Words()


def steps(kind: ChoiceKind) -> BallotSteps:
    return BallotSteps(Choice("Which?", OPTIONS, kind, lowest=0, highest=5), BLANK)


def test_the_places_of_a_ranking_are_counted_from_one_and_read_back_so() -> None:
    ranking = steps(ChoiceKind.RANK)
    assert [ranking.step(at, WORDS).name for at in range(len(ranking))] == ["Place 1", "Place 2"]
    assert ranking.step(0, WORDS).ask == "Which one comes first?"
    assert ranking.step(1, WORDS).ask == "Which one comes next?"
    assert ranking.in_words(("2", "0"), WORDS) == "Place 1: Benches. Place 2: Buses"


def test_an_option_has_one_place_and_nothing_may_be_said_at_every_place() -> None:
    ranking = steps(ChoiceKind.RANK)
    assert ranking.refuses(("2",), "2")
    assert not ranking.refuses(("2",), "0")
    assert not ranking.refuses(("blank",), "blank")


@pytest.mark.parametrize("kind", [ChoiceKind.SEVERAL, ChoiceKind.SCORE])
def test_each_option_is_asked_about_and_may_be_answered_as_another_was(kind: ChoiceKind) -> None:
    asked = steps(kind)
    assert [asked.step(at, WORDS).name for at in range(len(asked))] == [o.label for o in OPTIONS]
    assert not asked.refuses(("0", "0"), "0")


def test_the_numbers_of_points_are_the_points_and_the_blank_answer_comes_after_them() -> None:
    numbers = steps(ChoiceKind.SCORE).step(0, WORDS).numbers
    assert numbers == {**{n: str(n) for n in range(6)}, 6: "blank"}


@pytest.mark.parametrize(
    ("kind", "marks", "says"),
    [
        (ChoiceKind.SEVERAL, (YES, NO, YES), ChosenSeveral(("0", "2"))),
        (ChoiceKind.SEVERAL, (YES, "blank", NO), ChosenSeveral(("0",))),
        (ChoiceKind.SEVERAL, (NO, NO, NO), Chosen("blank")),
        (ChoiceKind.RANK, ("2", "blank"), ChosenSeveral(("2",))),
        (ChoiceKind.RANK, ("blank", "blank"), Chosen("blank")),
        (ChoiceKind.SCORE, ("5", "blank", "0"), Scored((("0", 5), ("1", 0), ("2", 0)))),
        (ChoiceKind.SCORE, ("blank",) * 3, Chosen("blank")),
    ],
)
def test_a_whole_ballot_says_what_was_marked_and_nothing_marked_is_blank(kind, marks, says) -> None:
    assert steps(kind).answer(marks) == says
