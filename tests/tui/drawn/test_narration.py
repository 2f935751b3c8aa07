"""What is heard in a drawn window: where the pointer goes, what is typed, marked and answered."""

from __future__ import annotations

import time

from tests.fixtures.example_drawn import NAME, TEAS, Talk, page
from tests.fixtures.hearing import Hearing, listen_to
from tests.fixtures.window import window_on
from tui.pages.page import Answer, Choice, ChoiceKind, GoOn
from tui.pages.screen import Next

TEA = page(Choice("Which tea?", TEAS))
SEVERAL = page(Choice("Which teas?", TEAS, ChoiceKind.SEVERAL))
READY = page(GoOn("Ready?", "I am ready"))


def heard_of(talk: Talk) -> Hearing:
    return listen_to(talk.conversation)


async def test_arrows_say_the_line_and_how_far_down_it_is():
    talk = Talk([TEA])
    hearing = heard_of(talk)
    async with window_on(talk) as window:
        before = len(hearing.texts())
        await window.press("down")
        (said,) = hearing.texts()[before:]
        assert said.startswith(TEAS[1].label)
        assert "2 of " in said


async def test_space_says_what_is_marked_and_a_second_time_that_it_is_not():
    talk = Talk([SEVERAL])
    hearing = heard_of(talk)
    async with window_on(talk) as window:
        for marked in ("chosen", "not chosen"):
            await window.press("space")
            assert hearing.texts()[-1] == f"{TEAS[0].label}, {marked}."


async def test_an_answer_is_said_before_the_next_page():
    talk = Talk([TEA, READY])
    hearing = heard_of(talk)
    async with window_on(talk) as window:
        before = len(hearing.texts())
        await window.press("2")
        assert hearing.texts()[before] == TEAS[1].label


async def test_what_was_typed_is_said_when_it_is_entered():
    talk = Talk([page(NAME), READY])
    hearing = heard_of(talk)
    async with window_on(talk) as window:
        await window.type("Ash ")
        assert hearing.texts()[-1] == "Ash"
        await window.press("enter")
        assert "You typed: Ash" in [text.strip() for text in hearing.texts()]


async def test_every_key_makes_the_voice_silent_first():
    talk = Talk([TEA])
    hearing = heard_of(talk)
    async with window_on(talk) as window:
        before = hearing.listener.stops
        await window.press("down", "up", "x")
        assert hearing.listener.stops >= before + 3


async def test_what_takes_long_says_to_wait():
    def slowly(answer: Answer) -> Next | None:
        time.sleep(1.3)
        return None

    talk = Talk([TEA, READY])
    talk.on_answer = slowly
    hearing = heard_of(talk)
    async with window_on(talk) as window:
        await window.press("1")
        assert "Please wait." in hearing.texts()
