"""Dates in words. What a language calls its days and months stands in a small file of its own.

Babel knows it too, and wrote the file; but loading Babel and its data takes longer than starting
Python, and the first page that a group sees has a date on it.
"""

from __future__ import annotations

import json
import re
from datetime import date
from functools import cache
from pathlib import Path
from typing import TypedDict

_FOLDER = Path(__file__).parent
_FIELDS = {"EEEE": "{weekday}", "d": "{day}", "MMMM": "{month}", "y": "{year}"}


class DateWords(TypedDict):
    """The words of one language. `full` and `long` are patterns with fields in braces.

    `full` begins with the weekday, `long` has none. `months` begin with January, `weekdays` with Monday.
    """

    full: str
    long: str
    months: list[str]
    weekdays: list[str]


def date_in_words(day: date, language: str, *, weekday: bool, folder: Path = _FOLDER) -> str:
    """A date with the month in words, such as "3 November 2026"; on request with its weekday."""
    words = _date_words(language, folder)
    if words is None:
        from babel.dates import format_date

        return format_date(day, "full" if weekday else "long", locale=language)
    return words["full" if weekday else "long"].format(
        weekday=words["weekdays"][day.weekday()],
        day=day.day,
        month=words["months"][day.month - 1],
        year=day.year,
    )


@cache
def _date_words(language: str, folder: Path) -> DateWords | None:
    try:
        found: DateWords = json.loads(date_file(language, folder).read_text(encoding="utf-8"))
    except FileNotFoundError:
        return None
    return found


def date_file(language: str, folder: Path = _FOLDER) -> Path:
    """Where the words of a language stand."""
    return folder / language / "dates.json"


def as_babel_knows(language: str) -> str:
    """What is to stand in the file of a language. "" where a few words and a pattern cannot say it."""
    from babel import Locale

    locale = Locale.parse(language)
    patterns = {name: _pattern(locale.date_formats[name].pattern) for name in ("full", "long")}
    if None in patterns.values():
        return ""
    months, weekdays = locale.months["format"]["wide"], locale.days["format"]["wide"]
    words = {
        **patterns,
        "months": [months[number] for number in range(1, 13)],
        "weekdays": [weekdays[number] for number in range(7)],
    }
    return json.dumps(words, ensure_ascii=False, indent=1) + "\n"


def _pattern(cldr: str) -> str | None:
    """A pattern of CLDR with our fields; None where it has others, quotes, or braces."""
    pieces = re.split(r"([A-Za-z']+)", cldr)
    if any(piece not in _FIELDS for piece in pieces[1::2]) or "{" in cldr:
        return None
    return "".join(_FIELDS.get(piece, piece) for piece in pieces)
