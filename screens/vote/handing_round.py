"""The laptop goes round: hand over, mark, cast, hand over. Nothing is written while it does."""

from __future__ import annotations

from dataclasses import field

from data.frozen import frozen
from data.model.vote import Vote
from data.voting.ballot import Ballot
from data.words.wording import Words, phrase
from screens.vote.ballot_question import ballot_from, ballot_question, blank_action, how_it_counts
from screens.vote.closing import EveryoneVoted, voided
from screens.vote.not_right import NotRight
from screens.vote.poll import Poll
from tui.commands import LINES, VOICE
from tui.pages.instructions import Hint, UseOf
from tui.pages.page import Block, Choice, GoOn, Marks, Option, Page, Sentence, Steps
from tui.pages.screen import Next, Replace

OWN_READER = Hint(
    phrase("If you use your own screen reader: use headphones, or line by line."),
    offers=LINES,
    instead=phrase("If you use your own screen reader: use headphones."),
    for_ears=True,
)
"""What a voter with a reader of their own is told before their turn (VOTING.md, review)."""

TO_HEAR = Hint(
    phrase("To hear the ballot: {do} first, to try your headphones.", do=UseOf(VOICE)),
    for_ears=True,
)


def _what_to_do(words: Words) -> Steps:
    """What everybody does at a hand-over."""
    return Steps(
        (
            words("Pass the laptop to somebody who has not voted yet."),
            words("Next voter: turn the screen to you."),
            words("Everybody else: look away from the screen and the keys."),
            words("Vote with the number keys. They all sound the same."),
        ),
        short=(
            words("Pass the laptop."),
            words("Turn the screen to you."),
            words("Others look away."),
            words("To vote: a number, then Enter."),
        ),
    )


@frozen
class HandOver:
    """Between two voters. Screen, scrollback and typed keys are wiped before this is shown."""

    poll: Poll

    def page(self, words: Words) -> Page:
        """How many have voted, and what the next voter and the others do now.

        Everybody has heard all of it at the first hand-over of a vote, and can ask for it again.
        """
        voted, expected = self.poll.voted, self.poll.expected
        return Page(
            name="vote.hand-over",
            heading=words("{voted} of {expected} have voted", voted=voted, expected=expected),
            blocks=(_what_to_do(words), OWN_READER, TO_HEAR),
            question=GoOn(
                words("Next voter: ready?"),
                words("I have the laptop. Show me the ballot."),
                lambda: next_turn(self.poll, Marking(self.poll)),
            ),
            actions=(
                Option("helper", words("Help to vote"), lambda: Replace(Helper(self))),
                Option(
                    "not-right",
                    words("Something is not right"),
                    lambda: Replace(NotRight(self.poll, before=self)),
                ),
            ),
            secret=True,
            goes_round=self.poll.goes_round,
            wipe=True,
            back="not-right",
            aloud=True,
            brief=(Sentence(words("Pass the laptop on. The others look away.")),)
            if voted
            else None,
        )


def next_turn(poll: Poll, screen: HandOver | Marking) -> Next:
    """The next page of a vote; where the terminal is not the program's own any more, the vote is void."""
    return Replace(screen) if poll.unseen else voided(poll)


@frozen
class Helper:
    """A voter who would like some help: what there is, and how it stays secret."""

    before: HandOver

    def page(self, words: Words) -> Page:
        """The ways to vote with help."""
        return Page(
            name="vote.helper",
            heading=words("Help to vote"),
            blocks=(
                Steps(
                    (
                        words(
                            "The screen can change for your turn: bigger, plainer, line by line."
                        ),
                        words("Somebody you choose can sit with you and press the keys."),
                        words("Your helper promises to tell nobody how you voted."),
                        words("The person who runs the meeting should not be the helper."),
                        words("You can also write your vote on paper, and somebody types it in."),
                    )
                ),
            ),
            question=GoOn(words("Read. Go back?"), words("Go back"), lambda: Replace(self.before)),
            secret=True,
            goes_round=self.before.poll.goes_round,
            back=lambda: Replace(self.before),
            aloud=True,
        )


@frozen
class Marking:
    """One voter's ballot. A new one for each voter; nothing is marked to begin with.

    `marked`: this voter's ballots so far, where several questions go round together. They are
    cast all at once, after the last one.
    """

    poll: Poll
    marked: tuple[Ballot, ...] = field(default=(), repr=False)

    @property
    def vote(self) -> Vote:
        """The vote that is asked now."""
        return self.poll.votes[len(self.marked)]

    def page(self, words: Words) -> Page:
        """The question and the answers."""
        vote, last = self.vote, len(self.marked) + 1 == len(self.poll.votes)
        return Page(
            name="vote.ballot",
            heading=words("Your secret vote"),
            blocks=(
                Sentence(words("Change it as often as you like, until you cast it.")),
                *how_it_counts(vote, words),
            ),
            brief=how_it_counts(vote, words) if self.poll.voted else None,
            question=ballot_question(
                vote,
                words,
                cast=words("Cast my vote") if last else words("On to the next question"),
                does=self._cast,
            ),
            actions=blank_action(vote, words),
            secret=True,
            goes_round=self.poll.goes_round,
            back=lambda: Replace(LeftBallot(self.poll)),
        )

    def _cast(self, answer: Marks) -> Next:
        """Cast the ballot and wipe."""
        if not self.poll.unseen:
            return voided(self.poll)
        marked = (*self.marked, ballot_from(self.vote, answer))
        if len(marked) < len(self.poll.votes):
            return Replace(Marking(self.poll, marked))
        self.poll.cast(marked)
        return Replace(after_cast(self.poll))


def after_cast(poll: Poll) -> HandOver | EveryoneVoted:
    """The next hand-over, or the question to the room once all expected votes are in.

    Either says how many have voted: whoever has just cast a vote sees that it is in, and whoever is
    next is not greeted by somebody else's "Your vote is in."
    """
    return EveryoneVoted(poll) if poll.full else HandOver(poll)


@frozen
class LeftBallot:
    """Somebody left a ballot before casting it. Its marks are gone already."""

    poll: Poll

    def page(self, words: Words) -> Page:
        """What can be done. Nothing was counted."""
        return Page(
            name="vote.left-ballot",
            heading=words("This ballot was not cast"),
            blocks=self._blocks(words),
            question=Choice(
                words("What would you like to do?"),
                (
                    Option(
                        "ballot",
                        words("Mark an empty ballot"),
                        lambda: next_turn(self.poll, Marking(self.poll)),
                    ),
                    Option(
                        "pass",
                        words("Pass the laptop on, and vote later"),
                        lambda: next_turn(self.poll, HandOver(self.poll)),
                    ),
                    Option(
                        "not-right",
                        words("Something is not right"),
                        lambda: Replace(NotRight(self.poll, before=HandOver(self.poll))),
                    ),
                ),
            ),
            secret=True,
            goes_round=self.poll.goes_round,
            aloud=True,
            wipe=True,
            back="ballot",
        )

    def _blocks(self, words: Words) -> tuple[Block, ...]:
        return (
            Sentence(words("Its marks are cleared, and nothing was counted.")),
            Sentence(words("If you'd rather not say, the ballot has an answer for that.")),
        )
