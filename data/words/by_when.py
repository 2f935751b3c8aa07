"""By when something is to be done: a day, or what people say instead of one."""

from __future__ import annotations

from datetime import date

from data.words.days import NotADay, read_day
from data.words.one_line import one_line

NEXT_MEETING = frozenset(
    {"next meeting", "the next meeting", "our next meeting", "next time", "the next time we meet"}
)


def means_next_meeting(said: str) -> bool:
    """Whether somebody means the day of the next meeting."""
    return one_line(said).casefold().removeprefix("by ").rstrip(".") in NEXT_MEETING


def read_by_when(typed: str, today: date, next_meeting: date | None) -> tuple[date | None, str]:
    """The day that was typed, or the words where they name none; None and "" where there is neither.

    The next meeting is its day, once that is set. Raises Problem for a day that cannot be, such as
    31 February, and where there are figures alone.
    """
    said = one_line(typed)
    if not said:
        return None, ""
    if means_next_meeting(said):
        return next_meeting, "" if next_meeting else said
    try:
        return read_day(said, today), ""
    except NotADay:
        if not any(letter.isalpha() for letter in said):
            raise
        return None, said
