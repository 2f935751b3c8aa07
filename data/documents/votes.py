"""A vote in the minutes: what was asked, and what may be shown of the result. No marks, no voters."""

from __future__ import annotations

from data.documents.document import Block, Grid, Heading, Paragraph, clean
from data.model.vote import Outcome, Vote, VoteState
from data.voting.explained import explained
from data.voting.vote_words import IN_THE_OPEN, all_names, amounts_said, outcome_said, question_said
from data.words.multilingual_text import joined
from data.words.wording import Words


def decided_by_vote(vote: Vote) -> bool:
    """Whether a vote is over and was held to decide something, whatever came out."""
    shown = vote.shown
    if vote.state is not VoteState.CLOSED or shown is None:
        return False
    return shown.outcome is not Outcome.NOT_A_DECISION


def vote_blocks(vote: Vote, words: Words) -> tuple[Block, ...]:
    """A vote as part of an item: in words, and its amounts as a table."""
    return (
        Heading(3, _heading(vote, words)),
        Paragraph(clean(question_said(vote, words))),
        *(_result(vote, words) if vote.state is VoteState.CLOSED else (_no_result(vote, words),)),
    )


def vote_in_one_line(vote: Vote, words: Words) -> str:
    """A vote with what came out, in one line."""
    outcome = words.say(outcome_said(vote)) if vote.state is VoteState.CLOSED else ""
    return words(
        "{kind}: {question} {outcome}",
        kind=_heading(vote, words),
        question=clean(question_said(vote, words)),
        outcome=outcome or _no_result(vote, words).text,
    )


def vote_and_how(vote: Vote, words: Words) -> str:
    """A closed vote in words: what was asked, what came out, how many voted, and by which rule."""
    return joined(" ", (vote_in_one_line(vote, words), *_how(vote, words)))


def _heading(vote: Vote, words: Words) -> str:
    return words("Secret vote") if vote.kind.secret else words("Open round")


def _no_result(vote: Vote, words: Words) -> Paragraph:
    if vote.state is VoteState.OPEN:
        return Paragraph(words("This vote is not over."))
    return Paragraph(words("This vote was stopped before the end. Nothing of it was kept."))


def _how(vote: Vote, words: Words) -> tuple[str, ...]:
    """How it came about, sentence by sentence."""
    early = words("The vote was closed early. Only what came out is shown.")
    return (
        *((early,) if vote.early else ()),
        *(words.say(why) for why in explained(vote)),
        *(() if vote.kind.secret else (words.say(IN_THE_OPEN),)),
    )


def _result(vote: Vote, words: Words) -> tuple[Block, ...]:
    return (
        Paragraph(words.say(outcome_said(vote))),
        *map(Paragraph, _how(vote, words)),
        *_amounts(vote, words),
    )


def _amounts(vote: Vote, words: Words) -> tuple[Block, ...]:
    amounts = tuple(words.say(said) for said in amounts_said(vote))
    if not amounts:
        return ()
    names = (clean(name) for name in all_names(vote, words))
    rows = tuple(zip(names, amounts, strict=True))
    title = words("How many for each answer")
    return (Grid((words("Answer"), words("How many")), rows, title),)
