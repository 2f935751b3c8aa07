"""Page Down: everything on a page is seen on the way down, and on the way up again."""

from __future__ import annotations

import pytest

from tests.fixtures.example_drawn import BALLOT, Talk, page
from tests.fixtures.window import Window, window_on
from tui.pages.page import Choice, Option, Sentence

LONG = "is a name that needs more than a single row in a narrow window"
PEOPLE = tuple(Option(f"p{n}", f"Number{n}. {LONG if n % 3 else ''}") for n in range(1, 15))
TEXT = tuple(Sentence(f"Sentence{n}. {LONG}") for n in range(1, 12))
SIZES = [(24, 8), (40, 12), (80, 24), (120, 30)]
PAGES = {
    "a long list": page(Choice("Who?", PEOPLE)),
    "a long text": page(Choice("Who?", PEOPLE[:2]), *TEXT),
    "both": page(Choice("Who?", PEOPLE), *TEXT),
    "a ballot": page(Choice("Who?", PEOPLE, cast="Cast my vote"), *TEXT, secret=True),
}


async def seen_with(window: Window, key: str) -> str:
    seen, last = window.text, ""
    while window.text != last:
        last = window.text
        await window.press(key)
        seen += window.text
    return seen


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("name", PAGES)
async def test_no_row_is_passed_unseen(name, size):
    shown = PAGES[name]
    labels = [o.label.split()[0] for o in shown.question.options]
    labels += [f"Sentence{n}." for n in range(1, 12) if shown.blocks]
    async with window_on(Talk([shown]), size) as window:
        for key in ("pagedown", "pageup"):
            seen = await seen_with(window, key)
            assert [label for label in labels if label not in seen] == []


async def test_the_text_and_its_question_stay_where_page_down_turns_the_list_of_a_ballot():
    """The pointer is led by chance alone, so that no number of keys tells where it went."""
    async with window_on(Talk([page(BALLOT, *TEXT, secret=True)]), (40, 12)) as window:
        await window.press("pagedown", "pagedown", "pagedown", "pagedown")
        assert window.app.turns.showing.answering.choosing.pointed is None
