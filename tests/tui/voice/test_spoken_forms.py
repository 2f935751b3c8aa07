"""Numbers, dates, times, money and short forms as they are said."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.voice.spoken_forms import as_spoken


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("2026-12-03", "3 December 2026"),
        ("On 3/12/2026.", "On 3 December 2026."),
        ("31/06/2026", "31/06/2026"),
        ("10:30", "10 30"),
        ("09:00", "9 o’clock"),
        ("14:05", "14 oh 5"),
        ("10.30am", "10 30 A M"),
        ("From 10:30–12:00", "From 10 30 to 12 o’clock"),
        ("10-12 people", "10 to 12 people"),
        ("£5", "5 pounds"),
        ("£1", "1 pound"),
        ("£5.50", "5 pounds 50"),
        ("£1,200", "1200 pounds"),
        ("e.g. tea & cake", "for example tea and cake"),
        ("20 mins", "20 minutes"),
        ("A&E", "A and E"),
        ("Yes/No", "Yes or No"),
        ("w/c 3 May", "week beginning 3 May"),
        ("Ring 0161 496 0000 now", "Ring 0 1 6 1 4 9 6 0 0 0 0 now"),
        ("https://www.example.org/a", "example.org/a"),
        ("GP and NHS", "GP and NHS"),
        ("a minimum of time", "a minimum of time"),
        ("version 1.2.3 at 3.5", "version 1.2.3 at 3.5"),
        ("7-0", "7 to 0"),
        ("", ""),
    ],
)
def test_english_is_said_in_words(written: str, said: str) -> None:
    assert as_spoken(written, "en_GB") == said


def test_a_language_without_short_forms_keeps_what_is_written() -> None:
    assert as_spoken("np. 20 min", "pl") == "np. 20 min"


def test_dates_are_said_in_the_language_of_the_text() -> None:
    assert as_spoken("2026-12-03", "pl") == "3 grudnia 2026"


@given(st.text())
def test_anything_that_people_type_can_be_said(text: str) -> None:
    said = as_spoken(text, "en_GB")
    assert "  " not in said
    assert said == said.strip()


@given(st.dates())
def test_every_written_date_becomes_words(day) -> None:
    assert "-" not in as_spoken(day.isoformat(), "en_GB")
