"""Feedback at the end of a meeting, by the same hand-round as a vote, in every renderer."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

import pytest

from data.model.agenda import ItemKind
from data.model.meeting import MeetingState, Stage
from data.model.vote import Band, VoteKind, VoteState
from data.storage.records import GroupRecords
from tests.fixtures.by_lines import play_lines
from tests.fixtures.laptop import Table
from tests.fixtures.script import Step, choose, choose_several, fill, go_on, play_script
from tests.journeys.demo_meeting import meeting_today
from tui.conversation.conversation import Conversation

Player = Callable[[Conversation, Sequence[Step]], object]
NINE_OR_TEN, SEVEN_OR_EIGHT = "2", "1"
MARKS = (NINE_OR_TEN, NINE_OR_TEN, SEVEN_OR_EIGHT, NINE_OR_TEN, "blank")


def at_feedback(records: GroupRecords) -> None:
    """The meeting of today, standing at its feedback."""
    meeting = records.meeting(meeting_today(records))
    item = next(item for item in meeting.agenda if item.kind is ItemKind.FEEDBACK)
    records.save_meeting(
        replace(
            meeting,
            state=MeetingState.RUNNING,
            stage=Stage.ITEMS,
            current=item.id,
            rules_agreed=True,
            entered=(item.id,),
        )
    )


def feedback() -> list[Step]:
    steps = [
        choose("meeting.item", "feedback"),
        choose_several("vote.feedback", "recommend", "safe"),
        fill("vote.feedback-voters", voters=str(len(MARKS))),
        choose("vote.feedback-read-out", "open"),
    ]
    for mark in MARKS:
        steps.append(go_on("vote.hand-over"))
        one = choose("vote.ballot", mark)
        steps += [one, one]
    return [*steps, choose("vote.everyone", "yes"), choose("vote.result", "go")]


@pytest.mark.parametrize("play", [play_script, play_lines])
def test_feedback_is_kept_as_bands_and_the_meeting_goes_on(table: Table, play: Player) -> None:
    table.sit_down()
    at_feedback(table.records)
    conversation = table.sit_down()
    play(conversation, feedback())
    assert conversation.page.name.startswith("meeting.item")
    votes = table.records.meeting(meeting_today(table.records)).votes
    asked = [v for v in votes if v.kind is VoteKind.FEEDBACK]
    assert [v.question for v in asked] == ["recommend", "safe"]
    for vote in asked:
        assert vote.state is VoteState.CLOSED
        assert vote.shown is not None
        assert vote.shown.bands == (Band.FEW, Band.FEW, Band.MOST, Band.FEW)
        assert vote.shown.counts == ()
