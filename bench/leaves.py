"""How many leaves large text takes in the sample meeting, in a window of 80 by 24.

Leaves are counted as a person turns them: all of a page, from its first leaf to its last.
"""

from __future__ import annotations

import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from random import Random
from typing import NamedTuple

from bench.support.budgets import Budget
from data.sample import make_sample
from data.settings import AccessSettings, Settings
from tests.fixtures.laptop import HeldClock
from tests.fixtures.script import Step, play_script
from tests.journeys.demo_meeting import demo_meeting
from tui import commands
from tui.command_line.arguments import Arguments
from tui.composition.conversation_run import conversation_for
from tui.drawn.frame import frame_of
from tui.drawn.showing import Showing
from tui.laptop.laptop import Laptop

SIZES = (4, 8)
ITEM, RULES, HAND_OVER, BALLOT = "meeting.item", "meeting.rules", "vote.hand-over", "vote.ballot"
_MOST_WRITTEN = 8
FIRST_ANSWER = 2
VOTE = {4: 8, 8: 20}
RULE_TITLES = {4: 12, 8: 20}


class Leaves(NamedTuple):
    """How many a page has, and on which of them, from 1, the first answer is."""

    many: int
    first_answer: int


def leaves_of_page(rows: int, page: str, command: str = "") -> Leaves:
    """Those of a page of the sample meeting, or of what a command shows there."""
    access = AccessSettings(large_text=rows, blocks="quadrants")
    with tempfile.TemporaryDirectory() as folder:
        group, clock = Path(folder) / "group", HeldClock()
        make_sample(group, now=clock(), random=Random(1)).close()
        file = Path(folder) / "settings.json"
        laptop = Laptop(file, Settings(), access, now=clock, random=Random(2))
        conversation = conversation_for(Arguments(group=group), laptop)
        assert laptop.room is not None
        play_script(conversation, _until(page, demo_meeting(laptop.room.records)))
        if command:
            conversation.command(command)
        showing = Showing(conversation, lambda name, text: None)
        showing.picture(frame_of(80, 24))
        turning = showing.scroll.turning
        laptop.close()
    first = next(at for at, answers in enumerate(turning.answers, 1) if answers)
    return Leaves(turning.leaves, first)


def _until(page: str, steps: Sequence[Step]) -> Sequence[Step]:
    """The steps before the first one on a page; for an item, the one with most written in it."""
    on_page = [at for at, step in enumerate(steps) if step.page.startswith(page)]
    return steps[: on_page[_MOST_WRITTEN] if page == ITEM else on_page[0]]


def leaf_budgets() -> Iterator[Budget]:
    """The leaves before one can act, and those of a whole vote: the hand-over and the ballot."""
    for rows in SIZES:
        item, titles = leaves_of_page(rows, ITEM), leaves_of_page(rows, ITEM, commands.RULES)
        vote = leaves_of_page(rows, HAND_OVER).many + leaves_of_page(rows, BALLOT).many
        yield Budget(
            f"{rows} rows: first choice of an item", item.first_answer, FIRST_ANSWER, "leaf"
        )
        yield Budget(f"{rows} rows: a vote, all read", vote, VOTE[rows], "leaves")
        yield Budget(
            f"{rows} rows: ground rules by title", titles.many, RULE_TITLES[rows], "leaves"
        )
