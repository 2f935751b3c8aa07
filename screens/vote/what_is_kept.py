"""What is kept of a vote, on a key during every vote: in words, and the exact bytes."""

from __future__ import annotations

import json

from data.frozen import frozen
from data.model.ask import Ask
from data.model.vote import Vote
from data.storage.convert import to_json
from data.words.wording import Words, phrase
from tui import commands
from tui.pages.going_round import GoingRound, RoundKind
from tui.pages.instructions import Hint, UseOf
from tui.pages.page import GoOn, Page, Sentence, Steps
from tui.pages.screen import Back, Screen


def vote_row(vote: Vote) -> str:
    """The vote exactly as its bytes stand in the meeting's file, as text."""
    return _row(vote)


def _row(record: object) -> str:
    return json.dumps(to_json(record), separators=(",", ":"), ensure_ascii=False)


def what_is_kept(goes_round: GoingRound) -> Screen:
    """What is kept of what goes round: a vote, asks, a practice."""
    match goes_round.what:
        case RoundKind.VOTE:
            return KeptOfVote(goes_round.votes)
        case RoundKind.ASKS:
            return KeptOfAsks()
        case RoundKind.PRACTICE:
            return KeptOfPractice()


TO_HEAR_THE_BYTES = Hint(
    phrase("To hear the exact words in the file, {do}.", do=UseOf(commands.REPEAT))
)
"""Where lines are heard, signs such as braces come on asking only; all else is said in sentences."""


@frozen
class KeptOfVote:
    """Nothing here changes from the first ballot to the last."""

    votes: tuple[Vote, ...]

    def page(self, words: Words) -> Page:
        """What is safe, what is not, and what stands in the file now."""
        return Page(
            name="vote.kept",
            heading=words("What is kept?"),
            blocks=(
                self._safe(words),
                self._not_safe(words),
                Steps(
                    tuple(map(vote_row, self.votes)),
                    caption=words("The exact words in the file now"),
                ),
                Sentence(words("At the end the result is added, and nothing else.")),
            ),
            brief=(
                self._safe(words),
                self._not_safe(words),
                Sentence(
                    words("In the file now: the question, the answers, the rules, how many vote.")
                ),
                Sentence(words("At the end the result is added, and nothing else.")),
                TO_HEAR_THE_BYTES,
            ),
            question=GoOn(words("Read. Go back?"), words("Back to where I was"), Back),
            secret=True,
        )

    def _safe(self, words: Words) -> Steps:
        return Steps(
            (
                words("Nobody can look in this program or its files and see how you voted."),
                words("Not even the person running the meeting can."),
                words("It keeps no names, no order and no times. Only the result is saved."),
                words("If the computer stops, all votes are lost and we vote again."),
                words("You can always choose: I'd rather not say."),
            ),
            caption=words("What is safe"),
        )

    def _not_safe(self, words: Words) -> Steps:
        return Steps(
            (
                words("We cannot protect you if someone watches the screen or films it."),
                words("We cannot protect you from other software put on this laptop."),
                words("In a small group people may guess."),
                words("If everyone agrees and numbers are shown, everyone will know."),
            ),
            caption=words("What is not safe"),
        )


@frozen
class KeptOfAsks:
    """While asks go round. Words are kept, unlike votes; nobody's name, and no order."""

    def page(self, words: Words) -> Page:
        """What is safe, what is not, and how a note will stand in the file."""
        sentences = (
            Steps(
                (
                    words("Nothing is saved before everybody has finished."),
                    words("Then your words are saved, without a name and in no order."),
                    words("If fewer than three people write, nothing is kept."),
                    words("If the computer stops, all notes are lost and we ask again."),
                ),
                caption=words("What is safe"),
            ),
            Steps(
                (
                    words("People may know them as yours by how you say it."),
                    words("We cannot protect you if someone watches the screen or films it."),
                    words("We cannot protect you from other software put on this laptop."),
                ),
                caption=words("What is not safe"),
            ),
        )
        rows = (_row(Ask(words("Your words"))), _row(Ask(words("Your words"), leave_out=True)))
        return Page(
            name="vote.asks-kept",
            heading=words("What is kept?"),
            blocks=(*sentences, Steps(rows, caption=words("How a note will stand in the file"))),
            brief=(*sentences, TO_HEAR_THE_BYTES),
            question=GoOn(words("Read. Go back?"), words("Back to where I was"), Back),
            secret=True,
        )


@frozen
class KeptOfPractice:
    """In a practice. There is nothing to keep."""

    def page(self, words: Words) -> Page:
        """That nothing is."""
        return Page(
            name="vote.practice-kept",
            heading=words("What is kept?"),
            blocks=(
                Sentence(words("Nothing. A practice vote is not counted and not saved.")),
                Sentence(words("In the real vote, the same key says what is kept of it.")),
            ),
            question=GoOn(words("Read. Go back?"), words("Back to where I was"), Back),
            secret=True,
        )
