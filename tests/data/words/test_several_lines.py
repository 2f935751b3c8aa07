"""What several pasted lines say, item by item."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.voting.terms import options_typed
from data.words.several_lines import items_typed, several_lines

AGENDA = "1. Welcome\n2. Minutes of the last meeting\n3. Matters arising\n   3.1 Screens\n   3.2 Heating\n"


@pytest.mark.parametrize(
    ("typed", "items"),
    [
        (
            AGENDA,
            ("Welcome", "Minutes of the last meeting", "Matters arising: Screens; Heating"),
        ),
        ("- Tea\n* Cake\n• Jam", ("Tea", "Cake", "Jam")),
        ("Ada\n\nBess\r\nCato", ("Ada", "Bess", "Cato")),
        ("1) One\n(2) Two\n10) Ten", ("One", "Two", "Ten")),
        ("Money\n  - fares\n  - tea\nRooms", ("Money: fares; tea", "Rooms")),
        ("13.6 Grant\n2.5 hours", ("13.6 Grant", "2.5 hours")),
        ("2026 plans\n3 chairs", ("2026 plans", "3 chairs")),
        ("1. Money:\n1.1 Fares", ("Money: Fares",)),
        ("-\n- x", ("-", "x")),
        ("A. Miller\nB. Jones", ("A. Miller", "B. Jones")),
        ("a) fares\n(b) tea", ("fares", "tea")),
    ],
)
def test_marks_and_numbers_go_and_what_stands_under_an_item_goes_behind_it(typed, items):
    assert items_typed(typed) == items


@given(st.text())
def test_any_text_gives_items_on_one_line_each(typed):
    items = items_typed(typed)
    assert len(items) <= several_lines(typed)
    assert all(item.strip() and len(item.splitlines()) == 1 for item in items)


def test_options_lose_the_marks_of_a_list_only_where_each_has_one():
    assert options_typed("1. Shed\n2. Bench\n") == ("Shed", "Bench")
    assert options_typed("- Shed\n- Bench") == ("Shed", "Bench")
    assert options_typed("A. Miller\nRosa Adams") == ("A. Miller", "Rosa Adams")
