"""An agenda is put in order without losing an item or its time."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.model.agenda import (
    AgendaItem,
    ItemKind,
    item_index,
    moved,
    planned_minutes,
    with_item,
    with_minutes,
    without_item,
)

AGENDA = tuple(AgendaItem(f"i{n}", f"Item {n}", ItemKind.NEWS, n + 1) for n in range(5))
ITEMS = st.sampled_from([item.id for item in AGENDA])


@given(ITEMS, st.integers(-9, 9))
def test_moving_an_item_keeps_every_item_and_the_order_of_the_others(item_id, by) -> None:
    after = moved(AGENDA, item_id, by)
    assert without_item(after, item_id) == without_item(AGENDA, item_id)
    assert planned_minutes(after) == planned_minutes(AGENDA)
    wanted = item_index(AGENDA, item_id) + by
    assert item_index(after, item_id) == min(max(wanted, 0), len(AGENDA) - 1)


@given(ITEMS, st.integers(-5, 300))
def test_an_item_takes_at_least_a_minute_and_the_others_as_long_as_before(item_id, minutes) -> None:
    after = with_minutes(AGENDA, item_id, minutes)
    assert after[item_index(after, item_id)].minutes == max(1, minutes)
    assert without_item(after, item_id) == without_item(AGENDA, item_id)


def test_an_item_is_put_in_the_place_of_its_own_and_a_new_one_comes_last() -> None:
    changed = AgendaItem("i2", "Another", ItemKind.DECISION, 5)
    assert with_item(AGENDA, changed) == (*AGENDA[:2], changed, *AGENDA[3:])
    new = AgendaItem("new", "New", ItemKind.NEWS, 5)
    assert with_item(AGENDA, new) == (*AGENDA, new)


def test_an_item_that_is_not_there_is_no_item() -> None:
    with pytest.raises(KeyError):
        item_index(AGENDA, "gone")
    assert without_item(AGENDA, "gone") == AGENDA


@pytest.mark.parametrize(("plain", "title"), [("What is new", "What is new"), ("", "News")])
def test_a_title_is_plain_only_where_plain_words_were_written(plain, title) -> None:
    item = AgendaItem("i", "News", ItemKind.NEWS, 5, plain=plain)
    assert (item.title_in(plain=True), item.title_in(plain=False)) == (title, "News")
