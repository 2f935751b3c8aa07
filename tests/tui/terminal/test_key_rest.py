"""After a hand-over keys count only once the keyboard has been quiet: what is held down does nothing."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.fixtures.example_drawn import BALLOT, Talk, page
from tests.fixtures.window import window_on
from tui.drawn.typed_ahead import Key
from tui.pages.page import GoOn, WentOn
from tui.terminal.key_rest import AFTER_HAND_OVER, AFTER_ITS_KEY, KeyRest, no_rest

READY = page(GoOn("Ready?", "I am ready"), name="example.ready")
HAND_OVER = replace(READY, name="example.hand-over", secret=True, wipe=True)
VOTE = page(BALLOT, secret=True, name="example.ballot")


class Clock:
    """A clock that stands still until it is moved."""

    def __init__(self) -> None:
        self.seconds = 100.0

    def __call__(self) -> float:
        return self.seconds


@given(st.lists(st.floats(0.001, AFTER_HAND_OVER - 0.01), max_size=200))
def test_no_key_counts_before_the_keyboard_was_quiet_however_long_that_takes(gaps) -> None:
    clock = Clock()
    rest = KeyRest(clock=clock)
    rest.begin()
    for gap in gaps:
        clock.seconds += gap
        assert not rest.lets_through("enter")
    assert rest.resting
    clock.seconds += AFTER_HAND_OVER
    assert not rest.resting
    assert rest.lets_through("enter")
    assert rest.lets_through("enter")


def test_a_key_counts_by_when_it_was_pressed_and_not_by_when_it_is_read() -> None:
    """A page that took long to draw: the keys of meanwhile are no sign of quiet."""
    clock = Clock()
    rest = KeyRest(clock=clock)
    rest.begin()
    clock.seconds += 5
    assert not rest.lets_through("enter", at=100.1)
    assert not rest.lets_through("enter", at=100.2)
    assert rest.lets_through("enter", at=104.9)


def test_the_key_that_brought_a_page_rests_and_the_others_do_not() -> None:
    clock = Clock()
    rest = KeyRest(clock=clock)
    rest.begin_after("enter")
    for _ in range(100):
        clock.seconds += AFTER_ITS_KEY / 10
        assert not rest.lets_through("enter")
    assert rest.lets_through("2")
    assert rest.lets_through("enter")


def test_without_a_keyboard_nothing_rests() -> None:
    rest = no_rest()
    rest.begin()
    rest.begin_after("enter")
    assert rest.lets_through("enter")


@pytest.mark.parametrize("pages", [[READY, HAND_OVER, VOTE], [VOTE, HAND_OVER], [VOTE, READY]])
async def test_a_key_held_down_over_a_hand_over_does_nothing_to_the_page_after_it(pages) -> None:
    """Seen red without the rest: "ready" was answered, and the ballot opened."""
    clock = Clock()
    talk = Talk([*pages, READY])
    async with window_on(talk, rest=KeyRest(clock=clock)) as window:
        if pages[0] is VOTE:
            clock.seconds += 1
            window.app.turns.press(key("2"), clock())
        window.app.turns.press(key("enter"), clock())
        while len(talk.answers) == 0 or window.app.turns.ahead.deaf:
            await window.pilot.pause(0.01)
        for _ in range(150):
            clock.seconds += 1 / 30
            window.app.turns.press(key("enter"), clock())
        await window.pilot.pause(0.05)
        assert len(talk.answers) == 1
        clock.seconds += AFTER_HAND_OVER
        window.app.turns.press(key("enter"), clock())
        while len(talk.answers) < 2:
            await window.pilot.pause(0.01)
        assert talk.answers[1] == WentOn()


async def test_a_held_key_that_opened_a_ballot_marks_nothing_on_it() -> None:
    """A keyboard that begins to repeat only after a long while gets through the rest once."""
    clock = Clock()
    talk = Talk([READY, HAND_OVER, VOTE, READY])
    async with window_on(talk, rest=KeyRest(clock=clock)) as window:
        for answers in (1, 2):
            clock.seconds += 1
            window.app.turns.press(key("enter"), clock())
            while len(talk.answers) < answers or window.app.turns.ahead.deaf:
                await window.pilot.pause(0.01)
        for _ in range(150):
            clock.seconds += 1 / 30
            window.app.turns.press(key("enter"), clock())
        assert "chosen" not in window.text
        assert len(talk.answers) == 2


def key(name: str) -> Key:
    return Key(name, name if len(name) == 1 else None)
