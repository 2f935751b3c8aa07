"""Numbers that people type are read in one place, however long they are."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.words.numbers import read_number


@pytest.mark.parametrize(
    ("typed", "number"),
    [("7", 7), (" 7 ", 7), ("007", 7), ("\u0667", 7), ("\uff17", 7), ("1", 1), ("600", 600)],
)
def test_a_whole_number_is_read(typed, number) -> None:
    assert read_number(typed, 1, 600) == number


@pytest.mark.parametrize(
    "typed",
    [
        "",
        " ",
        "0",
        "601",
        "-7",
        "7.5",
        "1e3",
        "seven",
        "\u00b2",
        "7 8",
        "1" * 5000,
        "0" * 5000 + "7",
    ],
)
def test_anything_else_is_no_number_here(typed) -> None:
    assert read_number(typed, 1, 600) is None


@given(st.integers(0, 10**14))
def test_a_number_reads_as_itself(number) -> None:
    assert read_number(str(number), 0, 10**14) == number


@given(st.text())
def test_anything_can_be_typed(typed) -> None:
    assert read_number(typed, 0, 9) in {None, *range(10)}
