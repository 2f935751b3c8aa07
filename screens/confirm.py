"""The question before something that should not happen by a slip: no comes first, then yes."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

from tui.pages.page import Choice, Option
from tui.pages.screen import Next

Way: TypeAlias = tuple[str, Callable[[], Next]]
"""What an answer is called, and what it does."""


def confirm(ask: str, *, no: Way, yes: Way, short: str = "") -> Choice:
    """Yes or no. Each answer says what it means, so that neither needs the question beside it."""
    (keep, keeps), (do, does) = no, yes
    return Choice(
        ask, (Option("no", keep, keeps), Option("yes", do, does, weighs=True)), short=short
    )
