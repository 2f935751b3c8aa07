"""Days as people type them: "3 December 2026", "3/12", "tomorrow", "next Tuesday", "2026-12-03"."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from functools import cache
from typing import TYPE_CHECKING, Any

from data.words.problems import Problem
from data.words.wording import phrase
from locales import languages

if TYPE_CHECKING:
    from babel import Locale

FIRST_YEAR, LAST_YEAR = 2000, 2199
_SHORTEST = 3
_LONGEST_NUMBER = 4

_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_FIGURES = re.compile(r"(\d{1,2})\s*[/.\-]\s*(\d{1,2})(?:\s*[/.\-]\s*(\d{4}|\d{2}))?\.?")
_AHEAD = re.compile(r"in (\d{1,3}) (day|week)s?")
_PART = re.compile(r"\d+|[^\W\d_]+")
_SMALL_WORDS = {"of", "the", "on", "by", "de", "st", "nd", "rd", "th", "this"}


def read_day(text: str, today: date) -> date:
    """The day that somebody typed. A day without a year is the next one to come, or today.

    "Tuesday" is the first one after today; "next Tuesday" the one of next week, which starts on a
    Monday. Figures put the day before the month. Raises Problem where it is not a day.
    """
    typed = " ".join(text.casefold().split())
    day = _in_figures(typed, today) or _near(typed, today) or _in_words(typed, today)
    if day is None:
        raise _not_a_day()
    return day


def _near(typed: str, today: date) -> date | None:
    """Days said from today: "tomorrow", "in 2 weeks", "next Tuesday"."""
    if typed in {"today", "tomorrow"}:
        return today + timedelta(days=typed == "tomorrow")
    if found := _AHEAD.fullmatch(typed):
        each = 7 if found[2] == "week" else 1
        return today + timedelta(days=int(found[1]) * each)
    next_week = typed.startswith("next ")
    weekday = _named(typed.removeprefix("next ").removeprefix("this "), _weekdays())
    if weekday is None:
        return None
    monday = today - timedelta(days=today.weekday())
    if next_week:
        return monday + timedelta(days=7 + weekday)
    return today + timedelta(days=(weekday - today.weekday() - 1) % 7 + 1)


def _in_figures(typed: str, today: date) -> date | None:
    if found := _ISO.fullmatch(typed):
        return _day(int(found[3]), int(found[2]), int(found[1]), today)
    if found := _FIGURES.fullmatch(typed):
        return _day(int(found[1]), int(found[2]), _year(found[3]), today)
    return None


def _in_words(typed: str, today: date) -> date | None:
    """A day whose month has a name, its parts in any order; a weekday in it has to be right."""
    numbers, months, weekdays = [], [], []
    for part in _PART.findall(typed):
        if part.isdecimal() and len(part) <= _LONGEST_NUMBER:
            numbers.append(part)
        elif (month := _named(part, _months())) is not None:
            months.append(month + 1)
        elif (weekday := _named(part, _weekdays())) is not None:
            weekdays.append(weekday)
        elif part not in _SMALL_WORDS:
            return None
    if len(months) != 1 or not 1 <= len(numbers) <= 2 or len(weekdays) > 1:
        return None
    numbers.sort(key=len)
    day = _day(int(numbers[0]), months[0], _year(*numbers[1:]), today)
    if weekdays and day.weekday() != weekdays[0]:
        raise _other_weekday()
    return day


def _year(figures: str | None = None) -> int | None:
    if not figures:
        return None
    return int(figures) if len(figures) > 2 else 2000 + int(figures)


def _day(day: int, month: int, year: int | None, today: date) -> date:
    """A day of a year, or the next one to come where there is no year. Raises Problem."""
    try:
        if year is None:
            return _next_to_come(day, month, today)
        if not FIRST_YEAR <= year <= LAST_YEAR:
            raise _not_a_day()
        return date(year, month, day)
    except ValueError:
        raise _no_such_day() from None


def _next_to_come(day: int, month: int, today: date) -> date:
    """The 29th of February may be up to eight years away. ValueError for a day of no year."""
    for year in range(today.year, today.year + 9):
        try:
            found = date(year, month, day)
        except ValueError:
            continue
        if found >= today:
            return found
    raise ValueError("no such day")


def _named(name: str, names: dict[str, int]) -> int | None:
    """Which month or weekday a name is, from 0; its first three letters or more are enough."""
    if name in names:
        return names[name]
    if len(name) < _SHORTEST:
        return None
    found = {number for known, number in names.items() if known.startswith(name)}
    return found.pop() if len(found) == 1 else None


@cache
def _months() -> dict[str, int]:
    return dict(_names(lambda locale: locale.months, first=1))


@cache
def _weekdays() -> dict[str, int]:
    return dict(_names(lambda locale: locale.days, first=0))


def _names(of: Callable[[Locale], Any], first: int) -> Iterator[tuple[str, int]]:
    """Names in every language there is a catalogue for: a day on a page is in words of its own."""
    from babel import Locale  # slow to import

    for language in languages():
        for widths in of(Locale.parse(language)).values():
            for number, name in widths["wide"].items():
                yield name.casefold(), number - first


def _not_a_day() -> Problem:
    return Problem(
        phrase("We could not read that as a day."),
        phrase("What you typed is still here."),
        phrase("Type it like this: 3 December 2026, or 3/12/2026, or tomorrow."),
    )


def _no_such_day() -> Problem:
    return Problem(
        phrase("There is no such day in the year."),
        phrase("What you typed is still here."),
        phrase("Check the day and the month, and type it again."),
    )


def _other_weekday() -> Problem:
    return Problem(
        phrase("That day is not on that day of the week."),
        phrase("What you typed is still here."),
        phrase("Check both, or leave out the day of the week."),
    )
