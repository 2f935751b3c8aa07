"""Nothing is told twice, and what is shortened still tells the truth."""

from __future__ import annotations

from dataclasses import replace

import pytest

from data.words.wording import phrase
from tests.fixtures.example_lines import QUESTION, TEAS, Talk, asking, talk
from tui.pages.page import Block, Choice, Field, Notice, Option, Page, Sentence, Steps
from tui.pages.screen import Stay


class Names:
    """A page that asks for names, and lists those it has."""

    def __init__(self, *names: str) -> None:
        self.names = list(names)
        self.meeting = Talk([self.page()])
        self.meeting.on_answer = self.answered
        self.meeting.pages = self  # type: ignore[assignment]  # as much of one as is used

    def __getitem__(self, place: int) -> Page:
        return self.page()

    def __len__(self) -> int:
        return 1

    def page(self) -> Page:
        caption = f"{len(self.names)} people so far"
        return Page(
            "test.names", "Names", (Steps(tuple(self.names), caption),), Field("n", "Name?")
        )

    def answered(self, answer):
        name = answer.fields["n"]
        if name.startswith("-"):
            self.names.remove(name[1:])
            return Stay(said=phrase("Somebody is out."))
        self.names.append(name)
        return Stay(said=phrase("Somebody came.") if name == "Kofi" else phrase("Ben is in."))


def after(transcript: str, prompt: str, n: int) -> list[str]:
    """The lines that follow the nth time of a prompt."""
    return transcript.split(f"{prompt}\n")[n].splitlines()


def test_a_list_that_has_grown_says_what_is_new_and_never_names_one_of_three_as_all():
    said = Names("Ana", "Bo").meeting.typed("Kofi")
    assert after(said, "Name?", 1) == ["Done: Somebody came.", "3 people so far.", "New: Kofi"]


def test_what_a_notice_names_is_not_named_again_by_the_list():
    said = Names("Ana").meeting.typed("Ben")
    assert after(said, "Name?", 1) == ["Done: Ben is in.", "2 people so far."]


def test_a_list_that_is_shorter_now_says_how_many_are_left():
    said = Names("Ana", "Bo").meeting.typed("-Bo")
    assert after(said, "Name?", 1) == ["Done: Somebody is out.", "1 people so far."]


def test_a_list_that_is_new_is_said_whole():
    assert "3 people so far\nAna\nBo\nCy\nWhile you type" in Names("Ana", "Bo", "Cy").meeting.typed(
        ""
    )


def test_what_was_done_is_told_once_also_where_something_else_is_told_after_it():
    meeting = Talk([asking(QUESTION), asking(QUESTION)])
    meeting.on_answer = lambda answer: Stay(said=phrase("The note is saved."))
    said = meeting.typed("1", "louder", "plain", "?", "")
    assert said.count("The note is saved.") == 1
    assert said.count("Done:") == 1


def test_the_same_thing_done_twice_is_told_twice():
    meeting = talk(QUESTION)
    meeting.on_answer = lambda answer: Stay(said=phrase("The note is saved."))
    assert meeting.typed("1", "1").count("Done: The note is saved.") == 2


def test_a_choice_whose_words_the_next_page_tells_anyway_is_not_confirmed_as_well():
    meeting = talk(QUESTION)
    meeting.on_answer = lambda answer: Stay(said=phrase("Green tea is on its way."))
    assert meeting.typed("1").count("Green tea") == 2  # the answer itself, and what was done
    said = Page("test.2", "Tea", (Sentence("Green tea."),), QUESTION)
    assert Talk([asking(QUESTION), said]).typed("1").split("1 to 3:\n")[1].count("Green tea") == 2


def test_a_choice_that_stands_only_among_the_next_answers_is_confirmed():
    again = replace(asking(Choice("Another?", (TEAS[0], Option("no", "No")))), name="test.2")
    said = Talk([asking(QUESTION), again]).typed("1")
    assert after(said, "Which tea? 1 to 3:", 1)[0] == "Green tea"


def test_of_two_notices_neither_is_said_again_when_the_page_is_made_again():
    """Seen red with each notice compared alone, and remembered with the others."""
    page = Page("test.notices", "", (Notice("One."), Notice("Two.")), QUESTION)
    meeting = Talk([page])
    meeting.on_answer = lambda answer: Stay(said=phrase("Here it is again."))
    transcript = meeting.typed("green")
    assert "Here it is again." in transcript
    assert transcript.count("One.") == 1
    assert transcript.count("Two.") == 1


FIRST, SECOND = "The kettle is on.", "Take your time."


def two_pages(first: tuple[Block, ...], second: tuple[Block, ...]) -> list[str]:
    """What is said of the second of two pages that are come to one after the other."""
    pages = [Page("test.one", "One", first, QUESTION), Page("test.two", "Two", second, QUESTION)]
    return after(Talk(pages).typed("1"), "Which tea? 1 to 3:", 1)


def test_what_the_page_before_said_in_the_same_words_is_not_said_again():
    said = two_pages((Sentence(FIRST),), (Sentence(FIRST), Sentence(SECOND)))
    assert FIRST not in said
    assert SECOND in said


def test_a_warning_is_said_on_every_page_it_stands_on():
    warning = Sentence("This cannot be undone.", strong=True)
    assert warning.text in two_pages((warning,), (warning,))


def test_what_need_be_heard_but_once_is_said_once_and_again_on_asking():
    pages = [replace(asking(QUESTION), blocks=(Sentence(FIRST, once=True),)) for _ in range(3)]
    pages[1] = replace(asking(QUESTION), blocks=(Sentence(SECOND),))
    transcript = Talk(pages).typed("1", "1", "r")
    assert [FIRST in said for said in transcript.split("Which tea? 1 to 3:\n")[:4]] == [
        True,
        False,
        False,
        True,
    ]


@pytest.mark.parametrize("secret", [False, True])
def test_in_secret_all_of_it_is_said_on_every_page(secret):
    blocks = (Sentence(FIRST, once=True), Sentence(SECOND))
    once = replace(asking(QUESTION, secret=secret), blocks=blocks)
    transcript = Talk([once, once]).typed("1", "1")
    assert (transcript.count(FIRST), transcript.count(SECOND)) == ((2, 2) if secret else (1, 1))


def test_what_is_asked_is_not_said_again_because_its_hint_is_not():
    meeting = talk(
        Field("who", "Who will look after the kettle and the cups today?", hint="A name.")
    )
    meeting.on_answer = lambda answer: Stay(problem=(phrase("Too long."),))
    transcript = meeting.typed("Ana", "Ben")
    assert transcript.count("A name.") == 1
    assert transcript.count("Who will look after the kettle and the cups today?") == 1
