"""Text in cells: nothing a terminal would obey, nothing lost where a line breaks."""

from __future__ import annotations

import unicodedata
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from tests.fixtures.any_page import LONG
from tui.drawn.text import broken, cells, clean, clusters, fitted, is_simple, wrapped

ANY = st.one_of(st.text(max_size=80), LONG)


@given(ANY)
def test_nothing_that_a_terminal_obeys_is_ever_painted(text):
    assert all(c == "\n" or unicodedata.category(c) != "Cc" for c in clean(text))


def test_nothing_can_turn_the_order_of_what_follows_round():
    assert clean("ab\u202ecd\u2066ef") == "abcdef"


@given(ANY)
def test_what_can_be_seen_is_never_lost_by_cleaning(text):
    seen = [c for c in text if c.isprintable() and not c.isspace()]
    assert [c for c in clean(text) if c.isprintable() and not c.isspace()] == seen


@given(ANY, st.integers(2, 60))
def test_every_character_is_in_exactly_one_line(text, width):
    lines = broken(text, width)
    assert "".join(text[start:end] for start, end in lines) == text.replace("\n", "")
    assert all(a.end <= b.start <= a.end + 1 for a, b in pairwise(lines))


@given(ANY, st.integers(2, 60))
def test_no_line_is_wider_than_asked_for(text, width):
    assert all(cells(line) <= width for line in wrapped(text, width))


@given(ANY, st.integers(2, 30))
def test_a_letter_is_never_parted_from_its_accents(text, width):
    starts = {0, *(cluster.end for cluster in clusters(text))}
    assert all({line.start, line.end} <= starts for line in broken(text.replace("\n", " "), width))


@given(ANY)
def test_a_cursor_steps_over_each_line_end_by_itself(text):
    ends = [text[start:end] for start, end, _ in clusters(text) if "\n" in text[start:end]]
    assert ends == ["\n"] * text.count("\n")
    assert "".join(text[start:end] for start, end, _ in clusters(text)) == text


@given(st.text(st.sampled_from("ab  éł-"), max_size=60), st.integers(2, 20))
def test_simple_texts_break_as_all_others_do(text, width):
    """A wide character at the end keeps the whole text from being taken as simple."""
    others = broken(text + " 会", max(2, width))
    assert is_simple(text)
    assert not is_simple(text + " 会")
    assert broken(text, width)[:-1] == [line for line in others if line.end < len(text)]


def test_lines_break_between_words_where_they_can():
    assert wrapped("one two three", 8) == ["one two", "three"]
    assert wrapped("extraordinary", 8) == ["extraord", "inary"]
    assert wrapped("会議は月曜日", 5) == ["会議", "は月", "曜日"]
    assert wrapped("", 8) == [""]


@given(ANY.filter(lambda text: "\n" not in text), st.integers(0, 40))
def test_filling_up_never_cuts(text, width):
    text = clean(text)
    assert fitted(text, width).startswith(text)
    assert cells(fitted(text, width)) == max(width, cells(text))
