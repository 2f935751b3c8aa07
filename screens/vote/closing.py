"""The end of a vote: closed by the room, closed early, or voided."""

from __future__ import annotations

from data.frozen import frozen
from data.model.vote import Outcome, TieRule, Vote, VoteKind, VoteState
from data.words.wording import Words, phrase
from screens.vote.feedback_trend import Earlier, earlier_feedback, trend_blocks
from screens.vote.not_saved import saved_or_held
from screens.vote.poll import Poll, VotingPlace
from screens.vote.result import result_blocks
from screens.vote.terminal import lost_blocks
from tui.pages.page import Block, Choice, Notice, Option, Page, Sentence, Tone
from tui.pages.screen import Next, Replace, Screen

NOT_SAVED_YET = phrase(
    "The result is not saved yet. Write it down. With the next thing saved it is tried again."
)


@frozen
class EveryoneVoted:
    """All expected votes are in. The box takes no more; the room says whether all is right."""

    poll: Poll

    def page(self, words: Words) -> Page:
        """The question to the room. "No" shows nothing."""
        expected = self.poll.expected
        return Page(
            name="vote.everyone",
            heading=words("{voted} of {expected} have voted", voted=expected, expected=expected),
            blocks=(
                Sentence(words("Turn the screen back to the room, and ask.")),
                Sentence(words("If somebody is missing, or voted twice, say no. We vote again.")),
            ),
            question=Choice(
                words("Has everyone voted, once?"),
                (
                    Option(
                        "yes",
                        words("Yes, close the vote and show the result"),
                        lambda: closed(self.poll),
                        weighs=True,
                    ),
                    Option(
                        "no",
                        words("No, show nothing and drop all votes"),
                        lambda: voided(self.poll),
                        weighs=True,
                    ),
                ),
            ),
            secret=True,
            goes_round=self.poll.goes_round,
            wipe=True,
            back=lambda: Replace(self),
            aloud=True,
        )


def closed(poll: Poll) -> Next:
    """Close the box, write the result, and show it."""
    return _end(poll.place, poll.close())


def closed_early(poll: Poll) -> Next:
    """Close the box before everybody has voted; the outcome alone is written and shown."""
    return _end(poll.place, poll.close_early())


def voided(poll: Poll) -> Next:
    """Throw the votes away, write that the vote is void, and say so."""
    return _end(poll.place, poll.void())


def _end(place: VotingPlace, votes: tuple[Vote, ...]) -> Next:
    """Write how the votes ended, and show it. The boxes are shut; only here is it still known."""
    return saved_or_held(
        "vote.not-saved",
        save=lambda: place.save(*votes),
        hold=lambda: place.hold(*votes),
        show=lambda: Replace(_last_page(place, votes)),
    )


def _last_page(place: VotingPlace, votes: tuple[Vote, ...]) -> Screen:
    if votes[0].state is not VoteState.CLOSED:
        return Voided(place, votes)
    if votes[0].kind is VoteKind.FEEDBACK:
        return Result(place, votes, earlier_feedback(place, votes[0].question))
    return Result(place, votes)


def not_saved_blocks(place: VotingPlace, words: Words) -> tuple[Block, ...]:
    """That what is shown could not be saved yet, where that is so."""
    return () if place.is_saved else (Notice(words.say(NOT_SAVED_YET), Tone.PROBLEM),)


@frozen
class Result:
    """The result, to be read out."""

    place: VotingPlace
    votes: tuple[Vote, ...]
    before: tuple[Earlier, ...] = ()

    def page(self, words: Words) -> Page:
        """What came out; and, where the tie rule asks for it, a new vote."""
        return Page(
            name="vote.result",
            heading=words("The result"),
            blocks=(
                *not_saved_blocks(self.place, words),
                *(block for vote in self.votes for block in result_blocks(vote, words)),
                *trend_blocks(self.before, words),
            ),
            question=Choice(
                words("Is the result read out?"),
                self._ways_on(words),
            ),
            back="go",
        )

    def _ways_on(self, words: Words) -> tuple[Option, ...]:
        go_on = Option("go", words("Yes, go on with the meeting"), self._go_on, weighs=True)
        if self.votes[0].kind is VoteKind.FEEDBACK:
            return (go_on,)
        again = Option(
            "again",
            words("Vote again now"),
            lambda: Replace(self.place.vote_again(self.place, self.votes)),
        )
        return (again, go_on) if self._new_vote else (go_on, again)

    @property
    def _new_vote(self) -> bool:
        return any(
            vote.tie_rule is TieRule.NEW_VOTE
            and vote.shown is not None
            and vote.shown.outcome is Outcome.UNDECIDED
            for vote in self.votes
        )

    def _go_on(self) -> Next:
        saved = self.place.is_saved
        return self.place.then(phrase("The result is saved.") if saved else None)


@frozen
class Voided:
    """The vote is void. Nothing of it is shown or kept, but that it was."""

    place: VotingPlace
    votes: tuple[Vote, ...]

    def page(self, words: Words) -> Page:
        """What happened, and what helps now."""
        return Page(
            name="vote.void",
            heading=words("This vote is void"),
            blocks=self._blocks(words),
            question=Choice(
                words("What would you like to do?"),
                (
                    Option(
                        "again",
                        words("Vote again"),
                        lambda: Replace(self.place.vote_again(self.place, self.votes)),
                    ),
                    Option("go", words("Go on with the meeting"), self._go_on, weighs=True),
                ),
            ),
            wipe=True,
            back="go",
        )

    def _blocks(self, words: Words) -> tuple[Block, ...]:
        return (
            *lost_blocks(self.place.room, words),
            Sentence(words("All votes are gone. Nothing was shown, and nobody can find them.")),
            Sentence(words("If somebody felt pressed, talk first. Then vote again, or on paper.")),
        )

    def _go_on(self) -> Next:
        return self.place.then(phrase("The vote was void. Nothing of it was kept."))
