"""From a vote to the question on its ballot, and from the answer to a ballot."""

from __future__ import annotations

from collections.abc import Callable

from data.model.vote import Vote, VoteKind
from data.voting.ballot import HIGHEST_SCORE, LOWEST_SCORE, Ballot
from data.voting.vote_words import BLANK_NAME, ballot_names, question_said, short_name_said
from data.words.problems import Problem
from data.words.wording import Words, phrase
from tui.pages.page import (
    Choice,
    ChoiceKind,
    Chosen,
    ChosenSeveral,
    Marks,
    Option,
    Scored,
    Sentence,
)
from tui.pages.screen import Next

BLANK = "blank"


class NothingMarked(Problem):
    """A ballot was to be cast without a mark. To say nothing, there is a mark for it."""

    def __init__(self) -> None:
        super().__init__(
            phrase("Nothing is marked yet."),
            None,
            phrase("Mark something, or choose: I'd rather not say."),
        )


_CHOICE_KINDS = {
    VoteKind.SEVERAL: ChoiceKind.SEVERAL,
    VoteKind.RANK: ChoiceKind.RANK,
    VoteKind.SCORE: ChoiceKind.SCORE,
}


def ballot_question(
    vote: Vote, words: Words, *, cast: str, does: Callable[[Marks], Next]
) -> Choice:
    """The question of a ballot. Nothing is marked. `cast` is the label of its last step, which `does` it."""
    options = tuple(
        Option(str(place), name) for place, name in enumerate(ballot_names(vote, words))
    )
    kind = _CHOICE_KINDS.get(vote.kind, ChoiceKind.ONE)
    if kind is ChoiceKind.ONE:
        options = (*options, Option(BLANK, words.say(BLANK_NAME)))
    return Choice(
        ask=question_said(vote, words),
        options=options,
        kind=kind,
        short=short_name_said(vote, words),
        cast=cast,
        lowest=LOWEST_SCORE,
        highest=HIGHEST_SCORE,
        does=does,
    )


def how_it_counts(vote: Vote, words: Words) -> tuple[Sentence, ...]:
    """What a voter has to know of "I'd rather not say" where it can be given for a part."""
    match vote.kind:
        case VoteKind.SEVERAL:
            return (Sentence(words("If you choose none, it counts as: I'd rather not say.")),)
        case VoteKind.SCORE:
            return (Sentence(words("If you'd rather not say, that option gets no points.")),)
        case VoteKind.RANK:
            return (
                Sentence(words("If you'd rather not say, nothing takes that place.")),
                Sentence(words("What is left over comes last.")),
            )
        case VoteKind.YES_NO | VoteKind.CHOOSE_ONE | VoteKind.CONSENT | VoteKind.FEEDBACK:
            return ()
        case VoteKind.THUMBS | VoteKind.GO_ROUND:
            return ()


def blank_action(vote: Vote, words: Words) -> tuple[Option, ...]:
    """The blank answer as an action of the page, where it cannot be one of the options."""
    if vote.kind in _CHOICE_KINDS:
        return (Option(BLANK, words.say(BLANK_NAME)),)
    return ()


def ballot_from(vote: Vote, answer: Marks) -> Ballot:
    """The ballot for an answer. NothingMarked without one; marks that do not fit, the box refuses."""
    match answer:
        case Chosen(option) if option == BLANK:
            return Ballot()
        case Chosen(option):
            return Ballot((_place(option),))
        case ChosenSeveral(()):
            raise NothingMarked
        case ChosenSeveral(options) if vote.kind is VoteKind.SEVERAL:
            return Ballot(tuple(sorted(map(_place, options))))
        case ChosenSeveral(options):
            return Ballot(tuple(map(_place, options)))
        case Scored(scores):
            return Ballot(tuple(score for _, score in scores))


_NO_PLACE = -1


def _place(option: str) -> int:
    return int(option) if option.isdecimal() else _NO_PLACE
