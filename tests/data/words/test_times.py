"""Times of day as people type them."""

from __future__ import annotations

from contextlib import suppress
from datetime import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.words.problems import Problem
from data.words.times import read_time
from data.words.wording import Words

IN_THE_AFTERNOON = ["2:30", "2.30 pm", "2:30 p.m.", "14:30", "14h30", "at half past 2", "2:30PM"]


@pytest.mark.parametrize("typed", [*IN_THE_AFTERNOON, "\u0662:\u0663\u0660"])
def test_half_past_two_is_read_however_it_is_typed(typed) -> None:
    assert read_time(typed) == time(14, 30)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("9", time(9)),
        ("10 o'clock", time(10)),
        ("quarter to 12", time(11, 45)),
        ("7 am", time(7)),
        ("07:00", time(7)),
        ("12 am", time(0)),
        ("12 pm", time(12)),
        ("noon", time(12)),
        ("7", time(19)),
    ],
)
def test_other_times_are_read_as_people_mean_them(typed, meant) -> None:
    assert read_time(typed) == meant


@pytest.mark.parametrize("typed", ["", "soon", "25:00", "14:60", "13 pm", "0 am", "1430", "2:3:0"])
def test_what_is_no_time_is_refused(typed) -> None:
    with pytest.raises(Problem):
        read_time(typed)


@given(st.times(), st.booleans())
def test_a_time_that_is_shown_is_read_back_as_the_same(at, plain) -> None:
    to_the_minute = at.replace(second=0, microsecond=0)
    assert read_time(Words(plain=plain).time(to_the_minute)) == to_the_minute


@given(st.text(max_size=30))
def test_nothing_that_anybody_types_is_more_than_refused(typed) -> None:
    with suppress(Problem):
        assert isinstance(read_time(typed), time)
