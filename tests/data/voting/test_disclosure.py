"""Nobody can be certain how another person voted: the product's search against a list of all tallies."""

from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations_with_replacement, product
from time import process_time

import pytest

from data.model.vote import Level, Rule, VoteKind
from data.voting.ballot import Ballot
from data.voting.disclosure import (
    Before,
    EarlyRefusal,
    GivesAway,
    Question,
    Standing,
    _ballots,
    gives_away,
    may_not_close_early,
    safe_from,
    safe_rules,
    standing,
)
from data.voting.kinds import LEVELS, RULES
from data.voting.showing import see
from data.voting.sums import Sums
from tests.fixtures.votes import ONE_MARK

Marks = tuple[int, ...]
Profile = tuple[Marks, ...]


def groups(question: Question, level: Level, ballots: list[Marks]) -> list[list[Profile]]:
    """Every way so many people can vote, up to order, grouped by what is shown."""
    found: dict[object, list[Profile]] = defaultdict(list)
    for profile in combinations_with_replacement(ballots, question.voters):
        sums = Sums(question.kind, question.options)
        for marks in profile:
            sums.add(Ballot(marks))
        found[see(question.rule, level, sums)].append(profile)
    return list(found.values())


def certain_of_somebody(group: list[Profile]) -> bool:
    """Whether, knowing only that the votes are one of these, an outsider or one of the voters is
    certain of another person's vote. Straight from the definition: to somebody who sees only
    sums, anyone else may be any of the others in any of the profiles that still fit."""
    if len({marks for profile in group for marks in profile}) == 1:
        return True
    for own in {marks for profile in group for marks in profile}:
        possible = set()
        for profile in group:
            if own in profile:
                others = list(profile)
                others.remove(own)
                possible |= set(others)
        if len(possible) == 1:
            return True
    return False


def safe_by_listing(question: Question, level: Level, ballots: list[Marks] | None = None) -> bool:
    ballots = ballots or list(_ballots(question.kind, question.options))
    return not any(certain_of_somebody(group) for group in groups(question, level, ballots))


def asked(kinds: tuple[VoteKind, ...], most: int) -> Iterator[tuple[Question, Level]]:
    for kind in kinds:
        for rule, level, voters in product(RULES[kind], LEVELS[kind], range(5, 13)):
            sizes = [len(kind.fixed_options)] if kind.fixed_options else range(2, most + 1)
            for options in sizes:
                yield Question(kind, rule, options, voters), level


@pytest.mark.parametrize(("question", "level"), list(asked(ONE_MARK, 3)))
def test_for_five_to_twelve_voters_the_search_agrees_with_listing_all(question, level) -> None:
    """Seen red with a search that takes every result for safe."""
    assert (gives_away(question, level) is None) == safe_by_listing(question, level)


@pytest.mark.slow
@pytest.mark.parametrize(("question", "level"), [q for q in asked(ONE_MARK, 6) if q[0].options > 3])
def test_with_more_options_too_the_search_agrees_with_listing_all(question, level) -> None:
    assert (gives_away(question, level) is None) == safe_by_listing(question, level)


@pytest.mark.slow
@pytest.mark.parametrize("rule", RULES[VoteKind.CHOOSE_ONE])
@pytest.mark.parametrize("level", [Level.OUTCOME, Level.BANDS, Level.COUNTS])
def test_for_fifteen_voters_and_six_options_too(rule, level) -> None:
    question = Question(VoteKind.CHOOSE_ONE, rule, 6, 15)
    assert (gives_away(question, level) is None) == safe_by_listing(question, level)


@pytest.mark.parametrize(
    ("kind", "options", "voters"),
    [
        (VoteKind.SEVERAL, 2, 5),
        (VoteKind.SEVERAL, 2, 8),
        (VoteKind.SEVERAL, 3, 5),
        (VoteKind.SEVERAL, 3, 6),
        (VoteKind.RANK, 2, 5),
        (VoteKind.RANK, 2, 12),
        (VoteKind.RANK, 3, 5),
        (VoteKind.RANK, 3, 6),
    ],
)
def test_the_search_agrees_with_listing_all_where_people_make_several_marks(
    kind, options, voters
) -> None:
    question = Question(kind, RULES[kind][0], options, voters)
    assert safe_by_listing(question, Level.OUTCOME)
    assert gives_away(question, Level.OUTCOME) is None


def test_two_scored_options_give_nobody_away() -> None:
    question = Question(VoteKind.SCORE, Rule.HIGHEST_TOTAL, 2, 5)
    # The whole list of ballots takes minutes; the ends and the middle of the scale stand for it.
    coarse = [(), *product((0, 1, 4, 5), repeat=2)]
    assert safe_by_listing(question, Level.OUTCOME, coarse)
    assert gives_away(question, Level.OUTCOME) is None


@pytest.mark.parametrize("options", range(3, 7))
@pytest.mark.parametrize("voters", [5, 6, 15])
def test_more_scored_options_than_three_give_nobody_away_either(options, voters) -> None:
    """The steps of the proof in docs/voting.md, tried on the hardest cases: all others alike, with
    only the ends of the scale."""
    for others in [(), *product((0, 5), repeat=options)]:
        for own in [(), *product((0, 3, 5), repeat=options)]:
            assert _another_tally_looks_the_same(options, voters, own, others)


def _another_tally_looks_the_same(options: int, voters: int, own: Marks, others: Marks) -> bool:
    def seen(exception: Marks) -> object:
        sums = Sums(VoteKind.SCORE, options)
        sums.add(Ballot(own))
        sums.add(Ballot(others), voters - 2)
        sums.add(Ballot(exception))
        return see(Rule.HIGHEST_TOTAL, Level.OUTCOME, sums)

    alike = seen(others)
    if not others:
        return seen((1,) * options) == alike
    one_step = (
        (*others[:i], others[i] + by, *others[i + 1 :])
        for i in range(options)
        for by in (-1, 1)
        if 0 <= others[i] + by <= 5
    )
    evenly = (
        tuple(score + by for score in others)
        for by in (-1, 1)
        if all(0 <= score + by <= 5 for score in others)
    )
    return any(seen(exception) == alike for exception in (*one_step, *evenly))


YES_NO = (VoteKind.YES_NO, 2)


@pytest.mark.parametrize(
    ("kind", "options", "rule", "smallest"),
    [
        (*YES_NO, Rule.MAJORITY, 5),
        (VoteKind.CONSENT, 3, Rule.NOBODY_OBJECTS, 5),
        *[(VoteKind.CHOOSE_ONE, options, Rule.MOST_VOTES, 5) for options in range(2, 7)],
        (*YES_NO, Rule.TWO_THIRDS, 6),
        (*YES_NO, Rule.THREE_QUARTERS, 8),
        (*YES_NO, Rule.UNANIMOUS, None),
    ],
)
@pytest.mark.parametrize("level", [Level.OUTCOME, Level.BANDS])
def test_the_worked_examples(kind, options, rule, smallest, level) -> None:
    question = Question(kind, rule, options, 5)
    assert safe_from(question, level) == smallest
    for voters in range(smallest or 31, 31):
        assert standing(Question(kind, rule, options, voters), level) is Standing.SAFE


@pytest.mark.parametrize("kind", [k for k in VoteKind if k.secret and Level.COUNTS in LEVELS[k]])
@pytest.mark.parametrize("voters", [5, 7, 12, 15])
def test_exact_counts_are_never_safe_and_need_a_warning(kind, voters) -> None:
    question = Question(kind, RULES[kind][0], len(kind.fixed_options) or 3, voters)
    assert standing(question, Level.COUNTS) is Standing.WITH_WARNING


@pytest.mark.parametrize("level", list(Level))
@pytest.mark.parametrize("kind", [k for k in VoteKind if k.secret])
def test_four_voters_are_too_few_for_any_secret_vote(kind, level) -> None:
    question = Question(kind, RULES[kind][0], len(kind.fixed_options) or 3, 4)
    assert standing(question, level) is Standing.REFUSED


def test_everybody_must_agree_to_a_rule_that_needs_every_vote() -> None:
    question = Question(*YES_NO[:1], Rule.UNANIMOUS, 2, 9)
    assert standing(question, Level.OUTCOME) is Standing.WITH_WARNING
    assert gives_away(question, Level.OUTCOME) == GivesAway(own=(0,), others=(0,))


def test_a_refusal_comes_with_an_example_that_is_true() -> None:
    question = Question(VoteKind.YES_NO, Rule.TWO_THIRDS, 2, 5)
    example = gives_away(question, Level.BANDS)
    assert example is not None
    sums = Sums(VoteKind.YES_NO, 2)
    sums.add(Ballot(example.own))
    sums.add(Ballot(example.others), 4)
    shown = see(Rule.TWO_THIRDS, Level.BANDS, sums)
    for group in groups(question, Level.BANDS, [(), (0,), (1,)]):
        profile = tuple(sorted([example.own, *[example.others] * 4]))
        if profile in [tuple(sorted(p)) for p in group]:
            assert certain_of_somebody(group)
    assert shown is not None


def test_a_refused_rule_has_safe_ones_to_choose_instead() -> None:
    question = Question(VoteKind.YES_NO, Rule.THREE_QUARTERS, 2, 6)
    assert safe_rules(question, Level.BANDS) == (Rule.MAJORITY, Rule.TWO_THIRDS)


def test_closing_early_shows_an_outcome_only_where_that_is_safe_for_so_few() -> None:
    question = Question(VoteKind.YES_NO, Rule.TWO_THIRDS, 2, 9)
    refused = [may_not_close_early(question, voted) for voted in range(10)]
    assert refused == [EarlyRefusal.TOO_FEW] * 6 + [None] * 4


def test_why_a_vote_cannot_be_closed_early_is_the_true_reason() -> None:
    feedback = Question(VoteKind.FEEDBACK, Rule.NOTHING_DECIDED, 3, 9)
    assert may_not_close_early(feedback, 8) is EarlyRefusal.DECIDES_NOTHING
    every_vote = Question(VoteKind.YES_NO, Rule.UNANIMOUS, 2, 9)
    assert may_not_close_early(every_vote, 8) is EarlyRefusal.RULE
    usual = Question(VoteKind.YES_NO, Rule.MAJORITY, 2, 9)
    assert may_not_close_early(usual, 8) is None
    assert may_not_close_early(usual, 8, asked_before=True) is EarlyRefusal.ASKED_BEFORE


@pytest.mark.parametrize("kind", [k for k in VoteKind if k.secret])
def test_fifteen_voters_and_six_options_are_quick(kind) -> None:
    """Everything that set-up works out for a kind: each level, and what is safe instead. Processor time:
    0.9 s for rankings and 0.3 s for scores, less for others."""
    gives_away.cache_clear()
    question = Question(kind, RULES[kind][0], len(kind.fixed_options) or 6, 15)
    started = process_time()
    for level in LEVELS[kind]:
        if standing(question, level) is not Standing.SAFE:
            safe_rules(question, level)
            safe_from(question, level)
    assert process_time() - started < 5
    assert standing(question, LEVELS[kind][0]) is Standing.SAFE


@pytest.mark.parametrize("kind", list(LEVELS))
def test_a_level_that_a_kind_of_vote_does_not_have_is_refused_for_any_number(kind) -> None:
    asked = Question(kind, RULES[kind][0], len(kind.fixed_options) or 3, 15)
    for level in set(Level) - set(LEVELS[kind]):
        assert standing(asked, level) is Standing.REFUSED


UNSAFE = Question(VoteKind.YES_NO, Rule.THREE_QUARTERS, 2, 5)


@pytest.mark.parametrize("level", [Level.BANDS, Level.HALVES, Level.OUTCOME])
def test_what_gives_somebody_away_without_numbers_is_refused_and_not_warned_of(level) -> None:
    assert gives_away(UNSAFE, level) is not None
    assert standing(UNSAFE, level) is Standing.REFUSED


@pytest.mark.parametrize("level", [Level.BANDS, Level.HALVES, Level.OUTCOME])
def test_what_is_refused_alone_is_refused_after_a_vote_that_showed_numbers_as_well(level) -> None:
    sums = Sums(VoteKind.YES_NO, 2)
    for marks in [(0,), (0,), (0,), (1,), ()]:
        sums.add(Ballot(marks))
    shown = see(Rule.MAJORITY, Level.COUNTS, sums)
    before = (Before(Rule.MAJORITY, Level.COUNTS, shown),)
    assert standing(UNSAFE, level, before) is Standing.REFUSED
