"""A text as it is said: dates, times, money, ranges and short forms in words.

Plain numbers are left as digits: each engine says them in its own language. Every form that is
said here comes from the catalogues, so that each language can have its own.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from functools import cache

from data.words.wording import Words
from tui.voice.abbreviations import ABBREVIATIONS

_DATE = re.compile(r"(?<!\d)(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)")
_DAY_FIRST = re.compile(r"(?<![\d/])(\d{1,2})[/.](\d{1,2})[/.](\d{4})(?![\d/])")
_TELEPHONE = re.compile(r"(?<!\w)(?:\+\d|0)\d(?:[ -]?\d){6,}(?!\w)")
_HALF_DAY = re.compile(r"(?<![\d.:])(\d{1,2})[.:](\d{2}) ?([ap])\.?m\b\.?", re.IGNORECASE)
_TIME = re.compile(r"(?<![\d.:])([01]?\d|2[0-3]):([0-5]\d)(?![\d:])")
_POUNDS = re.compile(r"£ ?(\d+(?:,\d{3})*)(?:\.(\d\d))?(?!\d)")
_RANGE = re.compile(r"(?<=\d)\s*[–—-]\s*(?=\d)")
_EITHER = re.compile(r"(?<![\w./])([^\W\d_]+)/([^\W\d_]+)(?![\w./])")
_AND = re.compile(r"\s+&\s+")
_LINK = re.compile(r"https?://(?:www\.)?")
_SHAPES = str.maketrans(dict.fromkeys("•▪■□▶►→⇒✓✔✗✘│─█▌▐▀▄", " "))


def as_spoken(text: str, language: str) -> str:
    """The text in the words that a voice of this language is given. `language`: such as "en_GB"."""
    words = Words(language)
    said = _LINK.sub("", text.translate(_SHAPES))
    said = _DATE.sub(lambda m: _date(words, m, m[1], m[2], m[3]), said)
    said = _DAY_FIRST.sub(lambda m: _date(words, m, m[3], m[2], m[1]), said)
    said = _TELEPHONE.sub(_digit_by_digit, said)
    said = _HALF_DAY.sub(lambda m: f"{_time(words, m[1], m[2])} {m[3].upper()} M", said)
    said = _RANGE.sub(lambda m: f" {words('to')} ", said)
    said = _TIME.sub(lambda m: _time(words, m[1], m[2]), said)
    said = _POUNDS.sub(lambda m: _pounds(words, m[1], m[2]), said)
    said = _short_forms(language)(said)
    said = _AND.sub(lambda m: f" {words('and')} ", said)
    said = _EITHER.sub(lambda m: f"{m[1]} {words('or')} {m[2]}", said)
    return " ".join(said.split())


def _date(words: Words, found: re.Match[str], year: str, month: str, day: str) -> str:
    try:
        return words.short_day(date(int(year), int(month), int(day)))
    except ValueError:  # such as the 31st of June: said as it stands
        return found[0]


def _digit_by_digit(found: re.Match[str]) -> str:
    return " ".join(sign for sign in found[0] if sign not in " -")


def _time(words: Words, hour: str, minute: str) -> str:
    if minute == "00":
        return words("{hour} o’clock", hour=int(hour))
    if minute.startswith("0"):
        return words("{hour} oh {minute}", hour=int(hour), minute=int(minute))
    return words("{hour} {minute}", hour=int(hour), minute=minute)


def _pounds(words: Words, pounds: str, pence: str | None) -> str:
    n = int(pounds.replace(",", ""))
    said = words.count("{n} pound", "{n} pounds", n)
    return f"{said} {int(pence)}" if pence and int(pence) else said


@cache
def _short_forms(language: str) -> Callable[[str], str]:
    """Puts words in place of a language's short forms, where they stand by themselves."""
    forms = ABBREVIATIONS.get(language.split("_", maxsplit=1)[0], {})
    if not forms:
        return str
    longest_first = sorted(forms, key=len, reverse=True)
    any_form = "|".join(map(re.escape, longest_first))
    found = re.compile(rf"(?<![\w/&])(?:{any_form})(?![\w/&])", re.IGNORECASE)
    return lambda text: found.sub(lambda m: forms[m[0].lower()], text)
