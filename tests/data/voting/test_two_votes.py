"""Two votes on one question: nobody can be certain of a vote from both results together.

Everything is listed here from the definitions, without the search that the product uses.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import combinations_with_replacement, product

import pytest

from data.model.vote import Level, Outcome, Rule, Shown, Vote, VoteKind
from data.voting.ballot import Ballot
from data.voting.disclosure import Before, Question, Standing, standing
from data.voting.kinds import LEVELS, RULES
from data.voting.same_question import Again, standing_again
from data.voting.showing import Seen, see
from data.voting.sums import Sums
from tests.fixtures.votes import a_vote

Marks = tuple[int, ...]
Pair = tuple[Marks, Marks]
"""One person's marks in the first vote and in the second."""

PAIRED = (VoteKind.YES_NO, VoteKind.CONSENT, VoteKind.CHOOSE_ONE)


def ballots(kind: VoteKind, options: int) -> list[Marks]:
    return [(), *((place,) for place in range(options))]


def shown(kind: VoteKind, rule: Rule, level: Level, options: int, marks: Iterable[Marks]) -> Seen:
    sums = Sums(kind, options)
    for each in marks:
        sums.add(Ballot(each))
    return see(rule, level, sums)


def certain_of_somebody(profiles: list[tuple[Pair, ...]]) -> bool:
    """Whether an outsider or one of the voters, who knows their own two marks, is certain of one of
    another person's marks. Any other person may be any of the others in any profile that fits."""
    for own in (None, *{pair for profile in profiles for pair in profile}):
        others: set[Pair] = set()
        for profile in profiles:
            if own is None:
                others.update(profile)
            elif own in profile:
                rest = list(profile)
                rest.remove(own)
                others.update(rest)
        if len({first for first, _ in others}) == 1 or len({second for _, second in others}) == 1:
            return True
    return False


def votes_of(kind: VoteKind, options: int, voters: int) -> Iterator[tuple[Rule, Level, Question]]:
    for rule, level in product(RULES[kind], LEVELS[kind]):
        yield rule, level, Question(kind, rule, options, voters)


def offered_pairs(kind: VoteKind, options: int, voters: int, keep: bool) -> Iterator[str]:
    """Every pair of votes that is offered without a warning and gives somebody away."""
    marks = ballots(kind, options)
    pairs: list[Pair] = [(a, b) for a, b in product(marks, repeat=2) if a == b or not keep]
    profiles: list[tuple[Pair, ...]] = list(combinations_with_replacement(pairs, voters))
    for (rule, level, first), (rule2, level2, second) in product(
        votes_of(kind, options, voters), repeat=2
    ):
        if standing(first, level) is not Standing.SAFE:
            continue
        together: dict[tuple[Seen, Seen], list[tuple[Pair, ...]]] = defaultdict(list)
        for profile in profiles:
            one = shown(kind, rule, level, options, (a for a, _ in profile))
            two = shown(kind, rule2, level2, options, (b for _, b in profile))
            together[(one, two)].append(profile)
        for (one, _), alike in together.items():
            before = (Before(rule, level, one),)
            if standing(second, level2, before) is Standing.SAFE and certain_of_somebody(alike):
                yield f"{rule} {level} {one}, then {rule2} {level2}"


@pytest.mark.parametrize(
    ("kind", "options", "voters"),
    [
        *[(VoteKind.YES_NO, 2, voters) for voters in range(5, 10)],
        *[(VoteKind.CONSENT, 3, voters) for voters in (5, 6, 7)],
        *[(VoteKind.CHOOSE_ONE, options, voters) for options in (2, 3) for voters in (5, 6, 7)],
    ],
)
def test_the_same_people_with_the_same_minds_are_safe_after_every_first_result(
    kind, options, voters
) -> None:
    """Seen red with a search that takes every vote for safe. With the results before left out of the
    search it stays green: no two votes that are safe alone were found to be unsafe together."""
    assert not list(offered_pairs(kind, options, voters, keep=True))


@pytest.mark.parametrize("voters", [5, pytest.param(6, marks=pytest.mark.slow)])
def test_so_are_the_same_people_who_may_have_changed_their_minds(voters) -> None:
    assert not list(offered_pairs(VoteKind.YES_NO, 2, voters, keep=False))


# ---- other people ----


@pytest.mark.parametrize("voters", [6, 8])
def test_what_comes_out_twice_says_that_who_is_missing_did_not_choose_some_answer(voters) -> None:
    """Why no level is offered to other people on the same day. With one person fewer, two results
    that are each safe alone say something of the vote of one known person, whoever looks."""
    assert any(len(possible) < 3 for possible in _missing(Level.OUTCOME, voters))


@pytest.mark.parametrize(
    ("level", "voters"), [(Level.OUTCOME, 7), (Level.BANDS, 7), (Level.BANDS, 9)]
)
def test_and_often_how_they_did_vote(level, voters) -> None:
    """Such as after 4 to 3 by seven: "nothing is decided" by the other six."""
    assert any(len(possible) == 1 for possible in _missing(level, voters))


def _missing(level: Level, voters: int) -> Iterator[set[Marks]]:
    """For each first result and what comes out without one person: how that person can have voted."""
    rule = Rule.MAJORITY
    missing: dict[tuple[Seen, Seen], set[Marks]] = defaultdict(set)
    for profile in combinations_with_replacement(ballots(VoteKind.YES_NO, 2), voters):
        first = shown(VoteKind.YES_NO, rule, level, 2, profile)
        for gone in set(profile):
            rest = list(profile)
            rest.remove(gone)
            second = shown(VoteKind.YES_NO, rule, Level.OUTCOME, 2, rest)
            missing[(first, second)].add(gone)
    yield from missing.values()


FIRST = replace(a_vote(), shown=Shown(Outcome.YES))


@pytest.mark.parametrize("level", Level)
def test_no_level_is_offered_while_the_room_has_not_said_that_the_same_people_vote(level) -> None:
    """As many may have come as have gone: the number alone says nothing of who they are."""
    second = replace(FIRST, id="a2", shown=None)
    assert standing_again(second, level, Again(today=(FIRST,))) is Standing.REFUSED


@pytest.mark.parametrize("level", list(Level))
@pytest.mark.parametrize("voters", [5, 6, 8, 12])
@pytest.mark.parametrize("same_people", [False, True])
def test_no_level_is_offered_to_another_number_on_the_same_day(level, voters, same_people) -> None:
    again = Again(today=(FIRST,), same_people=same_people)
    assert standing_again(replace(a_vote(), expected=voters), level, again) is Standing.REFUSED


# ---- the same people, asked in another way ----


def run_off(voters: int) -> Iterator[list[tuple[Pair, ...]]]:
    """Three options, then two of them: who finds their option again keeps it. Votes shown alike."""
    kind, rule = VoteKind.CHOOSE_ONE, Rule.MOST_VOTES
    free = ballots(kind, 2)
    pairs = [(m, after) for m in ballots(kind, 3) for after in ([m] if m in free else free)]
    together: dict[tuple[Seen, Seen], list[tuple[Pair, ...]]] = defaultdict(list)
    for profile in combinations_with_replacement(pairs, voters):
        one = shown(kind, rule, Level.BANDS, 3, (a for a, _ in profile))
        two = shown(kind, rule, Level.OUTCOME, 2, (b for _, b in profile))
        together[(one, two)].append(profile)
    yield from together.values()


def test_a_run_off_of_five_can_give_somebody_away_so_it_needs_a_warning() -> None:
    assert any(certain_of_somebody(alike) for alike in run_off(5))
    assert not any(certain_of_somebody(alike) for alike in run_off(7))


@pytest.mark.parametrize("voters", [5, 7, 12])
def test_the_same_people_asked_in_another_way_are_always_warned(voters) -> None:
    first = replace(_choose_one(("Tea", "Milk", "Water")), expected=voters)
    again = Again(today=(replace(first, shown=Shown(Outcome.UNDECIDED)),), same_people=True)
    fewer = replace(first, options=("Tea", "Milk"))
    standings = {level: standing_again(fewer, level, again) for level in Level}
    assert standings.pop(Level.OUTCOME) is Standing.WITH_WARNING
    assert set(standings.values()) == {Standing.REFUSED}


# ---- whose answers stand in another order ----


def test_a_result_before_is_read_in_the_order_of_the_options_now() -> None:
    options = ("Tea", "Milk", "Water")
    first = replace(
        _choose_one(options),
        shown=Shown(Outcome.CHOSEN, "Tea", counts=(5, 1, 1, 0)),
        level=Level.COUNTS,
    )
    again = Again(today=(first,), same_people=True)
    for order in (options, ("water", "Tea.", "milk"), ("Milk", "Water", "Tea")):
        now = _choose_one(order)
        assert standing_again(now, Level.OUTCOME, again) is Standing.SAFE
    # One against six alike: the one knows the others, whatever the order. It was agreed to before.
    alone = replace(first, shown=Shown(Outcome.CHOSEN, "Tea", counts=(6, 1, 0, 0)))
    for order in (options, ("water", "Tea.", "milk")):
        again = Again(today=(alone,), same_people=True)
        assert standing_again(_choose_one(order), Level.OUTCOME, again) is Standing.WITH_WARNING


def _choose_one(options: tuple[str, ...]) -> Vote:
    return a_vote(VoteKind.CHOOSE_ONE, options=options)
