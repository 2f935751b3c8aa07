"""Days as people type them: "3 December 2026", "3/12", "next Tuesday", "end of May", "2026-12-03"."""

from __future__ import annotations

import re
from calendar import monthrange
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
_LEAP_DAY = (2, 29)
_LONGEST_NUMBER = 4

_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_FIGURES = re.compile(r"(\d{1,2})\s*[/.\-]\s*(\d{1,2})(?:\s*[/.\-]\s*(\d{4}|\d{2}))?\.?")
_COUNTS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_COUNT = r"(\d{1,3}|an?|" + "|".join(_COUNTS) + ")"
_AHEAD = re.compile(
    rf"(?:in|within) {_COUNT} (day|week|fortnight|month|year)s?(?: from now|['\u2019] time)?"
)
_END = re.compile(
    r"(?:the |at the )?(?:very )?(end|last day|start|beginning|first day) of (?:the )?(?:month of )?(.+)"
)
_STARTS = {"start", "beginning", "first day"}
_NEAR_DAYS = {"today": 0, "tonight": 0, "tomorrow": 1, "the day after tomorrow": 2}
_PART = re.compile(r"\d+|[^\W\d_]+")
_SMALL_WORDS = {"of", "the", "on", "by", "de", "st", "nd", "rd", "th", "this"}


def read_day(text: str, today: date) -> date:
    """The day that somebody typed. A day without a year is the next one to come, or today.

    "Tuesday" is the first one after today; "next Tuesday" the one of next week, which starts on a
    Monday. Figures put the day before the month. Raises Problem where it is not a day.
    """
    typed = " ".join(text.casefold().split()).removeprefix("by ").removeprefix("on ").rstrip(".")
    day = (
        _in_figures(typed, today)
        or _near(typed, today)
        or _at_an_end(typed, today)
        or _in_words(typed, today)
    )
    if day is None:
        raise NotADay
    return day


def read_past_day(text: str, today: date) -> date:
    """The day that somebody typed of a time that is over: without a year it is the last one, or today.

    Raises Problem where it is not a day.
    """
    day = read_day(text, today)
    if day <= today or re.search(r"\d{4}", text):
        return day
    return day.replace(year=day.year - 1) if (day.month, day.day) != _LEAP_DAY else day


def _near(typed: str, today: date) -> date | None:
    """Days said from today: "tomorrow", "in 2 weeks", "next Tuesday"."""
    if typed in _NEAR_DAYS:
        return today + timedelta(days=_NEAR_DAYS[typed])
    if found := _AHEAD.fullmatch(typed):
        return _ahead(_count(found[1]), found[2], today)
    next_week = typed.startswith("next ")
    weekday = _named(typed.removeprefix("next ").removeprefix("this "), _weekdays())
    if weekday is None:
        return None
    monday = today - timedelta(days=today.weekday())
    if next_week:
        return monday + timedelta(days=7 + weekday)
    return today + timedelta(days=(weekday - today.weekday() - 1) % 7 + 1)


def _count(said: str) -> int:
    if said in _COUNTS:
        return _COUNTS.index(said) + 1
    return 1 if said in {"a", "an"} else int(said)


def _ahead(n: int, unit: str, today: date) -> date | None:
    """So many days, weeks, months or years from today; the last of a month that is too short."""
    days = {"day": 1, "week": 7, "fortnight": 14}
    if unit in days:
        return today + timedelta(days=n * days[unit])
    months = today.month - 1 + n * (12 if unit == "year" else 1)
    year, month = today.year + months // 12, months % 12 + 1
    if year > LAST_YEAR:
        return None
    return date(year, month, min(today.day, monthrange(year, month)[1]))


def _at_an_end(typed: str, today: date) -> date | None:
    """The end or the start of a month or a year: "end of May", "the end of next month"."""
    found = _END.fullmatch(typed)
    if found is None:
        return None
    at_start, (year, months) = found[1] in _STARTS, _span(found[2], today)
    if not months:
        return None
    if at_start:
        return date(year, months[0], 1)
    return date(year, months[-1], monthrange(year, months[-1])[1])


def _span(said: str, today: date) -> tuple[int, tuple[int, ...]]:
    """A year, and the months in it that are meant; none where it is something else."""
    name, _, year = said.partition(" ")
    if said in {"year", "this year"}:
        return today.year, (1, 12)
    if said == "next year":
        return today.year + 1, (1, 12)
    if said in {"month", "this month"}:
        return today.year, (today.month,)
    if said == "next month":
        return today.year + today.month // 12, (today.month % 12 + 1,)
    month = _named(name, _months())
    if month is None or not (year == "" or (year.isdecimal() and len(year) == _LONGEST_NUMBER)):
        return today.year, ()
    coming = today.year + (month + 1 < today.month)
    return (int(year) if year else coming), (month + 1,)


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
            raise NotADay
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


class NotADay(Problem):
    """What was typed names no day."""

    def __init__(self) -> None:
        super().__init__(
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
