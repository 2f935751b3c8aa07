"""Each block as rows: all of it said, in words as well as in pictures."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from data.words.wording import Words
from tests.fixtures.any_page import BLOCKS, SHORT, TABLES
from tui.drawn.blocks import block_rows
from tui.drawn.rows import plain, width_of
from tui.drawn.text import clean
from tui.pages.page import Bar, Bars, Notice, Picture, Steps, Table, Tone

WORDS = Words()


def said(block, width: int) -> list[str]:
    return plain(block_rows(block, width, WORDS))


def squeezed(text: str) -> str:
    return "".join(clean(text).split())


@settings(max_examples=100, deadline=None)
@given(BLOCKS, st.integers(22, 100))
def test_no_block_is_wider_than_its_place(block, width):
    assert all(width_of(row) <= width for row in block_rows(block, width, WORDS))


@settings(max_examples=100, deadline=None)
@given(TABLES, st.integers(22, 100))
def test_every_cell_of_a_table_is_said_whole(table, width):
    """Where columns stand side by side, the parts of a cell are on rows of their own."""
    shown = said(table, width)
    everything = squeezed("".join(shown))
    for cells_of_row in table.rows:
        for cell in cells_of_row:
            for word in clean(cell).split():
                assert word[:10] in everything


def test_a_table_has_columns_where_they_fit_and_is_a_list_where_not():
    table = Table("Who does what", ("Who", "What"), (("Ana", "writes to the council"),))
    assert said(table, 60) == ["Who does what", "Who  What", "Ana  writes to the council"]
    assert said(table, 22) == ["Who does what", "Who  What", "Ana  writes to the", "     council"]
    names = (("a" * 12, "b" * 12, "c" * 12),)
    assert said(Table("", ("One", "Two", "Three"), names), 22) == [
        f"- One: {'a' * 12}",
        f"  Two: {'b' * 12}",
        f"  Three: {'c' * 12}",
    ]


def test_a_cell_of_many_words_goes_on_below_in_its_column():
    table = Table("", ("Who", "What"), (("Ana", "writes " * 6), ("Bo", "reads")))
    shown = said(table, 30)
    assert shown[0] == "Who  What"
    assert shown[1].startswith("Ana  writes")
    assert shown[2].startswith("     writes")
    assert shown[-1] == "Bo   reads"
    assert sum(line.count("writes") for line in shown) == 6


@pytest.mark.parametrize(
    ("tone", "word"),
    [(Tone.PROBLEM, "Problem"), (Tone.DONE, "Done"), (Tone.NOTE, "Please note")],
)
def test_a_notice_says_in_words_what_it_is_about(tone, word):
    assert said(Notice("It is so.", tone), 60) == [f"{word}: It is so."]


@settings(deadline=None)
@given(SHORT, SHORT, st.floats(0, 1))
def test_bars_say_their_values_in_words(label, value, share):
    shown = "".join(said(Bars("", (Bar(label, value, share),)), 60))
    assert squeezed(f"{label}: {value}") in squeezed(shown)


def test_the_longest_bar_is_the_largest_share():
    shown = said(Bars("", (Bar("Mint", "some", 0.2), Bar("Black", "more", 0.8))), 60)
    assert shown[1].count("█") * 4 == pytest.approx(shown[3].count("█"), abs=2)


def test_a_picture_too_wide_for_the_window_is_said_in_its_words_alone():
    block = Picture(("▚" * 50,), "A chequered flag")
    assert said(block, 60) == ["▚" * 50, "A chequered flag"]
    assert said(block, 40) == ["A chequered flag"]


def test_steps_are_numbered_only_where_the_order_matters():
    assert said(Steps(("One", "Two"), "First", numbered=True), 40) == ["First", "1. One", "2. Two"]
    assert said(Steps(("One", "Two")), 40) == ["- One", "- Two"]
    assert said(Steps(("A sentence of more than one line",)), 20) == [
        "- A sentence of more",
        "  than one line",
    ]
