"""Votes in words: kinds, rules, levels, options and results, as marked sentences.

Screens and minutes say the same things with the same sentences.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from data.model.vote import Band, Level, Outcome, Rule, Shown, TieRule, Vote, VoteKind
from data.voting.disclosure import GivesAway
from data.words.wording import Phrase, Words, phrase, phrases

BLANK_NAME: Final = phrase("I'd rather not say")

MARKING_SAID: Final[dict[VoteKind, Phrase]] = {
    VoteKind.YES_NO: phrase("You choose yes or no."),
    VoteKind.CHOOSE_ONE: phrase("You choose one."),
    VoteKind.SEVERAL: phrase("You choose all that you like, one or more."),
    VoteKind.SCORE: phrase("You give each option from 0 to 5 points. 5 is best."),
    VoteKind.RANK: phrase("You put the options in order, the best first. You may leave some out."),
    VoteKind.CONSENT: phrase("You say whether you agree, agree with a worry, or can't agree."),
    VoteKind.FEEDBACK: phrase("You choose 0 to 6, 7 or 8, or 9 or 10. 10 is best."),
    VoteKind.THUMBS: phrase("Everybody shows a thumb at the same time."),
    VoteKind.GO_ROUND: phrase("Everybody says in turn what they would choose, or passes."),
}
"""What people do with the ballot."""

KIND_NAMES: Final[dict[VoteKind, Phrase]] = {
    VoteKind.YES_NO: phrase("Yes or no"),
    VoteKind.CHOOSE_ONE: phrase("Choose one"),
    VoteKind.SEVERAL: phrase("Choose several"),
    VoteKind.SCORE: phrase("Give each a score from 0 to 5"),
    VoteKind.RANK: phrase("Put in order"),
    VoteKind.CONSENT: phrase("Can we all live with it?"),
    VoteKind.FEEDBACK: phrase("Feedback from 0 to 10"),
    VoteKind.THUMBS: phrase("Thumbs, in the open"),
    VoteKind.GO_ROUND: phrase("Go-round, in the open"),
}

_OPTION_NAMES: Final[dict[VoteKind, tuple[Phrase, ...]]] = {
    VoteKind.YES_NO: (phrase("Yes"), phrase("No")),
    VoteKind.CONSENT: (
        phrase("I agree"),
        phrase("I agree with a worry"),
        phrase("I can't agree"),
    ),
    VoteKind.FEEDBACK: (phrase("0 to 6"), phrase("7 or 8"), phrase("9 or 10")),
    VoteKind.THUMBS: (phrase("Thumb up"), phrase("Thumb sideways"), phrase("Thumb down")),
}

RULES_SAID: Final[dict[Rule, Phrase]] = {
    Rule.MAJORITY: phrase("An option wins if more than half of all votes are for it."),
    Rule.TWO_THIRDS: phrase("It is yes if at least two thirds of all votes say yes."),
    Rule.THREE_QUARTERS: phrase("It is yes if at least three quarters of all votes say yes."),
    Rule.UNANIMOUS: phrase("It is yes only if every single vote says yes."),
    Rule.MOST_VOTES: phrase("The option with the most votes wins."),
    Rule.HIGHEST_TOTAL: phrase("The option with the most points in total wins."),
    Rule.PAIRWISE: phrase(
        "The option wins that most people put before the others, compared two by two."
    ),
    Rule.NOBODY_OBJECTS: phrase("It is agreed unless somebody says that they can't agree."),
    Rule.NOTHING_DECIDED: phrase("Nothing is decided by this; it shows what people think."),
}

HAPPENS_SAID: Final[dict[VoteKind, tuple[Phrase, ...]]] = {
    VoteKind.YES_NO: (
        phrase("If it is yes, it is decided, and we do it."),
        phrase("If it is no, it is decided, and we do not do it."),
    ),
    VoteKind.CHOOSE_ONE: (phrase("The option that wins is decided."),),
    VoteKind.SEVERAL: (phrase("The option that wins is decided."),),
    VoteKind.SCORE: (phrase("The option that wins is decided."),),
    VoteKind.RANK: (phrase("The option that wins is decided."),),
    VoteKind.CONSENT: (
        phrase("If it is agreed, it is decided, and we do it."),
        phrase("If somebody can't agree, we talk again and change the plan."),
    ),
    VoteKind.FEEDBACK: (),
    VoteKind.THUMBS: (),
    VoteKind.GO_ROUND: (),
}
"""What the result leads to, beside a tie."""

TIE_RULES_SAID: Final[dict[TieRule, Phrase]] = {
    TieRule.TALK_AGAIN: phrase("If there is a tie, nothing is decided and we talk again."),
    TieRule.STAYS_AS_IT_IS: phrase("If there is a tie, things stay as they are."),
    TieRule.NEW_VOTE: phrase("If there is a tie, everybody votes again."),
}

LEVELS_SAID: Final[dict[Level, Phrase]] = {
    Level.OUTCOME: phrase("Only what came out, and no numbers."),
    Level.BANDS: phrase(
        "What came out, and two or fewer, some, or more than half for each option."
    ),
    Level.HALVES: phrase(
        "What came out, and for each option only whether it has more than half of all votes."
    ),
    Level.COUNTS: phrase("What came out, and the exact number for each option."),
}

BANDS_SAID: Final[dict[Band, Phrase]] = {
    Band.FEW: phrase("two or fewer"),
    Band.SOME: phrase("some"),
    Band.HALF: phrase("half or fewer"),
    Band.MOST: phrase("more than half"),
}

_OUTCOMES: Final[dict[Outcome, Phrase]] = {
    Outcome.YES: phrase("The result is yes."),
    Outcome.NO: phrase("The result is no."),
    Outcome.AGREED: phrase("It is agreed. Nobody said that they can't agree."),
    Outcome.OBJECTION: phrase("It is not agreed. Somebody can't agree with it."),
    Outcome.NOT_A_DECISION: phrase("Here is what people think."),
}

_UNDECIDED: Final[dict[TieRule, Phrase]] = {
    TieRule.TALK_AGAIN: phrase("Nothing is decided. We talk again."),
    TieRule.STAYS_AS_IT_IS: phrase("Nothing is decided. Things stay as they are."),
    TieRule.NEW_VOTE: phrase("Nothing is decided. Everybody votes again."),
}


IN_THE_OPEN: Final = phrase("This was asked in the open. It was not secret.")

IN_THE_OPEN_NOW: Final = phrase("This is not secret. Everybody sees what everybody chooses.")

FEEDBACK_QUESTIONS: Final[dict[str, tuple[Phrase, Phrase]]] = {
    "recommend": (
        phrase("Would you tell a friend or a colleague to come to these meetings?"),
        phrase("Tell a friend?"),
    ),
    "heard": (phrase("Were you listened to today?"), phrase("Listened to?")),
    "safe": (phrase("Did you feel safe today?"), phrase("Felt safe?")),
    "clear": (phrase("Did you understand what we talked about?"), phrase("Understood?")),
    "worth": (phrase("Was it worth your time?"), phrase("Worth your time?")),
}
"""The fixed questions of feedback by id: each with its short name. `Vote.question` holds the id."""


def question_said(vote: Vote, words: Words) -> str:
    """The question of a vote in words: what the group wrote, or a fixed question of feedback."""
    if vote.kind is VoteKind.FEEDBACK and vote.question in FEEDBACK_QUESTIONS:
        return words.say(FEEDBACK_QUESTIONS[vote.question][0])
    return vote.question


def short_name_said(vote: Vote, words: Words) -> str:
    """The short name of a question, for prompts."""
    if vote.kind is VoteKind.FEEDBACK and vote.question in FEEDBACK_QUESTIONS:
        return words.say(FEEDBACK_QUESTIONS[vote.question][1])
    return vote.short_name


def option_names(vote: Vote, words: Words) -> tuple[str, ...]:
    """The names of a vote's options in words, in order; without "I'd rather not say"."""
    fixed = _OPTION_NAMES.get(vote.kind)
    return tuple(words.say(name) for name in fixed) if fixed else vote.options


_FEEDBACK_ANSWERS: Final = (
    phrase("No, or not much: 0 to 6"),
    phrase("Mostly: 7 or 8"),
    phrase("Yes, fully: 9 or 10"),
)
"""On the ballot. Only the group of a number counts, so only the group is asked for: by one key."""


def ballot_names(vote: Vote, words: Words) -> tuple[str, ...]:
    """The names of the options as they stand on the ballot, in order."""
    if vote.kind is VoteKind.FEEDBACK:
        return tuple(words.say(name) for name in _FEEDBACK_ANSWERS)
    return option_names(vote, words)


def all_names(vote: Vote, words: Words) -> tuple[str, ...]:
    """The names of everything on the ballot, "I'd rather not say" last."""
    return (*option_names(vote, words), words.say(BLANK_NAME))


def gives_away_said(vote: Vote, example: GivesAway, words: Words) -> Phrase:
    """Why a level is not safe for a vote, by an example."""
    if vote.kind in {VoteKind.SEVERAL, VoteKind.SCORE, VoteKind.RANK}:
        return phrase("If everybody votes the same, everybody knows how each person voted.")
    names = option_names(vote, words)
    own, others = (
        names[marks[0]] if marks else BLANK_NAME for marks in (example.own, example.others)
    )
    if own == others:
        return phrase(
            "If everybody votes “{option}”, everybody knows how each person voted.", option=own
        )
    return phrase(
        "If one person votes “{own}” and everybody else “{others}”, that person knows how each person voted.",
        own=own,
        others=others,
    )


def outcome_said(vote: Vote) -> Phrase:
    """What came out of a closed vote, in one or two sentences."""
    shown = _shown(vote)
    if shown.outcome is Outcome.CHOSEN:
        return phrase("The result is: {option}.", option=shown.winner)
    if shown.outcome is Outcome.UNDECIDED:
        return _UNDECIDED[vote.tie_rule]
    return _OUTCOMES[shown.outcome]


def amounts_said(vote: Vote) -> tuple[Phrase, ...]:
    """How many for each entry of `all_names`, as far as they are shown; () at level outcome."""
    shown = _shown(vote)
    if shown.bands:
        return tuple(BANDS_SAID[band] for band in shown.bands)
    return _counts_said(vote.kind, shown.counts)


def _counts_said(kind: VoteKind, counts: Sequence[int]) -> tuple[Phrase, ...]:
    if not counts:
        return ()
    *options, blank = counts
    if kind is VoteKind.SCORE:
        said = tuple(phrases("{n} point", "{n} points", n) for n in options)
    elif kind is VoteKind.RANK:
        said = tuple(phrases("beats {n} other", "beats {n} others", n) for n in options)
    else:
        said = tuple(_people(n) for n in options)
    return (*said, _people(blank))


def _people(n: int) -> Phrase:
    return phrases("{n} person", "{n} people", n)


def _shown(vote: Vote) -> Shown:
    if vote.shown is None:
        raise ValueError("this vote shows no result")
    return vote.shown
