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
from tui.lines.terminal import LineTerminal
from tui.lines.typed_lines import PipedLines
from tui.pages.page import Choice

READ_ON = "more\n" * 5
"""Says the rest of a long list."""

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


@pytest.mark.parametrize("state", STATES)
def test_every_word_is_said_line_by_line(state: str) -> None:
    conversation = conversation_at(state, lines=True)
    page, out = conversation.page, StringIO()
    lines.run(
        conversation,
        LineTerminal(
            out, PipedLines(StringIO(READ_ON if isinstance(page.question, Choice) else ""))
        ),
    )
    assert drawn.missing(page, out.getvalue(), one_by_one=True) == []
