"""A vote that is set up, and an open round."""

from __future__ import annotations

from dataclasses import replace

from data.model.vote import Level, Outcome, Shown, Vote, VoteKind, VoteState
from data.voting.kinds import LEVELS
from data.voting.same_question import Again
from screens.vote.choosing import ChooseLevel, ChooseRule, ChooseTieRule, Warned
from screens.vote.draft import VoteDraft
from screens.vote.number_right import MorePeopleThanKnown, NumberRight
from screens.vote.numbers import HowMany
from screens.vote.open_round import OpenRound
from screens.vote.opening import ReadOut
from screens.vote.question import MORE_KINDS, CheckQuestion, ChooseKind
from screens.vote.rules import Terms
from screens.vote.same_question import OtherPeople, SamePeople
from screens.vote.terminal import NotSecretHere
from screens.vote.type_question import TypeQuestion
from tests.fixtures.sample_world import World, then
from tests.gallery.states.made import State, for_each
from tui.pages.screen import Screen

SECRET = tuple(kind for kind in VoteKind if kind.secret and kind is not VoteKind.FEEDBACK)
OPEN = tuple(kind for kind in VoteKind if not kind.secret)


def check(world: World) -> Screen:
    """The question as it stands."""
    return CheckQuestion(world.draft())


def with_few(world: World, voters: int = 3) -> VoteDraft:
    """A vote of so few that much would give them away."""
    return world.draft(VoteKind.YES_NO).for_voters(voters)


def shown(vote: Vote) -> Vote:
    """The vote with a result that was shown."""
    result = Shown(Outcome.CHOSEN, vote.options[0])
    return replace(vote, state=VoteState.CLOSED, level=Level.OUTCOME, shown=result)


def asked_today(world: World) -> VoteDraft:
    """The same question was voted on today."""
    draft = world.draft()
    return replace(draft, again=Again(today=(shown(draft.vote),)))


def asked_of_others(world: World) -> VoteDraft:
    """The same question was voted on today, by another number of people."""
    draft = world.draft()
    before = replace(shown(draft.vote), expected=5)
    return replace(draft, again=Again(today=(before,)))


def asked_before(world: World) -> VoteDraft:
    """The same question was voted on in another meeting."""
    draft = world.draft()
    return replace(draft, again=Again(before=(shown(draft.vote),))).with_best_level()


def number(world: World, draft: VoteDraft | None = None) -> Screen:
    """The page that asks for the number."""
    return HowMany(draft or world.draft(), check(world))


def terms(world: World, draft: VoteDraft) -> Screen:
    """The terms of a vote."""
    return Terms(draft, lambda changed: number(world, changed))


STATES: dict[str, State] = {
    **for_each("the question ({})", (*SECRET, *OPEN), lambda w, kind: CheckQuestion(w.draft(kind))),
    "how people answer": lambda w: ChooseKind(w.draft()),
    "other ways to answer": lambda w: ChooseKind(w.draft(), MORE_KINDS),
    **for_each(
        "typing the question ({})",
        (VoteKind.YES_NO, VoteKind.CHOOSE_ONE),
        lambda w, kind: TypeQuestion(w.draft(kind), check(w), CheckQuestion),
    ),
    "how many vote": number,
    "how many vote, for few": lambda w: number(w, with_few(w)),
    "is the number right": lambda w: NumberRight(9, 12, number(w), then),
    "is the number right, of the group": lambda w: MorePeopleThanKnown(9, 12, number(w), then),
    **for_each("terms ({})", SECRET, lambda w, kind: terms(w, w.draft(kind))),
    "terms for few": lambda w: terms(w, with_few(w)),
    "terms, asked before": lambda w: terms(w, asked_before(w)),
    "terms, asked today": lambda w: terms(w, asked_today(w)),
    **for_each(
        "how it is decided ({})",
        SECRET,
        lambda w, kind: ChooseRule(w.draft(kind), lambda draft: terms(w, draft)),
    ),
    "in a tie": lambda w: ChooseTieRule(w.draft(), lambda draft: terms(w, draft)),
    **for_each(
        "how much is shown ({})",
        SECRET,
        lambda w, kind: ChooseLevel(w.draft(kind), lambda draft: terms(w, draft)),
    ),
    **for_each(
        "how much is shown to few ({})",
        LEVELS[VoteKind.YES_NO],
        lambda w, level: ChooseLevel(with_few(w), lambda draft: terms(w, draft), asked=level),
    ),
    "a warning": lambda w: Warned(
        ChooseLevel(with_few(w), lambda draft: terms(w, draft)), with_few(w)
    ),
    "the same people": lambda w: SamePeople(
        asked_today(w), number(w), lambda draft: terms(w, draft)
    ),
    "other people": lambda w: OtherPeople(asked_of_others(w), number(w)),
    **for_each("reading out ({})", SECRET, lambda w, kind: ReadOut(w.draft(kind), check(w))),
    "reading out to fewer than are here": lambda w: ReadOut(with_few(w, 5), check(w)),
    **for_each("an open round ({})", OPEN, lambda w, kind: OpenRound(w.draft(kind), check(w))),
    "nothing secret here": lambda w: NotSecretHere(w.elsewhere().room, then, check(w)),
    "nothing secret here, but in the open": lambda w: NotSecretHere(
        w.elsewhere().room, then, check(w), in_the_open=check(w)
    ),
    "nothing secret here, stopped": lambda w: NotSecretHere(
        w.elsewhere().room, then, check(w), stopped=True
    ),
}
