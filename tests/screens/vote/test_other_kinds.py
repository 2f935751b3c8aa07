"""Choosing several, scores, rankings, open rounds and feedback."""

from dataclasses import replace
from datetime import date

import pytest

from data.model.agenda import ItemKind, VotePlan
from data.model.meeting import Stage
from data.model.vote import Band, Level, Outcome, Shown, VoteKind, VoteState
from data.voting.ballot import Ballot
from data.voting.box import BoxRefuses
from data.words.wording import Words
from screens import vote
from screens.meeting.current_screen import screen_for
from tests.fixtures.script import choose, choose_several, command, fill, go_on, score
from tests.fixtures.voting_room import Voting, a_meeting, a_room, then
from tui.pages.page import Choice, ChoiceKind, Table

OPTIONS = ("Frailty checks", "Treatment in A&E", "Dentists")


def opened(kind: VoteKind, voters: int = 5) -> Voting:
    return Voting(a_room(VotePlan("What next?", "Next", OPTIONS, kind))).opened(voters)


def turn(voting: Voting, step) -> None:
    voting.does(go_on("vote.hand-over"), step)


def result(voting: Voting) -> Shown:
    voting.does(choose("vote.everyone", "yes"))
    shown = voting.kept[-1].shown
    assert shown is not None
    return shown


def test_choosing_several_counts_every_mark_and_shows_only_what_came_out() -> None:
    voting = opened(VoteKind.SEVERAL)
    for marks in (("0", "1"), ("1",), ("1", "2"), ("2",)):
        turn(voting, choose_several("vote.ballot", *marks))
    turn(voting, choose("vote.ballot", "blank"))
    assert result(voting) == Shown(Outcome.CHOSEN, "Treatment in A&E")
    assert voting.kept[0].level is Level.OUTCOME


def test_points_are_added_up() -> None:
    voting = opened(VoteKind.SCORE)
    for points in ((5, 0, 4), (0, 5, 4), (5, 3, 4), (0, 0, 0)):
        turn(voting, score("vote.ballot", **{str(n): p for n, p in enumerate(points)}))
    turn(voting, choose("vote.ballot", "blank"))
    assert result(voting).winner == "Dentists"


def test_a_ranking_chooses_what_most_people_put_before_the_others() -> None:
    voting = opened(VoteKind.RANK)
    for order in (("0", "2", "1"), ("1", "2", "0"), ("2",), ("2", "0")):
        turn(voting, choose_several("vote.ballot", *order))
    turn(voting, choose("vote.ballot", "blank"))
    assert result(voting).winner == "Dentists"


@pytest.mark.parametrize("kind", [VoteKind.SEVERAL, VoteKind.RANK])
def test_an_empty_ballot_is_not_taken_for_rather_not_saying(kind) -> None:
    voting = opened(kind)
    turn(voting, choose_several("vote.ballot"))
    assert voting.page.name == "vote.ballot"
    assert "Nothing is marked yet." in voting.said
    assert voting.poll.voted == 0


@pytest.mark.parametrize("kind", [VoteKind.SEVERAL, VoteKind.SCORE, VoteKind.RANK])
def test_counts_of_these_kinds_come_in_their_own_words(kind) -> None:
    voting = Voting(a_room(VotePlan("What next?", "Next", OPTIONS, kind))).does(
        choose("vote.question", "yes"),
        fill("vote.voters", voters="5"),
        choose("vote.terms", "level"),
        choose("vote.level", "counts"),
        choose("vote.warning", "agreed"),
        choose("vote.terms", "go"),
        choose("vote.read-out", "open"),
    )
    for _ in range(4):
        if kind is VoteKind.SCORE:
            turn(voting, score("vote.ballot", **{"0": 2, "1": 1, "2": 0}))
        else:
            turn(voting, choose_several("vote.ballot", "0", "1"))
    turn(voting, choose("vote.ballot", "blank"))
    shown = result(voting)
    expected = {
        VoteKind.SEVERAL: ((4, 4, 0, 1), "Frailty checks: 4 people"),
        VoteKind.SCORE: ((8, 4, 0, 1), "Frailty checks: 8 points"),
        VoteKind.RANK: ((2, 1, 0, 1), "Frailty checks: beats 2 others"),
    }
    counts, words = expected[kind]
    assert shown.counts == counts
    assert words in voting.said
    assert "I'd rather not say: 1 person" in voting.said


@pytest.mark.parametrize("kind", [VoteKind.SEVERAL, VoteKind.SCORE, VoteKind.RANK])
def test_practice_is_marked_like_the_vote_it_is_for(kind) -> None:
    voting = Voting(a_room(VotePlan("What next?", "Next", OPTIONS, kind))).does(
        choose("vote.question", "yes"),
        fill("vote.voters", voters="5"),
        choose("vote.terms", "go"),
        choose("vote.read-out", "practise"),
        go_on("vote.practice-hand-over"),
    )
    question = voting.page.question
    assert isinstance(question, Choice)
    assert question.kind is not ChoiceKind.ONE
    assert [option.label for option in question.options] == ["Tea", "Coffee", "Water"]


# ---- open rounds ----


def test_a_show_of_thumbs_says_that_it_is_not_secret_and_is_typed_in() -> None:
    voting = Voting(a_room()).does(
        choose("vote.question", "kind"), choose("vote.kind", "more"), choose("vote.kind", "thumbs")
    )
    assert "In the open: not secret" in voting.said
    voting.does(choose("vote.question", "yes"))
    assert "This is not secret." in voting.said
    voting.does(fill("vote.open-round", **{"0": "5", "1": "", "2": "1", "passed": "2"}))
    (kept,) = voting.kept
    assert (kept.state, kept.expected) == (VoteState.CLOSED, 8)
    assert kept.shown == Shown(Outcome.NOT_A_DECISION, counts=(5, 0, 1, 2))
    said = "\n".join(getattr(b, "text", "") for b in vote.result_blocks(kept, Words()))
    assert "It was not secret." in said


@pytest.mark.parametrize("typed", ["-1", "x", "1.5", "301", "9999", "1" * 5000])
def test_a_number_of_thumbs_that_cannot_be_is_refused(typed) -> None:
    voting = Voting(a_room()).does(
        choose("vote.question", "kind"),
        choose("vote.kind", "more"),
        choose("vote.kind", "go-round"),
        choose("vote.question", "yes"),
        fill("vote.open-round", **{"0": typed, "1": "1", "2": "0", "passed": "0"}),
    )
    assert "not a number of people" in voting.said
    assert voting.kept == ()


# ---- feedback ----


def feedback(*questions: str, voters: int = 5) -> Voting:
    room = a_room(None)
    voting = Voting(room, vote.start_feedback(room, "m1", "i1", then))
    return voting.does(
        choose_several("vote.feedback", *questions),
        fill("vote.feedback-voters", voters=str(voters)),
        choose("vote.feedback-read-out", "open"),
    )


def test_where_feedback_is_asked_nothing_is_offered_twice() -> None:
    room = a_room(None)
    meeting = room.records.meeting("m1")
    item = replace(meeting.item, kind=ItemKind.FEEDBACK)
    room.records.save_meeting(
        replace(meeting, agenda=(item,), stage=Stage.ITEMS, rules_agreed=True, entered=("i1",))
    )
    page = screen_for(room, "m1").page(Words())
    assert isinstance(page.question, Choice)
    offered = [option.id for option in (*page.question.options, *page.actions)]
    assert "feedback" in offered
    assert len(offered) == len(set(offered))


def test_before_feedback_recorders_are_named_and_paper_is_offered() -> None:
    room = a_room(None, recorders=("script",))
    voting = Voting(room, vote.start_feedback(room, "m1", "i1", then)).does(
        choose_several("vote.feedback", "safe"), fill("vote.feedback-voters", voters="5")
    )
    assert "script may be recording this screen." in voting.said
    assert "on paper can ask for it now" in voting.said


def test_feedback_keeps_only_bands_of_three_groups() -> None:
    voting = feedback("recommend")
    for group in ("2", "2", "2", "0"):
        turn(voting, choose("vote.ballot", group))
    turn(voting, choose("vote.ballot", "blank"))
    shown = result(voting)
    assert shown == Shown(Outcome.NOT_A_DECISION, bands=(Band.FEW, Band.FEW, Band.MOST, Band.FEW))
    assert "9 or 10: more than half" in voting.said
    assert "Would you tell a friend or a colleague" in voting.said


@pytest.mark.parametrize("group", range(3))
def test_an_answer_counts_in_the_group_that_it_names(group) -> None:
    voting = feedback("recommend").does(go_on("vote.hand-over"))
    question = voting.page.question
    assert isinstance(question, Choice)
    label = question.options[group].label
    voting.does(choose("vote.ballot", question.options[group].id))
    for _ in range(4):
        turn(voting, choose("vote.ballot", str(group)))
    assert result(voting).bands[group] is Band.MOST
    (named,) = [line for line in voting.said.splitlines() if line.endswith(": more than half")]
    assert label.endswith(named.removesuffix(": more than half"))


def test_several_questions_go_round_once_and_are_cast_together() -> None:
    voting = feedback("recommend", "safe")
    before = voting.writes
    turn(voting, choose("vote.ballot", "2"))
    assert voting.page.name == "vote.ballot"
    assert voting.poll.voted == 0
    voting.does(command("vote.ballot", "back"), choose("vote.left-ballot", "pass"))
    assert [box.voted for box in voting.poll.boxes] == [0, 0]
    for _ in range(5):
        turn(voting, choose("vote.ballot", "2"))
        voting.does(choose("vote.ballot", "blank"))
    voting.does(choose("vote.everyone", "yes"))
    assert [v.state for v in voting.kept] == [VoteState.CLOSED] * 2
    assert voting.writes == before + 1


def test_if_one_of_the_ballots_is_refused_none_is_counted() -> None:
    voting = feedback("recommend", "safe")
    with pytest.raises(BoxRefuses):
        voting.poll.cast((Ballot((0,)), Ballot((7,))))
    assert [box.voted for box in voting.poll.boxes] == [0, 0]


def test_fewer_than_five_people_talk_instead() -> None:
    room = a_room(None)
    voting = Voting(room, vote.start_feedback(room, "m1", "i1", then))
    voting.does(
        choose_several("vote.feedback", "recommend"), fill("vote.feedback-voters", voters="4")
    )
    assert voting.page.name == "vote.feedback-voters"
    assert voting.kept == ()


def test_earlier_feedback_is_shown_as_bands_beside_the_new() -> None:
    voting = feedback("recommend")
    records = voting.room.records
    earlier = a_meeting(None)
    closed = voting.kept[0].closed_with(
        Shown(Outcome.NOT_A_DECISION, bands=(Band.FEW, Band.SOME, Band.MOST, Band.FEW))
    )
    records.save_meeting(replace(earlier, id="m0", day=date(2026, 10, 26), votes=(closed,)))
    for _ in range(5):
        turn(voting, choose("vote.ballot", "2"))
    voting.does(choose("vote.everyone", "yes"))
    (table,) = [block for block in voting.page.blocks if isinstance(block, Table)]
    assert table.rows == (
        ("26 October 2026", "two or fewer", "some", "more than half", "two or fewer"),
    )


def given_feedback() -> Voting:
    voting = feedback("recommend")
    for _ in range(5):
        turn(voting, choose("vote.ballot", "2"))
    return voting.does(choose("vote.everyone", "yes"))


def test_feedback_is_asked_once_a_meeting() -> None:
    voting = given_feedback()
    assert [o.id for o in voting.page.question.options] == ["go"]  # type: ignore[union-attr]
    again = Voting(voting.room, vote.start_feedback(voting.room, "m1", "i1", then))
    assert again.page.name == "vote.feedback-given"
    assert "Ask again at the next meeting." in again.said
    again.does(go_on("vote.feedback-given"))
    assert again.page.name == "item"
    assert len(again.kept) == 1


def test_feedback_that_was_given_meanwhile_does_not_open_again() -> None:
    """A second guard, as the box opens."""
    room = a_room(None)
    voting = Voting(room, vote.start_feedback(room, "m1", "i1", then)).does(
        choose_several("vote.feedback", "safe"), fill("vote.feedback-voters", voters="6")
    )
    room.records.save_meeting(given_feedback().room.records.meeting("m1"))
    voting.does(choose("vote.feedback-read-out", "open"))
    assert voting.page.name == "vote.feedback-given"
    assert len(voting.kept) == 1


def test_feedback_closed_early_says_the_true_reason_and_can_be_ended() -> None:
    voting = feedback("recommend")
    for _ in range(4):
        turn(voting, choose("vote.ballot", "2"))
    voting.does(choose("vote.hand-over", "not-right"), choose("vote.not-right", "early"))
    assert "feedback decides nothing" in voting.said
    assert "Too few have voted" not in voting.said
    voting.does(choose("vote.close-early/refused", "end"), choose("vote.end", "yes"))
    assert [v.state for v in voting.kept] == [VoteState.VOID]
    voting.does(choose("vote.void", "again"))
    assert voting.page.name == "vote.feedback"


def test_feedback_of_seven_is_said_in_the_two_words_that_give_nothing_away() -> None:
    room = a_room(None)
    voting = Voting(room, vote.start_feedback(room, "m1", "i1", then)).does(
        choose_several("vote.feedback", "safe"), fill("vote.feedback-voters", voters="7")
    )
    assert "half or fewer, or more than half" in voting.said
    voting.does(choose("vote.feedback-read-out", "open"))
    assert voting.kept[0].level is Level.HALVES


def test_interrupted_feedback_is_asked_again_as_a_whole() -> None:
    voting = feedback("recommend", "safe")
    screen = vote.interrupted(voting.room, "m1", then)
    assert screen is not None
    again = Voting(voting.room, screen).does(choose("vote.interrupted", "again"))
    assert again.page.name == "vote.feedback"
    assert [v.state for v in again.kept] == [VoteState.INTERRUPTED] * 2
