"""What comes out of a vote, feedback, and what is kept of each."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from data.model.vote import Outcome, Shown, TieRule, Vote, VoteKind, VoteState
from data.storage.problems import DiskFull
from data.voting.ballot import Ballot
from data.voting.kinds import LEVELS
from screens.vote.closing import Result, Voided
from screens.vote.feedback import (
    ChooseQuestions,
    FeedbackGiven,
    FeedbackReadOut,
    FeedbackVoters,
)
from screens.vote.feedback_trend import Earlier
from screens.vote.interrupted import Interrupted
from screens.vote.not_saved import NotSaved
from screens.vote.poll import Poll
from screens.vote.what_is_kept import KeptOfAsks, KeptOfPractice, KeptOfVote
from tests.fixtures.sample_world import World, then
from tests.gallery.states.ballots import poll
from tests.gallery.states.made import State, for_each
from tests.gallery.states.vote_setting_up import SECRET
from tui.pages.screen import Screen


def marks(kind: VoteKind, options: int) -> tuple[int, ...]:
    """What one person marks."""
    match kind:
        case VoteKind.SCORE:
            return tuple(range(options))
        case VoteKind.RANK:
            return tuple(range(options))
        case _:
            return (0,)


def counted(world: World, kind: VoteKind, voters: int = 12) -> tuple[Vote, ...]:
    """A vote of a kind, counted; two of the voters would rather not say."""
    draft = world.draft() if kind is VoteKind.FEEDBACK else world.draft(kind)
    if kind is VoteKind.FEEDBACK:
        draft = replace(
            draft.of_kind(kind), vote=replace(draft.of_kind(kind).vote, question="recommend")
        )
    draft = draft.for_voters(voters)
    opened = Poll.open(draft.place, draft.vote)
    options = len(draft.vote.options)
    for voter in range(voters):
        opened.cast((Ballot(() if voter < 2 else marks(kind, options)),))
    return opened.close()


def result(world: World, kind: VoteKind) -> Screen:
    """The result of a vote of a kind."""
    return Result(world.voting(), counted(world, kind))


def tie(world: World) -> Screen:
    """Nothing was decided, and the group agreed on a new vote then."""
    vote = replace(world.draft().vote, tie_rule=TieRule.NEW_VOTE, state=VoteState.CLOSED)
    return Result(world.voting(), (replace(vote, shown=Shown(Outcome.UNDECIDED)),))


def not_saved_result(world: World) -> Screen:
    """A result that could not be saved yet."""
    votes = counted(world, VoteKind.CHOOSE_ONE)
    world.voting().hold(*votes)
    return Result(world.voting(), votes)


def feedback_vote(world: World) -> Vote:
    """Feedback as it was given."""
    return counted(world, VoteKind.FEEDBACK)[0]


def feedback_result(world: World) -> Screen:
    """Feedback, with that of an earlier meeting."""
    vote = feedback_vote(world)
    return Result(world.voting(), (vote,), (Earlier(date(2026, 10, 26), vote),))


def feedback_read_out(world: World, voters: int) -> Screen:
    """What people should know before they give feedback."""
    return FeedbackReadOut(FeedbackVoters(ChooseQuestions(world.voting())), voters)


STATES: dict[str, State] = {
    **for_each("the result ({})", SECRET, result),
    "the result: a tie": tie,
    "the result is not saved": not_saved_result,
    "the result of feedback": feedback_result,
    "void": lambda w: Voided(w.voting(), poll(w).void()),
    "void, since the window is not ours": lambda w: Voided(w.voting(), poll(w).void()),
    "interrupted": lambda w: Interrupted(w.voting(), poll(w).votes),
    "not saved": lambda w: NotSaved("vote.not-saved", DiskFull().sentences, then, then),
    "feedback was given": lambda w: FeedbackGiven(w.voting()),
    "which questions": lambda w: ChooseQuestions(w.voting()),
    "how many give feedback": lambda w: FeedbackVoters(ChooseQuestions(w.voting())),
    "feedback, read out to many": lambda w: feedback_read_out(w, 9),
    "feedback, read out to few": lambda w: feedback_read_out(w, 5),
    **for_each(
        "what is kept of a vote ({})",
        LEVELS[VoteKind.CHOOSE_ONE],
        lambda w, level: KeptOfVote((replace(w.draft().vote, level=level),)),
    ),
    "what is kept of feedback": lambda w: KeptOfVote((feedback_vote(w),)),
    "what is kept of asks": lambda w: KeptOfAsks(),
    "what is kept of practice": lambda w: KeptOfPractice(),
}
