"""What a state is: a way to make one screen in a new world."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial
from typing import TypeVar

from tests.fixtures.sample_world import World
from tui.pages.screen import Screen

State = Callable[[World], Screen]
"""Makes the screen; the world is its own, so that it may be changed."""

Value = TypeVar("Value")


def for_each(
    name: str, values: Iterable[Value], make: Callable[[World, Value], Screen]
) -> dict[str, State]:
    """A state for each of several values; `name` has a place for the value."""
    return {name.format(value): partial(_made_with, make, value) for value in values}


def _made_with(make: Callable[[World, Value], Screen], value: Value, world: World) -> Screen:
    return make(world, value)
