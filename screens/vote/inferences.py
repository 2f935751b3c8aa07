"""What people could work out from a result beyond the promise, said before the vote opens."""

from __future__ import annotations

from data.model.vote import Vote, VoteKind
from data.voting.inference import Worked, by_outcome_alone, may_show
from data.voting.same_question import question_of
from data.words.wording import Words
from tui.pages.page import Block, Sentence


def inferences_said(vote: Vote, words: Words) -> tuple[str, ...]:
    """One sentence for each sort of thing that the result of this vote may give away."""
    question = question_of(vote)
    shown = may_show(question, vote.level) | by_outcome_alone(question)
    nobody_else = (
        words("If it is agreed, everybody knows that nobody chose: I can't agree.")
        if vote.kind is VoteKind.CONSENT and shown == by_outcome_alone(question)
        else words("The result may show that nobody else chose some answer.")
    )
    said = {
        Worked.NOBODY_ELSE: nobody_else,
        Worked.TWO_TOGETHER: words(
            "With so few voters, two people who tell each other their votes may work out the others."
        ),
    }
    return tuple(said[worked] for worked in Worked if worked in shown)


def inference_blocks(vote: Vote, words: Words) -> tuple[Block, ...]:
    """The same as sentences of a page."""
    return tuple(Sentence(said) for said in inferences_said(vote, words))
