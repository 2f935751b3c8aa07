"""Where a meeting enters a vote."""

from __future__ import annotations

from collections.abc import Callable

from data.model.vote import Vote, VoteKind
from data.words.wording import Phrase
from screens.vote.asks import first_of_asking
from screens.vote.asks_end import AskingPlace
from screens.vote.draft import again, new_draft
from screens.vote.feedback import first_of_feedback
from screens.vote.interrupted import Interrupted, interrupted_votes
from screens.vote.poll import VotingPlace
from screens.vote.question import first_screen
from tui.pages.screen import Next, Screen
from tui.room import Room

Then = Callable[[Phrase | None], Next]
"""What comes after a vote, and what to say there."""


def start(room: Room, meeting_id: str, item_id: str, then: Then) -> Screen:
    """The first screen of a secret vote at an item, as planned there or from nothing.

    Every screen of the vote takes the place of the one before, and the last one answers with
    what `then` makes; so does "not now". Nothing is saved before the vote is opened.
    """
    place = VotingPlace(room, meeting_id, item_id, then, _again)
    return first_screen(new_draft(place, place.meeting.item_with(item_id).vote))


def interrupted(room: Room, meeting_id: str, then: Then) -> Screen | None:
    """What to show first when a meeting is carried on: a vote that was interrupted, if there was.

    Only to be called when no vote is open in this program. Once answered, the vote is kept as
    interrupted and is not said again.
    """
    votes = interrupted_votes(room.meeting(meeting_id))
    if not votes:
        return None
    item_id = votes[0].item_id
    together = tuple(vote for vote in votes if vote.item_id == item_id)
    return Interrupted(VotingPlace(room, meeting_id, item_id, then, _again), together)


def start_asks(room: Room, meeting_id: str, then: Then) -> Screen:
    """The first screen of a hand-round before a meeting: what to put in, what to leave out.

    The notes are added to `Meeting.asks` in one write at the end.
    """
    return first_of_asking(AskingPlace(room, meeting_id, then))


def _again(place: VotingPlace, votes: tuple[Vote, ...]) -> Screen:
    if votes[0].kind is VoteKind.FEEDBACK:
        return first_of_feedback(place)
    return first_screen(again(votes[0], place))


def start_feedback(room: Room, meeting_id: str, item_id: str, then: Then) -> Screen:
    """The first screen of secret feedback at the end of a meeting; like `start` otherwise."""
    return first_of_feedback(VotingPlace(room, meeting_id, item_id, then, _again))
