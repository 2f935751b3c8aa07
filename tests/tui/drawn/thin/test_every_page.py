"""Every page of whole journeys is the same, cell by cell, with the thin driver and with Textual's."""

from dataclasses import replace
from datetime import date
from unittest.mock import patch

import pytest

from data.storage.records import GroupRecords
from tests.fixtures.by_drawn import keys_of, press, until_ready
from tests.fixtures.script import check_place
from tests.journeys import first_run, keeping, locking
from tests.journeys.demo_meeting import demo_meeting
from tests.tui.drawn.thin.comparing import comparing
from tui.command_line.arguments import Arguments
from tui.composition.conversation_run import conversation_for
from tui.drawn.app import DrawnApp
from tui.terminal.key_rest import no_rest

pytestmark = pytest.mark.slow


async def play(conversation, steps, comparison, driver):
    """Play the steps with keys; the names of the pages."""
    conversation.access.taken_over()
    app = DrawnApp(conversation, driver, no_rest())
    names = []

    async def keys(pilot):
        for step in steps:
            await until_ready(app)
            await pilot.pause()
            check_place(conversation, step)
            names.append(conversation.page.name)
            for key in keys_of(app, step):
                await press(app, key)
            await until_ready(app)
            await pilot.pause()
        await pilot.pause()
        app.exit()

    with patch("tui.drawn.conversation_turns.DEAF_FOR", 0.001):
        await app.run_async(auto_pilot=keys, mouse=False)
    app.turns.close()
    if app.error:
        raise app.error
    assert comparison.pictures > len(names)
    assert comparison.sent * 2 < comparison.stock_sent
    return names


@pytest.mark.parametrize(
    ("size", "theme"),
    [((80, 24), "white-on-black"), ((120, 40), "dark-on-cream"), ((40, 12), "yellow-on-black")],
)
async def test_the_demo_meeting(table, size, theme):
    conversation = table.sit_down()
    conversation.set_access(theme=theme)
    with comparing(*size) as (comparison, driver):
        names = await play(conversation, demo_meeting(table.records), comparison, driver)
    assert len(set(names)) > 10
    assert comparison.sent * 3 < comparison.stock_sent


@pytest.mark.parametrize("rows", [4, 8])
async def test_the_demo_meeting_in_large_text(table, rows):
    table.laptop.access = replace(table.laptop.access, large_text=rows, blocks="quadrants")
    conversation = table.sit_down()
    with comparing(80, 24) as (comparison, driver):
        await play(conversation, demo_meeting(table.records), comparison, driver)


async def test_the_first_run_and_a_plan(laptop):
    conversation = conversation_for(Arguments(), laptop)
    with comparing(80, 24) as (comparison, driver):
        await play(conversation, first_run.first_run(), comparison, driver)
        await play(conversation, first_run.plan_a_meeting(), comparison, driver)


async def test_locking_a_group(table):
    conversation = table.sit_down()
    with comparing(80, 24) as (comparison, driver):
        await play(conversation, locking.lock_from_home(), comparison, driver)
        code = locking.code_on(conversation)
        await play(conversation, locking.typed_back(code), comparison, driver)


async def test_backing_up_and_taking_out(table, tmp_path, monkeypatch):
    monkeypatch.setattr("data.storage.memory_sticks._bases", tuple)
    with GroupRecords.open(table.folder) as records:
        first, second = records.meetings[:2]
        long_ago = replace(records.meeting(first.id), day=date(2024, 1, 8))
        records.save_meeting(long_ago, approved_too=True)
    stick = tmp_path / "stick"
    stick.mkdir()
    conversation = table.sit_down()
    with comparing(80, 24) as (comparison, driver):
        await play(conversation, keeping.keep_safe(), comparison, driver)
        await play(conversation, keeping.back_ups(stick), comparison, driver)
        await play(conversation, keeping.taken_out(second.id), comparison, driver)
