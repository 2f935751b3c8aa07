"""The keys that hold the sample group's meeting of today, from the first page to the minutes."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from io import StringIO
from pathlib import Path
from random import Random
from typing import NamedTuple

from data.sample import make_sample
from data.settings import AccessSettings, Settings
from tests.fixtures.by_drawn import keys_of
from tests.fixtures.by_lines import JourneyOver, Typist
from tests.fixtures.script import Step, check_place
from tests.journeys.demo_meeting import demo_meeting
from tui import lines
from tui.command_line.arguments import Arguments
from tui.composition.conversation_run import conversation_for
from tui.conversation.conversation import Conversation
from tui.drawn.app import DrawnApp
from tui.drawn.typed_ahead import Key
from tui.laptop.laptop import Laptop
from tui.lines.terminal import LineTerminal
from tui.terminal.key_rest import no_rest


class Pressed(NamedTuple):
    """A key, and what it is for: "letter", "backspace", "arrow", "mark", "page" (another page), "other"."""

    key: str
    kind: str
    page: str


def new_group(folder: Path) -> Path:
    """The sample group in this folder, with a meeting to be held today."""
    group = folder / "group"
    make_sample(group, now=datetime.now(UTC), random=Random(1)).close()
    return group


def demo_keys(
    folder: Path, size: tuple[int, int] = (80, 24), *, short: bool = False
) -> list[Pressed]:
    """Hold the meeting in memory, in a window of this size; which keys it took.

    `short`: only until the first note has been written.
    """
    with _table(folder) as (conversation, steps):
        return asyncio.run(_hold(conversation, _beginning(steps) if short else steps, size))


def demo_lines(folder: Path) -> list[str]:
    """Hold the meeting in memory, line by line; what was typed."""
    typed: list[str] = []

    class Recorded(Typist):
        def read(self, echo: bool, still: Callable[[str], None]) -> str:
            typed.append(super().read(echo, still))
            return typed[-1]

    with _table(folder) as (conversation, steps):
        terminal = LineTerminal(StringIO(), Recorded(conversation, steps))
        with suppress(JourneyOver):
            lines.run(conversation, terminal)
    return typed


@contextmanager
def _table(folder: Path) -> Iterator[tuple[Conversation, list[Step]]]:
    """The meeting, about to be held, and the steps in which it is."""
    laptop = Laptop(folder / "settings.json", Settings(), AccessSettings())
    try:
        conversation = conversation_for(Arguments(group=new_group(folder)), laptop)
        if laptop.room is not None:
            yield conversation, demo_meeting(laptop.room.records)
    finally:
        laptop.close()


def _beginning(steps: list[Step]) -> list[Step]:
    first_note = next(n for n, step in enumerate(steps) if step.page == "meeting.write.note")
    return steps[: first_note + 1]


async def _hold(
    conversation: Conversation, steps: list[Step], size: tuple[int, int]
) -> list[Pressed]:
    conversation.access.taken_over()
    app, pressed = DrawnApp(conversation, rest=no_rest()), []
    async with app.run_test(size=size):
        await _ready(app)
        for step in steps:
            check_place(conversation, step)
            for key in keys_of(app, step):
                pressed += [await _press(app, conversation, key)]
    app.turns.close()
    return pressed


async def _press(app: DrawnApp, conversation: Conversation, key: str) -> Pressed:
    before = conversation.page.name
    kind = _kind(key, typing=app.turns.showing.answering.typing)
    visit = conversation.visit
    app.turns.press(Key(key, key if len(key) == 1 else {"space": " "}.get(key)))
    await _ready(app)
    changed = conversation.visit is not visit or conversation.page.name != before
    return Pressed(key, "page" if changed else kind, before)


def _kind(key: str, *, typing: bool) -> str:
    if key in {"up", "down"}:
        return "arrow"
    if key == "backspace":
        return key
    if key == "space" and not typing:
        return "mark"
    return "letter" if typing and (len(key) == 1 or key in {"enter", "space"}) else "other"


async def _ready(app: DrawnApp) -> None:
    await asyncio.sleep(0)
    while app.is_running and not app.turns.ready:  # noqa: ASYNC110  # the app tells no event
        await asyncio.sleep(0.002)
