"""Handing the laptop round: what the next voter sees, and what the records do meanwhile."""

import pytest

from data.model.vote import Band, Level, Outcome, VoteState
from data.words.wording import Words
from tests.fixtures.script import choose, command, go_on
from tests.fixtures.voting_room import CONSENT, TUESDAYS, Voting, a_room, said
from tui.pages.page import Choice, Chosen, Sentence


def test_seven_people_decide_what_to_work_on_next() -> None:
    voting = Voting(a_room()).opened(7, Level.BANDS).voted("0012b00")
    voting.does(choose("vote.everyone", "yes"))
    assert "The result is: Frailty checks." in voting.said
    assert "Frailty checks: more than half" in voting.said
    assert "Dentists: two or fewer" in voting.said
    voting.does(choose("vote.result", "go"), go_on("item"))
    (kept,) = voting.kept
    assert kept.state is VoteState.CLOSED
    assert kept.shown is not None
    assert (kept.shown.outcome, kept.shown.winner) == (Outcome.CHOSEN, "Frailty checks")
    assert kept.shown.bands == (Band.MOST, Band.FEW, Band.FEW, Band.FEW)


@pytest.mark.parametrize(
    ("plan", "marks", "outcome"),
    [
        (TUESDAYS, "0000111", Outcome.YES),
        (TUESDAYS, "0001111", Outcome.NO),
        (TUESDAYS, "000111b", Outcome.UNDECIDED),
        (CONSENT, "00001b1", Outcome.AGREED),
        (CONSENT, "0000002", Outcome.OBJECTION),
    ],
)
def test_yes_or_no_and_consent_from_beginning_to_end(plan, marks, outcome) -> None:
    voting = Voting(a_room(plan)).opened().voted(marks).does(choose("vote.everyone", "yes"))
    (kept,) = voting.kept
    assert kept.shown is not None
    assert kept.shown.outcome is outcome


def test_nothing_is_written_between_the_opening_and_the_answer_of_the_room() -> None:
    voting = Voting(a_room()).opened()
    assert [v.state for v in voting.kept] == [VoteState.OPEN]
    after_opening = voting.writes
    voting.voted("012b")
    voting.does(
        choose("vote.hand-over", "helper"),
        go_on("vote.helper"),
        choose("vote.hand-over", "not-right"),
        choose("vote.not-right", "late"),
        choose("vote.advice/late", "on"),
        command("vote.hand-over", "plain"),
        go_on("vote.hand-over"),
        command("vote.ballot", "back"),
        choose("vote.left-ballot", "pass"),
    )
    voting.voted("000")
    assert voting.writes == after_opening
    voting.does(choose("vote.everyone", "yes"), choose("vote.result", "go"))
    assert voting.writes == after_opening + 1


def test_six_one_and_five_two_and_seven_nil_leave_the_same_records() -> None:
    kept = {
        Voting(a_room(TUESDAYS)).opened().voted(marks).does(choose("vote.everyone", "yes")).kept
        for marks in ("0000000", "0000001", "1000000", "0001001", "b000000", "0b0000b")
    }
    assert len(kept) == 1


def test_every_hand_over_reads_the_same_but_for_the_number() -> None:
    seen = set()
    voting = Voting(a_room()).opened()
    for marks in ("0", "1", "2", "b"):
        voting.voted(marks)
        seen.add(voting.said.replace(str(voting.poll.voted), "n", 1))
    assert len(seen) == 1


def test_every_voter_gets_a_new_ballot_with_nothing_marked() -> None:
    voting = Voting(a_room()).opened()
    ballots = []
    for mark in "012":
        voting.does(go_on("vote.hand-over"))
        ballots.append(voting.conversation.visit.screen)
        question = voting.page.question
        assert isinstance(question, Choice)
        assert question.marked == ()
        assert not voting.conversation.visit.draft.marks
        assert voting.conversation.visit.draft.focus == ""
        voting.does(choose("vote.ballot", mark))
    assert len({id(ballot) for ballot in ballots}) == 3


def test_hand_overs_may_be_said_to_the_room_and_ballots_never() -> None:
    voting = Voting(a_room()).opened()
    for mark in "0000000":
        assert voting.page.aloud
        voting.does(go_on("vote.hand-over"))
        assert not voting.page.aloud
        voting.does(choose("vote.ballot", mark))
    assert (voting.page.name, voting.page.aloud) == ("vote.everyone", True)


def test_the_first_hand_over_is_said_in_full_and_the_others_in_short() -> None:
    voting = Voting(a_room()).opened()
    assert voting.page.brief is None
    voting.voted("0")
    assert voting.page.brief == (Sentence("Pass the laptop on. The others look away."),)


def test_from_the_first_hand_over_to_the_answer_of_the_room_every_page_is_secret() -> None:
    voting = Voting(a_room())
    pages = []
    voting.opened()
    pages.append(voting.page)
    for mark in "0000000":
        voting.does(go_on("vote.hand-over"))
        pages.append(voting.page)
        voting.does(choose("vote.ballot", mark))
        pages.append(voting.page)
        assert voting.page.wipe
    assert all(page.secret for page in pages)
    voting.does(choose("vote.everyone", "yes"))
    assert not voting.page.secret


@pytest.mark.parametrize("name", ["rules", "pause", "more"])
def test_in_a_ballot_ground_rules_pause_and_the_list_of_commands_wait(name) -> None:
    voting = Voting(a_room()).opened().does(go_on("vote.hand-over"), command("vote.ballot", name))
    assert voting.page.name == "vote.ballot"
    assert "This waits until the vote is over." in voting.said


def test_what_a_voter_changes_to_read_better_is_put_back_for_the_next() -> None:
    voting = Voting(a_room()).opened()
    voting.does(go_on("vote.hand-over"), command("vote.ballot", "plain"))
    assert voting.conversation.access.now.plain
    assert voting.page.name == "vote.ballot"
    voting.does(choose("vote.ballot", "1"))
    assert not voting.conversation.access.now.plain


def test_leaving_the_program_in_a_ballot_asks_first_and_counts_nothing() -> None:
    voting = Voting(a_room()).opened().voted("0")
    voting.does(go_on("vote.hand-over"), command("vote.ballot", "leave"))
    assert voting.page.name == "vote.left-ballot"
    assert "nothing was counted" in voting.said
    voting.does(choose("vote.left-ballot", "ballot"))
    assert voting.page.name == "vote.ballot"
    voting.does(command("vote.ballot", "leave"), choose("vote.left-ballot", "not-right"))
    assert voting.page.name == "vote.not-right"
    assert not voting.conversation.over


def test_leaving_at_the_hand_over_means_ending_the_vote_after_a_question() -> None:
    voting = Voting(a_room()).opened().voted("00").does(command("vote.hand-over", "leave"))
    voting.does(choose("vote.not-right", "void"))
    assert "cannot be undone" in voting.said
    voting.does(choose("vote.end", "no"))
    assert voting.page.name == "vote.hand-over"
    assert voting.page.heading == "2 of 7 have voted"


def test_no_page_or_answer_of_a_ballot_shows_a_choice_in_its_repr() -> None:
    voting = Voting(a_room()).opened().voted("2").does(go_on("vote.hand-over"))
    screen = voting.conversation.visit.screen
    assert "sealed" in repr(voting.poll.boxes)
    assert "Sums" not in repr(screen)
    assert repr(Chosen("2")) == "Chosen()"


def test_the_question_is_short_enough_for_a_braille_line() -> None:
    voting = Voting(a_room()).opened().does(go_on("vote.hand-over"))
    question = voting.page.question
    assert isinstance(question, Choice)
    assert question.short == "Next work"
    assert "Next work" not in said(voting.conversation.visit.screen.page(Words()))


def test_a_helper_is_explained_before_the_ballot() -> None:
    voting = Voting(a_room()).opened().does(choose("vote.hand-over", "helper"))
    assert "tell nobody" in voting.said
    voting.does(go_on("vote.helper"))
    assert voting.page.name == "vote.hand-over"
