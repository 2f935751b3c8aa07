"""A ballot: nothing reached at first, marks in words, every option the same keys, nothing by one key."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.words.wording import Words
from tests.tui.drawn.example import BALLOT, BLANK, Talk, page, several
from tests.tui.drawn.window import window_on
from tui.conversation.drafts import Draft
from tui.drawn.answering import answering_for
from tui.drawn.choosing import LAST_STEP
from tui.pages.page import Answer, ChoiceKind, Chosen, ChosenSeveral

VOTE = page(BALLOT, secret=True, back="walk-away", name="vote.ballot")


async def test_nothing_is_reached_or_marked_at_first_and_the_cursor_is_on_the_question():
    async with window_on(Talk([VOTE])) as window:
        assert window.cursor_line.strip() == BALLOT.ask
        assert "> " not in window.text
        assert "chosen" not in window.text


async def test_a_mark_is_said_in_words_and_can_be_changed_until_it_is_cast():
    talk = Talk([VOTE])
    async with window_on(talk) as window:
        await window.press("3")
        assert "3  Green  chosen" in window.text
        assert talk.answers == []
        await window.press("1")
        assert "1  Mint  chosen" in window.text
        assert window.text.count("chosen") == 1
        assert window.cursor_line.strip() == ">    Cast my vote"
        await window.press("enter")
    assert talk.answers == [Chosen("mint")]


async def test_with_the_arrows_the_pointer_stays_on_what_was_marked():
    talk = Talk([VOTE])
    async with window_on(talk) as window:
        await window.press("down", "down", "enter")
        assert window.cursor_line.strip() == "> 2  Black [k]  chosen"
        await window.press("down", "down", "down", "enter")
    assert talk.answers == [Chosen("black")]


async def test_nothing_can_be_cast_without_a_mark():
    talk = Talk([VOTE])
    async with window_on(talk) as window:
        await window.press("end", "enter")
        assert "Mark an answer first." in window.text
    assert talk.answers == []


@pytest.mark.parametrize("kind", [ChoiceKind.SEVERAL, ChoiceKind.RANK])
async def test_an_empty_ballot_is_not_cast_but_asked_about(kind):
    talk = Talk([page(several(kind, cast="Cast my vote"), secret=True)])
    async with window_on(talk) as window:
        await window.press("2", "2", "end", "enter")
        assert "Mark an answer first." in window.text
    assert talk.answers == []


async def test_no_option_stands_out_by_more_than_a_pointer():
    """From across the room a row in reverse could be read; the pointer cannot."""
    async with window_on(Talk([VOTE])) as window:
        await window.press("down", "enter")
        assert window.in_reverse == ""


async def test_rather_not_say_is_marked_and_cast_like_everything_else():
    question = several(ChoiceKind.SEVERAL, cast="Cast my vote")
    talk = Talk([page(question, secret=True, actions=(BLANK,))])
    async with window_on(talk) as window:
        await window.press("1", "2", "4")
        assert window.text.count("chosen") == 1
        assert "I'd rather not say  chosen" in window.text
        assert talk.answers == []
        await window.press("enter")
    assert talk.answers == [Chosen("blank")]


async def test_marking_an_option_takes_rather_not_say_away():
    question = several(ChoiceKind.SEVERAL, cast="Cast my vote")
    talk = Talk([page(question, secret=True, actions=(BLANK,))])
    async with window_on(talk) as window:
        await window.press("4", "2", "end", "enter")
    assert talk.answers == [ChosenSeveral(("black",))]


@pytest.mark.parametrize("size", [(80, 24), (40, 12)])
async def test_a_resize_keeps_the_mark_and_the_place(size):
    talk = Talk([VOTE])
    async with window_on(talk, (100, 30)) as window:
        await window.press("down", "down", "enter")
        await window.resize(*size)
        assert window.cursor_line.strip() == "> 2  Black [k]  chosen"


async def test_help_in_a_ballot_keeps_the_mark_in_memory():
    async with window_on(Talk([VOTE])) as window:
        await window.press("2", "f1")
        assert "You are being helped." in window.text
        assert "chosen" not in window.text
        await window.press("enter")
        assert "2  Black [k]  chosen" in window.text


async def test_the_next_ballot_is_empty():
    talk = Talk([VOTE, VOTE])
    async with window_on(talk) as window:
        await window.press("2", "enter")
        assert window.cursor_line.strip() == BALLOT.ask
        assert "chosen" not in window.text


def keys_to_cast(keys: list[str]) -> Answer | None:
    answering = answering_for(VOTE, Draft(), Words(), lambda name, text: None)
    for key in keys[:-1]:
        assert answering.press(key, None, 40).answer is None
    return answering.press(keys[-1], None, 40).answer


@given(st.integers(0, 3))
def test_every_option_costs_the_same_keys_by_number_and_by_arrows(at):
    options = [option.id for option in BALLOT.options]
    assert keys_to_cast([str(at + 1), "enter"]) == Chosen(options[at])
    down_to_it, down_to_the_end = ["down"] * (at + 1), ["down"] * (len(options) - at)
    keys = [*down_to_it, "enter", *down_to_the_end, "enter"]
    assert len(keys) == len(options) + 3
    assert keys_to_cast(keys) == Chosen(options[at])


@given(st.lists(st.sampled_from(["up", "down", "space", "1", "2", "3", "4", "k", "left", "tab"])))
def test_no_keys_but_enter_on_the_last_line_cast_anything(keys):
    answering = answering_for(VOTE, Draft(), Words(), lambda name, text: None)
    for key in keys:
        assert answering.press(key, None, 40).answer is None
    pointed = answering.choosing.pointed
    if pointed is None or pointed.option.id != LAST_STEP:
        assert answering.press("enter", None, 40).answer is None
