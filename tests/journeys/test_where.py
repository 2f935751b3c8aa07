"""Where we are: one sentence, whenever somebody asks, in every mode; in a vote nothing of the meeting."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from data.model.agenda import VotePlan
from data.model.vote import VoteKind
from data.words.wording import Words
from tests.fixtures.by_drawn import play_drawn
from tests.fixtures.by_lines import play_lines
from tests.fixtures.hearing import listen_to
from tests.fixtures.laptop import HeldClock, Table
from tests.fixtures.script import Step, choose, command, go_on, play_script
from tests.fixtures.voting_room import Voting, a_room, opening
from tests.journeys import demo_meeting as demo
from tests.journeys.test_in_lines import sit_down_in_lines
from tui.commands import BACK, WHERE
from tui.pages.where import Where, where_said

ASKED = ("start.home", "meeting.arriving", "meeting.item", "meeting.write.note", "vote.ballot")
ITEM = "Item 3 of 11: You said, we did"


def asking(steps: list[Step], *pages: str) -> Iterator[Step]:
    """The journey, with the question asked the first time that it comes to each of these pages."""
    left = set(pages)
    for step in steps:
        for page in [page for page in left if step.page.startswith(page)]:
            left.remove(page)
            yield command(step.page, WHERE)
        yield step


def until(steps: list[Step], page: str) -> list[Step]:
    """The steps before a page is come to for the first time."""
    return steps[: next(at for at, step in enumerate(steps) if step.page.startswith(page))]


def test_line_by_line_one_sentence_says_it_on_every_kind_of_page(table: Table) -> None:
    conversation = sit_down_in_lines(table)
    said = play_lines(conversation, [*asking([*demo.demo_meeting(table.records)], *ASKED)])
    at_item = "Item 1 of 11: Check-in; 0 of 10 minutes; next: Ground rules"
    in_note = f"A note; {ITEM}; 0 of 15 minutes; next: What happens in A&E when you sleep rough"
    assert re.findall(r"^You are here: (.*)$", said, re.MULTILINE) == [
        "Common Table.",
        "People in the room; A&E and frailty; Common Table.",
        f"{at_item}; A&E and frailty; Common Table.",
        f"{in_note}; A&E and frailty; Common Table.",
        "A secret vote; What should we work on next?; vote in private.",
    ]


def test_line_by_line_nothing_else_is_said_and_the_line_is_the_same(table: Table) -> None:
    """In the middle of a note, where the word has a slash."""
    conversation = sit_down_in_lines(table)
    steps = until([*demo.demo_meeting(table.records)], "meeting.write.note")
    steps += [command("meeting.write.note", WHERE), command("meeting.write.note", WHERE)]
    said = play_lines(conversation, steps)
    _, first, second, _ = said.split("What shall we note, line 1:\n")
    assert first.startswith("You are here: A note; ")
    assert first.count("\n") == 1
    assert second == first


def test_the_time_is_that_of_now(table: Table, clock: HeldClock) -> None:
    conversation = sit_down_in_lines(table)
    play_script(conversation, until([*demo.demo_meeting(table.records)], "meeting.write.note"))
    clock.pass_minutes(4)
    assert conversation.page.where is not None
    assert conversation.page.where.time == "4 of 15 minutes"
    conversation.command(WHERE)
    clock.pass_minutes(2)
    assert "6 of 15 minutes" in repr(conversation.page.blocks)


def test_drawn_it_stands_on_the_page_until_it_is_left(table: Table) -> None:
    conversation = table.sit_down()
    steps = until([*demo.demo_meeting(table.records)], "meeting.write.note")
    steps += [command("meeting.write.note", WHERE), command("meeting.write.note", BACK)]
    *_, before, asked, after = play_drawn(conversation, steps)
    assert "You are here: A note;" in asked
    assert "You are here" not in before + after


def test_aloud_it_is_said_on_asking_and_not_by_itself(table: Table) -> None:
    conversation = table.sit_down()
    hearing = listen_to(conversation)
    play_drawn(conversation, until([*demo.demo_meeting(table.records)], "meeting.write.note"))
    assert not any("You are here" in text for text in hearing.texts())
    play_drawn(conversation, [command("meeting.write.note", WHERE)])
    assert sum("You are here" in text for text in hearing.texts()) == 1


@pytest.mark.parametrize("lines", [False, True])
def test_in_a_vote_the_vote_and_that_it_is_private_are_all_that_is_said(lines: bool) -> None:
    voting = Voting(a_room(VotePlan("What next?", "Next", ("Tea", "Coffee"), VoteKind.CHOOSE_ONE)))
    voting.conversation.set_access(lines=lines)
    voting.does(*opening(7))
    said = [voting.conversation.page.where]
    voting.does(go_on("vote.hand-over"))
    said.append(voting.conversation.page.where)
    voting.conversation.command("help")
    said.append(voting.conversation.page.where)
    assert set(said) == {Where("A secret vote", "What next?", rule="vote in private")}


def test_a_place_is_said_in_few_words_and_no_part_of_it_twice() -> None:
    words = Words()
    assert where_said(Where("Home", item="Home", group="Ours"), words) == (
        "You are here: Home; Ours."
    )


def test_what_is_late_is_said_on_coming_to_an_item_again(table: Table, clock: HeldClock) -> None:
    """The time and what comes next are left to the word; but not that the time is up."""
    conversation = sit_down_in_lines(table)
    play_script(conversation, until([*demo.demo_meeting(table.records)], "meeting.write.note"))
    conversation.command(BACK)
    clock.pass_minutes(14)
    assert "15 minutes" not in play_lines(conversation, [])
    clock.pass_minutes(1)
    away_and_back = [choose("meeting.item", "more"), choose("meeting.more", "back")]
    said = play_lines(conversation, away_and_back)
    assert said.count("The time for this item is up: 15 minutes.") == 1
