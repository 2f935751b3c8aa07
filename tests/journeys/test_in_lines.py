"""The demo meeting in lines: the same records, and a dialogue that a reader or a braille line can
follow."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from tests.journeys import demo_meeting as demo
from tests.journeys.by_lines import play_lines
from tests.journeys.conftest import Table
from tests.journeys.test_demo_meeting import assert_held_as_played
from tui.conversation import Conversation
from tui.lines.cells import width

DRAWN_CHARACTERS = re.compile(r"[\u2500-\u25ff\x00-\x09\x0b-\x1f\x7f]")
PROMPT = re.compile(r"^.*(?:\d(?:, \w+)*|Enter|line \d+):$|^.*\?$")


def sit_down_in_lines(table: Table, *, plain: bool = False) -> Conversation:
    """The program started with --screen-reader."""
    conversation = table.sit_down()
    access = replace(conversation.access.now, lines=True, plain=plain)
    conversation.access.change(access, turn_only=False)
    return conversation


@pytest.fixture(params=["standard", "plain"])
def transcript(table: Table, request: pytest.FixtureRequest) -> str:
    conversation = sit_down_in_lines(table, plain=request.param == "plain")
    said = play_lines(conversation, demo.demo_meeting(table.records))
    assert_held_as_played(table.records)
    return said


def test_nothing_drawn_and_no_escape_is_said(transcript: str) -> None:
    assert not DRAWN_CHARACTERS.findall(transcript)


def test_every_prompt_fits_a_braille_line_and_none_is_cut(transcript: str) -> None:
    prompts = [line for line in transcript.splitlines() if re.search(r"(\d|Enter|done):$", line)]
    assert len(prompts) > 50
    assert [p for p in prompts if width(p) > 38 or "..." in p] == []


def test_the_greeting_is_said_once(transcript: str) -> None:
    assert transcript.count(transcript.splitlines()[0]) == 1


def test_all_ballots_read_the_same_but_for_how_many_have_voted(transcript: str) -> None:
    turns = re.split(r"^\d of 7 .*$", transcript, flags=re.MULTILINE)[1:8]
    ballots = {re.sub(r"(?s)^.*?(?=1\. )", "", turn) for turn in turns[1:]}
    assert len(ballots) == 1


def test_headings_come_in_the_order_of_the_meeting(transcript: str) -> None:
    items = re.findall(r"^Item (\d+) of 11", transcript, flags=re.MULTILINE)
    order = [int(item) for item in items]
    assert order == sorted(order)
    assert set(order) == {*range(1, 12)} - {5}  # the break has a page of its own
