from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from data.words.wording import Words
from tui.lines import prompts
from tui.lines.cells import PROMPT_CELLS, cut, width, wrapped
from tui.pages.page import Field, GoOn

WORDS = Words()


def test_wide_characters_take_two_cells_and_joined_ones_none():
    assert width("tea") == 3
    assert width("お茶") == 4
    assert width("e\u0301") == 1


@given(st.text(), st.text(), st.integers(1, 400), st.lists(st.sampled_from(["more", "done"])))
def test_a_prompt_and_its_cursor_fit_a_braille_line_of_40_cells(question, short, n, extra):
    made = (
        prompts.number_prompt(question, short, WORDS, n, *extra[:2]),
        prompts.text_prompt(question, short),
        prompts.line_prompt(Field("note", question, short=short), WORDS, n),
        prompts.go_on_prompt(GoOn(question, "On"), WORDS, n % 9),
        prompts.score_prompt(question, WORDS, 0, 5),
    )
    for prompt in made:
        for told in ("", "Try 2:", "Try 12:"):
            assert width(prompt.after(told)) + len(" ") <= PROMPT_CELLS
    assert PROMPT_CELLS + 1 == 40


def test_a_prompt_holds_the_question_itself():
    assert str(prompts.number_prompt("Which tea?", "", WORDS, 4)) == "Which tea? 1 to 4:"
    assert str(prompts.text_prompt("Your name")) == "Your name:"
    assert str(prompts.text_prompt("What is your name?")) == "What is your name?"
    assert str(prompts.go_on_prompt(GoOn("Rules read. Go on?", ""), WORDS, 0)) == (
        "Rules read. Go on? Press Enter:"
    )


def test_a_long_question_is_asked_by_its_short_name():
    long = "Which of these would you like us to work on during the next meeting?"
    assert str(prompts.number_prompt(long, "Work on what?", WORDS, 4)) == "Work on what? 1 to 4:"


def test_a_further_try_leaves_out_other_words_before_it_cuts_the_question():
    prompt = prompts.number_prompt("Who is here?", "", WORDS, 12, "more", "done")
    assert str(prompt) == "Who is here? 1 to 12, more, done:"
    assert prompt.after("Try 2:") == "Try 2: Who is here? 1 to 12:"


def test_a_long_question_without_one_is_cut_between_words():
    assert cut("one two three four", 12) == "one two..."
    assert cut("お茶お茶お茶", 7) == "お茶..."


@given(st.text("ab. お", max_size=200), st.integers(4, 60))
def test_lines_are_parted_between_words_and_no_word_is_lost(text, columns):
    parts = list(wrapped(text, columns))
    assert " ".join(parts) == text
    assert all(width(part) <= columns or " " not in part.strip() for part in parts)


def test_a_long_line_is_parted_after_a_sentence_where_it_can_be():
    text = "1. What is said here stays here. There is one limit: somebody may come to harm."
    assert list(wrapped(text, 60)) == [
        "1. What is said here stays here.",
        "There is one limit: somebody may come to harm.",
    ]
    assert list(wrapped(text, 80)) == [text]
    assert list(wrapped(text, 30)) == [
        "1. What is said here stays",
        "here.",
        "There is one limit: somebody",
        "may come to harm.",
    ]
