"""Times of day as people type them: "14:30", "2 pm", "half past 2", "noon"."""

from __future__ import annotations

import re
from datetime import time

from data.words.problems import Problem
from data.words.wording import phrase

_FIGURES = re.compile(r"(\d{1,2})(?:\s*[:.h]\s*(\d{2}))?\s*([ap])?\.?\s*(?:m\.?)?(?: o'?clock)?")
_PAST = re.compile(r"(half|quarter) (past|to) (\d{1,2})\s*([ap])?\.?\s*(?:m\.?)?")
_NAMED = {"noon": time(12), "midday": time(12), "midnight": time(0)}
_IN_AN_HOUR = 60
_IN_A_DAY = 24 * _IN_AN_HOUR
_FIRST_IN_THE_MORNING = 8


def read_time(text: str) -> time:
    """The time that somebody typed. Raises Problem where it is none.

    A bare hour from 1 to 7 is in the afternoon, as people say it of a meeting: "half past 2" is 14:30.
    """
    typed = " ".join(text.casefold().replace("\u2019", "'").split()).removeprefix("at ")
    if typed in _NAMED:
        return _NAMED[typed]
    minutes = _in_figures(typed)
    if minutes is None:
        minutes = _past(typed)
    if minutes is None or not 0 <= minutes < _IN_A_DAY:
        raise NotATime
    return time(*divmod(minutes, _IN_AN_HOUR))


def _in_figures(typed: str) -> int | None:
    found = _FIGURES.fullmatch(typed)
    if not found or (found[2] and int(found[2]) >= _IN_AN_HOUR):
        return None
    hour = _hour(int(found[1]), found[3] or "", exact=len(found[1]) > 1)
    return None if hour is None else hour * _IN_AN_HOUR + int(found[2] or 0)


def _past(typed: str) -> int | None:
    found = _PAST.fullmatch(typed)
    hour = _hour(int(found[3]), found[4] or "", exact=False) if found else None
    if not found or hour is None:
        return None
    part = 30 if found[1] == "half" else 15
    return hour * _IN_AN_HOUR + (part if found[2] == "past" else -part)


def _hour(said: int, half: str, *, exact: bool) -> int | None:
    """The hour of the day, from 0; None where there is no such hour. `half` is "a", "p" or ""."""
    if half:
        return said % 12 + 12 * (half == "p") if 1 <= said <= 12 else None
    if not exact and 1 <= said < _FIRST_IN_THE_MORNING:
        return said + 12
    return said


class NotATime(Problem):
    """What was typed is no time of day."""

    def __init__(self) -> None:
        super().__init__(
            phrase("We could not read that as a time."),
            phrase("Nothing was changed."),
            phrase("Type it like 14:30, or 2:30 pm."),
        )
