"""A journey played in the drawn mode: with the keys that a person would press, in a window in memory."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator, Sequence
from time import monotonic
from unittest.mock import patch

from textual.events import Key
from textual.keys import _character_to_key

from data.words.wording import Words
from tests.journeys.script import Command, Step, ballot_marks, check_place
from tui.commands import command
from tui.conversation.conversation import Conversation
from tui.drawn.app import DrawnApp
from tui.drawn.choosing import LAST_STEP, NOWHERE
from tui.pages.page import Answer, Chosen, ChosenSeveral, Filled, Scored
from tui.terminal.key_rest import no_rest

LONGEST_WAIT = 10.0


def play_drawn(
    conversation: Conversation, steps: Sequence[Step], size: tuple[int, int] = (80, 24)
) -> list[str]:
    """Play a journey; the texts of the screens that were seen, one before each step and the last.

    `size` is the window's, in columns and rows. Where the program is left, nothing more is seen.
    """
    # In memory no driver holds keys back, so those thrown away around a secret page are few.
    with patch("tui.drawn.conversation_turns.DEAF_FOR", 0.001):
        return asyncio.run(_play(conversation, steps, size))


async def _play(
    conversation: Conversation, steps: Sequence[Step], size: tuple[int, int]
) -> list[str]:
    conversation.access.taken_over()
    app = DrawnApp(conversation, rest=no_rest())
    seen: list[str] = []
    async with app.run_test(size=size):
        for step in steps:
            await until_ready(app)
            seen.append(screen_text(app))
            check_place(conversation, step)
            for key in keys_of(app, step):
                await press(app, key)
            await until_ready(app)
        if not conversation.over and not conversation.access.renderer_changed:
            seen.append(screen_text(app))
    app.turns.close()
    conversation.keep_drafts()
    return seen


async def press(app: DrawnApp, key: str) -> None:
    """Press a key, by its name or by the character that it types, as the driver would pass it on.

    `Pilot.press` loses characters whose names have more than one word, and waits long after each.
    """
    character = key if len(key) == 1 else {"space": " "}.get(key)
    app.post_message(Key(_character_to_key(key) if character else key, character))
    while not app._message_queue.empty():  # noqa: ASYNC110  # Textual's queue; it has no event
        await asyncio.sleep(0)
    await asyncio.sleep(0)


async def until_ready(app: DrawnApp) -> None:
    """Wait until a key that is pressed would be used at once.

    `Pilot.pause` waits for a quiet processor, which takes long while other tests run.
    """
    end = monotonic() + LONGEST_WAIT
    quiet = 0
    while app.is_running and quiet < 3:
        await asyncio.sleep(0.001)
        quiet = quiet + 1 if app.turns.ready and app._message_queue.empty() else 0
        assert monotonic() < end, "the drawn mode is still busy"


def screen_text(app: DrawnApp) -> str:
    """What the window shows, as text."""
    strips = app.screen._compositor.render_strips()
    return "\n".join(strip.text.rstrip() for strip in strips)


def keys_of(app: DrawnApp, step: Step) -> Iterator[str]:
    """The keys for a step. Asked for one by one, since each key changes where the pointer is."""
    if isinstance(step.do, Command):
        yield command(step.do.id).keys[0]
        return
    answering = app.turns.showing.answering
    if answering.ballot:
        yield from _by_steps(app, step.do)
    else:
        yield from _keys_for(app, step.do)


def _by_steps(app: DrawnApp, answer: Answer) -> Iterator[str]:
    """The digit of each mark on a ballot of several, and casting."""
    ballot = app.turns.showing.answering.ballot
    assert ballot is not None
    for at, mark in enumerate(ballot_marks(ballot.steps, answer)):
        numbers = ballot.steps.step(at, Words()).numbers
        yield next(str(number) for number, option in numbers.items() if option == mark)
    yield from _turn_leaves(app)
    yield "enter"


def _keys_for(app: DrawnApp, answer: Answer) -> Iterator[str]:
    match answer:
        case Chosen(option):
            yield from _choose(app, option)
        case ChosenSeveral(options):
            yield from _mark(app, options)
        case Scored(scores):
            yield from _score(app, scores)
        case Filled(fields):
            yield from _fill(app, fields)
        case _:
            yield from _to(app, LAST_STEP)
            yield "enter"


def _choose(app: DrawnApp, option: str) -> Iterator[str]:
    """By its number where it has one; else with the arrows. In a ballot it is cast as well."""
    choosing = app.turns.showing.answering.choosing
    yield from _leave_fields(app)
    numbers = {choosing.items[at].option.id: n for at, n in choosing.number_of_place.items()}
    assert option in numbers, f"the page has no option {option!r}"
    if numbers[option] <= 9 and not choosing.scoring:
        yield str(numbers[option])
    else:
        yield from _to(app, option)
        yield "enter"
    if choosing.marks and choosing.marks.choice.cast:
        yield from _to(app, LAST_STEP)
        yield "enter"


def _mark(app: DrawnApp, options: Sequence[str]) -> Iterator[str]:
    """Take every mark off that is there, put on those wanted in their order, and take the last step."""
    marks = app.turns.showing.answering.choosing.marks
    assert marks is not None
    for option in (*marks.marked, *options):
        yield from _to(app, option)
        yield "space"
    yield from _to(app, LAST_STEP)
    yield "enter"


def _score(app: DrawnApp, scores: Sequence[tuple[str, int]]) -> Iterator[str]:
    for option, score in scores:
        yield from _to(app, option)
        yield from str(score)
    yield from _to(app, LAST_STEP)
    yield "enter"


def _to(app: DrawnApp, option: str) -> Iterator[str]:
    """Move the pointer to an option with the arrows."""
    yield from _leave_fields(app)
    choosing = app.turns.showing.answering.choosing
    target = [item.option.id for item in choosing.items].index(option)
    yield from _turn_leaves(app)
    if choosing.chance and option == LAST_STEP and choosing.at != target:
        yield "end"
    while choosing.at != target:
        yield "down" if choosing.at == NOWHERE or choosing.at < target else "up"


def _turn_leaves(app: DrawnApp) -> Iterator[str]:
    """In large text: read on until what is to be answered shows."""
    while app.turns.showing.large and not app.turns.showing.scroll.turning.focus_shows:
        yield "enter"


def _leave_fields(app: DrawnApp) -> Iterator[str]:
    while app.turns.showing.answering.typing:
        yield from _turn_leaves(app)
        yield "tab"


def _fill(app: DrawnApp, fields: dict[str, str]) -> Iterator[str]:
    """Type each text into its field, in place of what stands there, and take the last step."""
    filling = app.turns.showing.answering.filling
    for name, text in fields.items():
        while not filling.typing or filling.field.name != name:
            yield "tab"
        yield "ctrl+end"
        while filling.editing.text:
            yield "backspace"
        for character in text:
            yield "enter" if character == "\n" else character
    yield from _to(app, LAST_STEP)
    yield "enter"
