"""Days as people type them."""

from __future__ import annotations

from contextlib import suppress
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.words.days import read_day
from data.words.problems import Problem
from data.words.wording import Words

MONDAY = date(2026, 11, 23)
SOME_DAY = st.dates(date(2000, 1, 1), date(2199, 12, 31))


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("3 December 2026", date(2026, 12, 3)),
        ("3rd of December", date(2026, 12, 3)),
        ("  the 3rd   of dec ", date(2026, 12, 3)),
        ("December 3, 2026", date(2026, 12, 3)),
        ("Thursday 3 December 2026", date(2026, 12, 3)),
        ("3 dec 27", date(2027, 12, 3)),
        ("3/12", date(2026, 12, 3)),
        ("3/12/26", date(2026, 12, 3)),
        ("03.12.2026", date(2026, 12, 3)),
        ("3-12-2026", date(2026, 12, 3)),
        ("2026-12-03", date(2026, 12, 3)),
        ("TODAY", MONDAY),
        ("tomorrow", date(2026, 11, 24)),
        ("in 3 days", date(2026, 11, 26)),
        ("in 2 weeks", date(2026, 12, 7)),
        ("Tuesday", date(2026, 11, 24)),
        ("this Friday", date(2026, 11, 27)),
        ("monday", date(2026, 11, 30)),
        ("next Tuesday", date(2026, 12, 1)),
        ("next mon", date(2026, 11, 30)),
        ("29 February", date(2028, 2, 29)),
    ],
)
def test_a_day_is_read_as_it_is_meant(typed, meant):
    assert read_day(typed, MONDAY) == meant


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "   ",
        "soon",
        "31 February",
        "0/12",
        "3/13",
        "31/4/2026",
        "29/2/2027",
        "December",
        "December 2026",
        "3 December 1026",
        "Monday 3 December 2026",
        "3 4 5 December",
        "3/12/2026 or later",
        "²",
        "9" * 5000,
        "next",
        "tomorrow-ish",
        "\x00",
    ],
)
def test_what_is_no_day_is_refused_and_said(typed):
    with pytest.raises(Problem) as refused:
        read_day(typed, MONDAY)
    assert refused.value.safe
    assert all(not sentence.values for sentence in refused.value.sentences)


def test_a_day_without_a_year_is_the_next_one_to_come():
    assert read_day("22 November", MONDAY) == date(2027, 11, 22)
    assert read_day("23 November", MONDAY) == MONDAY


@given(SOME_DAY)
def test_every_day_is_read_back_from_how_it_is_shown(day):
    words = Words()
    assert read_day(words.short_day(day), MONDAY) == day
    assert read_day(words.day(day), MONDAY) == day
    assert read_day(day.isoformat(), MONDAY) == day


@given(SOME_DAY)
def test_next_and_plain_weekdays_are_in_the_coming_two_weeks(today):
    for name in ("monday", "wednesday", "sunday"):
        soon, next_week = read_day(name, today), read_day(f"next {name}", today)
        assert today < soon <= today + timedelta(days=7)
        assert today < next_week <= today + timedelta(days=13)
        assert soon.weekday() == next_week.weekday()


@given(st.text(max_size=30))
def test_nothing_that_is_typed_breaks_it(typed):
    with suppress(Problem):
        assert read_day(typed, MONDAY) >= date(2000, 1, 1)
