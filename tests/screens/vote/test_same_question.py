"""The same question again: known by what was asked and of how many, whatever anybody says."""

from dataclasses import replace
from datetime import date

import pytest

from data.model.agenda import VotePlan
from data.model.meeting import MeetingState
from data.model.vote import Level, VoteKind, VoteState
from data.words.problems import Problem
from data.words.wording import Words, phrase
from screens.vote.opening import ReadOut
from tests.fixtures.script import choose, fill, go_on
from tests.fixtures.voting_room import TUESDAYS, Voting, a_meeting, a_room, opening
from tui.pages.answering import answered
from tui.pages.page import Chosen
from tui.room import Room

FOUR_TO_THREE = "0000111"


def after(
    marks: str = FOUR_TO_THREE, plan: VotePlan = TUESDAYS, level: Level | None = None
) -> Voting:
    """A vote with this plan was closed, and its result is on the page."""
    voting = Voting(a_room(plan)).opened(len(marks), level).voted(marks)
    return voting.does(choose("vote.everyone", "yes"))


def again(voting: Voting, voters: int) -> Voting:
    """The same vote once more, up to the page after the number of voters."""
    voting.does(choose("vote.result", "again"), choose("vote.question", "yes"))
    return voting.does(fill("vote.voters", voters=str(voters)))


def at_another_vote(voting: Voting, plan: VotePlan, voters: int) -> Voting:
    """Another vote at the same meeting, up to the page after the number of voters."""
    room = voting.room
    meeting = room.records.meeting("m1")
    planned = replace(a_meeting(plan), votes=meeting.votes, day=meeting.day)
    room.records.save_meeting(planned)
    return Voting(room).does(
        choose("vote.question", "yes"), fill("vote.voters", voters=str(voters))
    )


@pytest.mark.parametrize("voters", [5, 6, 8])
def test_other_people_on_the_same_day_are_refused_with_the_reason_and_a_way_on(voters) -> None:
    """After 4 to 3 by seven, any result of the other six tells how the seventh voted."""
    voting = again(after(), voters)
    assert voting.page.name == "vote.other-people"
    assert f"Then 7 people voted. Now it would be {voters}." in voting.said
    assert "can show how somebody voted" in voting.said
    assert "Vote on it at the next meeting." in voting.said
    assert [o.id for o in voting.page.question.options] == ["later", "number"]  # type: ignore[union-attr]
    voting.does(choose("vote.other-people", "later"))
    assert voting.page.name == "item"
    assert len(voting.kept) == 1


def test_a_number_that_was_a_slip_can_be_put_right() -> None:
    voting = again(after(), 6).does(choose("vote.other-people", "number"))
    voting.does(fill("vote.voters", voters="7"))
    assert voting.page.name == "vote.same-people"


def test_as_many_who_are_not_sure_to_be_the_same_are_refused_too() -> None:
    voting = again(after(), 7).does(choose("vote.same-people", "no"))
    assert voting.page.name == "vote.other-people"


def test_exactly_the_same_people_vote_again_and_are_shown_as_much() -> None:
    voting = again(after(level=Level.BANDS), 7).does(choose("vote.same-people", "same"))
    voting.does(choose("vote.terms", "level"), choose("vote.level", "bands"))
    voting.does(choose("vote.terms", "go"), choose("vote.read-out", "open"))
    assert [v.level for v in voting.kept] == [Level.BANDS, Level.BANDS]


def test_who_were_the_same_are_not_once_their_number_changes() -> None:
    voting = again(after(), 7).does(choose("vote.same-people", "same"))
    voting.does(choose("vote.terms", "number"), fill("vote.voters", voters="6"))
    assert voting.page.name == "vote.other-people"


@pytest.mark.parametrize(
    "question",
    [
        "shall we meet on tuesdays",
        "Shall we meet on Tuesdays.",
        " Shall  we meet\u00a0on Tuesdays ?",
        "Shall we meet on Tues\u200bdays?",
        "Shall we meet on Tuesd\u0430ys?",
    ],
)
def test_a_question_is_compared_as_people_see_it(question) -> None:
    plan = VotePlan(question, "Another name", (), VoteKind.YES_NO)
    assert at_another_vote(after(), plan, 6).page.name == "vote.other-people"


@pytest.mark.parametrize(
    "plan",
    [
        VotePlan(TUESDAYS.question, "Other", (), VoteKind.CONSENT),
        VotePlan(TUESDAYS.question, "Other", ("Tea", "Milk"), VoteKind.CHOOSE_ONE),
        VotePlan(TUESDAYS.question, "Other", ("Yes", "No", "Later"), VoteKind.RANK),
        VotePlan("Is it to be Tuesdays?", "tuesdays.", (), VoteKind.YES_NO),
    ],
)
def test_neither_another_kind_nor_other_options_nor_other_words_make_it_another(plan) -> None:
    assert at_another_vote(after(), plan, 6).page.name == "vote.other-people"


def test_another_question_is_not_held_up() -> None:
    plan = VotePlan("Shall we meet on Fridays?", "Fridays", (), VoteKind.YES_NO)
    assert at_another_vote(after(), plan, 6).page.name == "vote.terms"


def test_the_same_people_asked_in_another_way_are_warned_and_shown_only_what_comes_out() -> None:
    plan = VotePlan(TUESDAYS.question, "Tuesdays", (), VoteKind.CONSENT)
    voting = at_another_vote(after(), plan, 7).does(choose("vote.same-people", "same"))
    voting.does(choose("vote.terms", "level"), choose("vote.level", "bands"))
    assert voting.page.name == "vote.level"
    voting.does(choose("vote.level", "outcome"))
    assert "voted on today, in another way" in voting.said
    voting.does(choose("vote.warning", "agreed"), choose("vote.terms", "go"))
    voting.does(choose("vote.read-out", "open"))
    assert voting.kept[-1].level is Level.OUTCOME


def test_a_vote_that_showed_nothing_does_not_count() -> None:
    voting = Voting(a_room(TUESDAYS)).opened().voted(FOUR_TO_THREE)
    voting.does(choose("vote.everyone", "no"), choose("vote.void", "again"), *opening(6))
    assert voting.page.name == "vote.hand-over"
    assert [v.state for v in voting.kept] == [VoteState.VOID, VoteState.OPEN]


def closed_early() -> Voting:
    voting = Voting(a_room(TUESDAYS)).opened(8).voted("000001")
    meeting = voting.room.records.meeting("m1")
    (vote,) = voting.poll.close_early()
    voting.room.records.save_meeting(meeting.with_vote(vote))
    return voting


def test_after_a_vote_that_was_closed_early_anybody_is_other_people() -> None:
    voting = at_another_vote(closed_early(), TUESDAYS, 8)
    assert voting.page.name == "vote.other-people"
    assert "closed early, so not everybody was in it" in voting.said


def in_another_meeting(room: Room, **changed: object) -> Room:
    """The meeting of a vote put on another day; the vote is planned once more for today."""
    meeting = room.records.meeting("m1")
    earlier = replace(meeting, id="m0", day=date(2026, 10, 26), state=MeetingState.CLOSED)
    room.records.save_meeting(replace(earlier, **changed))  # type: ignore[arg-type]
    room.records.save_meeting(replace(meeting, votes=()))
    return room


def test_on_another_day_only_what_comes_out_is_shown_and_only_after_a_warning() -> None:
    room = in_another_meeting(after().room)
    voting = Voting(room).does(choose("vote.question", "yes"), fill("vote.voters", voters="6"))
    assert "This question was voted on in another meeting." in voting.said
    assert next(o.id for o in voting.page.question.options) == "warn"  # type: ignore[union-attr]
    voting.does(choose("vote.terms", "level"), choose("vote.level", "bands"))
    assert voting.page.name == "vote.level"
    voting.does(choose("vote.level", "outcome"))
    assert "If nobody has changed their mind, both results together" in voting.said
    voting.does(choose("vote.warning", "agreed"), choose("vote.terms", "go"))
    voting.does(choose("vote.read-out", "open"))
    assert voting.kept[-1].level is Level.OUTCOME


@pytest.mark.parametrize(
    "same_day",
    [{"day": date(2026, 11, 23)}, {"state": MeetingState.RUNNING}],
    ids=["day", "running"],
)
def test_another_meeting_of_the_same_day_is_the_same_day(same_day) -> None:
    room = in_another_meeting(after().room, **same_day)
    voting = Voting(room).does(choose("vote.question", "yes"), fill("vote.voters", voters="6"))
    assert voting.page.name == "vote.other-people"


def test_a_box_does_not_open_past_the_pages_that_ask() -> None:
    """A second guard: what was read before is looked at again as the box opens."""
    room = a_room(TUESDAYS)
    voting = Voting(room).does(
        choose("vote.question", "yes"), fill("vote.voters", voters="6"), choose("vote.terms", "go")
    )
    page = voting.conversation.visit.screen
    assert isinstance(page, ReadOut)
    done = after()
    room.records.save_meeting(done.room.records.meeting("m1"))
    with pytest.raises(Problem):
        answered(page.page(Words()), Chosen("open"))
    assert len(voting.kept) == 1


def test_a_second_vote_is_not_closed_early() -> None:
    voting = again(after(), 7).does(choose("vote.same-people", "same"), choose("vote.terms", "go"))
    voting.does(choose("vote.read-out", "open")).voted("000001")
    voting.does(choose("vote.hand-over", "not-right"), choose("vote.not-right", "early"))
    assert "A result of this question was shown before." in voting.said
    voting.does(choose("vote.close-early/refused", "end"), choose("vote.end", "yes"))
    assert [v.state for v in voting.kept] == [VoteState.CLOSED, VoteState.VOID]


def test_nothing_is_read_to_find_that_out_while_the_vote_is_open(monkeypatch) -> None:
    voting = Voting(a_room(TUESDAYS)).opened(8).voted("000001")
    read: list[str] = []
    monkeypatch.setattr(voting.room.records, "meeting", read.append)
    voting.does(choose("vote.hand-over", "not-right"), choose("vote.not-right", "early"))
    assert voting.page.name == "vote.close-early"
    assert read == []


def test_go_on_leads_back_to_the_votes() -> None:
    voting = Voting(a_room(TUESDAYS)).opened(8).voted("000")
    voting.does(choose("vote.hand-over", "not-right"), choose("vote.not-right", "early"))
    voting.does(choose("vote.close-early/refused", "no"), choose("vote.not-right", "back"))
    voting.does(go_on("vote.hand-over"))
    assert voting.page.name == "vote.ballot"


def test_a_result_that_was_shown_and_could_not_be_saved_counts_too(monkeypatch) -> None:
    voting = Voting(a_room(TUESDAYS)).opened().voted(FOUR_TO_THREE)
    save = voting.room.records.save_meeting

    def full(meeting: object) -> None:
        raise Problem(phrase("The disk is full."), None, phrase("Make room."))

    monkeypatch.setattr(voting.room.records, "save_meeting", full)
    voting.does(choose("vote.everyone", "yes"), choose("vote.not-saved", "show"))
    assert again(voting, 6).page.name == "vote.other-people"
    monkeypatch.setattr(voting.room.records, "save_meeting", save)


def test_the_usual_level_is_named_where_it_is_chosen() -> None:
    voting = Voting(a_room(TUESDAYS, people=12)).does(choose("vote.question", "yes"))
    voting.does(fill("vote.voters", voters="12"), choose("vote.terms", "level"))
    assert "Usual for so many voters: What came out, and two or fewer" in voting.said
