"""A time of day that may be left empty, such as when a meeting began."""

from __future__ import annotations

from datetime import time

from data.words.times import read_time
from data.words.wording import Words
from tui.pages.page import Field


def optional_time_field(
    name: str, ask: str, known: time | None, words: Words, *, short: str
) -> Field:
    """The field, with the time that is known already."""
    return Field(
        name,
        ask,
        short=short,
        hint=words("Such as 14:30, or 2:30 pm."),
        value=words.time(known) if known else "",
        optional=True,
    )


def read_optional_time(typed: str) -> time | None:
    """The time that was typed; None where nothing was. Raises Problem where it is no time."""
    return read_time(typed) if typed.strip() else None
