"""A group that cannot be changed here: leave, or only look at it."""

from __future__ import annotations

from collections.abc import Callable

from data.words.wording import Words
from tui.pages.page import Choice, Option
from tui.pages.screen import Leave, Next


def look_or_leave(leave: str, look: Callable[[], Next], words: Words) -> Choice:
    """The question; `leave` says what to do instead, and `look` opens the group to read only."""
    only_look = words("Only look at it here. Nothing can be changed")
    return Choice(
        words("What would you like to do?"),
        (Option("leave", leave, Leave), Option("look", only_look, look)),
    )
