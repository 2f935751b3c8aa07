"""Lines in large letters: nothing lost, nothing wider than its place, and pictures as high as they say."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.fixtures.any_page import LONG
from tui.drawn.big_text.block_characters import BLOCKS, signs
from tui.drawn.big_text.lettering import Caret, forget_drawings, lettering
from tui.drawn.big_text.tuning import TUNINGS
from tui.drawn.text import clean

SIZES = st.sampled_from(list(TUNINGS))


@given(LONG.map(clean), SIZES, st.integers(20, 140))
def test_every_character_is_in_one_line_and_no_line_is_too_wide(text, size, width):
    letters = lettering(*size)
    lines = letters.broken(text, width)
    assert "".join(text[line.start : line.end] for line in lines) == text.replace("\n", "")
    for line in lines:
        shown = text[line.start : line.end].rstrip(" ")
        one_letter = line.end - line.start == 1
        assert one_letter or letters.face.width(shown) <= width * letters.blocks.across


@given(LONG.map(clean), SIZES, st.integers(20, 140))
def test_a_picture_is_as_high_and_wide_as_was_said(text, size, width):
    letters = lettering(*size)
    lines = tuple(text[b.start : b.end] for b in letters.broken(text, width))
    rows = letters.drawn(lines, width)
    assert len(rows) == letters.rows_high(lines)
    assert {len(row) for row in rows} == {width}


@pytest.mark.parametrize("size", list(TUNINGS))
def test_no_ink_is_cut_off(size):
    """Accents on capitals, and tails, get rows of their own where a line has no place for them."""
    letters = lettering(*size)
    text = "Ż Â Ą j ĝ Ç"
    (alone,) = (letters.drawn((text,), 200),)
    ink = sum(len(row) - row.count(" ") for row in alone)
    pixels = sum((row).bit_count() for _, g, _ in letters.face.glyphs(text) for row in g.rows)
    shown = sum(letters.blocks.signs.index(c).bit_count() for row in alone for c in row)
    assert ink
    assert shown == pixels


def test_a_picture_is_made_of_the_pixels_it_was_given():
    assert signs([0b0001, 0b1000], BLOCKS["quadrants"], 2) == ["▘▗"]
    assert signs([0b01, 0b10], BLOCKS["halves"], 2) == ["▀▄"]
    assert signs([0b01, 0b10], BLOCKS["cells"], 2) == ["█ ", " █"]


def test_the_caret_is_a_line_as_high_as_the_letters():
    letters = lettering("quadrants", 4)
    without, with_caret = letters.drawn(("a",), 10), letters.drawn(("a",), 10, Caret(0, 12))
    assert [row[6] for row in with_caret] == ["▌"] * 4
    assert [row[:6] for row in with_caret] == [row[:6] for row in without]


def test_text_to_be_read_to_the_left_stands_on_the_right():
    letters = lettering("quadrants", 6)
    rows = letters.drawn(("שלום",), 60)
    assert all(row.startswith(" " * 30) for row in rows)
    assert any(row.strip() for row in rows)


def test_arabic_letters_join():
    """A preview: the letters of a word are narrower together than each alone, and joined."""
    face = lettering("quadrants", 6).face
    assert face.width("نعم") < sum(face.width(letter) for letter in "نعم")


@pytest.mark.parametrize("rows", [4, 5, 6, 8])
@pytest.mark.parametrize("missing", ["👍", "李"])
def test_what_no_font_has_is_shown_as_an_empty_box_and_not_left_out(rows, missing):
    face = lettering("quadrants", rows).face
    assert face.width(missing) == face.width("\ufffd") > 0
    assert face.width("a\u200b") == face.width("a")
    shown = "".join(lettering("quadrants", rows).drawn((missing,), 40))
    assert "*" not in shown
    assert shown.strip()


def test_after_a_ballot_nothing_is_remembered_of_what_was_drawn_measured_or_broken():
    letters = lettering("quadrants", 4)
    (line,) = letters.broken("Yes, marked", 60)
    shown = "Yes, marked"[line.start : line.end]
    assert letters.drawn((shown,), 60)
    assert "Yes, marked" in repr((vars(letters), vars(letters.face)))

    forget_drawings()

    assert "Yes, marked" not in repr((vars(letters), vars(letters.face)))
