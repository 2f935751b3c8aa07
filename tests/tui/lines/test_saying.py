from __future__ import annotations

from data.words.wording import Words
from tests.fixtures.example_lines import QUESTION, Talk
from tui.pages.page import (
    Bar,
    Bars,
    Clock,
    Fact,
    Facts,
    GoOn,
    Notice,
    Page,
    Picture,
    Sentence,
    Steps,
    Table,
    Tone,
)
from tui.pages.page_in_lines import page_lines

WORDS = Words()


def said(*blocks) -> list[str]:
    return page_lines(Page("test.page", "Heading", blocks), WORDS)


def test_a_table_is_said_row_by_row_with_its_headers():
    table = Table("Actions", ("What", "Who"), (("Ring the GP", "Ana"), ("Buy tea.", "Ben")))
    assert said(table) == ["Actions", "What: Ring the GP. Who: Ana.", "What: Buy tea. Who: Ben."]


def test_an_empty_table_says_so():
    assert said(Table("Actions", ("What",), ())) == ["Actions", "Nothing here yet."]


def test_bars_are_said_as_sentences_without_their_lengths():
    bars = Bars("How we voted", (Bar("Dentists", "more than half", 0.7), Bar("A&E", "some", 0.2)))
    assert said(bars) == ["How we voted", "Dentists: more than half", "A&E: some"]


def test_facts_are_labels_and_values():
    assert said(Facts((Fact("Who leads:", "Ana"),))) == ["Who leads: Ana"]


def test_a_picture_is_its_words():
    assert said(Picture(("█▄█",), "A smile.")) == ["A smile."]


def test_numbers_of_a_list_cannot_be_taken_for_answers():
    assert said(Steps(("Be kind", "Be brief"), "Rules", numbered=True)) == [
        "Rules",
        "Number 1: Be kind",
        "Number 2: Be brief",
    ]
    assert said(Steps(("Be kind",))) == ["Be kind"]


def test_notices_come_first_and_say_what_they_are_about():
    lines = said(
        Sentence("Body."),
        Clock("3 of 10 minutes"),
        Notice("The disk is full.", Tone.PROBLEM),
        Notice("Nothing is lost.", Tone.PROBLEM),
        Notice("Note saved.", Tone.DONE),
        Notice("Guests come next.", Tone.NOTE),
    )
    assert lines == [
        "Problem: The disk is full.",
        "Nothing is lost.",
        "Done: Note saved.",
        "Please note: Guests come next.",
        "Body.",
        "3 of 10 minutes",
    ]


def test_heading_body_options_prompt_come_once_and_in_this_order():
    page = Page("test.page", "A cup of tea", (Sentence("It is hot."),), QUESTION)
    transcript = Talk([page]).typed("1")
    wanted = [
        "A cup of tea",
        "It is hot.",
        "1. Green tea",
        "2. Black tea",
        "3. No tea",
        "Which tea? 1 to 3:",
    ]
    lines = transcript.splitlines()
    start = lines.index("A cup of tea")
    assert lines[start : start + 6] == wanted
    for line in wanted:
        assert lines.count(line) == 1


def test_a_heading_is_said_only_when_it_changes():
    pages = [Page(f"test.{n}", "Rules", (), GoOn("Go on?", "")) for n in range(2)]
    assert Talk(pages).typed("", "").count("Rules") == 1


def test_nothing_but_words_goes_into_a_pipe():
    page = Page("test.page", "Tea", (), QUESTION, secret=True, wipe=True)
    assert "\x1b" not in Talk([page]).typed("1")


def test_a_heading_that_is_the_question_is_not_said_twice():
    page = Page("test.page", "Which tea?", (Sentence("It is hot."),), QUESTION)
    transcript = Talk([page]).typed("1")
    assert transcript.count("Which tea?") == 1
    assert "It is hot.\n1. Green tea\n" in transcript
