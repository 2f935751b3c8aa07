"""What a result lets people work out beyond the promise, against a list of every tally."""

from collections import Counter, defaultdict
from collections.abc import Iterator
from itertools import combinations_with_replacement, product
from time import process_time

import pytest

from bench.disclosure import PAGE, page_with_table, ranges
from data.model.vote import Level, Rule, VoteKind
from data.voting.ballot import Ballot
from data.voting.disclosure import Question, Standing, standing
from data.voting.inference import Worked, by_outcome_alone, inferences, may_show, usual_level
from data.voting.kinds import LEVELS, RULES
from data.voting.showing import Seen, see
from data.voting.sums import Sums
from tests.fixtures.votes import ONE_MARK

WITHOUT_NUMBERS = (Level.OUTCOME, Level.HALVES, Level.BANDS)
Profile = tuple[tuple[int, ...], ...]


def by_listing(question: Question, level: Level) -> set[Worked]:
    """From the definitions: every profile, grouped by what is shown; then everybody's own mark, and
    every two people's marks."""
    marks = [(), *((place,) for place in range(question.options))]
    groups: dict[Seen, list[Profile]] = defaultdict(list)
    for profile in combinations_with_replacement(marks, question.voters):
        sums = Sums(question.kind, question.options)
        for each in profile:
            sums.add(Ballot(each))
        groups[see(question.rule, level, sums)].append(profile)
    worked = set()
    for profiles in groups.values():
        if any(len(others) <= question.options for others in _others(profiles, 1)):
            worked.add(Worked.NOBODY_ELSE)
        if any(len(others) == 1 for others in _others(profiles, 2)):
            worked.add(Worked.TWO_TOGETHER)
    return worked


def _others(profiles: list[Profile], together: int) -> Iterator[set[tuple[int, ...]]]:
    """For each set of marks of so many people who pool: what anybody else can have marked."""
    seen: dict[Profile, set[tuple[int, ...]]] = defaultdict(set)
    for profile in profiles:
        people = Counter(profile)
        for own in set(combinations_with_replacement(sorted(people), together)):
            if not Counter(own) <= people:
                continue
            seen[own] |= set(people - Counter(own))
    yield from seen.values()


def asked(voters: range, most_options: int) -> Iterator[tuple[Question, Level]]:
    for kind in ONE_MARK:
        for rule, level, n in product(RULES[kind], WITHOUT_NUMBERS, voters):
            sizes = [len(kind.fixed_options)] if kind.fixed_options else range(2, most_options + 1)
            for options in sizes:
                yield Question(kind, rule, options, n), level


@pytest.mark.parametrize(("question", "level"), list(asked(range(5, 9), 3)))
def test_what_can_be_worked_out_agrees_with_listing_all(question, level) -> None:
    """Seen red with tallies that hold one vote too few to be looked for."""
    assert may_show(question, level) == by_listing(question, level)


@pytest.mark.slow
@pytest.mark.parametrize(("question", "level"), list(asked(range(5, 14), 5)))
def test_with_more_voters_and_options_too(question, level) -> None:
    assert may_show(question, level) == by_listing(question, level)


@pytest.mark.parametrize(
    ("kind", "rule", "options"),
    [
        (kind, rule, options)
        for kind in ONE_MARK
        for rule in RULES[kind]
        for options in ([len(kind.fixed_options)] if kind.fixed_options else (2, 3, 5))
    ],
)
def test_the_usual_level_is_safe_and_gives_away_no_more_than_what_comes_out(
    kind, rule, options
) -> None:
    for voters in range(5, 16):
        question = Question(kind, rule, options, voters)
        if not any(standing(question, level) is Standing.SAFE for level in LEVELS[kind]):
            continue
        usual = usual_level(question)
        assert standing(question, usual) is Standing.SAFE
        assert Worked.NOBODY_ELSE not in may_show(question, usual) - by_outcome_alone(question)


def test_of_seven_four_to_three_says_in_bands_that_nobody_would_rather_not_say() -> None:
    question = Question(VoteKind.YES_NO, Rule.MAJORITY, 2, 7)
    assert Worked.NOBODY_ELSE in may_show(question, Level.BANDS)
    assert not may_show(question, Level.HALVES)
    assert usual_level(question) is Level.HALVES


@pytest.mark.parametrize(
    ("rule", "most"), [(Rule.MAJORITY, 6), (Rule.TWO_THIRDS, 8), (Rule.THREE_QUARTERS, 11)]
)
def test_two_who_pool_can_learn_the_others_up_to_a_number_that_the_rule_sets(rule, most) -> None:
    pooled = [
        n
        for n in range(5, 20)
        if Worked.TWO_TOGETHER in by_outcome_alone(Question(VoteKind.YES_NO, rule, 2, n))
        and standing(Question(VoteKind.YES_NO, rule, 2, n), Level.OUTCOME) is Standing.SAFE
    ]
    assert pooled[-1] == most


def test_that_nobody_objects_is_the_rules_own_doing_and_no_level_hides_it() -> None:
    for voters in (7, 12, 30):
        question = Question(VoteKind.CONSENT, Rule.NOBODY_OBJECTS, 3, voters)
        assert Worked.NOBODY_ELSE in by_outcome_alone(question)
        (what,) = {found.other for found in inferences(question, Level.OUTCOME)}
        assert what.startswith("2/")


@pytest.mark.parametrize(
    ("kind", "options", "voters"),
    [
        (VoteKind.SEVERAL, 2, 5),
        (VoteKind.SEVERAL, 2, 6),
        (VoteKind.SEVERAL, 3, 5),
        (VoteKind.RANK, 2, 5),
        (VoteKind.RANK, 2, 6),
    ],
)
def test_where_several_marks_are_made_five_are_too_few_for_two_who_pool(
    kind, options, voters
) -> None:
    """Two who approved of one option only, and see another win, know that all others approved of it."""
    question = Question(kind, RULES[kind][0], options, voters)
    first, other = 0, 1
    own = (other,)
    certain = True
    marks = [
        (),
        *((place,) for place in range(options)),
        *(pair for pair in product(range(options), repeat=2) if pair[0] != pair[1]),
    ]
    for rest in combinations_with_replacement(marks, voters - 2):
        sums = Sums(kind, options)
        sums.add(Ballot(own), 2)
        for each in rest:
            sums.add(Ballot(each))
        decision, _, _ = see(question.rule, Level.OUTCOME, sums)
        if decision.winner == first and not all(each and each[0] == first for each in rest):
            certain = certain and all(first in each for each in rest)
    assert certain == (Worked.TWO_TOGETHER in may_show(question, Level.OUTCOME))


def test_fifteen_voters_and_six_options_are_quick() -> None:
    """Measured at 0.3 s for both rules and every level."""
    inferences.cache_clear()
    started = process_time()
    for rule in RULES[VoteKind.CHOOSE_ONE]:
        usual_level(Question(VoteKind.CHOOSE_ONE, rule, 6, 15))
    assert process_time() - started < 5


def test_the_table_in_the_documents_is_what_the_program_does() -> None:
    page = PAGE.read_text(encoding="utf-8")
    assert page_with_table(page) == page


def test_numbers_of_voters_are_said_as_ranges() -> None:
    assert ranges([5, 7, 8, 9, 12]) == "5, 7-9, 12"
    assert ranges([5, 13, 14, 15, 16]) == "5, 13 on"
    assert ranges([]) == "-"
