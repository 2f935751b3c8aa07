"""In a window too small to draw in, nothing is done on the page that nobody sees."""

from __future__ import annotations

from dataclasses import replace

import pytest

from data.settings import TEXT_SIZES, AccessSettings
from tests.fixtures.example_drawn import BALLOT, NAME, TEAS, Talk, page
from tests.fixtures.window import window_on
from tui.drawn.typed_ahead import Key
from tui.pages.page import Choice, Chosen, GoOn

TEA = page(Choice("Which tea?", TEAS), name="example.tea")
ASK_NAME = page(NAME, name="example.name")
READY = page(GoOn("Ready?", "I am ready"), name="example.ready")
VOTE = replace(page(BALLOT, name="example.ballot"), secret=True)
SMALL = (20, 6)
KEYS = ("1", "2", "k", "enter", "space", "down", "tab", "left", "plus", "escape", "f9", "pagedown")


@pytest.mark.parametrize(
    ("asked", "large_text"),
    [(TEA, TEXT_SIZES[0]), (VOTE, TEXT_SIZES[0]), (READY, TEXT_SIZES[0]), (VOTE, TEXT_SIZES[-1])],
)
async def test_no_key_and_no_click_answers_unseen(asked, large_text):
    talk = Talk([asked, READY, READY], access=AccessSettings(large_text=large_text))
    async with window_on(talk) as window:
        before = window.text
        await window.resize(*SMALL)
        assert "too small" in " ".join(window.text.split())
        await window.press(*KEYS)
        turns = window.app.turns
        turns.click(turns.showing.picture(window.app.frame), 0, 0)
        await window.paste("1")
        await window.resize(80, 24)
        assert window.text == before
    assert talk.answers == []


async def test_nothing_is_typed_unseen():
    talk = Talk([ASK_NAME, READY])
    async with window_on(talk) as window:
        await window.type("An")
        await window.resize(*SMALL)
        await window.type("other")
        await window.paste("thing")
        await window.press("backspace", "ctrl+z")
        await window.resize(80, 24)
        await window.type("a")
    assert talk.fields == {"name": "Ana"}


async def test_what_was_typed_ahead_waits_for_no_page_that_is_not_seen():
    talk = Talk([TEA, READY])
    async with window_on(talk) as window:
        await window.resize(*SMALL)
        window.app.turns.press(Key("1", "1"))
        await window.resize(80, 24)
        await window.press("2")
    assert talk.answers == [Chosen("black")]


async def test_line_by_line_still_works():
    talk = Talk([TEA, READY])
    async with window_on(talk) as window:
        await window.resize(*SMALL)
        await window.press("f6")
    assert talk.conversation.access.renderer_changed


async def test_so_do_help_and_leaving():
    talk = Talk([TEA, READY])
    async with window_on(talk) as window:
        await window.resize(*SMALL)
        await window.press("f1")
        await window.resize(80, 24)
        assert "You are being helped." in window.text
