from __future__ import annotations

import pytest

from tests.fixtures.example_lines import QUESTION, SAVED, TEAS, Talk, asking, talk
from tui.pages.page import (
    Choice,
    ChoiceKind,
    Chosen,
    ChosenSeveral,
    GoOn,
    Option,
    Page,
    Scored,
    Sentence,
    WentOn,
)
from tui.pages.screen import Stay


@pytest.mark.parametrize("typed", ["2", " 2 ", "black tea", "BLACK", "bl", "black t"])
def test_a_number_or_the_start_of_the_words_answers(typed):
    options = (TEAS[0], Option("black", "Black tea"), TEAS[2])
    meeting = talk(Choice("Which tea?", options))
    meeting.typed(typed)
    assert meeting.answers == [Chosen("black")]


@pytest.mark.parametrize("typed", ["Jose\u0301", "JOSÉ", "Jos\u200bé", "o\u2019brien", "O`Brien"])
def test_an_option_is_found_however_its_words_are_typed(typed):
    people = Choice("Who?", (Option("j", "José"), Option("b", "O'Brien"), Option("x", "Jos")))
    meeting = talk(people)
    meeting.typed(typed)
    assert meeting.answers == [Chosen("b" if "b" in typed.lower() else "j")]


def test_a_choice_is_confirmed_once_in_words():
    meeting = Talk([asking(QUESTION), asking(GoOn("Go on?", ""))])
    after = meeting.typed("2").split("Which tea? 1 to 3:\n")[1]
    assert after.startswith("Black tea\n")
    assert after.count("Black tea") == 1


def test_a_confirmation_that_the_next_heading_says_anyway_is_left_out():
    meeting = Talk([asking(QUESTION), Page("test.2", "Black tea", (), GoOn("Go on?", ""))])
    assert meeting.typed("2").split("1 to 3:\n")[1].count("Black tea") == 1


def test_a_wrong_answer_says_what_to_type_and_asks_again():
    meeting = talk(QUESTION)
    transcript = meeting.typed("coffee", "9", "", "1")
    assert transcript.count("Please type a number from 1 to 3, or ? for help.") == 3
    assert transcript.count("Which tea? 1 to 3:") == 4
    assert meeting.answers == [Chosen("green")]


def test_words_that_fit_several_answers_say_which():
    options = (Option("ana", "Ana Lee"), Option("ann", "Anna"), Option("ben", "Ben"))
    transcript = talk(Choice("Who?", options)).typed("an", "1")
    assert "Several answers have that.\n1. Ana Lee\n2. Anna\n" in transcript


def test_the_whole_words_win_over_longer_ones():
    meeting = talk(Choice("Who?", (Option("long", "Ana Lee"), Option("short", "Ana"))))
    meeting.typed("ana")
    assert meeting.answers == [Chosen("short")]


def test_a_long_list_is_said_five_at_a_time():
    people = tuple(Option(f"p{n}", f"Person {n}") for n in range(1, 13))
    meeting = talk(Choice("Who?", people))
    transcript = meeting.typed("others", "others", "12")
    first, second, third = transcript.split("Who? 1 to 12:\n")[:3]
    assert "5. Person 5\n7 others. Type others.\n" in first
    assert "6. Person 6" not in first
    assert second.startswith("6. Person 6\n")
    assert second.endswith("10. Person 10\n2 others.\n")
    assert third == "11. Person 11\n12. Person 12\n"
    assert meeting.answers == [Chosen("p12")]


def test_the_list_starts_again_after_the_last_part():
    people = tuple(Option(f"p{n}", f"Person {n}") for n in range(1, 13))
    said = talk(Choice("Who?", people)).typed("others", "others", "others")
    assert said.count("\n1. Person 1\n") == 2


def test_a_single_sixth_answer_is_said_with_the_others():
    """It stood behind "1 other"; after a first five, too."""
    for n in (6, 11):
        people = Choice("Who?", tuple(Option(f"p{at}", f"Person {at}") for at in range(1, n + 1)))
        said = talk(people).typed("others")
        assert "1 other." not in said
        assert f"{n}. Person {n}\n" in said


def test_rarer_things_come_after_the_options_and_count_on():
    meeting = talk(QUESTION, actions=(Option("park", "Park a topic"),))
    assert "3. No tea\n4. Park a topic\nWhich tea? 1 to 4:" in meeting.typed("4")
    assert meeting.answers == [Chosen("park")]


def test_a_hint_and_a_mark_are_said_in_words():
    options = (Option("a", "Plain words", hint="Short ones."), Option("b", "Usual words"))
    transcript = talk(Choice("Which?", options, marked=("b",))).typed("1")
    assert "1. Plain words. Short ones.\n2. Usual words, chosen\n" in transcript


def test_several_are_marked_and_unmarked_by_number_until_done():
    meeting = talk(Choice("Which teas?", TEAS, kind=ChoiceKind.SEVERAL, marked=("green",)))
    transcript = meeting.typed("2", "1 3", "done")
    assert "1. Green tea, chosen" in transcript
    assert "Black tea: chosen." in transcript
    assert "Green tea: not chosen.\nNo tea: chosen.\n" in transcript
    assert "Which teas? 1 to 3, done:" in transcript
    assert "Chosen: Black tea, No tea" in transcript
    assert meeting.answers == [ChosenSeveral(("black", "none"))]


def test_marks_survive_an_interruption():
    meeting = talk(Choice("Which teas?", TEAS, kind=ChoiceKind.SEVERAL))
    meeting.typed("2", "rules", "", "done")
    assert meeting.answers == [ChosenSeveral(("black",))]


def test_every_mark_taken_off_stays_off_after_an_interruption():
    meeting = talk(Choice("Which?", TEAS, kind=ChoiceKind.SEVERAL, marked=("green",)))
    meeting.typed("1", "rules", "", "done")
    assert meeting.answers == [ChosenSeveral(())]


def test_a_ranking_asks_for_the_best_first():
    meeting = talk(Choice("Which teas?", TEAS, kind=ChoiceKind.RANK))
    transcript = meeting.typed("3", "3", "1", "2")
    assert "Which teas: Place 1? 1 to 3, done:" in transcript
    assert "That one has a place already." in transcript
    assert "Your order: No tea, Green tea, Black tea" in transcript
    assert meeting.answers == [ChosenSeveral(("none", "green", "black"))]


def test_going_back_in_a_ranking_takes_the_last_place_away():
    meeting = talk(Choice("Which teas?", TEAS, kind=ChoiceKind.RANK))
    meeting.typed("3", "b", "1", "done")
    assert meeting.answers == [ChosenSeveral(("green",))]


def test_scores_are_asked_one_option_at_a_time():
    meeting = talk(Choice("How good?", TEAS, kind=ChoiceKind.SCORE))
    transcript = meeting.typed("5", "6", "0", "back", "1", "3")
    assert "Green tea, 0 to 5:" in transcript
    assert "Please type a number from 0 to 5." in transcript
    assert meeting.answers == [Scored((("green", 5), ("black", 1), ("none", 3)))]


def test_enter_goes_on_and_numbers_take_the_rest():
    page = asking(GoOn("Ready?", "I am ready"), actions=(Option("no", "Something is wrong"),))
    for typed, answer in (("", WentOn()), ("i am", WentOn()), ("1", Chosen("no"))):
        meeting = Talk([page])
        assert "Enter: I am ready\n1. Something is wrong\nReady? Enter, or 1:" in meeting.typed(
            typed
        )
        assert meeting.answers == [answer]


def test_only_what_is_new_is_said_when_a_page_is_made_again():
    meeting = talk(QUESTION)
    meeting.on_answer = lambda answer: Stay(said=SAVED) if len(meeting.answers) < 3 else None
    transcript = meeting.typed("1", "1", "1")
    assert transcript.count("Done: Note saved.") == 2
    assert transcript.count("3. No tea") == 1
    assert transcript.count("Which tea? 1 to 3:") == 3


def test_coming_back_says_where_one_is_and_the_answers_but_not_the_rest_again():
    page = Page("test.page", "A cup of tea", (Sentence("It is hot."),), QUESTION)
    transcript = Talk([page]).typed("rules", "", "1")
    assert transcript.count("It is hot.") == 1
    assert transcript.count("A cup of tea\n") == 2
    assert transcript.count("1. Green tea\n") == 2


@pytest.mark.parametrize(("said", "times"), [(Stay(said=SAVED), 1), (Stay((SAVED,)), 2)])
def test_what_was_done_is_told_once_and_a_problem_again_after_an_interruption(said, times):
    meeting = talk(QUESTION)
    meeting.on_answer = lambda answer: said if len(meeting.answers) < 2 else None
    assert meeting.typed("1", "rules", "", "1").count("Note saved.") == times


STEPS = (
    Option("rank", "Change to putting options in order, or rank"),
    Option("score", "Change to a score from 0 to 5"),
    Option("lock", "Lock the group"),
)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("rank", "rank"),
        ("a score", "score"),
        ("SCORE", "score"),
        ("in order", "rank"),
        ("the group.", "lock"),
    ],
)
def test_an_answer_is_given_by_words_of_it_that_no_other_has(typed: str, meant: str):
    meeting = talk(Choice("What next?", STEPS))
    meeting.typed(typed)
    assert meeting.answers == [Chosen(meant)]


@pytest.mark.parametrize("typed", ["change to", "to", "ran", "group the", "5 to 0", "a"])
def test_words_that_several_have_or_none_are_asked_about(typed: str):
    meeting = talk(Choice("What next?", STEPS))
    assert "Please type a number from 1 to 3" in meeting.typed(typed)
    assert meeting.answers == []


def test_the_start_of_an_answer_goes_before_words_in_the_midst_of_another():
    options = (Option("more", "More: people, ground rules"), Option("read", "Read more aloud"))
    meeting = talk(Choice("What now?", options))
    meeting.typed("more")
    assert meeting.answers == [Chosen("more")]
