"""Typing: the cursor steps over whole letters, and nothing typed is lost."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tests.fixtures.any_page import LONG as ANY
from tui.drawn.editing import Editing, line_of
from tui.drawn.text import broken, cells, clean, clusters

LONG = ANY.map(clean)

MOVING = ("left", "right", "up", "down", "home", "end", "ctrl+left", "ctrl+right", "ctrl+home")
CHANGING = ("backspace", "delete", "ctrl+w", "ctrl+u", "ctrl+z", "enter", "f12")
KEYS = st.sampled_from((*MOVING, *CHANGING))
TYPED = st.sampled_from(["a", " ", "é", "\u0301", "👍🏽", "会", "م", "[", "-"])
MOVES = st.sampled_from(MOVING)


def stops(text: str) -> set[int]:
    return {0, *(cluster.end for cluster in clusters(text))}


@given(LONG, st.lists(st.one_of(KEYS, TYPED), max_size=30), st.integers(3, 40), st.booleans())
def test_the_cursor_is_never_inside_a_letter(text, keys, width, lines):
    editing = Editing(text, len(text), lines)
    for key in keys:
        editing.press(key, key if len(key) < 3 else None, width)
        assert editing.at in stops(editing.text)


@given(LONG, st.lists(MOVES, max_size=30), st.integers(3, 40))
def test_moving_changes_nothing(text, keys, width):
    editing = Editing(text, len(text), lines=True)
    for key in keys:
        editing.press(key, None, width)
    assert editing.text == text


@given(LONG, st.lists(st.one_of(KEYS, TYPED), min_size=1, max_size=12), st.integers(3, 40))
def test_every_change_can_be_taken_back(text, keys, width):
    editing = Editing(text, len(text), lines=True)
    for key in keys:
        if key != "ctrl+z":
            editing.press(key, key if len(key) < 3 else None, width)
    for _ in keys:
        editing.undo()
    assert editing.text == text


@given(st.text(st.sampled_from("ab éł👍"), max_size=60), st.integers(3, 20))
def test_down_and_up_again_come_back_to_the_same_line(text, width):
    editing = Editing(text, 0, lines=True)
    if editing.press("down", None, width):
        assert line_of(broken(text, width), editing.at) == 1
        editing.press("up", None, width)
        assert editing.at == 0


@given(st.text(st.sampled_from("ab éł👍会"), max_size=60), st.integers(3, 20), st.integers(0, 60))
def test_home_and_end_stay_in_the_line_as_it_is_painted(text, width, at):
    editing = Editing(text, min(stops(text), key=lambda stop: abs(stop - at)), lines=True)
    row = line_of(broken(text, width), editing.at)
    editing.press("end", None, width)
    assert line_of(broken(text, width), editing.at) == row
    editing.press("home", None, width)
    assert editing.at == broken(text, width)[row].start


def test_typing_in_the_middle():
    editing = Editing("mint tea", 4)
    for character in " leaf":
        editing.press(character, character, 40)
    assert editing.text == "mint leaf tea"
    editing.press("ctrl+w", None, 40)
    assert editing.text == "mint  tea"


def test_a_letter_typed_before_its_accent_takes_the_cursor_behind_both():
    editing = Editing("\u0301b", 0)
    editing.press("a", "a", 40)
    assert (editing.text, editing.at) == ("a\u0301b", 2)
    editing = Editing("a \u0301b", 0)
    editing.press("ctrl+right", None, 40)
    editing.press("ctrl+right", None, 40)
    assert editing.at == 4


def test_a_pasted_text_brings_no_orders_and_in_one_line_no_line_ends():
    editing = Editing()
    editing.insert("\x1b[31mred\nblue\x07\tend")
    assert editing.text == "[31mred blue\tend"
    lines = Editing(lines=True)
    lines.insert("one\r\ntwo")
    assert lines.text == "one\ntwo"


def test_backspace_takes_a_letter_with_all_its_parts():
    editing = Editing("ne\u0301", 3)
    editing.press("backspace", None, 40)
    assert editing.text == "n"
    family = "a👩‍👩‍👧"
    editing = Editing(family, len(family))
    editing.press("backspace", None, 40)
    assert editing.text == "a"
    assert cells(editing.text) == 1


SENTENCE = "The treasurer said that the balance is fine."


def typed(text: str) -> Editing:
    editing = Editing(lines=True)
    for character in text:
        editing.press("enter" if character == "\n" else character, character, 40)
    return editing


def test_undo_takes_back_a_word_at_a_time_and_redo_brings_it_back():
    editing = typed(SENTENCE)
    editing.press("ctrl+z", None, 40)
    assert editing.text == "The treasurer said that the balance is "
    editing.press("ctrl+z", None, 40)
    assert editing.text == "The treasurer said that the balance "
    editing.press("ctrl+y", None, 40)
    editing.press("ctrl+shift+z", None, 40)
    assert editing.text == SENTENCE
    assert editing.at == len(SENTENCE)


def test_a_word_rubbed_out_letter_by_letter_comes_back_as_one():
    editing = typed("mint tea now")
    for _ in range(7):
        editing.press("backspace", None, 40)
    assert editing.text == "mint "
    editing.press("ctrl+z", None, 40)
    assert editing.text == "mint tea"
    editing.press("ctrl+z", None, 40)
    assert editing.text == "mint tea now"


def test_a_paste_is_one_change():
    editing = typed("mint ")
    editing.insert("tea\nand\nhoney")
    editing.press("x", "x", 40)
    editing.press("ctrl+z", None, 40)
    editing.press("ctrl+z", None, 40)
    assert editing.text == "mint "


def test_what_is_typed_after_an_undo_cannot_be_brought_back_over():
    editing = typed("mint tea")
    editing.press("ctrl+z", None, 40)
    editing.press("x", "x", 40)
    editing.press("ctrl+y", None, 40)
    assert editing.text == "mint x"


@given(LONG, st.lists(st.one_of(KEYS, TYPED), max_size=12), st.integers(3, 40))
def test_holding_undo_and_then_redo_loses_nothing(text, keys, width):
    editing = Editing(text, len(text), lines=True)
    for key in keys:
        editing.press(key, key if len(key) < 3 else None, width)
    before = editing.text
    undone = 0
    while editing._history._before:
        editing.undo()
        undone += 1
    for _ in range(undone):
        editing.redo()
    assert editing.text == before
