"""Pages are answered by keys with a text of any renderer's own: nothing here draws, or needs a toolkit."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from data.words.wording import Words
from tests.fixtures.example_drawn import NAME, NOTE, PERSON, TEAS, page, several
from tests.fixtures.plain_typing import PlainTyping
from tui.answers.answering_with_keys import Answering, answering_for
from tui.answers.option_states import number_said, state_said
from tui.conversation.drafts import Draft
from tui.pages.page import (
    Answer,
    Choice,
    ChoiceKind,
    Chosen,
    ChosenSeveral,
    Field,
    FieldKind,
    Filled,
    Option,
    Page,
    Scored,
)


def begun(asked: Page, draft: Draft | None = None, before: Answering | None = None) -> Answering:
    """A page, and its draft as a conversation keeps it."""
    draft = draft or Draft()

    def typed(name: str, text: str) -> None:
        draft.fields[name] = text

    return answering_for(asked, draft, Words(), typed, PlainTyping, before)


def press(answering: Answering, *keys: str) -> Answer | None:
    """The answer that the last key gave. A key of one letter types it."""
    pressed = [answering.press(key, key if len(key) == 1 else None, 40) for key in keys]
    return pressed[-1].answer


def states(answering: Answering) -> list[str]:
    return [state_said(item, answering.choosing, Words()) for item in answering.choosing.items]


def test_one_of_a_list_is_chosen_by_number_or_with_arrows() -> None:
    tea = page(Choice("Which tea?", TEAS))
    assert press(begun(tea), "3") == Chosen("green")
    assert press(begun(tea), "down", "enter") == Chosen("black")


def test_what_was_marked_is_said_in_words_and_kept_in_the_draft_for_when_one_comes_back() -> None:
    draft = Draft()
    answering = begun(page(several(ChoiceKind.SEVERAL)), draft)
    press(answering, "3", "1")
    assert states(answering)[:3] == ["chosen", "", "chosen"]
    again = begun(page(several(ChoiceKind.SEVERAL)), draft)
    assert press(again, "end", "enter") == ChosenSeveral(("mint", "green"))


def test_an_order_is_the_order_in_which_lines_were_marked() -> None:
    answering = begun(page(several(ChoiceKind.RANK)))
    press(answering, "3", "1")
    assert states(answering)[:3] == ["place 2", "", "place 1"]
    assert press(answering, "end", "enter") == ChosenSeveral(("green", "mint"))


def test_scores_are_not_given_before_every_line_has_one() -> None:
    answering = begun(page(several(ChoiceKind.SCORE, lowest=0, highest=5)))
    assert press(answering, "4", "end", "enter") is None
    assert answering.choosing.refused
    press(answering, "home", "down", "2", "down", "0")
    given_scores = Scored((("mint", 4), ("black", 2), ("green", 0)))
    assert press(answering, "end", "enter") == given_scores


@given(st.integers(0, 5), st.lists(st.sampled_from(["left", "right", "9", "plus", "minus"])))
def test_no_key_gives_a_score_outside_the_scale(first: int, keys: list[str]) -> None:
    answering = begun(page(several(ChoiceKind.SCORE, lowest=0, highest=5)))
    press(answering, str(first), *keys)
    marks = answering.choosing.marks
    assert marks is not None
    assert all(0 <= score <= 5 for score in marks.scores.values())


def test_a_digit_beyond_the_scale_gives_no_score() -> None:
    answering = begun(page(several(ChoiceKind.SCORE, lowest=0, highest=5)))
    press(answering, "9")
    assert states(answering)[0] == "no score yet"


def test_a_digit_that_would_be_two_keys_takes_no_line() -> None:
    many = Choice("Which?", tuple(Option(str(n), f"Line {n}") for n in range(12)))
    answering = begun(page(many))
    assert [number_said(answering.choosing, at) for at in (0, 8, 9)] == ["1", "9", ""]


def test_fields_are_filled_one_after_the_other_and_given_together() -> None:
    draft = Draft()
    answering = begun(page(PERSON), draft)
    press(answering, *"Ana", "enter", *"guest", "enter", *"tea", "tab")
    assert draft.fields == {"name": "Ana", "part": "guest", "note": "tea"}
    assert press(answering, "enter") == Filled(draft.fields)


def test_what_was_typed_stands_there_when_one_comes_back() -> None:
    draft = Draft()
    press(begun(page(NAME), draft), *"Ana")
    assert press(begun(page(NAME), draft), "!", "enter") == Filled({"name": "Ana!"})


def test_a_passphrase_is_in_no_draft_and_stays_while_the_page_is_made_again() -> None:
    secret, draft = page(Field("word", "The passphrase?", FieldKind.SECRET)), Draft()
    answering = begun(secret, draft)
    press(answering, *"tea")
    assert draft.fields == {}
    assert press(begun(secret, draft, answering), "enter") == Filled({"word": "tea"})
    assert press(begun(secret, draft), "enter") == Filled({"word": ""})


def test_the_first_digit_takes_the_place_of_a_number_that_stands_there() -> None:
    number = page(Field("people", "How many?", FieldKind.NUMBER, value="12"))
    assert press(begun(number), "7", "enter") == Filled({"people": "7"})


def test_a_paste_goes_into_the_field_and_into_no_list() -> None:
    answering = begun(page(NOTE))
    answering.paste("one\ntwo")
    press(answering, "tab")
    answering.paste("three")
    assert press(answering, "enter") == Filled({"note": "one\ntwo"})
