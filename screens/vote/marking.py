"""From a vote to the question on its ballot, and from the answer to a ballot."""

from __future__ import annotations

from data.model.vote import Vote, VoteKind
from data.voting.ballot import HIGHEST_SCORE, LOWEST_SCORE, Ballot
from data.voting.vote_words import BLANK_NAME, option_names, question_said, short_name_said
from data.words.problems import Problem
from data.words.wording import Words, phrase
from tui.pages.page import (
    Answer,
    Choice,
    ChoiceKind,
    Chosen,
    ChosenSeveral,
    Option,
    Scored,
)

BLANK = "blank"
HIGHEST_FEEDBACK = 10


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
    VoteKind.FEEDBACK: ChoiceKind.SCORE,
}


def ballot_question(vote: Vote, words: Words, *, cast: str) -> Choice:
    """The question of a ballot. Nothing is marked. `cast` is the label of its last step."""
    if vote.kind is VoteKind.FEEDBACK:
        return _feedback_question(vote, words, cast)
    options = tuple(
        Option(str(place), name) for place, name in enumerate(option_names(vote, words))
    )
    kind = _CHOICE_KINDS.get(vote.kind, ChoiceKind.ONE)
    if kind is ChoiceKind.ONE:
        options = (*options, Option(BLANK, words.say(BLANK_NAME)))
    return Choice(
        ask=vote.question,
        options=options,
        kind=kind,
        short=vote.short_name,
        cast=cast,
        lowest=LOWEST_SCORE,
        highest=HIGHEST_SCORE,
    )


def _feedback_question(vote: Vote, words: Words, cast: str) -> Choice:
    short = short_name_said(vote, words)
    return Choice(
        ask=question_said(vote, words),
        options=(Option("mark", short),),
        kind=ChoiceKind.SCORE,
        short=short,
        cast=cast,
        lowest=0,
        highest=HIGHEST_FEEDBACK,
    )


def blank_action(vote: Vote, words: Words) -> tuple[Option, ...]:
    """The blank answer as an action of the page, where it cannot be one of the options."""
    if vote.kind in _CHOICE_KINDS:
        return (Option(BLANK, words.say(BLANK_NAME)),)
    return ()


def ballot_from(vote: Vote, answer: Answer) -> Ballot:
    """The ballot for an answer. NothingMarked without one; marks that do not fit, the box refuses."""
    match answer:
        case Chosen("blank"):
            return Ballot()
        case Chosen(option):
            return Ballot((_place(option),))
        case ChosenSeveral(()):
            raise NothingMarked
        case ChosenSeveral(options) if vote.kind is VoteKind.SEVERAL:
            return Ballot(tuple(sorted(map(_place, options))))
        case ChosenSeveral(options):
            return Ballot(tuple(map(_place, options)))
        case Scored(((_, mark),)) if vote.kind is VoteKind.FEEDBACK:
            return Ballot((feedback_group(mark),))
        case Scored(scores):
            return Ballot(tuple(score for _, score in scores))
        case _:
            return Ballot((_NO_PLACE,))


_NO_PLACE = -1


def feedback_group(mark: int) -> int:
    """The group that a mark from 0 to 10 counts in, by its place: 0 to 6, 7 or 8, 9 or 10."""
    if not 0 <= mark <= HIGHEST_FEEDBACK:
        return _NO_PLACE
    return 0 if mark <= 6 else 1 if mark <= 8 else 2


def _place(option: str) -> int:
    return int(option) if option.isdecimal() else _NO_PLACE
