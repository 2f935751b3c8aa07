"""The demo meeting and other journeys in large text, at every size and with every kind of blocks."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.journeys import demo_meeting as demo
from tests.journeys.by_drawn import play_drawn
from tests.journeys.conftest import Table
from tests.journeys.test_demo_meeting import assert_held_as_played


def seated(table: Table, rows: int, blocks: str = "quadrants"):
    table.laptop.access = replace(table.laptop.access, large_text=rows, blocks=blocks)
    return table.sit_down()


@pytest.mark.parametrize("rows", [4, 5, 6, 8])
@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
def test_the_demo_meeting_leaves_the_same_records(table: Table, rows: int, size) -> None:
    conversation = seated(table, rows)
    play_drawn(conversation, demo.demo_meeting(table.records), size)
    assert_held_as_played(table.records)
