"""The title and the minutes that are typed for an item, before a meeting and in it."""

from __future__ import annotations

from data.words.numbers import read_number
from data.words.one_line import one_line
from data.words.wording import phrase
from screens.refused import Refused

LONGEST_ITEM = 600  # minutes


def read_item_title(typed: str) -> str:
    """The title on one line. Raises Refused where there is none."""
    title = one_line(typed)
    if not title:
        raise Refused(phrase("The item has no title yet. Type a few words for it."))
    return title


def read_item_minutes(typed: str) -> int:
    """The minutes. Raises Refused where an item cannot be as long."""
    minutes = read_number(typed, 1, LONGEST_ITEM)
    if minutes is None:
        raise Refused(phrase("The minutes must be a number from 1 to 600."))
    return minutes
