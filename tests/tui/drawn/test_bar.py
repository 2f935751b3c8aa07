"""The bar over the item with the pointer: long enough to be seen, short enough for a slow line."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tests.fixtures.any_page import PAGES, SIZES
from tests.fixtures.example_drawn import page
from tests.tui.drawn.test_window_rows import EVERY_PAGE, WORDS, Drawn
from tui.drawn.list_rows import list_rows
from tui.drawn.rows import Role, plain
from tui.drawn.text import cells
from tui.pages.page import Choice, Option

LONG = Option("homeless", "Frailty checks for people who are homeless, again, 15 minutes")
SHORT = Option("break", "A break")


def listed(drawn, at, *, reverse=True):
    return list_rows(
        drawn.answering.choosing,
        drawn.frame.width,
        WORDS,
        pointed_at=at,
        reverse=reverse,
        drawn={},
    ).rows


def bar(rows):
    return "".join(span.text for row in rows for span in row if span.role is Role.POINTED)


@EVERY_PAGE
@given(PAGES, SIZES, st.data())
def test_on_any_page_it_is_short_and_changes_no_words(a_page, size, data):
    drawn = Drawn(a_page, size)
    if not drawn.answering.choosing or not drawn.answering.choosing.items:
        return
    at = data.draw(st.integers(0, len(drawn.answering.choosing.items) - 1))
    rows, without = listed(drawn, at), listed(drawn, at, reverse=False)
    assert bar(rows).startswith(">")
    assert cells(bar(rows).rstrip()) <= 52
    assert [r.rstrip() for r in plain(rows)] == [r.rstrip() for r in plain(without)]


def test_over_a_long_line_it_ends_with_a_word():
    rows = listed(Drawn(page(Choice("Which?", (LONG, SHORT))), (80, 24)), 0)
    assert bar(rows) == "> 1  Frailty checks for people who are homeless, "


def test_over_a_short_line_it_is_as_wide_as_over_a_long_one():
    rows = listed(Drawn(page(Choice("Which?", (LONG, SHORT))), (80, 24)), 1)
    assert bar(rows) == "> 2  A break".ljust(52)


def test_over_a_short_item_of_two_lines_it_covers_both():
    tea = Option("tea", "Tea", hint="With or without milk")
    rows = listed(Drawn(page(Choice("Which?", (tea, SHORT))), (80, 24)), 0)
    assert "With or without milk" in bar(rows)
