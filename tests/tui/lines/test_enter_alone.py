"""Line by line: an Enter that is held, or pressed twice, answers one page."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from io import StringIO

import pytest

from data.words.wording import Words
from tui import lines
from tui.conversation.conversation import Conversation
from tui.lines.by_words import ByWords
from tui.lines.keys import InputEnded
from tui.lines.terminal import LineTerminal
from tui.lines.typed_lines import TypedLines
from tui.pages.page import GoOn, Page
from tui.pages.screen import Replace
from tui.terminal.key_rest import AFTER_ITS_KEY, BEFORE_IT_REPEATS, KeyRest


class Clock:
    """Seconds, moved by whoever types."""

    seconds = 100.0

    def __call__(self) -> float:
        return self.seconds


class Enters:
    """A terminal at which Enter is pressed after each of these gaps, in seconds; then no more."""

    def __init__(self, clock: Clock, gaps: list[float]) -> None:
        self._clock, self._gaps = clock, list(gaps)

    @contextmanager
    def held(self) -> Iterator[None]:
        yield

    def keys(self, seconds: float) -> str | None:
        if not seconds:
            return None
        if not self._gaps:
            return ""
        self._clock.seconds += self._gaps.pop(0)
        return "\r"

    def give_back(self) -> None:
        """Nothing."""

    take_again = forget = give_back

    def show(self, text: str) -> None:
        """Nothing."""


class Numbered:
    """A page that only goes on, to the next of its kind."""

    def __init__(self, number: int = 1, *, weighs: bool = False) -> None:
        self.number, self.weighs = number, weighs

    def page(self, words: Words) -> Page:
        following = Numbered(self.number + 1, weighs=self.weighs)
        asked = GoOn("Read?", "Go on", lambda: Replace(following), weighs=self.weighs)
        return Page(f"page/{self.number}", f"Page {self.number}", question=asked)


def reached(gaps: list[float], *, weighs: bool = False) -> int:
    """The page that stands at the end."""
    clock = Clock()
    rest = KeyRest(clock=clock)
    conversation = Conversation(Numbered(weighs=weighs))
    conversation.instructing = ByWords()
    terminal = LineTerminal(StringIO(), TypedLines(Enters(clock, gaps), rest), rest=rest)
    with pytest.raises(InputEnded):
        lines.dialogue.Dialogue(conversation, terminal).go()
    return int(conversation.page.heading.split()[1])


def test_a_held_enter_goes_on_once() -> None:
    assert reached([1.0] + [1 / 30] * 60) == 2


def test_an_enter_pressed_twice_goes_on_once_and_a_later_one_again() -> None:
    assert reached([1.0, 0.1, AFTER_ITS_KEY + 0.01]) == 3


def test_a_keyboard_that_repeats_late_does_nothing_that_weighs() -> None:
    assert reached([1.0, 0.5] + [1 / 30] * 30, weighs=True) == 2
    assert reached([1.0, BEFORE_IT_REPEATS + 0.01], weighs=True) == 3
