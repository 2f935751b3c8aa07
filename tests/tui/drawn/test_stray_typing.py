"""Words that are typed where nothing can be typed: nothing opens, and the page says where to type."""

from __future__ import annotations

import pytest

from data.settings import AccessSettings
from tests.fixtures.example_drawn import NAME, TEAS, Talk, page
from tests.fixtures.window import window_on
from tui.pages.page import Choice, Chosen, GoOn, Option

WRITTEN = "Most surgeries ask."
TEA = page(Choice("Which tea?", TEAS))
NOTES = page(Choice("What now?", (*TEAS, Option("note", "Note", writes=True))))


@pytest.mark.parametrize("asked", [TEA, page(GoOn("Read. Go on?", "Go on"))])
@pytest.mark.parametrize("size", [(80, 24), (40, 12)])
async def test_a_sentence_opens_nothing_and_turns_nothing_on(monkeypatch, asked, size):
    talk, done = Talk([asked]), []
    monkeypatch.setattr(talk.conversation, "command", done.append)
    async with window_on(talk, size) as window:
        await window.press(*WRITTEN, "enter")
        assert "You cannot type here." in window.text
        await window.press("down")
        assert "You cannot type here." not in window.text
    assert (done, talk.answers) == ([], [])


async def test_it_says_which_answer_leads_to_where_one_can_type():
    async with window_on(Talk([NOTES])) as window:
        await window.type("Mo")
        assert "press 4 to write: Note" in window.text


async def test_below_a_field_it_says_how_to_go_up_to_it():
    async with window_on(Talk([page(NAME)])) as window:
        await window.press("tab", "M")
        assert "go up to the field" in window.text


async def test_what_is_pasted_where_there_is_no_field_does_nothing_and_says_so():
    talk = Talk([TEA])
    async with window_on(talk) as window:
        await window.paste("2")
        assert "You cannot type here." in window.text
        await window.press("2")
    assert talk.answers == [Chosen("black")]


async def test_in_large_text_a_sentence_turns_no_leaf():
    access = AccessSettings(large_text=4, blocks="quadrants")
    async with window_on(Talk([NOTES], access=access)) as window:
        await window.press("M")  # the leaf comes that says where to type
        leaf = window.app.turns.showing.scroll.turning.leaf
        await window.press(*"ost ask", "enter")
        assert window.app.turns.showing.scroll.turning.leaf == leaf
