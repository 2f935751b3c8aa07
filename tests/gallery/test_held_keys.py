"""One press does one thing, on every page: with every key held down, bounced, and slow to repeat."""

from __future__ import annotations

import pytest

from data.settings import AccessSettings
from tests.fixtures.held_keys import KEYS, Before, Hand, arrived, weighs
from tests.fixtures.sample_world import new_world
from tests.gallery.states import STATES
from tui.answers.choosing import NOWHERE
from tui.conversation.access_in_force import AccessInForce
from tui.conversation.conversation import Conversation
from tui.pages.screen import Screen

pytestmark = pytest.mark.slow


def before(screen: Screen) -> Conversation:
    return Conversation(Before(screen), AccessInForce(AccessSettings()))


def fresh(state: str) -> Screen:
    return STATES[state](new_world())


def at(screen: Screen) -> Hand:
    """A hand at the page, which has been there for a while."""
    hand = arrived(before(screen), "1")
    hand.clock.seconds += 5
    return hand


@pytest.mark.parametrize("state", STATES)
def test_the_key_that_brought_a_page_does_nothing_to_it_while_it_is_held_or_bounces(state) -> None:
    screen = fresh(state)
    for key in KEYS:
        hand = arrived(before(screen), key)
        hand.hold(key, 0.7)
        assert hand.done == [], key


@pytest.mark.parametrize("state", STATES)
def test_a_keyboard_that_repeats_late_does_nothing_that_weighs(state) -> None:
    """The first repeat comes after half a second: later than a key usually rests."""
    screen = fresh(state)
    for key in KEYS:
        hand = arrived(before(screen), key)
        page = hand.conversation.page
        hand.hold(key, 1.5, after=0.5)
        assert len(hand.done) <= 1, key
        assert not any(weighs(page, done) for done in hand.done), key
        screen = fresh(state) if hand.done else screen


@pytest.mark.parametrize("state", STATES)
def test_a_key_that_is_held_or_pressed_twice_answers_once(state) -> None:
    screen = fresh(state)
    for key in KEYS:
        hand = at(screen)
        hand.press(key)
        hand.press(key)  # before anything was done
        hand.finish()
        hand.hold(key, 0.7)
        assert len(hand.done) <= 1, key
        screen = fresh(state) if hand.done else screen


@pytest.mark.parametrize("state", STATES)
def test_no_pointer_begins_on_what_weighs(state) -> None:
    choosing = at(fresh(state)).turns.showing.answering.choosing
    assert choosing.at == NOWHERE or not choosing.items[choosing.at].option.weighs
