"""Every way in reaches the end: the demo meeting, with a secret vote, by digits and Enter alone, by arrows
and Enter, by Tab, Space and Enter, and with the mouse. Texts are typed in their fields by each."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterator, Sequence
from unittest.mock import patch

import pytest

from tests.fixtures.by_drawn import press, screen_text, until_ready
from tests.fixtures.laptop import Table
from tests.fixtures.script import Command, Step, check_place
from tests.journeys import demo_meeting as demo
from tests.journeys.test_demo_meeting import assert_held_as_played
from tui.answers.answering_with_keys import Answering
from tui.answers.choosing import LAST_STEP, NOWHERE
from tui.conversation.conversation import Conversation
from tui.drawn.app import DrawnApp
from tui.pages.page import Chosen, ChosenSeveral, Filled
from tui.terminal.key_rest import no_rest

pytestmark = pytest.mark.slow

MOST_KEYS = 2000
Way = Callable[[DrawnApp, str], Iterator[str]]
"""The keys that take an item of the list, by its id. None is pressed before the last has done its work."""


def answering(app: DrawnApp) -> Answering:
    return app.turns.showing.answering


def place_of(app: DrawnApp, option: str) -> int:
    return [item.option.id for item in answering(app).choosing.items].index(option)


def by_digits(app: DrawnApp, option: str) -> Iterator[str]:
    choosing = answering(app).choosing
    typed = choosing.numbers.typed_for(place_of(app, option))
    yield from typed
    if not typed and choosing.at == NOWHERE:
        yield "enter"  # it stands alone, and weighs: the pointer goes to it first
    if not typed or choosing.numbers.begun:
        yield "enter"


def by_arrows(app: DrawnApp, option: str) -> Iterator[str]:
    choosing, target = answering(app).choosing, place_of(app, option)
    while choosing.at != target:
        yield "down" if choosing.at == NOWHERE or choosing.at < target else "up"
    yield "enter"


def by_tab(app: DrawnApp, option: str) -> Iterator[str]:
    choosing, target = answering(app).choosing, place_of(app, option)
    while choosing.at != target:
        yield "tab"
    yield "enter" if choosing.chance and option == LAST_STEP else "space"


def by_mouse(app: DrawnApp, option: str) -> Iterator[str]:
    target = place_of(app, option)
    while target not in app.turns.showing.picture(app.frame).item_at.values():
        yield f"click {min(app.turns.showing.picture(app.frame).more)}"
    items = app.turns.showing.picture(app.frame).item_at
    yield f"click {next(row for row, item in items.items() if item == target)}"


WAYS: dict[str, tuple[Way, str]] = {
    "digits": (by_digits, "enter"),
    "arrows": (by_arrows, "down"),
    "tab": (by_tab, "tab"),
    "mouse": (by_mouse, ""),
}
"""How an item is taken, and the key that leaves a field; with the mouse the list is clicked at once."""


def keys_of(app: DrawnApp, way: Way, leaves: str, step: Step) -> Iterator[str]:
    match step.do:
        case Command(command_id):
            yield f"command {command_id}"
        case Chosen(option):
            yield from way(app, option)
            if answering(app).choosing.marks and answering(app).page.question.cast:  # type: ignore[union-attr]
                yield from way(app, LAST_STEP)
        case ChosenSeveral(options):
            marks = answering(app).choosing.marks
            assert marks is not None
            for option in (*marks.marked, *options):
                yield from way(app, option)
            yield from way(app, LAST_STEP)
        case Filled(fields):
            yield from _filled(app, way, leaves, fields)
        case _:
            yield from way(app, LAST_STEP)


def _filled(app: DrawnApp, way: Way, leaves: str, fields: dict[str, str]) -> Iterator[str]:
    filling = answering(app).filling
    page = app.turns.showing.visit
    for at, text in enumerate(fields.values()):
        filling.go_to(at)  # where it is come to in each way is tested with fields alone
        yield "ctrl+end"
        while filling.editing.text:
            yield "backspace"
        for character in text:
            yield "enter" if character == "\n" else character
    while leaves and answering(app).typing and app.turns.showing.visit is page:
        yield leaves
    if app.turns.showing.visit is page:
        yield from way(app, LAST_STEP)


async def do(app: DrawnApp, key: str) -> None:
    what, _, which = key.partition(" ")
    if what == "click" and which:
        app.turns.click(app.turns.showing.picture(app.frame), int(which), 5)
    elif what == "command":
        picture = app.turns.showing.picture(app.frame)
        found = next(one for one in picture.commands if one.command == which)
        app.turns.click(picture, len(picture.rows) - 1, found.start)
    else:
        await press(app, key)
    await until_ready(app)


async def walk(conversation: Conversation, way: str, steps: Sequence[Step]) -> None:
    conversation.access.taken_over()
    app = DrawnApp(conversation, rest=no_rest())
    async with app.run_test(size=(80, 24)):
        for step in steps:
            await until_ready(app)
            check_place(conversation, step)
            for pressed, key in enumerate(keys_of(app, *WAYS[way], step)):
                await do(app, key)
                assert pressed < MOST_KEYS, screen_text(app)
    app.turns.close()
    conversation.keep_drafts()


@pytest.mark.parametrize("way", WAYS)
def test_the_whole_meeting_is_held(table: Table, way: str) -> None:
    conversation = table.sit_down()
    steps = demo.demo_meeting(table.records)
    with patch("tui.drawn.conversation_turns.DEAF_FOR", 0.001):
        asyncio.run(walk(conversation, way, steps))
    assert_held_as_played(table.records)
