"""Feedback over the meetings: how the same question was answered before. Bands, never means."""

from __future__ import annotations

from datetime import date

from data.frozen import frozen
from data.model.meeting import Meeting
from data.model.vote import Vote, VoteKind, VoteState
from data.voting.vote_words import all_names, amounts_said
from data.words.wording import Words
from screens.vote.poll import VotingPlace
from tui.pages.page import Block, Table

MEETINGS_BACK = 6


@frozen
class Earlier:
    """One vote of an earlier meeting, and the day of that meeting."""

    day: date
    vote: Vote


def earlier_feedback(place: VotingPlace, question: str) -> tuple[Earlier, ...]:
    """How a question of feedback was answered in the last meetings before this one, newest first."""
    today = place.meeting.day
    past = [each for each in place.room.records.meetings if each.day < today]
    found = (
        _in_meeting(place.room.meeting(each.id), question)
        for each in sorted(past, key=lambda each: each.day, reverse=True)[:MEETINGS_BACK]
    )
    return tuple(each for each in found if each is not None)


def _in_meeting(meeting: Meeting, question: str) -> Earlier | None:
    asked = [
        vote
        for vote in meeting.votes
        if vote.kind is VoteKind.FEEDBACK
        and vote.question == question
        and vote.state is VoteState.CLOSED
    ]
    return Earlier(meeting.day, asked[-1]) if asked else None


def trend_blocks(earlier: tuple[Earlier, ...], words: Words) -> tuple[Block, ...]:
    """The earlier answers as a table; nothing where there were none."""
    if not earlier:
        return ()
    rows = tuple(
        (words.short_day(each.day), *(words.say(said) for said in amounts_said(each.vote)))
        for each in earlier
    )
    headers = (words("Meeting"), *all_names(earlier[0].vote, words))
    return (Table(words("The first question in earlier meetings"), headers, rows),)
