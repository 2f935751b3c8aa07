"""A screen: what is said, and what an answer leads to (`Next`). Screens are pure; they draw nothing."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Protocol

from data.frozen import frozen
from data.settings import AccessSettings
from data.words.wording import Phrase, Words
from tui.pages.page import Page


class Screen(Protocol):
    """One turn at the laptop."""

    def page(self, words: Words) -> Page:
        """What to say now, in these words, and what each answer does. Called often; changes nothing.

        What an answer does may call data's use cases, which have saved before they return. A
        `data.words.problems.Problem` raised there is said on the same page, and nothing typed is lost.
        """
        ...


class Arriving(Screen, Protocol):
    """A screen that has to know when it is come to; not when it is returned to."""

    def come_to(self) -> None:
        """Called once, before its page is shown for the first time."""
        ...


@frozen
class Go:
    """Show a screen on top of this one; going back returns here."""

    screen: Screen
    said: Phrase | None = None


@frozen
class Replace:
    """Show a screen in place of this one. `above` is shown on top of it at once."""

    screen: Screen
    said: Phrase | None = None
    above: Screen | None = None


@frozen
class Start:
    """Forget every screen below, and start from this one. `above` is shown on top of it at once."""

    screen: Screen
    said: Phrase | None = None
    above: Screen | None = None


@frozen
class Onward:
    """Go on from here: forget every screen above the first (home), and show this one on top."""

    screen: Screen
    said: Phrase | None = None


@frozen
class Back:
    """Return to the screen below. `said` tells there what has happened ("Note saved.")."""

    said: Phrase | None = None


@frozen
class Stay:
    """Stay here: something has to be put right (`problem`), or has been done (`said`).

    With a problem, what was typed or marked stays as it is. `refused`: it cannot be taken as it is;
    not so where the same answer may be taken later, such as once there is room on the disk.
    """

    problem: tuple[Phrase, ...] = ()
    said: Phrase | None = None
    refused: bool = True


@frozen
class Adjust:
    """Use these access settings from now on (in a ballot: for this voter's turn), and stay here."""

    access: AccessSettings


@frozen
class Aloud:
    """Stay here, and read texts aloud, in their order; pages need not be read aloud for it.

    `texts` makes them in the words in force.
    """

    texts: Callable[[Words], Iterable[str]]


@frozen
class Do:
    """Return to the screen below, and do a command that works anywhere there, by its id."""

    command: str


@frozen
class Leave:
    """End the program. Everything entered is saved already."""


Shown = Go | Replace | Start | Onward
Next = Shown | Back | Stay | Adjust | Aloud | Do | Leave
