"""While something goes round in secret: hand-overs, ballots, asks, practice."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from data.model.vote import VoteKind
from data.voting.ballot import Ballot
from data.voting.notes import NoteBox
from screens.vote.asks import AllAsked, AskHandOver, BeforeAsking, Round, StopAsking, WriteAsks
from screens.vote.asks_end import AskingPlace, Asks
from screens.vote.close_early import CloseEarly, SecondPerson
from screens.vote.closing import EveryoneVoted
from screens.vote.handing_round import HandOver, Helper, LeftBallot, Marking
from screens.vote.headphones import Headphones
from screens.vote.not_right import ADVICE, Advice, EndVote, NotRight
from screens.vote.opening import ReadOut
from screens.vote.poll import Poll
from screens.vote.practice import PracticeHandOver, PracticeMarking, Practised
from screens.vote.terminal import Refusing
from tests.fixtures.sample_world import ASKS, World, then
from tests.gallery.states.made import State, for_each
from tests.gallery.states.vote_setting_up import SECRET, check
from tui.pages.screen import Screen


def poll(world: World, kind: VoteKind = VoteKind.CHOOSE_ONE, voted: int = 0) -> Poll:
    """An open vote in which some have voted."""
    draft = world.draft(kind)
    opened = Poll.open(draft.place, draft.vote)
    for _ in range(voted):
        opened.cast((Ballot(),))
    return opened


def read_out(world: World) -> ReadOut:
    """The page that a vote opens from, and that a practice begins from."""
    return ReadOut(world.draft(), check(world))


def early(world: World, voted: int, *, second: bool = False) -> CloseEarly:
    """Whether to close early, once so many have voted."""
    opened = poll(world, voted=voted)
    hand_over = HandOver(opened)
    return CloseEarly(opened, hand_over, EndVote(NotRight(opened, hand_over)), second=second)


def menu(world: World) -> NotRight:
    """Something is not right."""
    opened = poll(world, voted=3)
    return NotRight(opened, HandOver(opened))


def asking(world: World) -> AskingPlace:
    """The meeting that asks are for."""
    return AskingPlace(world.room, world.planned, then)


def a_round(world: World, people: int = 4, turns: int = 0) -> Round:
    """A round of asks in which some have had a turn."""
    box = NoteBox(people, world.room.random)
    for turn in range(turns):
        box.put(put_in=f"Ask {turn}", leave_out="")
    return Round(asking(world), box, people)


def practice(
    screen: Callable[[VoteKind, Refusing], Screen], world: World, kind: VoteKind
) -> Screen:
    """A page of a practice of a kind."""
    return screen(kind, read_out(world))


STATES: dict[str, State] = {
    "handing over": lambda w: HandOver(poll(w)),
    "handing over in the middle": lambda w: HandOver(poll(w, voted=3)),
    "help to vote": lambda w: Helper(HandOver(poll(w))),
    **for_each("a ballot ({})", SECRET, lambda w, kind: Marking(poll(w, kind))),
    "a ballot that was left": lambda w: LeftBallot(poll(w)),
    "trying the headphones": lambda w: Headphones(lambda: None, lambda: None),
    "something is not right": menu,
    **for_each("advice ({})", ADVICE, lambda w, case: Advice(menu(w), case)),
    "ending the vote": lambda w: EndVote(menu(w)),
    "closing early": lambda w: early(w, 6),
    "closing early, the second person": lambda w: early(w, 6, second=True),
    "closing early is refused": lambda w: early(w, 1),
    "closing early, handed over": lambda w: SecondPerson(early(w, 6)),
    "has everyone voted": lambda w: EveryoneVoted(poll(w, voted=7)),
    "before asks": lambda w: BeforeAsking(asking(w)),
    "handing over for asks": lambda w: AskHandOver(a_round(w, turns=1)),
    "writing asks": lambda w: WriteAsks(a_round(w)),
    "stopping asks": lambda w: StopAsking(a_round(w, turns=1)),
    "have all asked": lambda w: AllAsked(a_round(w, turns=4)),
    "what was asked": lambda w: Asks(asking(w), ASKS),
    "nothing was asked": lambda w: Asks(asking(w), ()),
    **for_each("handing over for practice ({})", SECRET, partial(practice, PracticeHandOver)),
    **for_each("a practice ballot ({})", SECRET, partial(practice, PracticeMarking)),
    **for_each("practised ({})", SECRET, partial(practice, Practised)),
}
