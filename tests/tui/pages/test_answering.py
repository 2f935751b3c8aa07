"""An answer is matched with its page in one place; one that does not fit is refused."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.pages.answering import NotOnPage, answered, options_of
from tui.pages.page import (
    Choice,
    ChoiceKind,
    Chosen,
    ChosenSeveral,
    Field,
    Filled,
    Form,
    GoOn,
    Option,
    Page,
    Scored,
    WentBack,
    WentOn,
)
from tui.pages.screen import Back, Do, Leave

KEEP = Option("keep", "Keep it", Back)
LEAVE = Option("leave", "Leave", Leave)
ONE = Page("one", "One", question=Choice("Keep it?", (KEEP,)), actions=(LEAVE,), back="leave")
MARKED = Choice(
    "Who is here?",
    (Option("a", "Ana"), Option("b", "Ben")),
    kind=ChoiceKind.SEVERAL,
    does=lambda answer: Do(str(answer.options)),
)
HERE = Page("here", "Here", question=MARKED)
FIELD = Page("field", "Field", question=Field("text", "Say?", does=Do), back=Leave)
FORM = Page(
    "form",
    "Form",
    question=Form((Field("a", "A?"), Field("b", "B?")), "Save", lambda typed: Do(str(typed))),
)


def test_an_option_or_an_action_does_what_it_carries():
    assert answered(ONE, Chosen("keep")) == Back()
    assert answered(ONE, Chosen("leave")) == Leave()


def test_going_back_does_what_the_page_says_it_stands_for():
    assert answered(ONE, WentBack()) == Leave()
    assert answered(FIELD, WentBack()) == Leave()


def test_what_is_typed_reaches_the_field_or_the_form():
    assert answered(FIELD, Filled({"text": "Hello"})) == Do("Hello")
    assert answered(FORM, Filled({"a": "1", "b": "2"})) == Do("{'a': '1', 'b': '2'}")


def test_what_is_marked_reaches_the_question():
    assert answered(HERE, ChosenSeveral(("b",))) == Do("('b',)")


def test_going_on_does_what_the_page_carries():
    assert answered(Page("on", "On", question=GoOn("On?", "On", Leave)), WentOn()) == Leave()


@pytest.mark.parametrize(
    ("page", "answer"),
    [
        (ONE, WentOn()),
        (ONE, Filled({"text": "Hello"})),
        (ONE, ChosenSeveral(("keep",))),
        (FIELD, Filled({"name": "Hello"})),
        (FORM, Filled({"a": "1"})),
        (FORM, WentBack()),
        (HERE, ChosenSeveral(("a", "c"))),
        (HERE, Scored((("c", 1),))),
        (Page("on", "On", question=GoOn("On?", "On")), WentOn()),
    ],
)
def test_an_answer_that_does_not_fit_the_page_is_refused(page, answer):
    with pytest.raises(NotOnPage):
        answered(page, answer)


@given(st.text())
def test_an_option_that_is_not_on_the_page_is_refused_without_saying_which(option):
    if option in {each.id for each in options_of(ONE)}:
        return
    with pytest.raises(NotOnPage) as refused:
        answered(ONE, Chosen(option))
    assert str(refused.value) == "an answer that is not on the page 'one'"


def test_pages_are_the_same_where_they_say_the_same():
    assert Option("keep", "Keep it", Back) == Option("keep", "Keep it", Leave)
    assert Option("keep", "Keep it") != Option("keep", "Keep this")
    assert "does" not in repr(KEEP)
