"""Many meetings put together into a few stretches of time, so that a chart has few bars."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from itertools import groupby

from data.frozen import frozen
from data.report.facts import MeetingFacts
from data.words.multilingual_text import Said
from data.words.wording import Words

MOST = 12
"""Bars in a chart: more are not taken in at a look, and do not fit at 40 columns by 12 rows."""

_MONTHS_OF_QUARTER = 3


@frozen
class Period:
    """One meeting, or those of a quarter or a year; `label` is what stands at its bar."""

    label: str
    meetings: tuple[MeetingFacts, ...]


def periods(meetings: tuple[MeetingFacts, ...], words: Words) -> tuple[Period, ...]:
    """A period for each meeting where they are few; else for each quarter, or the last twelve years."""
    if len(meetings) <= MOST:
        return tuple(Period(words.short_day(m.day), (m,)) for m in meetings)
    by_quarter = tuple(_quarters(meetings, words))
    if len(by_quarter) <= MOST:
        return by_quarter
    by_year = groupby(meetings, key=lambda m: m.day.year)
    return tuple(Period(str(year), tuple(held)) for year, held in by_year)[-MOST:]


def _quarters(meetings: Iterable[MeetingFacts], words: Words) -> Iterable[Period]:
    by_quarter = groupby(meetings, key=lambda m: (m.day.year, (m.day.month - 1) // 3))
    for (year, quarter), held in by_quarter:
        first = quarter * _MONTHS_OF_QUARTER + 1
        begins, ends = date(year, first, 1), date(year, first + 2, 1)
        label = words("{first} to {last}", first=_month(begins, words), last=_month(ends, words))
        yield Period(label, tuple(held))


def _month(day: date, words: Words) -> Said:
    from babel.dates import format_skeleton  # slow to import

    language = "en_GB" if words.language == "qps" else words.language
    return Said(format_skeleton("yMMM", day, locale=language), words.language)
