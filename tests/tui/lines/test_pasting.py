"""Several lines pasted at once: one text, in which nothing is a command."""

from __future__ import annotations

from io import StringIO

import pytest

from tests.fixtures.example_lines import Talk, asking
from tests.tui.lines.test_keys import Pressed
from tui import lines
from tui.lines.terminal import LineTerminal
from tui.lines.typed_lines import TypedLines
from tui.pages.page import Field, FieldKind, Filled

NOTE = Field("note", "Your note?", FieldKind.LINES)
TITLE = Field("title", "The title?")
ITEMS = Field("title", "The title?", several=True)


def pasted(field: Field, *chunks: str | None):
    """What is answered, and what was said, where these keys come; None is a pause."""
    talk = Talk([asking(field)])
    out = StringIO()
    lines.run(talk.conversation, LineTerminal(out, TypedLines(Pressed(*chunks)), screen=True))
    return talk.answers, out.getvalue()


def test_lines_pasted_where_several_may_be_come_whole():
    answers, _ = pasted(ITEMS, "1. Tea\n2. Cake\n", None)
    assert answers == [Filled({"title": "1. Tea\n2. Cake"})]


def test_the_last_line_of_a_paste_waits_for_enter():
    answers, _ = pasted(ITEMS, "Tea\nCa", None, "ke", None, "\n", None)
    assert answers == [Filled({"title": "Tea\nCake"})]


def test_elsewhere_they_are_put_on_one_line_and_that_is_said():
    answers, said = pasted(TITLE, "A long\ntitle\n", None)
    assert answers == [Filled({"title": "A long title"})]
    assert "It says now: A long title" in said


def test_a_pasted_line_with_a_slash_is_text_and_so_is_a_full_stop_within():
    note = "/help me\nhome/office\n.\n/back\n\n\tend\n"
    answers, _ = pasted(NOTE, note, None, ".\n", None, "1\n", None)
    assert answers == [Filled({"note": "/help me\nhome/office\n.\n/back\n\n\tend"})]


def test_a_slash_that_is_typed_is_still_a_command():
    _, said = pasted(NOTE, "/help\n", None, "\n", None)
    assert "Help is here." in said


@pytest.mark.parametrize("text", ["/help", "/home/ana/list.txt", "//server/share", "  /back"])
def test_one_line_that_is_pasted_is_text_whatever_it_begins_with(text):
    answers, said = pasted(TITLE, f"\x1b[200~{text}\x1b[201~", None, "\n", None)
    assert answers == [Filled({"title": text})]
    assert "Help is here." not in said


def test_a_paste_with_its_enter_and_control_keys_in_it_is_text_too():
    answers, _ = pasted(TITLE, "\x1b[200~/a\x03\x15 b\n\x1b[201~", None)
    assert answers == [Filled({"title": "/a b"})]


def test_a_command_word_typed_where_a_paste_was_rubbed_out_is_a_command():
    _, said = pasted(TITLE, "\x1b[200~/help\x1b[201~", "\x15/help\n", None, "\n", None)
    assert "Help is here." in said


@pytest.mark.parametrize("field", [TITLE, ITEMS, NOTE])
def test_an_unknown_word_after_a_slash_is_text_after_one_more_enter(field):
    end = [".\n", None, "1\n", None] if field is NOTE else []
    answers, said = pasted(field, "/home/ana\n", None, "\n", None, *end)
    assert answers == [Filled({field.name: "/home/ana"})]
    assert "To keep it as text, press Enter: /home/ana" in said


def test_an_unknown_word_is_in_the_draft_where_the_input_ends():
    talk = Talk([asking(TITLE)])
    lines.run(talk.conversation, LineTerminal(StringIO(), TypedLines(Pressed("/home/ana\n"))))
    assert talk.conversation.visit.draft.fields == {"title": "/home/ana"}


def test_what_was_pasted_is_kept_where_the_input_ends():
    talk = Talk([asking(ITEMS)])
    typed = TypedLines(Pressed("Tea\nCake\nJa"))
    lines.run(talk.conversation, LineTerminal(StringIO(), typed))
    assert talk.conversation.visit.draft.fields == {"title": "Tea\nCake\nJa"}
