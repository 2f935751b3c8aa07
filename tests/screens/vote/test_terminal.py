"""A window that is not the program's own: nothing secret opens in it, and nothing secret goes on."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from data.model.vote import VoteKind, VoteState
from screens import vote
from screens.vote.poll import Poll, VotingPlace
from screens.vote.terminal import NotOurTerminal
from tests.fixtures.script import Step, choose, command, fill, go_on
from tests.fixtures.voting_room import NEXT_WORK, TUESDAYS, Voting, a_room, then
from tui.pages.page import Choice
from tui.terminal.ownership import Ownership

REFUSED = "vote.not-secret-here"


@dataclass
class Window:
    """Whose it is, as a test says."""

    now: Ownership = Ownership.OWN

    def __call__(self) -> Ownership:
        return self.now

    def is_shared(self) -> None:
        self.now = Ownership.OTHERS

    def is_ours(self) -> None:
        self.now = Ownership.OWN


@pytest.fixture
def window() -> Window:
    return Window()


def options(voting: Voting) -> list[str]:
    assert isinstance(voting.page.question, Choice)
    return [option.id for option in voting.page.question.options]


def refused(voting: Voting) -> None:
    """It says what happened, what is safe and what to do, and there is a way on that is none of it."""
    assert voting.page.name == REFUSED
    assert not voting.page.secret
    assert "Another program stands between Fairsay and this window." in voting.said
    assert "Everything that was saved before is safe." in voting.said
    assert 'type "fairsay" alone, with no "| < >"' in voting.said
    assert "paper" in options(voting)
    voting.does(choose(REFUSED, "paper"))
    assert voting.page.name == "item"


def test_a_vote_is_refused_before_its_rules_are_agreed_and_nothing_is_written(window) -> None:
    window.is_shared()
    voting = Voting(a_room(terminal=window)).does(choose("vote.question", "yes"))
    assert voting.kept == ()
    refused(voting)


@pytest.mark.parametrize("step", ["open", "practise"])
def test_a_window_that_is_shared_when_the_vote_is_to_open_is_noticed(window, step) -> None:
    steps: list[Step] = [
        choose("vote.question", "yes"),
        fill("vote.voters", voters="7"),
        choose("vote.terms", "go"),
    ]
    voting = Voting(a_room(terminal=window)).does(*steps)
    window.is_shared()
    voting.does(choose("vote.read-out", step))
    assert voting.kept == ()
    refused(voting)


def test_the_vote_goes_on_where_the_window_was_put_right(window) -> None:
    window.is_shared()
    voting = Voting(a_room(terminal=window)).does(choose("vote.question", "yes"))
    voting.does(choose(REFUSED, "again"))
    assert "It is still like that." in voting.said
    window.is_ours()
    voting.does(choose(REFUSED, "again")).opened()
    assert voting.page.name == "vote.hand-over"


@pytest.mark.parametrize(("plan", "kind"), [(TUESDAYS, "thumbs"), (NEXT_WORK, "go-round")])
def test_the_same_question_can_be_asked_in_the_open_instead(window, plan, kind) -> None:
    window.is_shared()
    voting = Voting(a_room(plan, terminal=window))
    voting.does(choose("vote.question", "yes"), choose(REFUSED, "open"))
    voting.does(choose("vote.question", "yes"))
    assert voting.page.name == "vote.open-round"
    names = ("0", "1", "2", "passed")
    voting.does(fill("vote.open-round", **dict.fromkeys(names, "2")))
    assert [v.kind for v in voting.kept] == [VoteKind(kind)]


def test_an_open_round_needs_no_window_of_its_own(window) -> None:
    window.is_shared()
    voting = Voting(a_room(terminal=window))
    voting.does(
        choose("vote.question", "kind"),
        choose("vote.kind", "more"),
        choose("vote.kind", "thumbs"),
        choose("vote.question", "yes"),
    )
    assert voting.page.name == "vote.open-round"


def test_feedback_and_asks_are_refused_in_the_same_words(window) -> None:
    window.is_shared()
    room = a_room(terminal=window)
    refused(Voting(room, vote.start_feedback(room, "m1", "i1", then)))
    refused(Voting(room, vote.start_asks(room, "m1", then)))


@pytest.mark.parametrize("moment", ["handed over", "marked", "left"])
def test_a_vote_whose_window_is_lost_is_void_and_says_why(window, moment) -> None:
    voting = Voting(a_room(terminal=window)).opened().voted("012")
    if moment != "handed over":
        voting.does(go_on("vote.hand-over"))
    if moment == "left":
        voting.does(command("vote.ballot", "back"))
    window.is_shared()
    voting.does(
        {
            "handed over": go_on("vote.hand-over"),
            "marked": choose("vote.ballot", "1"),
            "left": choose("vote.left-ballot", "pass"),
        }[moment]
    )
    assert voting.page.name == "vote.void"
    assert "Another program stands between Fairsay and this window." in voting.said
    assert "Nothing was shown" in voting.said
    assert [v.state for v in voting.kept] == [VoteState.VOID]
    assert voting.kept[0].shown is None
    voting.does(choose("vote.void", "again"), choose("vote.question", "yes"))
    refused(voting)


def test_a_practice_whose_window_is_lost_ends(window) -> None:
    voting = Voting(a_room(terminal=window))
    voting.does(
        choose("vote.question", "yes"),
        fill("vote.voters", voters="7"),
        choose("vote.terms", "go"),
        choose("vote.read-out", "practise"),
    )
    window.is_shared()
    voting.does(go_on("vote.practice-hand-over"))
    assert "It had to be stopped." in voting.said
    refused(voting)


def test_notes_of_a_round_whose_window_is_lost_are_thrown_away(window) -> None:
    room = a_room(terminal=window)
    voting = Voting(room, vote.start_asks(room, "m1", then))
    voting.does(fill("vote.asks", people="5"))
    for _ in range(3):
        voting.does(go_on("vote.ask-hand-over"), fill("vote.ask", put_in="buses", leave_out=""))
    voting.does(go_on("vote.ask-hand-over"))
    window.is_shared()
    voting.does(fill("vote.ask", put_in="trains", leave_out=""))
    assert "All that was in it is gone, and nothing is shown." in voting.said
    assert "buses" not in voting.said
    refused(voting)
    assert room.records.meeting("m1").asks == ()


def test_a_box_is_never_opened_or_filled_where_others_may_see(window) -> None:
    """The guard behind the pages: it holds where a page forgot to look."""
    room = a_room(terminal=window)
    voting = Voting(room).opened()
    poll = voting.poll
    window.is_shared()
    with pytest.raises(NotOurTerminal):
        poll.cast(())
    place = VotingPlace(room, "m1", "i1", then, poll.place.vote_again)
    with pytest.raises(NotOurTerminal):
        Poll.open(place, *poll.votes)
    assert len(voting.kept) == 1


def test_a_script_may_go_through_a_vote_and_is_told_that_nothing_of_it_is_secret(window) -> None:
    window.now = Ownership.ENDED
    voting = Voting(a_room(terminal=window)).does(
        choose("vote.question", "yes"),
        fill("vote.voters", voters="7"),
        choose("vote.terms", "go"),
    )
    assert "Nobody types here: the answers come from a file or a program." in voting.said
    voting.does(choose("vote.read-out", "open"))
    assert voting.page.name == "vote.hand-over"
