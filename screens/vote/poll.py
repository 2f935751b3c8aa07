"""What every screen of a vote needs: where it belongs, and the box in memory."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import field

from data.frozen import frozen
from data.model.meeting import Meeting, MeetingState
from data.model.vote import Vote, VoteKind
from data.voting.ballot import Ballot
from data.voting.box import BallotBox
from data.voting.same_question import Again
from data.words.problems import Problem
from data.words.wording import Phrase
from screens.vote.terminal import NotOurTerminal
from tui.pages.going_round import GoingRound, RoundKind
from tui.pages.screen import Next, Screen
from tui.room import Room


@frozen
class VotingPlace:
    """The meeting and the item a vote belongs to.

    `then`: what comes after the vote, and what to say there. `vote_again`: makes the screen that
    sets up the same votes once more.
    """

    room: Room
    meeting_id: str
    item_id: str
    then: Callable[[Phrase | None], Next]
    vote_again: Callable[[VotingPlace, tuple[Vote, ...]], Screen]

    @property
    def meeting(self) -> Meeting:
        """The meeting as it is saved, with what of it could not be saved yet."""
        return self.room.meeting(self.meeting_id)

    def asked_before(self, vote: Vote) -> Again:
        """What was shown before of a vote's question, in any meeting of this group.

        A meeting that cannot be read is left out. One that was not closed may be of today.
        """
        today, before = self._votes_by_day
        return Again.of(vote, today, before)

    @property
    def feedback_given(self) -> bool:
        """Whether feedback of this day was given already, and shown."""
        today, _ = self._votes_by_day
        return any(vote.kind is VoteKind.FEEDBACK and vote.shown for vote in today)

    @property
    def _votes_by_day(self) -> tuple[list[Vote], list[Vote]]:
        here = self.meeting
        today: list[Vote] = []
        before: list[Vote] = []
        for summary in self.room.records.meetings:
            with suppress(Problem):
                meeting = self.room.meeting(summary.id)
                same_day = meeting.day == here.day or meeting.state is MeetingState.RUNNING
                (today if same_day else before).extend(meeting.votes)
        return today, before

    def save(self, *votes: Vote) -> None:
        """Put votes in the meeting's records: one write, on the disk when this returns."""
        meeting = self.meeting
        for vote in votes:
            meeting = meeting.with_vote(vote)
        self.room.save_meeting(meeting)

    def hold(self, *votes: Vote) -> None:
        """Keep in memory the votes that could not be saved, until they can."""
        self.room.held.votes[self.meeting_id] = votes

    @property
    def is_saved(self) -> bool:
        """Whether nothing of the meeting waits to be saved."""
        return self.meeting_id not in self.room.held.meetings


@frozen
class Poll:
    """Votes that are open and go round together, each with its box; most often there is one.

    It lives in screens only, and is gone with them. Everybody casts a ballot in every box, or none.
    `asked_before`: a result of one of these questions was shown before.
    """

    place: VotingPlace
    votes: tuple[Vote, ...]
    boxes: tuple[BallotBox, ...] = field(repr=False)
    asked_before: bool = False

    @classmethod
    def open(cls, place: VotingPlace, *votes: Vote) -> Poll:
        """Write the votes down as open, and make their boxes. The only write before they end.

        Raises NotOurTerminal; then nothing was opened.
        """
        _check_terminal(place.room)
        place.room.make_ready()
        asked_before = any(place.asked_before(vote).asked for vote in votes)
        place.save(*votes)
        return cls(place, votes, tuple(map(BallotBox, votes)), asked_before)

    @property
    def goes_round(self) -> GoingRound:
        """What every page says that is shown while the votes are open."""
        return GoingRound(RoundKind.VOTE, self.votes)

    @property
    def voted(self) -> int:
        """How many people have voted."""
        return self.boxes[0].voted

    @property
    def expected(self) -> int:
        """How many people are to vote."""
        return self.votes[0].expected

    @property
    def unseen(self) -> bool:
        """Whether the terminal is the program's own, so that nobody else sees or keeps a vote."""
        return self.place.room.terminal().secret

    @property
    def full(self) -> bool:
        """Whether all of them have."""
        return self.boxes[0].full

    def cast(self, ballots: Sequence[Ballot]) -> None:
        """Cast one person's ballots, one for each box.

        Raises BoxRefuses and NotOurTerminal; then none was counted.
        """
        _check_terminal(self.place.room)
        pairs = tuple(zip(self.boxes, ballots, strict=True))
        for box, ballot in pairs:
            box.check(ballot)
        for box, ballot in pairs:
            box.cast(ballot)

    def close(self) -> tuple[Vote, ...]:
        """The votes with their results; the sums are gone."""
        pairs = zip(self.votes, self.boxes, strict=True)
        return tuple(vote.closed_with(box.close()) for vote, box in pairs)

    def close_early(self) -> tuple[Vote, ...]:
        """The votes with their outcomes alone; the sums are gone."""
        pairs = zip(self.votes, self.boxes, strict=True)
        return tuple(vote.closed_early_with(box.close_early()) for vote, box in pairs)

    def void(self) -> tuple[Vote, ...]:
        """The votes as void; the sums are gone."""
        for box in self.boxes:
            box.void()
        return tuple(vote.voided() for vote in self.votes)


def _check_terminal(room: Room) -> None:
    if not room.terminal().secret:
        raise NotOurTerminal
