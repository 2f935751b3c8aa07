"""A vote in the minutes: what was asked, and what may be shown of the result. No marks, no voters."""

from __future__ import annotations

from data.documents.document import Block, Grid, Heading, Paragraph
from data.model.vote import Vote, VoteState
from data.voting.explained import explained
from data.voting.vote_words import IN_THE_OPEN, all_names, amounts_said, outcome_said, question_said
from data.words.wording import Words


def vote_blocks(vote: Vote, words: Words) -> tuple[Block, ...]:
    """A vote as part of an item."""
    return (
        Heading(3, _heading(vote, words)),
        Paragraph(question_said(vote, words)),
        *(_result(vote, words) if vote.state is VoteState.CLOSED else (_no_result(vote, words),)),
    )


def vote_in_one_line(vote: Vote, words: Words) -> str:
    """A vote with what came out, in one line."""
    outcome = words.say(outcome_said(vote)) if vote.state is VoteState.CLOSED else ""
    return words(
        "{kind}: {question} {outcome}",
        kind=_heading(vote, words),
        question=question_said(vote, words),
        outcome=outcome or _no_result(vote, words).text,
    )


def _heading(vote: Vote, words: Words) -> str:
    return words("Secret vote") if vote.kind.secret else words("Open round")


def _no_result(vote: Vote, words: Words) -> Paragraph:
    if vote.state is VoteState.OPEN:
        return Paragraph(words("This vote is not over."))
    return Paragraph(words("This vote was stopped before the end. Nothing of it was kept."))


def _result(vote: Vote, words: Words) -> tuple[Block, ...]:
    early = words("The vote was closed early. Only what came out is shown.")
    return (
        Paragraph(words.say(outcome_said(vote))),
        *((Paragraph(early),) if vote.early else ()),
        *(Paragraph(words.say(why)) for why in explained(vote)),
        *(() if vote.kind.secret else (Paragraph(words.say(IN_THE_OPEN)),)),
        *_amounts(vote, words),
    )


def _amounts(vote: Vote, words: Words) -> tuple[Block, ...]:
    amounts = tuple(words.say(said) for said in amounts_said(vote))
    if not amounts:
        return ()
    rows = tuple(zip(all_names(vote, words), amounts, strict=True))
    return (Grid((words("Answer"), words("How many")), rows),)
