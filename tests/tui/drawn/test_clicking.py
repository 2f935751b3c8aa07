"""With the mouse alone: answers, the last row, fields, places in a text, and what does not fit."""

from __future__ import annotations

import pytest

from tests.fixtures.example_drawn import NAME, PERSON, TEAS, Talk, page
from tests.fixtures.window import Window, window_on
from tui.pages.page import Choice, Chosen, Field, FieldKind, GoOn, Option, Sentence, WentOn

TEA = page(Choice("Which tea?", TEAS))
TEXT = tuple(
    Sentence(f"Sentence{n}. It is long enough for a row of its own.") for n in range(1, 15)
)
PEOPLE = tuple(Option(f"p{n}", f"Number{n}.") for n in range(1, 15))


async def click(window: Window, shown: str, beyond: int = 0) -> None:
    """Click on a text that shows, some cells behind its first letter."""
    lines = window.text.splitlines()
    row = next(y for y, line in enumerate(lines) if shown in line)
    await window.pilot.click(offset=(lines[row].index(shown) + beyond, row))
    await window.press()


@pytest.mark.parametrize("size", [(80, 24), (40, 12)])
@pytest.mark.parametrize(("shown", "wanted"), [("F1 Help", "help"), ("Escape Back", "back")])
async def test_a_command_of_the_last_row_is_clicked(monkeypatch, size, shown, wanted):
    talk, asked = Talk([TEA]), []
    monkeypatch.setattr(talk.conversation, "command", asked.append)
    async with window_on(talk, size) as window:
        await click(window, shown, 3)
        await click(window, "A heading")
    assert asked == [wanted]


async def test_answers_and_going_on_are_clicked():
    talk = Talk([TEA, page(GoOn("Read?", "Go on"))])
    async with window_on(talk) as window:
        await click(window, "Black")
        await click(window, "> Go on", 3)
    assert talk.answers == [Chosen("black"), WentOn()]


async def test_a_field_is_clicked_and_a_place_in_its_text():
    field = Field("note", "What was said?", FieldKind.LINES, value="One and two")
    async with window_on(Talk([page(field)])) as window:
        await click(window, "and two", 2)
        await window.type("!")
        assert "One an!d two" in window.text
    async with window_on(Talk([page(PERSON)])) as window:
        await click(window, "What is your part?")
        await window.type("guest")
        assert "guest" in window.cursor_line


async def test_below_a_field_a_click_goes_up_to_it():
    async with window_on(Talk([page(NAME)])) as window:
        await window.press("tab")
        await click(window, NAME.ask)
        await window.type("Ana")
        assert "Ana" in window.cursor_line


@pytest.mark.parametrize("size", [pytest.param((80, 24), marks=pytest.mark.slow), (40, 12)])
async def test_what_does_not_fit_is_seen_by_clicking_on_what_says_so(size):
    labels = [f"Sentence{n}." for n in range(1, 15)] + [f"Number{n}." for n in range(1, 15)]
    talk = Talk([page(Choice("Who?", PEOPLE), *TEXT)])
    async with window_on(talk, size) as window:
        seen = window.text
        for _ in range(30):
            await click(window, "More")
            seen += window.text
        assert [label for label in labels if label not in seen] == []
    assert talk.answers == []
