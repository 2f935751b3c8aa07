"""Another page is written so that a screen reader says it whole, in its order, and no word in parts."""

import re

from tests.tui.drawn.thin.test_arrow import said
from tests.tui.drawn.thin.test_painter import Both, whole
from tui.drawn.thin.abilities import Abilities
from tui.drawn.thin.another_page import is_another_page
from tui.drawn.thin.cells import blank_rows

PEOPLE = ["People", "", "Who is here today?", "", "> 1  Kofi Mensah", "  2  Bel", "  3  Go on"]
PLAN = [
    "Planning",
    "",
    "Which day is it?",
    "",
    "> 1  Tomorrow",
    "  2  Next week",
    "  3  A later day",
]
ITEM = [
    "Item 3 of 11",
    "Tea and cake",
    "for all",
    "",
    "> 1  Note",
    "  2  Go on",
    "  3  Back",
    "  4  R",
]
NEXT = [
    "Item 4 of 11",
    "Tea and cakes",
    "for some",
    "",
    "> 1  Notes",
    "  2  Go on",
    "  3  Back",
    "  4  R",
]


def written(before, after):
    both = Both(Abilities(fills=True))
    both.send(whole([*before, *[""] * 9][:9]) + "\x1b[5;1H")
    text = both.send(whole([*after, *[""] * 9][:9]) + "\x1b[5;1H")
    assert both.thin.shown().differing(both.all.shown()) == []
    return text, both.writing.alone


def words_of(rows):
    return re.findall(r"\w+", " ".join(rows))


def test_another_page_is_said_whole_though_it_shares_letters_with_the_last_one():
    text, _ = written(PEOPLE, PLAN)
    assert words_of(said([text])) == words_of(PLAN)


def test_the_screen_is_emptied_a_moment_before_so_that_a_reader_that_compares_says_all_of_it():
    text, alone = written(PEOPLE, PLAN)
    assert text[:alone].endswith("\x1b[2J")
    assert words_of(said([text[:alone]])) == []


def test_a_page_that_is_much_like_the_last_one_is_said_in_whole_words():
    text, _ = written(ITEM, NEXT)
    assert set(words_of(said([text]))) <= set(words_of(NEXT))
    assert "cakes" in text


def test_a_letter_or_a_mark_is_no_other_page():
    old = blank_rows(20, 6)
    new = [list(row) for row in old]
    new[2][3] = ("a", old[2][3][1])
    assert not is_another_page(old, new)


def test_letters_drawn_of_blocks_are_no_words():
    old, new = blank_rows(20, 6), blank_rows(20, 6, ("█", blank_rows(1, 1)[0][0][1]))
    assert not is_another_page(old, new)
