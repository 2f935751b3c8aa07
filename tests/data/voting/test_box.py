"""The ballot box keeps sums only, says nothing of them, and opens once."""

import copy
import gc
import pickle
import traceback

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.model.vote import Band, Level, Outcome, Rule, VoteKind
from data.voting.ballot import Ballot
from data.voting.box import BallotBox, BoxRefuses
from data.voting.showing import half
from tests.fixtures.votes import SECRET, a_vote, result

YES: tuple[int, ...] = (0,)
NO: tuple[int, ...] = (1,)
BLANK: tuple[int, ...] = ()


def box_after(*marks: tuple[int, ...], expected: int = 7) -> BallotBox:
    box = BallotBox(a_vote(expected=expected))
    for each in marks:
        box.cast(Ballot(each))
    return box


def test_only_how_many_have_voted_can_be_seen() -> None:
    box = box_after(YES, NO, BLANK, YES)
    assert box.voted == 4
    assert [name for name in dir(box) if not name.startswith("_")] == [
        "cast", "check", "close", "close_early", "full", "open", "void", "voted",
    ]  # fmt: skip


def test_after_the_last_expected_vote_one_more_is_refused() -> None:
    """Seen red with the check for a full box taken out."""
    box = box_after(*[YES] * 5, expected=5)
    assert box.full
    with pytest.raises(BoxRefuses):
        box.cast(Ballot(NO))
    assert box.voted == 5


def test_a_box_closes_once() -> None:
    box = box_after(*[YES] * 7)
    box.close()
    with pytest.raises(BoxRefuses):
        box.close()
    with pytest.raises(BoxRefuses):
        box.close_early()


def test_a_box_does_not_close_before_everybody_has_voted() -> None:
    box = box_after(*[YES] * 6)
    with pytest.raises(BoxRefuses):
        box.close()
    box.cast(Ballot(YES))
    assert box.close().outcome is Outcome.YES


@pytest.mark.parametrize("do", ["cast", "check", "close", "close_early"])
def test_nothing_can_be_done_with_a_voided_box(do: str) -> None:
    """Seen red with the check for a shut box taken out."""
    box = box_after(*[YES] * 7)
    box.void()
    with pytest.raises(BoxRefuses):
        getattr(box, do)(*([Ballot(YES)] if do in {"cast", "check"} else []))


@pytest.mark.parametrize("how", [pickle.dumps, copy.copy, copy.deepcopy])
def test_box_sums_and_ballots_cannot_be_copied_or_stored(how) -> None:
    """Seen red with a box that can be pickled."""
    box = box_after(YES)
    for sealed in (box, box._sums, Ballot(NO)):
        with pytest.raises(TypeError):
            how(sealed)


def test_box_sums_and_ballots_say_nothing_of_themselves() -> None:
    box = box_after(YES, YES, YES)
    assert (repr(box), str(box), f"{box}") == ("<BallotBox, sealed>",) * 3
    assert repr(box._sums) == "<Sums, sealed>"
    assert repr(Ballot(NO)) == "<Ballot, sealed>"


def test_a_refused_ballot_is_not_in_the_error_or_its_traceback() -> None:
    box = BallotBox(a_vote())
    try:
        box.cast(Ballot((4200 + 42,)))
    except BoxRefuses as refused:
        frames = traceback.TracebackException.from_exception(refused, capture_locals=True)
        assert "4242" not in "".join(frames.format())
    else:
        pytest.fail("a mark for an option that is not there was counted")


def test_after_closing_or_voiding_no_sum_is_left_in_the_box() -> None:
    for end in (BallotBox.close, BallotBox.close_early, BallotBox.void):
        box = box_after(*[YES] * 7)
        end(box)
        assert (box._sums.cast, box._sums.blanks, box._sums.totals) == (0, 0, [0, 0])


def test_after_a_ranking_nothing_of_who_was_put_before_whom_is_left_in_the_box() -> None:
    box = BallotBox(a_vote(VoteKind.RANK))
    for each in [(0, 1), (2, 0), (1,)]:
        box.cast(Ballot(each))
    assert any(map(any, box._sums.pairs))
    box.void()
    assert not any(map(any, box._sums.pairs))


@pytest.mark.parametrize(
    ("people", "cast", "said"),
    [(0, 7, Band.HALF), (3, 7, Band.HALF), (4, 8, Band.HALF), (4, 7, Band.MOST), (7, 7, Band.MOST)],
)
def test_two_words_only_say_whether_it_is_more_than_half_of_all_votes(people, cast, said) -> None:
    assert half(people, cast) is said


@pytest.mark.parametrize("rule", [Rule.TWO_THIRDS, Rule.THREE_QUARTERS, Rule.UNANIMOUS])
def test_where_nobody_has_voted_nobody_has_said_yes(rule) -> None:
    assert BallotBox(a_vote(rule=rule)).close_early().outcome is Outcome.NO


def test_the_box_holds_on_to_no_ballot() -> None:
    box = BallotBox(a_vote())
    for each in (YES, NO, BLANK):
        box.cast(Ballot(each))
    gc.collect()
    assert not [thing for thing in gc.get_objects() if isinstance(thing, Ballot)]
    assert box.voted == 3


def test_closed_early_only_the_outcome_is_shown() -> None:
    shown = box_after(YES, YES, YES, NO, YES).close_early()
    assert shown.outcome is Outcome.YES
    assert shown.bands == shown.counts == ()


def test_seven_nil_six_one_and_five_two_look_the_same_in_bands() -> None:
    vote = a_vote(level=Level.BANDS)
    splits: list[list[tuple[int, ...]]] = [
        [YES] * 7,
        [YES] * 6 + [NO],
        [YES] * 5 + [NO] * 2,
        [YES] * 5 + [BLANK] * 2,
    ]
    seen = {vote.closed_with(result(vote, marks)) for marks in splits}
    assert len(seen) == 1
    assert seen.pop().shown.bands == (Band.MOST, Band.FEW, Band.FEW)  # type: ignore[union-attr]


def test_just_half_of_all_votes_reads_some_and_three_do_too() -> None:
    vote = a_vote(VoteKind.CHOOSE_ONE, level=Level.BANDS, expected=8)
    shown = result(vote, [(0,)] * 4 + [(1,)] * 3 + [BLANK])
    assert shown.bands == (Band.SOME, Band.SOME, Band.FEW, Band.FEW)


def test_half_is_of_all_votes_cast_with_those_who_would_rather_not_say() -> None:
    marks = [YES] * 3 + [NO] + [BLANK] * 3
    shown = result(a_vote(level=Level.BANDS), marks)
    assert shown.outcome is Outcome.UNDECIDED
    assert shown.bands == (Band.SOME, Band.FEW, Band.SOME)


@pytest.mark.parametrize(
    ("kind", "marks", "fits"),
    [
        (VoteKind.CHOOSE_ONE, (3,), False),
        (VoteKind.CHOOSE_ONE, (0, 1), False),
        (VoteKind.CHOOSE_ONE, (-1,), False),
        (VoteKind.SEVERAL, (0, 2), True),
        (VoteKind.SEVERAL, (0, 0), False),
        (VoteKind.RANK, (2, 0), True),
        (VoteKind.RANK, (2, 2), False),
        (VoteKind.SCORE, (0, 5, 3), True),
        (VoteKind.SCORE, (0, 6, 3), False),
        (VoteKind.SCORE, (1, 2), False),
        (VoteKind.CONSENT, (2,), True),
        *[(kind, (), True) for kind in SECRET],
    ],
)
def test_only_marks_that_fit_the_ballot_are_counted(kind, marks, fits) -> None:
    box = BallotBox(a_vote(kind))
    if fits:
        box.cast(Ballot(marks))
        assert box.voted == 1
    else:
        with pytest.raises(BoxRefuses):
            box.cast(Ballot(marks))
        assert box.voted == 0


def marks_of(kind: VoteKind) -> st.SearchStrategy[tuple[int, ...]]:
    """Any ballot of a kind, for three options (two for yes or no)."""
    places = list(range(2 if kind is VoteKind.YES_NO else 3))
    blank = st.just(())
    if kind is VoteKind.SCORE:
        return blank | st.tuples(*[st.integers(0, 5)] * 3)
    if kind is VoteKind.RANK:
        ranked = st.permutations(places).flatmap(
            lambda order: st.integers(1, 3).map(lambda n: tuple(order[:n]))
        )
        return blank | ranked
    if kind is VoteKind.SEVERAL:
        return blank | st.sets(st.sampled_from(places), min_size=1).map(lambda s: tuple(sorted(s)))
    return blank | st.sampled_from(places).map(lambda place: (place,))


@given(st.data())
def test_the_order_of_the_ballots_changes_nothing(data: st.DataObject) -> None:
    kind = data.draw(st.sampled_from(SECRET))
    level = Level.BANDS if kind is VoteKind.FEEDBACK else data.draw(st.sampled_from(Level))
    marks = data.draw(st.lists(marks_of(kind), min_size=5, max_size=12))
    shuffled = data.draw(st.permutations(marks))
    vote = a_vote(kind, level=level, expected=len(marks))
    assert result(vote, marks) == result(vote, shuffled)


def test_a_rule_that_needs_every_vote_says_no_to_one_blank() -> None:
    vote = a_vote(rule=Rule.UNANIMOUS, level=Level.OUTCOME, expected=5)
    assert result(vote, [YES] * 5).outcome is Outcome.YES
    assert result(vote, [YES] * 4 + [BLANK]).outcome is Outcome.NO
