"""Numbers, dates, times, money and short forms as they are said."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.voice.spoken import as_spoken


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
        ("A grant of £1.5m", "A grant of 1.5 million pounds"),
        ("£1.5 million", "1.5 million pounds"),
        ("£2bn, or £5k", "2 billion pounds, or 5 thousand pounds"),
        ("£1.5M", "1.5 million pounds"),
        ("£0.50 each", "50 pence each"),
        ("£0.01", "1 penny"),
        ("£1.05", "1 pound 5"),
        ("£1.5", "1 pound 50"),
        ("50p each", "50 pence each"),
        ("£10-£20, or £10–20", "10 pounds to 20 pounds, or 10 to 20 pounds"),
        ("£1.2.3 and £1.5mm", "£1.2.3 and £1.5mm"),
        ("1080p", "1080p"),
        ("tea and/or coffee", "tea and or coffee"),
        ("the HR dept", "the HR department"),
        ("Hr and HRS", "Hr and HRS"),
        ("the Tel Aviv trip", "the Tel Aviv trip"),
        ("Tel: 0161 496 0000", "telephone: 0 1 6 1 4 9 6 0 0 0 0"),
        ("by tel.", "by telephone"),
        ("Min will ask Vs", "Min will ask Vs"),
        ("1 min each", "1 minute each"),
        ("1.5 hrs", "1.5 hours"),
        ("a 20-min walk, twice an hr", "a 20 minute walk, twice an hour"),
        ("11 mins", "11 minutes"),
        ("a min age, min-max, next wk", "a min age, min-max, next week"),
        ("31/03/26", "31 March 2026"),
        ("31-03-2026", "31 March 2026"),
        ("1.2.26", "1.2.26"),
        ("ref 2026-12-03-1", "ref 2026-12-03-1"),
        ("978-3-16-148410", "978-3-16-148410"),
        ("1-2-3, A1-2", "1-2-3, A1-2"),
        ("he/she/they, AC/DC", "he/she/they, AC/DC"),
        ("min@tel.example, dept.example", "min@tel.example, dept.example"),
        ("TBC ASAP", "to be confirmed as soon as possible"),
        ("13:75 and 25.30pm", "13:75 and 25.30pm"),
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


@pytest.mark.parametrize("before", ["", "£", "1 ", "tel ", "+4"])
def test_five_thousand_digits_can_be_said(before: str) -> None:
    assert as_spoken(before + "1" * 5000, "en_GB")


@given(st.dates())
def test_every_written_date_becomes_words(day) -> None:
    assert "-" not in as_spoken(day.isoformat(), "en_GB")
