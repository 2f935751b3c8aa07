"""A list of which one is chosen, or none."""

from __future__ import annotations

from collections.abc import Iterable

from tui.pages.page import Choice, Option
from tui.pages.screen import Back


def pick_one(ask: str, options: Iterable[Option], *, none: str, short: str = "") -> Choice:
    """The question; `none`, the last of its options, goes back."""
    return Choice(ask, (*options, Option("none", none, Back)), short=short)
