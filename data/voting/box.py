"""The ballot box: in memory only, sums only, and it opens once."""

from __future__ import annotations

from data.model.vote import Level, Shown, Vote
from data.voting.ballot import Ballot
from data.voting.sealed import Sealed
from data.voting.showing import see
from data.voting.sums import Sums
from data.words.problems import Problem
from data.words.wording import Phrase, phrase


class BoxRefuses(Problem):
    """The box does not do what it was asked to do. Holds nothing of any ballot."""

    def __init__(self, happened: Phrase, to_do: Phrase) -> None:
        super().__init__(happened, None, to_do)


class BallotBox(Sealed):
    """Adds up the ballots of one vote, and gives its result once.

    It knows how many have voted and nothing about who, when or in what order. It takes `expected`
    ballots and not one more. Once closed or voided its sums are dropped and it does nothing more.
    """

    __slots__ = ("_expected", "_kind", "_level", "_open", "_options", "_rule", "_sums")

    def __init__(self, vote: Vote) -> None:
        self._kind = vote.kind
        self._rule = vote.rule
        self._level = vote.level
        self._options = vote.options
        self._expected = vote.expected
        self._sums = Sums(vote.kind, len(vote.options))
        self._open = True

    @property
    def voted(self) -> int:
        """How many people have voted: all that may be seen while the box is open."""
        return self._sums.cast

    @property
    def full(self) -> bool:
        """Whether as many people have voted as were expected."""
        return self.voted >= self._expected

    @property
    def open(self) -> bool:
        """Whether the box is neither closed nor voided."""
        return self._open

    def cast(self, ballot: Ballot) -> None:
        """Add up one ballot. BoxRefuses when the box is shut or full, or the marks do not fit."""
        self.check(ballot)
        self._sums.add(ballot)

    def check(self, ballot: Ballot) -> None:
        """BoxRefuses where `cast` would; counts nothing."""
        self._must_be_open()
        if self.full:
            raise BoxRefuses(
                phrase("As many people have voted as were expected."),
                phrase("Ask the room whether everyone has voted once."),
            )
        if not ballot.fits(self._kind, len(self._options)):
            raise BoxRefuses(
                phrase("These marks do not fit this ballot, and were not counted."),
                phrase("Mark the ballot again."),
            )

    def close(self) -> Shown:
        """The result at the level agreed, once all expected ballots are in; the sums are dropped."""
        self._must_be_open()
        if not self.full:
            raise BoxRefuses(
                phrase("Not everybody has voted yet."),
                phrase("Wait for the others, or close the vote early."),
            )
        return self._result(self._level)

    def close_early(self) -> Shown:
        """The outcome alone, before everybody has voted; the sums are dropped.

        Whether that is safe for so few is for `data.voting.disclosure` to say, before this.
        """
        self._must_be_open()
        return self._result(Level.OUTCOME)

    def void(self) -> None:
        """Drop everything; nothing is shown. A box already shut stays as it is."""
        self._open = False
        self._sums.drop()

    def _result(self, level: Level) -> Shown:
        decision, bands, counts = see(self._rule, level, self._sums)
        self.void()
        winner = "" if decision.winner is None else self._options[decision.winner]
        return Shown(decision.outcome, winner, bands, counts)

    def _must_be_open(self) -> None:
        if not self._open:
            raise BoxRefuses(
                phrase("This ballot box is shut."), phrase("Start a new vote if one is needed.")
            )
