"""The demo meeting in lines: the same records, and a dialogue that a reader or a braille line can
follow."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

import pytest

from data.model.meeting import MeetingState
from tests.fixtures.by_lines import play_lines
from tests.fixtures.laptop import Table
from tests.fixtures.script import Step, command
from tests.fixtures.short_forms import without_short_forms
from tests.journeys import demo_meeting as demo
from tests.journeys import first_run as first
from tests.journeys.test_demo_meeting import assert_held_as_played
from tests.journeys.test_first_run import assert_set_up_as_played, start
from tui import commands
from tui.conversation.conversation import Conversation
from tui.laptop.laptop import Laptop
from tui.lines.cells import width
from tui.lines.forms import filled_before
from tui.lines.option_matching import AT_A_TIME
from tui.pages.page import Choice, Field, Form, GoOn, Page
from tui.pages.texts import texts_of

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


def test_between_two_prompts_nothing_is_said_twice_and_one_thing_is_done(transcript: str) -> None:
    """The end of the line that is asked parts one turn from the next."""
    turns: list[list[str]] = [[]]
    for line in transcript.splitlines():
        turns[-1].append(line)
        if PROMPT.match(line):
            turns.append([])
    assert len(turns) > 50
    for turn in turns:
        assert [line for line in turn if turn.count(line) > 1] == []
        assert sum(line.startswith("Done:") for line in turn) <= 1


def test_all_ballots_read_the_same_but_for_how_many_have_voted(transcript: str) -> None:
    turns = re.split(r"^\d of 7 .*$", transcript, flags=re.MULTILINE)[1:8]
    ballots = {re.sub(r"(?s)^.*?(?=1\. )", "", turn) for turn in turns[1:]}
    assert len(ballots) == 1


def test_headings_come_in_the_order_of_the_meeting(transcript: str) -> None:
    items = re.findall(r"^Item (\d+) of 11", transcript, flags=re.MULTILINE)
    order = [int(item) for item in items]
    assert order == sorted(order)
    assert set(order) == {*range(1, 12)} - {5}  # the break has a page of its own


def texts_to_say(page: Page) -> list[str]:
    """Everything on a page that lines mode says at once; pictures as their words."""
    blocks = tuple(map(without_short_forms, page.blocks))
    question = page.question
    texts: tuple[object, ...]
    actions = page.actions
    match question:
        case Choice():
            options = (*question.options, *actions)[: None if page.secret else AT_A_TIME]
            texts = (question.ask if not question.short else "", options)
        case Field():
            texts = (question.ask, question.hint, actions)
        case Form():
            texts = (question.fields[0].ask if not filled_before(question) else "",)
        case GoOn():
            texts = (question.ask, question.label, actions)
    found = (*texts_of((page.heading, blocks)), *texts_of(texts))
    return [line for text in found for line in text.split("\n") if line.strip()]


def heard(text: str) -> str:
    """As it is heard: no line ends, no case, no end marks."""
    return " ".join(text.casefold().split()).rstrip(" .:?!")


def assert_all_said(conversation: Conversation, steps: Iterable[Step]) -> None:
    """Play step by step; each page is said whole, where it is brief once that is asked for."""
    for step in steps:
        page = conversation.page
        asking = [] if page.brief is None else [command(page.name, commands.REPEAT)]
        said = heard(play_lines(conversation, [*asking, step]))
        missing = [text for text in texts_to_say(page) if heard(text) not in said]
        assert not missing, f"{page.name} does not say {missing}"


def test_every_page_of_the_meeting_is_said_with_nothing_missing(table: Table) -> None:
    conversation = sit_down_in_lines(table)
    assert_all_said(conversation, demo.demo_meeting(table.records))
    assert_held_as_played(table.records)


def test_the_first_run_and_a_simple_meeting_are_said_with_nothing_missing(laptop: Laptop) -> None:
    conversation = start(laptop)
    conversation.set_access(lines=True)
    steps = list(first.first_run())
    assert_all_said(conversation, steps)
    assert_set_up_as_played(laptop)
    assert_all_said(conversation, first.plan_a_meeting())
    assert laptop.room is not None
    records = laptop.room.records
    meeting_id = records.meetings[0].id
    assert_all_said(conversation, first.hold_it(meeting_id))
    assert records.meeting(meeting_id).state is MeetingState.CLOSED
