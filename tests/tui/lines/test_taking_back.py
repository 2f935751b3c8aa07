"""What was typed can be taken back and had again: words within a line, and lines of a text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.fixtures.example_lines import talk
from tests.tui.lines.test_keys import typed
from tui.lines.keys import LineEditor
from tui.pages.page import Field, FieldKind, Filled

NOTE = Field("note", "Your note?", kind=FieldKind.LINES)
UNDO, REDO, WORD = "\x1f", "\x19", "\x17"


@pytest.mark.parametrize(
    ("keys", "line"),
    [
        (f"green tea{UNDO}", "green "),
        (f"green tea{UNDO}{UNDO}", ""),
        (f"green tea{UNDO}{UNDO}{REDO}", "green "),
        (f"green tea{WORD}{UNDO}", "green tea"),
        (f"green tea{WORD}{UNDO}{REDO}", "green "),
        (f"green\x15{UNDO}!", "green!"),
        (f"green{UNDO}{UNDO}{REDO}{REDO}", "green"),
        (f"green{UNDO}tea{REDO}", "tea"),
    ],
)
def test_words_in_a_line_are_undone_and_done_again(keys, line):
    assert typed(f"{keys}\n")[0] == line


def test_a_paste_is_undone_as_a_whole():
    pressed = ["see ", "\x1b[200~a list of things\x1b[201~", UNDO, "\n"]
    assert typed(*pressed)[0] in {"", "see "}


@given(st.lists(st.sampled_from(["a", " ", "é", "お", "\x7f", WORD, "\x15", UNDO, REDO])))
def test_what_is_shown_is_always_the_line_as_it_is(keys):
    editor, shown = LineEditor(), ""
    for key in keys:
        for sign in editor.take(key).replace("\b \b", "\b"):
            shown = shown[:-1] if sign == "\b" else shown + sign * (1 + (sign == "お"))
        assert shown == editor.text.replace("お", "おお")


@given(st.lists(st.sampled_from(["a", " ", "b", "\x7f", WORD])))
def test_undone_to_the_start_and_done_again_to_the_end_a_line_is_what_it_was(keys):
    editor = LineEditor()
    for key in keys:
        editor.take(key)
    whole = editor.text
    for _ in keys:
        editor.take(UNDO)
    assert editor.text == ""
    for _ in keys:
        editor.take(REDO)
    assert editor.text == whole


def test_lines_of_a_note_are_undone_and_done_again_while_it_is_written():
    meeting = talk(NOTE)
    said = meeting.typed("one", "two", "/undo", "/undo", "/redo", "three", ".", "1")
    assert "You have written 1 line.\nLine 1: one\nYour note, line 2:" in said
    assert meeting.answers == [Filled({"note": "one\nthree"})]


def test_a_line_that_was_changed_or_taken_out_comes_back_where_the_text_is_checked():
    meeting = talk(NOTE)
    meeting.typed("one", "two", ".", "4", "2", "undo", "2", "1", "ONE", "/undo", "/redo", "1")
    assert meeting.answers == [Filled({"note": "ONE\ntwo"})]


def test_a_note_undone_to_nothing_where_it_is_checked_is_written_again():
    meeting = talk(NOTE)
    meeting.typed("one", ".", "undo", "uno", ".", "1")
    assert meeting.answers == [Filled({"note": "uno"})]


def test_where_there_is_nothing_to_undo_that_is_said_and_nothing_is_written():
    meeting = talk(NOTE)
    said = meeting.typed("/redo", "/undo", "tea", ".", "1")
    assert said.count("There is nothing to do for that here.") == 2
    assert meeting.answers == [Filled({"note": "tea"})]


def test_the_words_can_be_written_with_two_slashes():
    meeting = talk(NOTE)
    meeting.typed("tea", "//undo", "undo", ".", "1")
    assert meeting.answers == [Filled({"note": "tea\n/undo\nundo"})]
    empty = talk(Field("name", "Your name?", value="Ana", optional=True))
    empty.typed("//empty")
    assert empty.answers == [Filled({"name": "/empty"})]
