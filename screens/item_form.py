"""The title and the minutes that are typed for an item, before a meeting and in it."""

from __future__ import annotations

from collections.abc import Callable

from data.words.numbers import read_number
from data.words.one_line import one_line
from data.words.wording import Words, phrase
from screens.refused_input import Refused
from tui.pages.page import Field, FieldKind
from tui.pages.screen import Next

LONGEST_ITEM = 600  # minutes
USUAL_MINUTES = 10


def item_minutes_field(
    minutes: int, words: Words, does: Callable[[str], Next] | None = None
) -> Field:
    """The field for the minutes of an item, with those it has now."""
    ask = words("How many minutes?")
    return Field("minutes", ask, kind=FieldKind.NUMBER, value=str(minutes), does=does)


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
