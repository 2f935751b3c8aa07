"""In plain words no page shows more than five answers at once. Pages of a vote are shown whole: an answer
that one has to look for is chosen less often, and the keys that lead to it tell what was chosen."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from data.settings import AccessSettings
from tests.fixtures.example_drawn import Talk, page
from tests.fixtures.hearing import listen_to
from tests.fixtures.sample_world import new_world
from tests.fixtures.window import window_on
from tests.gallery import looks
from tests.gallery.states import STATES
from tui.conversation.by_keys import ByKeys
from tui.pages.answering import options_of
from tui.pages.fewer_answers import OTHERS
from tui.pages.page import Choice, ChoiceKind, Chosen, ChosenSeveral, GoOn, Option, Page

PLAIN = replace(AccessSettings(), plain=True)


def answers_at_once(page: Page) -> int:
    """How many answers are to be chosen from. In a list to mark, what is marked."""
    question = page.question
    listed = [option for option in options_of(page) if option.id != OTHERS]
    if isinstance(question, Choice) and question.kind is ChoiceKind.SEVERAL:
        return len(listed)
    return len(options_of(page)) + isinstance(question, GoOn)


ASKING = re.compile(
    r"(do|does|did|is|are|am|was|were|has|have|had|will|would|can|could|may|must|should|shall"
    r"|what|which|who|how|where|when|why|(on|in) which)\b",
    re.IGNORECASE,
)


def is_clipped(page: Page) -> bool:
    """Whether a question is not a whole one, such as "Read. Go back?"."""
    question = page.question
    asked = question.ask if isinstance(question, Choice | GoOn) else ""
    return asked.endswith("?") and not ASKING.match(re.split(r"[.:] ", asked)[-1])


@pytest.mark.slow
def test_in_plain_words_every_page_asks_a_whole_question_with_five_answers_at_most() -> None:
    """Seen red with the limit taken away: forty pages had up to twenty-four."""
    too_many: dict[str, int] = {}
    clipped: dict[str, str] = {}
    for state, make in STATES.items():
        world = new_world()
        conversation = looks.shown(world, make(world), PLAIN)
        conversation.instructing = ByKeys()
        seen = conversation.page
        if not seen.secret and answers_at_once(seen) > 5:
            too_many[state] = answers_at_once(seen)
        if is_clipped(seen):
            clipped[state] = seen.question.ask
    assert (too_many, clipped) == ({}, {})


TEN = tuple(Option(f"o{n}", f"Option {n}") for n in range(1, 11))
MANY = page(Choice("Which?", TEN))
TO_MARK = page(Choice("Which ones?", TEN, ChoiceKind.SEVERAL))
READY = page(GoOn("Ready?", "I am ready"))


def in_plain(*pages: Page) -> Talk:
    talk = Talk(list(pages))
    talk.conversation.set_access(plain=True)
    return talk


async def test_drawn_the_others_are_one_key_away_and_keep_their_numbers() -> None:
    talk = in_plain(MANY, READY)
    async with window_on(talk) as window:
        assert "4  Option 4" in window.text
        assert "Option 5" not in window.text
        await window.press("0")
        assert "5  Option 5" in window.text
        assert "Option 4" not in window.text
        await window.press("7")
    assert talk.answers == [Chosen("o7")]


async def test_drawn_what_was_marked_in_one_part_stays_marked_in_the_next() -> None:
    talk = in_plain(TO_MARK, READY)
    async with window_on(talk) as window:
        await window.press("2", "0", "7", "0")
        assert "Option 2" in window.text
        await window.press("end")
        await window.press("up")
        await window.press("enter")
    assert talk.answers == [ChosenSeveral(("o2", "o7"))]


async def test_the_voice_says_the_other_answers_with_their_numbers() -> None:
    talk = in_plain(MANY)
    hearing = listen_to(talk.conversation)
    async with window_on(talk) as window:
        before = len(hearing.texts())
        await window.press("0")
        assert {"5: Option 5.", "8: Option 8.", "0: More answers."} <= {*hearing.texts()[before:]}


@pytest.mark.parametrize("plain", [False, True])
def test_an_answer_that_is_not_shown_can_still_be_given_by_who_knows_it(plain) -> None:
    talk = in_plain(MANY, READY)
    talk.conversation.set_access(plain=plain)
    talk.conversation.answer(Chosen("o9"))
    assert talk.answers == [Chosen("o9")]
