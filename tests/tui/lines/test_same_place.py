"""Coming back means the same line; what was refused is not offered again; each try says that it is one."""

from __future__ import annotations

from io import StringIO

import pytest

from data.words.problems import Problem
from data.words.wording import phrase
from tests.fixtures.example_lines import QUESTION, Talk, asking, talk
from tests.tui.lines.test_typing import NOTE, WHO, Kept
from tui import lines
from tui.lines.cells import width
from tui.lines.keys import InputEnded
from tui.lines.terminal import LineTerminal
from tui.lines.typed_lines import PipedLines
from tui.pages.page import Field, FieldKind, Filled, Form, GoOn
from tui.pages.screen import Stay

SENTENCES = (phrase("That name is too long."),)
ASIDES = ("/rules", "/help", "/?", "/r", "/repeat")


def back_from(aside: str) -> tuple[str, ...]:
    """What is typed to look at something else in the middle, and to come back."""
    return (aside,) if aside in {"/r", "/repeat"} else (aside, "")


@pytest.mark.parametrize("aside", ASIDES)
def test_in_the_middle_of_a_note_somebody_comes_back_to_the_line_they_were_at(aside):
    meeting = talk(NOTE)
    transcript = meeting.typed("one", *back_from(aside), "two", ".", "1")
    assert meeting.answers == [Filled({"note": "one\ntwo"})]
    assert transcript.count("Your note, line 2:\n") == 2
    assert "Line 1: one\nYour note, line 2:\n" in transcript


def test_a_line_that_is_being_changed_is_the_one_that_is_come_back_to():
    meeting = talk(NOTE)
    meeting.typed("one", "two", ".", "2", "1", "/rules", "", "ONE", "1")
    assert meeting.answers == [Filled({"note": "ONE\ntwo"})]


def test_a_note_in_a_form_is_come_back_to_as_well():
    form = Form((Field("text", "Text?", FieldKind.LINES), Field("who", "Who?")), "Save it")
    meeting = talk(form)
    meeting.typed("one", "/rules", "", "two", ".", "1", "Ana", "1")
    assert meeting.answers == [Filled({"text": "one\ntwo", "who": "Ana"})]


def test_an_answer_that_is_changed_on_the_check_page_is_the_place_to_come_back_to():
    meeting = talk(WHO)
    meeting.typed("Ana", "cook", "2", "/rules", "", "Ben", "", "1")
    assert meeting.answers == [Filled({"name": "Ben", "job": "cook"})]


def test_going_back_from_a_change_keeps_the_answer_and_the_check():
    meeting = talk(WHO)
    meeting.typed("Ana", "cook", "2", "/back", "1")
    assert meeting.answers == [Filled({"name": "Ana", "job": "cook"})]


class Interrupted(PipedLines):
    """Somebody stops in the middle of a line (Ctrl+C), stays, and goes on."""

    def __init__(self, half: str, stream: StringIO) -> None:
        super().__init__(stream)
        self._half = half

    def read(self, echo, still):
        if self._half:
            half, self._half = self._half, ""
            still(half)
            raise KeyboardInterrupt
        return super().read(echo, still)


@pytest.mark.parametrize(
    ("question", "typed", "answer"),
    [
        (NOTE, ("1", "", "two", ".", "1"), {"note": "half a\ntwo"}),
        (NOTE, ("1", "anew", ".", "1"), {"note": "anew"}),
        (Field("name", "Your name?"), ("1", ""), {"name": "half a"}),
        (Field("name", "Your name?"), ("1", "anew"), {"name": "anew"}),
        (WHO, ("1", "", "cook", "1"), {"name": "half a", "job": "cook"}),
    ],
)
def test_what_was_half_typed_is_offered_at_once_to_those_who_stay(question, typed, answer):
    meeting = talk(question)
    out = StringIO()
    keys = Interrupted("half a", StringIO("".join(f"{line}\n" for line in typed)))
    lines.run(meeting.conversation, LineTerminal(out, keys))
    assert meeting.answers == [Filled(answer)]
    assert "half a\nPress Enter to keep it.\n" in out.getvalue()


def test_a_form_that_was_stopped_half_way_offers_what_was_half_typed_first():
    keeper = Kept({"test.page": {"name": "Anas"}})
    meeting = talk(WHO, keeper=keeper)
    transcript = meeting.typed("Anastasia", "cook", "1")
    assert "It says now: Anas\nPress Enter to keep it.\nFirst name?\n" in transcript
    assert meeting.answers == [Filled({"name": "Anastasia", "job": "cook"})]


def test_a_word_for_the_program_that_is_typed_slowly_is_no_part_of_the_text():
    for question in (NOTE, Field("name", "Your name?")):
        keeper = Kept()
        meeting = talk(question, keeper=keeper)

        class Slow(PipedLines):
            def read(self, echo, still):
                typed = super().read(echo, still)
                if typed.startswith("/"):
                    still(typed[:3])
                return typed

        lines.run(meeting.conversation, LineTerminal(StringIO(), Slow(StringIO("/rules\n\n"))))
        assert "/ru" not in str(meeting.conversation.visit.draft.fields)
        assert "/ru" not in str(keeper.times[-1])


# ---- what was refused ----


def refused_once(question, problem=None):
    """A page that refuses the first answer."""
    meeting = talk(question)

    def answered(answer):
        if len(meeting.answers) > 1:
            return None
        if problem:
            raise problem
        return Stay(problem=SENTENCES)

    meeting.on_answer = answered
    return meeting


@pytest.mark.parametrize("optional", [False, True])
def test_a_refused_answer_is_not_offered_again(optional):
    meeting = refused_once(Field("name", "Your name?", optional=optional))
    transcript = meeting.typed("Anastasia", "", "Ana")
    assert "Press Enter to keep it." not in transcript
    assert meeting.answers[1] == Filled({"name": ""})


def test_a_refused_answer_is_not_offered_again_where_it_can_be_changed_in_a_form():
    meeting = refused_once(WHO)
    transcript = meeting.typed("Anastasia", "cook", "1", "2", "Ana", "1")
    assert "Press Enter to keep it." not in transcript
    assert meeting.answers[-1] == Filled({"name": "Ana", "job": "cook"})


def test_what_could_only_not_be_saved_is_offered_again():
    class NoRoom(Problem):
        may_pass = True

    no_room = NoRoom(phrase("The disk is full."), None, phrase("Make room."))
    meeting = refused_once(Field("name", "Your name?"), no_room)
    transcript = meeting.typed("Ana", "")
    assert "It says now: Ana\nPress Enter to keep it.\n" in transcript
    assert meeting.answers[-1] == Filled({"name": "Ana"})


# ---- the braille line ----

QUESTIONS = {
    "a choice": (QUESTION, "coffee"),
    "a word after a slash": (Field("name", "Your name?"), "/tea"),
    "a number": (Field("n", "How many?", FieldKind.NUMBER), "some"),
    "going on": (GoOn("Go on?", ""), "what"),
    "a command that does nothing": (QUESTION, "settings"),
}


def prompts_in(transcript: str, ask: str) -> list[str]:
    return [line for line in transcript.splitlines() if ask in line and line.endswith((":", "?"))]


@pytest.mark.parametrize("kind", QUESTIONS)
def test_after_each_wrong_answer_the_braille_line_itself_differs(kind):
    question, wrong = QUESTIONS[kind]
    ask = question.ask.rstrip("?:")
    prompts = prompts_in(talk(question).typed(wrong, wrong, wrong), ask)
    assert len(prompts) == 4
    assert len(set(prompts)) == 4, prompts
    assert all(width(prompt) <= 39 for prompt in prompts)


@pytest.mark.parametrize("question", [Field("name", "Your name?"), WHO, NOTE])
def test_after_a_problem_the_braille_line_itself_differs(question):
    answers = {"name": ("x",), "note": ("x", ".", "1")}
    typed = ("x", "", "1") if question is WHO else answers[question.name]
    meeting = refused_once(question)
    said, _, after = meeting.typed(*typed).partition("Problem: ")
    assert after.splitlines()[-3].startswith("Try 2: ") or "\nTry 2: " in after
    assert "Try" not in said


def test_the_next_question_is_no_further_try():
    meeting = Talk([asking(QUESTION), asking(GoOn("Go on?", ""))])
    assert "Try 2: Which tea? 1 to 3:\n" in (said := meeting.typed("coffee", "1", ""))
    assert said.count("Try") == 1


# ---- letters, wherever one is ----


@pytest.mark.parametrize("letter", ["r", "b", "q", "?", "R"])
def test_where_text_is_typed_a_letter_alone_is_asked_about(letter):
    meeting = talk(Field("name", "Your name?"))
    transcript = meeting.typed(letter, "2")
    assert "That letter alone is a word for the program.\n1. " in transcript
    assert "2. It is my text\nWhat do you mean? 1 to 2:\n" in transcript
    assert meeting.answers == [Filled({"name": letter})]


def test_a_letter_that_was_meant_for_the_program_is_obeyed():
    meeting = talk(NOTE)
    transcript = meeting.typed("one", "?", "1", "", "two", ".", "1")
    assert "Help is here." in transcript
    assert meeting.answers == [Filled({"note": "one\ntwo"})]


@pytest.mark.parametrize("kind", [FieldKind.NUMBER, FieldKind.DATE, FieldKind.TIME])
def test_in_place_of_a_number_or_a_day_a_letter_needs_no_slash(kind):
    meeting = talk(Field("n", "How many?", kind))
    assert "Help is here." in meeting.typed("?", "", "5")
    assert meeting.answers == [Filled({"n": "5"})]


def test_a_letter_works_at_every_prompt_of_a_page():
    """The check of a form and of a note, and the list of lines, are prompts as well."""
    meeting = talk(WHO)
    assert "Help is here." in meeting.typed("Ana", "cook", "?", "", "1")
    assert meeting.answers == [Filled({"name": "Ana", "job": "cook"})]
    note = talk(NOTE)
    said = note.typed("one", ".", "r", "1")
    assert said.count("Line 1: one\n") == 2
    assert note.answers == [Filled({"note": "one"})]


# ---- numbers ----


def test_what_is_no_number_is_refused_at_once():
    form = Form((Field("n", "How many?", FieldKind.NUMBER), Field("why", "Why?")), "Save it")
    meeting = talk(form)
    said = meeting.typed("some", "12a", "-1", "5", "tea", "1")
    assert said.count("That is not a number. Please type it in digits, such as 5.\n") == 3
    assert meeting.answers == [Filled({"n": "5", "why": "tea"})]


def test_nothing_typed_in_place_of_a_number_is_left_to_the_page():
    meeting = talk(Field("n", "How many?", FieldKind.NUMBER, optional=True))
    meeting.typed("")
    assert meeting.answers == [Filled({"n": ""})]


# ---- ends ----


def test_nothing_typed_twice_ends_a_note_and_that_is_said_where_it_is_needed():
    meeting = talk(NOTE)
    transcript = meeting.typed("one", "", "", "1")
    assert "line 2:\nTo end, press Enter once more, or type a full stop alone.\n" in transcript
    assert meeting.answers == [Filled({"note": "one"})]


def test_an_empty_line_between_two_lines_stays():
    meeting = talk(NOTE)
    meeting.typed("one", "", "two", ".", "1")
    assert meeting.answers == [Filled({"note": "one\n\ntwo"})]


class Ending(PipedLines):
    """The input ends by some key or signal."""

    def __init__(self, *endings: BaseException) -> None:
        super().__init__(StringIO("2\n"))
        self._endings = list(endings)

    def read(self, echo, still):
        if self._endings:
            raise self._endings.pop(0)
        return super().read(echo, still)


def said_at_the_end(*endings: BaseException) -> str:
    meeting, out = talk(NOTE), StringIO()
    lines.run(meeting.conversation, LineTerminal(out, Ending(*endings)))
    assert meeting.conversation.over
    return out.getvalue()


def test_the_key_that_ends_the_input_asks_as_leaving_does():
    from tui.lines.keys import EndPressed

    said = said_at_the_end(EndPressed())
    assert "Leave now? 1 to 2:\n" in said
    assert "The input has ended" not in said


def test_told_to_stop_the_program_says_that_it_was():
    from tui.lines.keys import ToldToStop

    said = said_at_the_end(ToldToStop())
    assert "The computer told the program to stop, so it stops here.\n" in said
    assert "The input has ended" not in said
    assert "The input has ended" in said_at_the_end(InputEnded())
