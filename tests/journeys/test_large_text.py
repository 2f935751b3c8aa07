"""Whole journeys in large text: the same records, every word on a leaf, and colours as painted."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial

import pytest

from data.model.agenda import VotePlan
from data.model.vote import VoteKind
from data.settings import THEMES
from tests.fixtures.by_drawn import keys_of, play_drawn, press, until_ready
from tests.fixtures.laptop import Table
from tests.fixtures.large_text import said_on_leaves
from tests.fixtures.script import Step, choose, go_on
from tests.fixtures.voting_room import Voting, a_room, opening
from tests.journeys import demo_meeting as demo
from tests.journeys import minutes as minutes_journey
from tests.journeys.test_demo_meeting import assert_held_as_played, assert_minutes_say_it
from tests.journeys.test_vote_kinds import OPTIONS, ROUNDS
from tests.tui.drawn.test_colours import contrast, least_contrast
from tui.conversation.conversation import Conversation
from tui.drawn.app import DrawnApp
from tui.terminal.key_rest import no_rest

SIZES = (4, 5, 6, 8)


def seated(
    table: Table, rows: int, blocks: str = "quadrants", theme: str = THEMES[0]
) -> Conversation:
    table.laptop.access = replace(table.laptop.access, large_text=rows, blocks=blocks, theme=theme)
    return table.sit_down()


@pytest.mark.parametrize(
    ("rows", "blocks", "size"),
    [
        pytest.param(6, "quadrants", (80, 24), marks=pytest.mark.slow),
        pytest.param(4, "quadrants", (40, 12), marks=pytest.mark.slow),
        pytest.param(4, "quadrants", (80, 24), marks=pytest.mark.slow),
        pytest.param(5, "quadrants", (80, 24), marks=pytest.mark.slow),
        pytest.param(8, "quadrants", (80, 24), marks=pytest.mark.slow),
        pytest.param(8, "quadrants", (120, 40), marks=pytest.mark.slow),
        pytest.param(6, "halves", (80, 24), marks=pytest.mark.slow),
        pytest.param(8, "cells", (80, 24), marks=pytest.mark.slow),
        pytest.param(5, "quadrants", (120, 40), marks=pytest.mark.slow),
    ],
)
def test_the_demo_meeting_leaves_the_same_records(table: Table, rows, blocks, size) -> None:
    conversation = seated(table, rows, blocks)
    play_drawn(conversation, demo.demo_meeting(table.records), size)
    assert_held_as_played(table.records)
    assert_minutes_say_it(table.folder.parent)


@pytest.mark.slow
def test_minutes_can_be_read_and_corrected(table: Table) -> None:
    conversation = seated(table, 6)
    play_drawn(conversation, list(minutes_journey.minutes(table.records)))
    assert conversation.page.name == "start.home"


async def leaf_by_leaf(app: DrawnApp) -> Iterator[str]:
    """What is said on each leaf of the page that shows, turned with Page Down; then its first leaf again."""
    turning = app.turns.showing.scroll.turning
    said: list[str] = []
    while turning.leaf:
        await press(app, "pageup")
    while True:
        said += app.turns.showing.picture(app.frame).said
        if turning.leaf + 1 == turning.leaves:
            break
        await press(app, "pagedown")
    turning.show(0)
    return iter(said)


async def look_at_each_page(conversation: Conversation, steps: Sequence[Step], size, look) -> None:
    """Play a journey, and look at each page before it is answered."""
    conversation.access.taken_over()
    app = DrawnApp(conversation, rest=no_rest())
    async with app.run_test(size=size):
        for step in steps:
            await until_ready(app)
            await look(app)
            for key in keys_of(app, step):
                await press(app, key)
            await until_ready(app)
    app.turns.close()


async def has_every_word(app: DrawnApp) -> None:
    showing = app.turns.showing
    wanted = said_on_leaves(showing.answering, showing.words)
    at, marks = showing.answering.choosing.at, showing.answering.choosing.marks
    said = "".join(await leaf_by_leaf(app))
    assert said.replace("\n", "") in wanted, showing.answering.page.name
    assert showing.answering.choosing.marks is marks
    showing.answering.choosing.at = at


@pytest.mark.slow
@pytest.mark.parametrize("size", [(80, 24), (40, 12)])
@pytest.mark.parametrize("rows", SIZES)
def test_every_word_of_every_page_of_the_demo_meeting_is_on_a_leaf(
    table: Table, rows, size
) -> None:
    conversation = seated(table, rows)
    steps = demo.demo_meeting(table.records)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("tui.drawn.conversation_turns.DEAF_FOR", 0.001)
        asyncio.run(look_at_each_page(conversation, steps, size, has_every_word))


def painted(app: DrawnApp) -> set[tuple[str, str]]:
    """Ink and paper of each cell that has ink in it; a filled cell is ink on what is around it."""
    pairs = set()
    for strip in app.screen._compositor.render_strips():
        for segment in strip:
            style = segment.style
            if segment.text.strip() or (style and style.reverse):
                assert style and style.color and style.bgcolor  # noqa: PT018
                pairs.add((style.color.get_truecolor().hex, style.bgcolor.get_truecolor().hex))
    return pairs


async def has_clear_colours(app: DrawnApp, seen: set[str], least: int) -> None:
    pairs = painted(app)
    seen |= {ink for ink, _ in pairs}
    assert {pair for pair in pairs if contrast(*pair) < least} == set()


@pytest.mark.slow
@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("rows", [1, 6])
def test_every_pair_painted_in_the_demo_meeting_can_be_read(table, rows, theme) -> None:
    """Read from the cells of every page, in usual and in large text."""
    conversation = seated(table, rows, theme=theme)
    seen: set[str] = set()
    look = partial(has_clear_colours, seen=seen, least=least_contrast(theme))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("tui.drawn.conversation_turns.DEAF_FOR", 0.001)
        asyncio.run(
            look_at_each_page(conversation, demo.demo_meeting(table.records), (80, 24), look)
        )
    assert len(seen) > 2


@pytest.mark.slow
@pytest.mark.parametrize("kind", ROUNDS)
def test_every_kind_of_vote_is_cast(kind: VoteKind) -> None:
    turns, outcome, winner = ROUNDS[kind]
    voting = Voting(a_room(VotePlan("What next?", "Next", OPTIONS, kind)))
    voting.conversation.set_access(large_text=6, blocks="quadrants")
    steps = opening(len(turns))
    for turn in turns:
        steps += [go_on("vote.hand-over"), turn]
    play_drawn(voting.conversation, [*steps, choose("vote.everyone", "yes")])
    (vote,) = voting.kept
    assert vote.shown is not None
    assert (vote.shown.outcome, vote.shown.winner) == (outcome, winner)
