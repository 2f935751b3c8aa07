"""The minutes that are typed for an item, before a meeting and in it."""

from __future__ import annotations

from data.words.numbers import read_number
from data.words.wording import phrase

LONGEST_ITEM = 600  # minutes
MINUTES_FROM_TO = phrase("The minutes must be a number from 1 to 600.")


def read_item_minutes(typed: str) -> int | None:
    """The minutes that were typed; None where an item cannot be as long (MINUTES_FROM_TO)."""
    return read_number(typed, 1, LONGEST_ITEM)
