"""What every screen of a vote needs: where it belongs, and the box in memory."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from data.model.meeting import Meeting
from data.model.vote import Vote
from data.voting.box import BallotBox
from data.wording import Phrase
from tui.room import Room
from tui.screen import Next, Screen


@dataclass(frozen=True)
class VotingPlace:
    """The meeting and the item a vote belongs to.

    `then`: what comes after the vote, and what to say there. `vote_again`: makes the screen that
    sets up the same vote once more.
    """

    room: Room
    meeting_id: str
    item_id: str
    then: Callable[[Phrase | None], Next]
    vote_again: Callable[[VotingPlace, Vote], Screen]

    @property
    def meeting(self) -> Meeting:
        """The meeting as it is saved."""
        return self.room.records.meeting(self.meeting_id)

    def save(self, vote: Vote) -> None:
        """Put the vote in the meeting's records: one write, on the disk when this returns."""
        self.room.records.save_meeting(self.meeting.with_vote(vote))


@dataclass(frozen=True)
class Poll:
    """An open vote and its box. It lives in screens only, and is gone with them."""

    place: VotingPlace
    vote: Vote
    box: BallotBox = field(repr=False)

    @classmethod
    def open(cls, place: VotingPlace, vote: Vote) -> Poll:
        """Write the vote down as open, and make its box. The only write before the vote ends."""
        place.save(vote)
        return cls(place, vote, BallotBox(vote))
