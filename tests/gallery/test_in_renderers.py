"""Every screen in every state, in each renderer: in a small window, line by line, in large text."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from io import StringIO

import pytest

from data.settings import AccessSettings
from tests.fixtures.sample_world import new_world
from tests.gallery import drawn, looks
from tests.gallery.states import STATES
from tui import lines
from tui.conversation.conversation import Conversation
from tui.lines.by_words import ByWords
from tui.lines.terminal import LineTerminal
from tui.lines.typed_lines import PipedLines
from tui.pages.page import Page

REPEAT, OTHERS = "/repeat", ("others",) * 6
"""What is typed to hear the whole page, and all the parts of its list."""

pytestmark = pytest.mark.slow


def conversation_at(state: str, **access: object) -> Conversation:
    world = new_world()
    screen = STATES[state](world)
    return looks.shown(world, screen, replace(AccessSettings(), **access))  # type: ignore[arg-type]


@pytest.fixture(autouse=True)
def _no_deaf_time(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tui.drawn.conversation_turns.DEAF_FOR", 0.001)


@pytest.mark.parametrize("state", STATES)
def test_every_word_can_be_brought_into_a_small_window(state: str) -> None:
    assert asyncio.run(drawn.not_shown_in_a_small_window(conversation_at(state))) == []


@pytest.mark.parametrize("state", STATES)
def test_every_word_is_on_a_leaf_of_large_text(state: str) -> None:
    large = conversation_at(state, large_text=6, blocks="quadrants")
    assert asyncio.run(drawn.not_on_a_leaf(large)) == []


def said_line_by_line(state: str, *typed: str) -> tuple[Page, str]:
    """The page as line by line has it, and everything that is said when these lines are typed."""
    conversation = conversation_at(state, lines=True)
    conversation.instructing = ByWords()
    page, out = conversation.page, StringIO()
    piped = PipedLines(StringIO("".join(f"{line}\n" for line in typed)))
    lines.run(conversation, LineTerminal(out, piped))
    return page, out.getvalue()


@pytest.mark.parametrize("state", STATES)
def test_every_word_is_said_line_by_line(state: str) -> None:
    """At the latest when it is repeated, in full; and a long list once its other parts are asked for."""
    page, said = said_line_by_line(state, REPEAT)
    if "Type others." in said:
        page, said = said_line_by_line(state, REPEAT, *OTHERS)
    assert drawn.missing(page, said, one_by_one=True) == []
