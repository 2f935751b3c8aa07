"""Each command that shows a screen shows its own, and going back comes to the same place."""

from __future__ import annotations

import pytest

from tests.fixtures.laptop import clock, laptop, table
from tui import commands
from tui.composition.interruptions import interruptions

__all__ = ["clock", "laptop", "table"]

NAMES = {
    commands.HELP: "anywhere.help",
    commands.RULES: "anywhere.rules",
    commands.PAUSE: "anywhere.pause",
    commands.KEPT: "anywhere.kept",
    commands.ACCESS: "start.access",
    commands.MORE: "anywhere.more",
    commands.LEAVE: "anywhere.leave",
}


@pytest.mark.parametrize("command_id", NAMES)
def test_a_command_shows_its_screen_and_going_back_returns_to_the_same_page(
    table, command_id
) -> None:
    conversation = table.sit_down()
    visit = conversation.visit
    conversation.command(command_id)
    assert conversation.page.name.startswith(NAMES[command_id])
    conversation.command(commands.BACK)
    assert conversation.visit is visit


def test_every_screen_of_a_command_belongs_to_one_in_the_list(laptop) -> None:
    assert all(commands.command(command_id) for command_id in interruptions(laptop))
