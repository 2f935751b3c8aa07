"""A vote that was open when the program stopped: nothing of it was kept."""

from __future__ import annotations

from data.frozen import frozen
from data.model.meeting import Meeting
from data.model.vote import Vote, VoteState
from data.voting.vote_words import question_said
from data.words.wording import Words, phrase
from screens.vote.poll import VotingPlace
from tui.pages.page import Choice, Option, Page, Sentence
from tui.pages.screen import Next, Replace


def interrupted_votes(meeting: Meeting) -> tuple[Vote, ...]:
    """The votes that were open when the program stopped. Only to be asked while no box is open."""
    return tuple(vote for vote in meeting.votes if vote.state is VoteState.OPEN)


@frozen
class Interrupted:
    """Says so, and offers to vote again.

    The program before may have been killed with a ballot on the screen: it is wiped before this.
    """

    place: VotingPlace
    votes: tuple[Vote, ...]

    def page(self, words: Words) -> Page:
        """What happened, and what is safe."""
        return Page(
            name=f"vote.interrupted/{self.votes[0].id}",
            heading=words("A vote was interrupted"),
            blocks=(
                *(Sentence(question_said(vote, words)) for vote in self.votes),
                Sentence(
                    words("This vote was interrupted. Nothing was kept. Vote again."), strong=True
                ),
                Sentence(words("No vote was written down, so nobody can see how anybody voted.")),
            ),
            question=Choice(
                words("What would you like to do?"),
                (
                    Option("again", words("Vote again"), self._again),
                    Option("go", words("Go on with the meeting"), self._go_on, weighs=True),
                ),
            ),
            wipe=True,
        )

    def _again(self) -> Next:
        self._remember()
        return Replace(self.place.vote_again(self.place, self.votes))

    def _go_on(self) -> Next:
        self._remember()
        return self.place.then(phrase("You can vote again at any time."))

    def _remember(self) -> None:
        """That they were interrupted, so that it is not said again."""
        self.place.save(*(vote.interrupted() for vote in self.votes))
