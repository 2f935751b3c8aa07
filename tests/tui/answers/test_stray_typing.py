"""Words that are typed where there is no field: they choose nothing, whatever they are made of."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from data.words.wording import Words
from tests.fixtures.example_drawn import BALLOT, NAME, TEAS, page
from tests.fixtures.plain_typing import PlainTyping
from tui.answers.answering_with_keys import Answering, answering_for
from tui.conversation.drafts import Draft
from tui.pages.page import Choice, Chosen, GoOn, Page, Sentence

TEA = page(Choice("Which tea?", TEAS))
WRITTEN = "Most surgeries ask 3 of 9, why - or how? "


def begun(asked: Page) -> Answering:
    return answering_for(asked, Draft(), Words(), lambda name, text: None, PlainTyping)


def types(answering: Answering, text: str) -> None:
    for character in text:
        pressed = answering.press("space" if character == " " else character, character, 40)
        assert pressed.used, character
        assert pressed.answer is None, character


def test_a_sentence_and_its_enter_choose_nothing() -> None:
    answering = begun(TEA)
    types(answering, WRITTEN)
    assert answering.press("enter", "\r", 40).answer is None
    assert answering.stray.told
    assert answering.press("enter", "\r", 40).answer == Chosen("mint")


@given(st.sampled_from("mMéŻ日م"), st.text("aZ 19?+-.é日"))
def test_whatever_begins_with_a_letter_chooses_nothing_and_commands_nothing(first, rest) -> None:
    for asked in (TEA, page(GoOn("Ready?", "Go on")), page(BALLOT, secret=True)):
        types(begun(asked), first + rest)


def test_an_arrow_ends_it_and_numbers_count_again() -> None:
    answering = begun(TEA)
    types(answering, "tea 2")
    assert answering.press("2", "2", 40).answer is None
    answering.press("down", None, 40)
    assert not answering.stray.told
    assert answering.press("2", "2", 40).answer == Chosen("black")


def test_it_goes_on_where_the_page_is_made_again_meanwhile() -> None:
    before = begun(TEA)
    types(before, "tea")
    again = page(Choice("Which tea?", TEAS), Sentence("One minute later."))
    answering = answering_for(again, Draft(), Words(), lambda name, text: None, PlainTyping, before)
    assert answering.press("2", "2", 40).answer is None


def test_what_is_typed_in_a_field_is_no_stray_word() -> None:
    answering = begun(page(NAME))
    types(answering, "Ana 2")
    assert answering.filling.editing.text == "Ana 2"
    assert not answering.stray.told
