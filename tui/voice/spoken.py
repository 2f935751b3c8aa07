"""A text as it is said: dates, times, money, ranges and short forms in words.

Plain numbers are left as digits: each engine says them in its own language. Every form that is
said here comes from the catalogues, so that each language can have its own.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from datetime import date
from functools import cache

from data.words.wording import Words
from tui.voice.abbreviations import (
    ABBREVIATIONS,
    AFTER,
    BEFORE_A_NUMBER,
    IN_SMALL_LETTERS,
    UNITS,
)
from tui.voice.money import money_in_words

_NUMBER = r"\d+(?:[.,:]\d+)*"
_DATE = re.compile(r"(?<![\w/.-])(\d{4})-(\d{1,2})-(\d{1,2})(?![\w/]|[.-]\d)")
_DAY_FIRST = re.compile(
    r"(?<![\w/.-])(\d{1,2})([/.-])(\d{1,2})\2(\d{4})(?![\w/]|[.-]\d)"
    r"|(?<![\w/.-])(\d{1,2})([/-])(\d{1,2})\6(\d{2})(?![\w/]|[.-]\d)"
)
_TELEPHONE = re.compile(r"(?<!\w)(?:\+\d|0)\d(?:[ -]?\d){6,}(?!\w)")
_HALF_DAY = re.compile(r"(?<![\w.:])(1[0-2]|0?[1-9])[.:]([0-5]\d) ?([ap])\.?m\b\.?", re.IGNORECASE)
_TIME = re.compile(r"(?<![\w.:])([01]?\d|2[0-3]):([0-5]\d)(?![\w:]|\.\d)")
_RANGE = re.compile(
    rf"(?<![\w.,:/–—-])(£?{_NUMBER})\s*[–—-]\s*(£?{_NUMBER})(?![\w/]|\s?[–—-]\s?\w)"
)
_EITHER = re.compile(r"(?<![\w./&@-])([^\W\d_]+)/([^\W\d_]+)(?![\w/&@-]|\.\w)")
_AND = re.compile(r"\s+&\s+")
_LINK = re.compile(r"https?://(?:www\.)?")
_SHAPES = str.maketrans(dict.fromkeys("•▪■□▶►→⇒✓✔✗✘│─█▌▐▀▄", " "))
_ALONE = (r"(?<![\w/&@.'’-])", r"(?![\w/&@]|[.'’-]\w)")


def as_spoken(text: str, language: str) -> str:
    """The text in the words that a voice of this language is given. `language`: such as "en_GB".

    A form is said in words only where it stands whole; a part of a longer one is left as it is.
    """
    words = Words(language)
    said = _LINK.sub("", text.translate(_SHAPES))
    said = _DATE.sub(lambda m: _date(words, m, m[1], m[2], m[3]), said)
    said = _DAY_FIRST.sub(lambda m: _day_first(words, m), said)
    said = _before_a_number(language)(said)
    said = _TELEPHONE.sub(_digit_by_digit, said)
    said = _HALF_DAY.sub(lambda m: f"{_time(words, m[1], m[2])} {m[3].upper()} M", said)
    said = _RANGE.sub(lambda m: _range(words, m[1], m[2]), said)
    said = _TIME.sub(lambda m: _time(words, m[1], m[2]), said)
    said = money_in_words(said, words)
    said = _short_forms(language)(said)
    said = _AND.sub(lambda m: f" {words('and')} ", said)
    said = _EITHER.sub(lambda m: _either(words, m), said)
    return " ".join(said.split())


def _date(words: Words, found: re.Match[str], year: str, month: str, day: str) -> str:
    try:
        return words.short_day(date(int(year), int(month), int(day)))
    except ValueError:  # such as the 31st of June: said as it stands
        return found[0]


def _day_first(words: Words, found: re.Match[str]) -> str:
    if found[1]:
        return _date(words, found, found[4], found[3], found[1])
    return _date(words, found, f"20{found[8]}", found[7], found[5])


def _range(words: Words, first: str, last: str) -> str:
    """From one number to another; the pounds are those of both, as in £10-20."""
    if first.startswith("£") and not last.startswith("£"):
        first, last = first[1:], f"£{last}"
    return f"{first} {words('to')} {last}"


def _either(words: Words, found: re.Match[str]) -> str:
    """One or the other; two sets of initials stay as they stand."""
    one, other = found[1], found[2]
    return found[0] if one.isupper() and other.isupper() else f"{one} {words('or')} {other}"


def _digit_by_digit(found: re.Match[str]) -> str:
    return " ".join(sign for sign in found[0] if sign not in " -")


def _time(words: Words, hour: str, minute: str) -> str:
    if minute == "00":
        return words("{hour} o’clock", hour=int(hour))
    if minute.startswith("0"):
        return words("{hour} oh {minute}", hour=int(hour), minute=int(minute))
    return words("{hour} {minute}", hour=int(hour), minute=minute)


@cache
def _short_forms(language: str) -> Callable[[str], str]:
    """Puts words in place of a language's short forms, where they stand by themselves."""
    of = language.split("_", maxsplit=1)[0]
    any_case, as_it_is = ABBREVIATIONS.get(of, {}), IN_SMALL_LETTERS.get(of, {})
    if not any_case:
        return str
    units, after = UNITS[of], "|".join(AFTER[of])
    in_any_case = _form(any_case, re.IGNORECASE)
    in_small_letters = _form(as_it_is)
    before, behind = _ALONE
    of_a_number = re.compile(rf"(?<![\w.,])({_NUMBER})([ -]?)({_any_of(units)}){behind}")
    after_a_word = re.compile(rf"{before}({after}) ({_any_of(units)}){behind}")

    def in_words(text: str) -> str:
        said = of_a_number.sub(lambda m: _so_many(units, m), text)
        said = after_a_word.sub(lambda m: f"{m[1]} {units[m[2]][0]}", said)
        said = in_any_case.sub(lambda m: any_case[m[0].lower()], said)
        return in_small_letters.sub(lambda m: as_it_is[m[0]], said)

    return in_words


def _so_many(units: dict[str, tuple[str, str]], found: re.Match[str]) -> str:
    one, many = units[found[3]]
    return f"{found[1]} {one if found[1] == '1' or found[2] == '-' else many}"


@cache
def _before_a_number(language: str) -> Callable[[str], str]:
    forms = BEFORE_A_NUMBER.get(language.split("_", maxsplit=1)[0], {})
    if not forms:
        return str
    found = re.compile(rf"{_ALONE[0]}({_any_of(forms)})(?=:? ?[+(]?\d)", re.IGNORECASE)
    return lambda text: found.sub(lambda m: forms[m[0].lower()], text)


def _form(forms: Iterable[str], flags: re.RegexFlag = re.NOFLAG) -> re.Pattern[str]:
    before, behind = _ALONE
    return re.compile(rf"{before}(?:{_any_of(forms)}){behind}", flags)


def _any_of(forms: Iterable[str]) -> str:
    return "|".join(map(re.escape, sorted(forms, key=len, reverse=True)))
