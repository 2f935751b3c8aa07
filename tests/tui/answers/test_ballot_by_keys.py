"""A ballot is answered by keys, without any renderer: each option costs the same, and nothing slips out."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from data.words.wording import Words
from tests.fixtures.example_drawn import BALLOT, page
from tests.fixtures.plain_typing import PlainTyping
from tui.answers.answering_with_keys import Answering, answering_for
from tui.answers.choosing import LAST_STEP
from tui.conversation.drafts import Draft
from tui.pages.page import Answer, Chosen

VOTE = page(BALLOT, secret=True, back="walk-away", name="vote.ballot")


def ballot() -> Answering:
    return answering_for(VOTE, Draft(), Words(), lambda name, text: None, PlainTyping)


def keys_to_cast(keys: list[str]) -> Answer | None:
    answering = ballot()
    for key in keys[:-1]:
        assert answering.press(key, None, 40).answer is None
    return answering.press(keys[-1], None, 40).answer


@given(st.integers(0, 3))
def test_every_option_costs_its_number_and_enter(at):
    assert keys_to_cast([str(at + 1), "enter"]) == Chosen(BALLOT.options[at].id)


@given(st.lists(st.sampled_from(["up", "down", "space", "1", "2", "3", "4", "k", "left", "tab"])))
def test_no_keys_but_enter_on_the_last_line_cast_anything(keys):
    answering = ballot()
    for key in keys:
        assert answering.press(key, None, 40).answer is None
    pointed = answering.choosing.pointed
    if pointed is None or pointed.option.id != LAST_STEP:
        assert answering.press("enter", None, 40).answer is None
