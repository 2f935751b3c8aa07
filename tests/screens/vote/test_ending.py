"""How a vote ends: the room says no, it is ended, closed early, interrupted, or cannot be saved."""

from dataclasses import replace

import pytest

from data.model.vote import Level, Outcome, Rule, VoteState
from data.words.problems import Problem
from data.words.wording import Words, phrase
from screens import vote
from screens.anywhere.leave import LeaveScreen
from screens.anywhere.unsaved import Unsaved
from screens.vote.close_early import CloseEarly
from tests.fixtures.script import choose, command, fill, go_on
from tests.fixtures.voting_room import TUESDAYS, Voting, a_room, opening, then
from tui import commands
from tui.pages.answering import NotOnPage, answered
from tui.pages.page import Chosen, GoOn


def test_if_not_everyone_has_voted_once_nothing_is_shown() -> None:
    voting = Voting(a_room()).opened().voted("0012b00").does(choose("vote.everyone", "no"))
    assert voting.page.name == "vote.void"
    (kept,) = voting.kept
    assert (kept.state, kept.shown) == (VoteState.VOID, None)


def test_after_the_last_vote_there_is_no_way_back_to_the_ballots() -> None:
    voting = Voting(a_room()).opened().voted("0012b00").does(command("vote.everyone", "back"))
    assert voting.page.name == "vote.everyone"
    voting.does(command("vote.everyone", "leave"))
    assert voting.page.name == "vote.everyone"
    assert not voting.conversation.over


def test_ending_a_vote_keeps_only_that_it_was_void() -> None:
    voting = Voting(a_room()).opened().voted("001")
    voting.does(
        choose("vote.hand-over", "not-right"),
        choose("vote.not-right", "pressure"),
        choose("vote.advice/pressure", "void"),
        choose("vote.end", "yes"),
    )
    (kept,) = voting.kept
    assert (kept.state, kept.shown) == (VoteState.VOID, None)
    voting.does(choose("vote.void", "again"), *opening(7)).voted("0000000")
    voting.does(choose("vote.everyone", "yes"), choose("vote.result", "go"))
    assert [v.state for v in voting.kept] == [VoteState.VOID, VoteState.CLOSED]
    assert len({v.id for v in voting.kept}) == 2


def close_early(voting: Voting, *said_yes: str) -> Voting:
    return voting.does(
        choose("vote.hand-over", "not-right"),
        choose("vote.not-right", "early"),
        *[choose("vote.close-early", yes) for yes in said_yes],
    )


def test_closing_early_needs_two_people_and_shows_the_outcome_alone() -> None:
    voting = Voting(a_room()).opened(8).voted("000012")
    close_early(voting, "yes")
    voting.does(go_on("vote.close-early/hand-over"), choose("vote.close-early/second", "yes"))
    (kept,) = voting.kept
    assert kept.early
    assert kept.level is Level.OUTCOME
    assert kept.shown is not None
    assert (kept.shown.outcome, kept.shown.bands, kept.shown.counts) == (Outcome.CHOSEN, (), ())
    assert "closed early" in voting.said
    assert "two or fewer" not in voting.said


def test_between_the_two_the_room_is_asked_aloud_and_the_laptop_handed_over() -> None:
    """One press each is not two people: what one person held or typed ahead says yes once."""
    voting = close_early(Voting(a_room()).opened(8).voted("000012"), "yes")
    page = voting.page
    assert (page.name, page.wipe, page.aloud) == ("vote.close-early/hand-over", True, True)
    assert "Ask the room aloud" in voting.said
    assert isinstance(page.question, GoOn)
    assert [v.state for v in voting.kept] == [VoteState.OPEN]
    voting.does(go_on("vote.close-early/hand-over"))
    assert voting.page.name == "vote.close-early/second"


@pytest.mark.parametrize(
    "second",
    [
        [choose("vote.close-early/hand-over", "no")],
        [go_on("vote.close-early/hand-over"), choose("vote.close-early/second", "no")],
        [command("vote.close-early/hand-over", "leave")],
    ],
)
def test_without_a_second_person_the_vote_goes_on(second) -> None:
    voting = close_early(Voting(a_room()).opened(8).voted("000012"), "yes").does(*second)
    voting.does(choose("vote.not-right", "back"))
    assert voting.page.heading == "6 of 8 have voted"
    assert [v.state for v in voting.kept] == [VoteState.OPEN]


def test_every_page_of_closing_early_is_secret_and_may_be_said_to_the_room() -> None:
    """The vote is open still: nothing is kept of these pages, and only a ballot's commands work."""
    voting = close_early(Voting(a_room()).opened(8).voted("000012"))
    steps = (choose("vote.close-early", "yes"), go_on("vote.close-early/hand-over"))
    refused = close_early(Voting(a_room()).opened(8).voted("0000")).page
    pages = [voting.page, *(voting.does(step).page for step in steps), refused]
    assert [page.name.partition("/")[2] for page in pages] == ["", "hand-over", "second", "refused"]
    assert all(page.secret and page.aloud and page.goes_round for page in pages)


def test_too_few_votes_are_never_closed_early() -> None:
    voting = close_early(Voting(a_room()).opened(8).voted("0000"))
    assert "Too few have voted" in voting.said
    voting.does(choose("vote.close-early/refused", "no"))
    assert voting.page.name == "vote.not-right"


@pytest.mark.parametrize("second", [False, True], ids=["first person", "second person"])
def test_no_yes_closes_a_vote_early_where_that_is_not_safe(second) -> None:
    """A second guard: the page does not offer it, and does not take it from elsewhere either."""
    voting = close_early(Voting(a_room()).opened(8).voted("0000"))
    page = voting.conversation.visit.screen
    assert isinstance(page, CloseEarly)
    page = replace(page, second=second)
    with pytest.raises(NotOnPage):
        answered(page.page(Words()), Chosen("yes"))
    assert [v.state for v in voting.kept] == [VoteState.OPEN]
    assert all(box.open for box in page.poll.boxes)


@pytest.mark.parametrize("unsafe_first", [False, True])
def test_votes_that_go_round_together_close_early_only_where_each_is_safe(unsafe_first) -> None:
    voting = close_early(Voting(a_room(TUESDAYS)).opened(8).voted("000001"))
    page = voting.conversation.visit.screen
    assert isinstance(page, CloseEarly)
    (safe,) = page.poll.votes
    together = (safe, replace(safe, id="other", rule=Rule.UNANIMOUS))
    together = together[::-1] if unsafe_first else together
    assert page.page(Words()).name == "vote.close-early"
    both = replace(page, poll=replace(page.poll, votes=together))
    assert both.page(Words()).name == "vote.close-early/refused"


def test_an_interrupted_vote_is_said_once_and_can_be_held_again() -> None:
    room = a_room()
    Voting(room).opened().voted("0120")
    screen = vote.interrupted(room, "m1", then)
    assert screen is not None
    voting = Voting(room, screen)
    assert "This vote was interrupted. Nothing was kept. Vote again." in voting.said
    voting.does(choose("vote.interrupted", "again"), *opening(7)).voted("2222222")
    voting.does(choose("vote.everyone", "yes"), choose("vote.result", "go"))
    assert [v.state for v in voting.kept] == [VoteState.INTERRUPTED, VoteState.CLOSED]
    assert vote.interrupted(room, "m1", then) is None


def test_a_meeting_without_an_interrupted_vote_says_nothing() -> None:
    room = a_room()
    assert vote.interrupted(room, "m1", then) is None
    Voting(room).opened().voted("0000000").does(choose("vote.everyone", "yes"))
    assert vote.interrupted(room, "m1", then) is None


class FullDisk(Problem):
    def __init__(self) -> None:
        super().__init__(phrase("The disk is full."), None, phrase("Make room."))


def test_a_result_that_cannot_be_saved_waits_and_is_saved_once(monkeypatch) -> None:
    voting = Voting(a_room(TUESDAYS)).opened().voted("0000000")
    records, save = voting.room.records, voting.room.records.save_meeting

    def full(meeting):
        raise FullDisk

    monkeypatch.setattr(records, "save_meeting", full)
    voting.does(choose("vote.everyone", "yes"))
    assert voting.page.name == "vote.not-saved"
    assert "The disk is full." in voting.said
    assert "yes" not in voting.said.casefold().split()
    voting.does(choose("vote.not-saved", "again"))
    assert voting.page.name == "vote.not-saved"
    monkeypatch.setattr(records, "save_meeting", save)
    voting.does(choose("vote.not-saved", "again"))
    assert "The result is yes." in voting.said
    (kept,) = voting.kept
    assert kept.state is VoteState.CLOSED


def test_where_a_result_cannot_be_saved_somebody_can_still_leave(monkeypatch) -> None:
    """And to save it once there is room: leaving offers that too."""
    room = a_room(TUESDAYS)
    voting = Voting(room).opened().voted("0000000")
    leave = LeaveScreen(unsaved=Unsaved(room))
    voting.conversation.interruptions = {commands.LEAVE: lambda talk: leave}

    def full(meeting):
        raise FullDisk

    save = room.records.save_meeting
    monkeypatch.setattr(room.records, "save_meeting", full)
    voting.does(choose("vote.everyone", "yes"), command("vote.not-saved", commands.LEAVE))
    assert voting.page.name == "anywhere.leave"
    assert "Not all of it is saved." in voting.said
    voting.does(choose("anywhere.leave", "stay"))
    assert voting.page.name == "vote.not-saved"
    voting.does(command("vote.not-saved", commands.LEAVE), choose("anywhere.leave", "stay"))
    monkeypatch.setattr(room.records, "save_meeting", save)
    voting.does(command("vote.not-saved", commands.LEAVE), choose("anywhere.leave", "again"))
    assert "Now it is saved." in voting.said
    assert [vote.state for vote in voting.kept] == [VoteState.CLOSED]


def test_a_result_that_could_not_be_saved_is_not_said_to_be_saved(monkeypatch) -> None:
    room = a_room(TUESDAYS)
    voting = Voting(room).opened().voted("0000000")

    def full(meeting):
        raise FullDisk

    monkeypatch.setattr(room.records, "save_meeting", full)
    voting.does(choose("vote.everyone", "yes"), choose("vote.not-saved", "show"))
    voting.does(choose("vote.result", "go"))
    assert voting.page.name != "vote.result"
    assert "is saved" not in voting.said


def test_a_void_vote_leaves_nothing_in_its_box() -> None:
    voting = Voting(a_room()).opened().voted("0012b00")
    boxes = voting.poll.boxes
    voting.does(choose("vote.everyone", "no"))
    assert [(box.open, box.voted) for box in boxes] == [(False, 0)]


def test_a_result_gone_on_without_is_saved_with_the_next_thing_and_is_no_interruption(
    monkeypatch,
) -> None:
    room = a_room(TUESDAYS)
    voting = Voting(room).opened().voted("0000000")

    def full(meeting):
        raise FullDisk

    with monkeypatch.context() as patched:
        patched.setattr(room.records, "save_meeting", full)
        voting.does(choose("vote.everyone", "yes"), choose("vote.not-saved", "show"))
    assert [v.state for v in voting.kept] == [VoteState.OPEN]
    assert vote.interrupted(room, "m1", then) is None
    assert [v.state for v in room.meeting("m1").votes] == [VoteState.CLOSED]
    assert "The result is not saved yet." in voting.said
    room.save_meeting(room.meeting("m1"))
    assert [v.state for v in voting.kept] == [VoteState.CLOSED]
    voting.does(choose("vote.result", "go"))
    assert "The result is saved." in voting.said


def test_the_usual_tie_rule_says_talk_again_and_nobody_has_a_casting_vote() -> None:
    voting = Voting(a_room(TUESDAYS)).opened(6).voted("000111").does(choose("vote.everyone", "yes"))
    assert "Nothing is decided. We talk again." in voting.said


def test_where_a_tie_means_a_new_vote_that_is_the_first_choice() -> None:
    voting = Voting(a_room(TUESDAYS)).does(
        choose("vote.question", "yes"),
        fill("vote.voters", voters="6"),
        choose("vote.terms", "tie"),
        choose("vote.tie-rule", "new-vote"),
        choose("vote.terms", "go"),
        choose("vote.read-out", "open"),
    )
    voting.voted("000111").does(choose("vote.everyone", "yes"))
    assert [o.id for o in voting.page.question.options] == ["again", "go"]  # type: ignore[union-attr]
    voting.does(choose("vote.result", "again"))
    assert voting.page.name == "vote.question"


@pytest.mark.parametrize("marks", ["0" * 7, "b" * 7])
def test_what_tied_or_how_many_voted_is_never_kept(marks) -> None:
    voting = Voting(a_room(TUESDAYS)).opened().voted(marks).does(choose("vote.everyone", "yes"))
    (kept,) = voting.kept
    assert kept.shown is not None
    assert kept.shown.counts == ()
