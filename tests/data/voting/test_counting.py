"""Counting agrees with independent implementations, and with the published rules said directly.

Independent: votelib (most votes, most approvals, highest total, Schulze) and schulze-condorcet.
The share rules and consent have none; they are compared with their one-line definitions, in
fractions instead of products.
"""

from collections import Counter
from fractions import Fraction
from itertools import pairwise, permutations
from random import Random

import pytest
import votelib.convert
import votelib.evaluate.cardinal
import votelib.evaluate.condorcet
import votelib.evaluate.core
from schulze_condorcet import schulze_evaluate

from data.model.vote import Outcome, Rule, VoteKind
from data.voting.ballot import Ballot
from data.voting.counting import Decision, decide
from data.voting.schulze import winners
from data.voting.sums import Sums

PROFILES = 10_000
Marks = tuple[int, ...]


def random_marks(random: Random, kind: VoteKind, options: int) -> Marks:
    if random.random() < 0.15:
        return ()
    if kind is VoteKind.SCORE:
        return tuple(random.randint(0, 5) for _ in range(options))
    if kind is VoteKind.RANK:
        return tuple(random.sample(range(options), random.randint(1, options)))
    if kind is VoteKind.SEVERAL:
        return tuple(sorted(random.sample(range(options), random.randint(1, options))))
    return (random.randrange(options),)


def random_profiles(kind: VoteKind, options: int | None = None):
    random = Random(f"{kind} {options}")
    for _ in range(PROFILES):
        size = options or random.randint(2, 6)
        yield size, [random_marks(random, kind, size) for _ in range(random.randint(5, 15))]


def decided(rule: Rule, kind: VoteKind, options: int, profile: list[Marks]) -> Decision:
    sums = Sums(kind, options)
    for marks in profile:
        sums.add(Ballot(marks))
    return decide(rule, sums)


def elected(best: list[object]) -> int | None:
    """The winner as votelib gives it; None for a tie."""
    return best[0] if isinstance(best[0], int) else None


def test_most_votes_agrees_with_votelib() -> None:
    for options, profile in random_profiles(VoteKind.CHOOSE_ONE):
        votes = Counter(dict.fromkeys(range(options), 0))
        votes.update(marks[0] for marks in profile if marks)
        theirs = elected(votelib.evaluate.core.Plurality().evaluate(dict(votes), 1))
        ours = decided(Rule.MOST_VOTES, VoteKind.CHOOSE_ONE, options, profile)
        assert (ours.winner, ours.outcome is Outcome.UNDECIDED) == (theirs, theirs is None)


def test_most_approvals_agrees_with_votelib() -> None:
    for options, profile in random_profiles(VoteKind.SEVERAL):
        votes = Counter(frozenset(marks) for marks in profile if marks)
        simple = votelib.convert.ApprovalToSimpleVotes().convert(dict(votes))
        everybody = dict.fromkeys(range(options), 0) | simple
        theirs = elected(votelib.evaluate.core.Plurality().evaluate(everybody, 1))
        assert decided(Rule.MOST_VOTES, VoteKind.SEVERAL, options, profile).winner == theirs


def test_highest_total_agrees_with_votelib() -> None:
    scoring = votelib.evaluate.cardinal.ScoreVoting("sum", unscored_value=0)
    for options, profile in random_profiles(VoteKind.SCORE):
        blank = (0,) * options
        votes = Counter(frozenset(enumerate(marks or blank)) for marks in profile)
        theirs = elected(scoring.evaluate(dict(votes), 1))
        assert decided(Rule.HIGHEST_TOTAL, VoteKind.SCORE, options, profile).winner == theirs


def test_rankings_agree_with_schulze_condorcet() -> None:
    for options, profile in random_profiles(VoteKind.RANK):
        names = [str(option) for option in range(options)]
        votes = [_as_vote_string(marks, options) for marks in profile]
        best = schulze_evaluate(votes, names).split(">")[0].split("=")
        ours = decided(Rule.PAIRWISE, VoteKind.RANK, options, profile)
        assert ours.winner == (int(best[0]) if len(best) == 1 else None)


def _as_vote_string(marks: Marks, options: int) -> str:
    left_out = [str(option) for option in range(options) if option not in marks]
    return ">".join([*map(str, marks), *(["=".join(left_out)] if left_out else [])])


def test_a_ranking_where_one_option_beats_every_other_chooses_that_one() -> None:
    condorcet = votelib.evaluate.condorcet.CondorcetWinner()
    found = 0
    for options, profile in random_profiles(VoteKind.RANK):
        sums = Sums(VoteKind.RANK, options)
        for marks in profile:
            sums.add(Ballot(marks))
        pairs = {(a, b): sums.pairs[a][b] for a in range(options) for b in range(options) if a != b}
        if best := condorcet.evaluate(pairs):
            found += 1
            assert decide(Rule.PAIRWISE, sums).winner == best[0]
    assert found > PROFILES / 2


def test_no_winner_is_beaten_by_a_stronger_path_of_any_length() -> None:
    random = Random(2011)
    for _ in range(500):
        size = random.randint(2, 5)
        pairs = [[0 if a == b else random.randint(0, 9) for b in range(size)] for a in range(size)]
        unbeaten = tuple(
            a
            for a in range(size)
            if all(a == b or _widest(pairs, a, b) >= _widest(pairs, b, a) for b in range(size))
        )
        assert winners(pairs) == unbeaten


def _widest(pairs: list[list[int]], start: int, end: int) -> tuple[int, int]:
    """The strength (people for, minus people against) of the weakest link of the best path, by
    trying every path that visits nothing twice."""
    between = [option for option in range(len(pairs)) if option not in {start, end}]
    paths = [
        (start, *middle, end)
        for length in range(len(between) + 1)
        for middle in permutations(between, length)
    ]

    def width(path: Marks) -> tuple[int, int]:
        links = [(pairs[a][b], -pairs[b][a]) for a, b in pairwise(path)]
        return min(link if link[0] > -link[1] else (0, 0) for link in links)

    return max(map(width, paths))


def test_the_example_of_schulze_2011_section_3_1() -> None:
    """21 voters, 4 candidates a b c d; the published winner is d (as printed in the paper)."""
    published = [(8, "acdb"), (2, "badc"), (4, "cdba"), (4, "dbac"), (3, "dcba")]
    sums = Sums(VoteKind.RANK, 4)
    for times, order in published:
        sums.add(Ballot(tuple("abcd".index(letter) for letter in order)), times)
    assert decide(Rule.PAIRWISE, sums) == Decision(Outcome.CHOSEN, 3)


SHARES = {
    Rule.TWO_THIRDS: Fraction(2, 3),
    Rule.THREE_QUARTERS: Fraction(3, 4),
    Rule.UNANIMOUS: Fraction(1),
}


@pytest.mark.parametrize("rule", SHARES)
def test_a_share_is_of_all_votes_cast(rule) -> None:
    for _, profile in random_profiles(VoteKind.YES_NO, 2):
        share = Fraction(profile.count((0,)), len(profile))
        expected = Outcome.YES if share >= SHARES[rule] else Outcome.NO
        assert decided(rule, VoteKind.YES_NO, 2, profile).outcome is expected


def test_more_than_half_is_of_all_votes_cast() -> None:
    """Seen red with just half taken for more than half."""
    for _, profile in random_profiles(VoteKind.YES_NO, 2):
        half = Fraction(len(profile), 2)
        yes, no = profile.count((0,)), profile.count((1,))
        expected = Outcome.YES if yes > half else Outcome.NO if no > half else Outcome.UNDECIDED
        assert decided(Rule.MAJORITY, VoteKind.YES_NO, 2, profile).outcome is expected


def test_one_of_several_options_needs_more_than_half_where_that_is_the_rule() -> None:
    for options, profile in random_profiles(VoteKind.CHOOSE_ONE):
        over = [o for o in range(options) if profile.count((o,)) > Fraction(len(profile), 2)]
        ours = decided(Rule.MAJORITY, VoteKind.CHOOSE_ONE, options, profile)
        assert ours.winner == (over[0] if over else None)


def test_consent_is_given_unless_somebody_cannot_agree() -> None:
    for _, profile in random_profiles(VoteKind.CONSENT, 3):
        expected = Outcome.OBJECTION if (2,) in profile else Outcome.AGREED
        assert decided(Rule.NOBODY_OBJECTS, VoteKind.CONSENT, 3, profile).outcome is expected


def test_when_everybody_would_rather_not_say_nothing_is_chosen() -> None:
    for kind, rule in [
        (VoteKind.CHOOSE_ONE, Rule.MOST_VOTES),
        (VoteKind.SEVERAL, Rule.MOST_VOTES),
        (VoteKind.SCORE, Rule.HIGHEST_TOTAL),
        (VoteKind.RANK, Rule.PAIRWISE),
        (VoteKind.CHOOSE_ONE, Rule.MAJORITY),
    ]:
        assert decided(rule, kind, 3, [()] * 7).outcome is Outcome.UNDECIDED


def test_as_many_people_who_mark_the_same_are_added_up_as_if_one_by_one() -> None:
    for options, profile in random_profiles(VoteKind.RANK, 4):
        one_by_one, together = Sums(VoteKind.RANK, options), Sums(VoteKind.RANK, options)
        for marks in profile:
            one_by_one.add(Ballot(marks))
        for marks, times in Counter(profile).items():
            together.add(Ballot(marks), times)
        assert one_by_one.pairs == together.pairs
        assert one_by_one.blanks == together.blanks
