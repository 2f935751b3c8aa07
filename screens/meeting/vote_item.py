"""A vote as an item of the agenda: entered, shown once it is over, or found interrupted."""

from __future__ import annotations

from data.model.meeting import Meeting
from data.model.vote import Vote, VoteState
from data.words.wording import Words
from screens import vote
from screens.meeting.running_meeting import Sitting
from tui.pages.page import Block, Notice, Option, Tone
from tui.pages.screen import Back, Go, Screen


def closed_votes(meeting: Meeting, item_id: str) -> tuple[Vote, ...]:
    """The votes of an item that have a result."""
    return tuple(v for v in meeting.votes if v.item_id == item_id and v.state is VoteState.CLOSED)


def vote_blocks(meeting: Meeting, item_id: str, words: Words) -> tuple[Block, ...]:
    """The results of an item's votes, as far as they may be shown."""
    blocks: list[Block] = []
    for closed in closed_votes(meeting, item_id):
        blocks += vote.result_blocks(closed, words)
    return tuple(blocks)


def not_saved_blocks(sitting: Sitting, words: Words) -> tuple[Block, ...]:
    """That a result of this meeting could not be saved yet, where that is so."""
    if sitting.meeting_id not in sitting.room.held.meetings:
        return ()
    return (Notice(words.say(vote.NOT_SAVED_YET), Tone.PROBLEM),)


def vote_screen(sitting: Sitting, item_id: str) -> Screen:
    """The first screen of a vote at an item; after it the meeting goes on at the same item."""
    return vote.start(sitting.room, sitting.meeting_id, item_id, sitting.go_on)


def vote_option(sitting: Sitting, item_id: str, words: Words, *, planned: bool = False) -> Option:
    """Starts a vote at an item. `planned`: the agenda has it."""
    label = words("Start the vote") if planned else words("Vote: in secret, or an open round")
    return Option("vote", label, lambda: Go(vote_screen(sitting, item_id)))


def feedback_screen(sitting: Sitting, item_id: str) -> Screen:
    """The first screen of secret feedback at an item; after it the meeting goes on at the same item."""
    return vote.start_feedback(sitting.room, sitting.meeting_id, item_id, Back)


def interrupted_vote_screen(sitting: Sitting) -> Screen | None:
    """What to show first where the program stopped in the middle of a vote."""
    return vote.interrupted(sitting.room, sitting.meeting_id, sitting.go_on)
