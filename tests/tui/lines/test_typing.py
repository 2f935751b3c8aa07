from __future__ import annotations

from io import StringIO

import pytest

from data.words.problems import Problem
from data.words.wording import phrase
from tests.fixtures.example_lines import Talk, asking, talk
from tui import lines
from tui.lines.terminal import LineTerminal
from tui.lines.typed_lines import PipedLines
from tui.pages.page import Field, FieldKind, Filled, Form, GoOn
from tui.pages.screen import Stay

NOTE = Field("note", "Your note?", kind=FieldKind.LINES)
WHO = Form(
    (Field("name", "First name?"), Field("job", "What do you do?", optional=True)), "Save it"
)


class Kept:
    """A keeper of drafts that remembers each time it was handed one."""

    def __init__(self, drafts=None):
        self.times: list[dict[str, str]] = []
        self._drafts = drafts or {}

    def drafts(self):
        return self._drafts

    def keep_draft(self, page_name, fields):
        self.times.append(dict(fields))

    def drop_draft(self, page_name):
        pass


def test_enter_keeps_what_stands_there():
    meeting = talk(Field("name", "Your name?", value="Ana"))
    assert "It says now: Ana\nPress Enter to keep it.\nYour name?" in meeting.typed("")
    assert meeting.answers == [Filled({"name": "Ana"})]


def test_what_may_be_empty_says_so_and_can_be_emptied():
    assert "You can leave this empty." in talk(Field("name", "Your name?", optional=True)).typed("")
    meeting = talk(Field("name", "Your name?", value="Ana", optional=True))
    assert "Or type /empty to leave it empty." in meeting.typed("/empty")
    assert meeting.answers == [Filled({"name": ""})]


def test_enter_keeps_what_stood_there_when_a_half_typed_line_was_rubbed_out():
    meeting = talk(Field("name", "Your name?", value="Ana"))

    class RubbingOut(PipedLines):
        def read(self, echo, still):
            still("Be")
            return super().read(echo, still)

    lines.run(meeting.conversation, LineTerminal(StringIO(), RubbingOut(StringIO("\n"))))
    assert meeting.answers == [Filled({"name": "Ana"})]


def test_a_hint_comes_before_the_prompt():
    transcript = talk(Field("when", "When?", FieldKind.DATE, hint="Like 3 May.")).typed("4 May")
    assert "Like 3 May.\nWhen?\n" in transcript


def test_a_passphrase_is_never_kept_as_a_draft():
    keeper = Kept()
    meeting = talk(Field("key", "Passphrase?", FieldKind.SECRET), keeper=keeper)
    transcript = meeting.typed("open sesame")
    assert "What you type is not shown." in transcript
    assert keeper.times == []
    assert meeting.answers == [Filled({"key": "open sesame"})]


def test_a_note_ends_with_a_full_stop_and_is_read_back():
    meeting = talk(NOTE)
    transcript = meeting.typed("First thing.", "Second thing.", ".", "1")
    assert "Your note, line 1:\nYour note, line 2:\nYour note, line 3:\n" in transcript
    assert "You have written 2 lines:\nLine 1: First thing.\nLine 2: Second thing.\n" in transcript
    assert meeting.answers == [Filled({"note": "First thing.\nSecond thing."})]


def test_a_line_is_changed_taken_out_or_added():
    meeting = talk(NOTE)
    meeting.typed("one", "two", "three", ".", "2", "2", "TWO", "4", "1", "3", "four", ".", "keep")
    assert meeting.answers == [Filled({"note": "TWO\nthree\nfour"})]


def test_a_note_is_kept_as_a_draft_after_every_line():
    keeper = Kept()
    meeting = talk(NOTE, keeper=keeper)
    meeting.typed("one", "two")
    assert keeper.times == [{"note": "one"}, {"note": "one\ntwo"}]


def test_a_draft_from_before_is_read_back_and_can_be_kept():
    meeting = talk(NOTE)
    meeting.conversation.visit.draft.fields["note"] = "one\ntwo"
    assert "Line 2: two\n1. Keep it\n" in meeting.typed("")
    again = talk(NOTE)
    again.conversation.visit.draft.fields["note"] = "one\ntwo"
    again.typed("1")
    assert again.answers == [Filled({"note": "one\ntwo"})]


def test_a_note_survives_an_interruption():
    meeting = talk(NOTE)
    meeting.typed("one", "/rules", "", "two", ".", "1")
    assert meeting.answers == [Filled({"note": "one\ntwo"})]


def test_a_form_asks_one_field_at_a_time_and_checks_at_the_end():
    meeting = talk(WHO)
    transcript = meeting.typed("Ana", "", "1")
    assert "2 parts, one by one.\nFirst name?\n" in transcript
    check = "To change an answer, type its number.\n1. Save it\n"
    assert f"{check}2. First name: Ana\n3. What do you do: empty\n" in transcript
    assert meeting.answers == [Filled({"name": "Ana", "job": ""})]


def test_an_answer_can_be_changed_on_the_check_page():
    meeting = talk(WHO)
    meeting.typed("Ana", "cook", "2", "Ben", "1")
    assert meeting.answers == [Filled({"name": "Ben", "job": "cook"})]


def test_going_back_in_a_form_asks_for_the_field_before():
    meeting = talk(WHO)
    meeting.typed("Ana", "/back", "Ben", "", "1")
    assert meeting.answers == [Filled({"name": "Ben", "job": ""})]


def test_a_form_goes_on_where_it_was_interrupted():
    meeting = talk(WHO)
    transcript = meeting.typed("Ana", "/rules", "", "cook", "1")
    assert transcript.count("First name?\n") == 1
    assert meeting.answers == [Filled({"name": "Ana", "job": "cook"})]


def test_after_a_problem_only_the_check_is_asked_again():
    meeting = talk(WHO)
    too_long = Stay(problem=(phrase("That name is too long."),))
    meeting.on_answer = lambda answer: too_long if len(meeting.answers) == 1 else None
    transcript = meeting.typed("Anastasia", "", "1", "2", "Ana", "1")
    assert "Problem: That name is too long.\n1. " in transcript
    assert meeting.answers[-1] == Filled({"name": "Ana", "job": ""})


def test_lines_of_one_answer_are_told_apart_where_they_are_checked():
    options = Field("options", "Which options?", FieldKind.LINES, value="Tea with milk\n\nWater")
    meeting = talk(Form((options,), "Save it"))
    assert "1. Save it\n2. Which options: Tea with milk; Water\n" in meeting.typed("1")


def test_a_form_that_is_filled_in_already_is_only_checked():
    full = Form((Field("name", "First name?", value="Ana"),), "Save it")
    meeting = talk(full)
    assert "1. Save it\n2. First name: Ana\n" in meeting.typed("1")
    assert meeting.answers == [Filled({"name": "Ana"})]


@pytest.mark.parametrize("length", [5_000, 70_000])
def test_a_long_paste_is_kept_whole(length):
    meeting = talk(NOTE)
    meeting.typed("x" * length, ".", "1")
    assert meeting.answers == [Filled({"note": "x" * length})]


def test_the_end_of_the_input_keeps_what_was_typed_and_says_so():
    keeper = Kept()
    meeting = Talk([asking(NOTE), asking(GoOn("Go on?", ""))], keeper=keeper)
    transcript = meeting.typed("half a note")
    assert transcript.endswith(
        "The input has ended, so the program stops here.\nEverything entered is saved.\n"
    )
    assert keeper.times[-1] == {"note": "half a note"}
    assert meeting.conversation.over


def test_a_form_changed_in_one_part_and_refused_comes_back_to_the_check():
    filled = Form(
        (Field("name", "First name?", value="Ana"), Field("job", "Job?", value="cook")), "Save"
    )
    meeting = talk(filled)
    refused = Stay(problem=(phrase("That name is taken."),))
    meeting.on_answer = lambda answer: refused if len(meeting.answers) == 1 else None
    transcript = meeting.typed("2", "Ben", "1", "1")
    assert "Problem: That name is taken.\n1. Save\n2. First name: Ben\n3. Job: cook" in transcript
    assert meeting.answers[-1] == Filled({"name": "Ben", "job": "cook"})


def test_a_draft_that_cannot_be_saved_says_so_once_and_the_note_goes_on():
    class Full(Kept):
        def keep_draft(self, page_name, fields):
            raise Problem(phrase("The disk is full."), None, phrase("Make room."))

    meeting = talk(NOTE, keeper=Full())
    transcript = meeting.typed("one", "two", ".", "1")
    assert transcript.count("Problem: The disk is full.\nMake room.\n") == 1
    assert meeting.answers == [Filled({"note": "one\ntwo"})]
