"""Every page of the demo meeting is the same, cell by cell, with the thin driver and with Textual's."""

import pytest

from tests.journeys.by_drawn import keys_of, until_ready
from tests.journeys.conftest import clock, laptop, table  # noqa: F401  # fixtures
from tests.journeys.demo_meeting import demo_meeting
from tests.journeys.script import check_place
from tests.tui.thin.comparing import comparing
from tui.drawn.app import DrawnApp


async def play(conversation, steps, comparison, driver):
    conversation.access.taken_over()
    app = DrawnApp(conversation, driver)
    names = []

    async def keys(pilot):
        for step in steps:
            await until_ready(app)
            await pilot.pause()
            check_place(conversation, step)
            names.append(conversation.page.name)
            for key in keys_of(app, step):
                await pilot.press(key)
            await until_ready(app)
            await pilot.pause()
        await pilot.pause()
        app.exit()

    await app.run_async(auto_pilot=keys, mouse=False)
    app.turns.close()
    if app.error:
        raise app.error
    return names


@pytest.mark.slow
@pytest.mark.parametrize(
    ("size", "theme"),
    [((80, 24), "white-on-black"), ((120, 40), "dark-on-cream"), ((40, 12), "yellow-on-black")],
)
async def test_the_demo_meeting(table, size, theme):  # noqa: F811
    conversation = table.sit_down()
    conversation.set_access(theme=theme)
    with comparing(*size) as (comparison, driver):
        names = await play(conversation, demo_meeting(table.records), comparison, driver)
    assert len(set(names)) > 10
    assert comparison.pictures > len(names)
    assert comparison.sent * 4 < comparison.stock_sent
