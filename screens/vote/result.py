"""The result of a vote, in words and as bars."""

from __future__ import annotations

from data.model.vote import Band, Vote, VoteKind
from data.voting.explained import explained
from data.voting.vote_words import IN_THE_OPEN, all_names, amounts_said, outcome_said, question_said
from data.words.wording import Words
from tui.pages.page import Bar, Bars, Block, Sentence

_BAND_SHARES = {Band.FEW: 0.15, Band.SOME: 0.4, Band.HALF: 0.25, Band.MOST: 0.8}
"""How long a bar is drawn: the same for all numbers that read the same."""


def result_blocks(vote: Vote, words: Words) -> tuple[Block, ...]:
    """What came out of a closed vote, as far as it may be shown."""
    early = (
        (Sentence(words("The vote was closed early. Only what came out is shown.")),)
        if vote.early
        else ()
    )
    open_round = () if vote.kind.secret else (Sentence(words.say(IN_THE_OPEN)),)
    return (
        Sentence(question_said(vote, words)),
        Sentence(words.say(outcome_said(vote)), strong=True),
        *early,
        *(Sentence(words.say(why)) for why in explained(vote)),
        *open_round,
        *_bars(vote, words),
    )


def _bars(vote: Vote, words: Words) -> tuple[Block, ...]:
    amounts = amounts_said(vote)
    if not amounts:
        return ()
    named = zip(all_names(vote, words), amounts, _shares(vote), strict=True)
    return (
        Bars(
            words("How the votes fell"),
            tuple(Bar(name, words.say(amount), share) for name, amount, share in named),
        ),
    )


def _shares(vote: Vote) -> tuple[float, ...]:
    shown = vote.shown
    if shown is None:
        return ()
    if shown.bands:
        return tuple(_BAND_SHARES[band] for band in shown.bands)
    if vote.kind in {VoteKind.SCORE, VoteKind.RANK}:
        most = max(1, *shown.counts[:-1])
        return (*(n / most for n in shown.counts[:-1]), shown.counts[-1] / vote.expected)
    return tuple(n / max(1, sum(shown.counts)) for n in shown.counts)
