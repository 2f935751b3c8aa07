"""A result explains itself in one sentence, from the rule and the number that was read out."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.documents.document import Paragraph
from data.documents.votes import vote_blocks
from data.model.vote import Level, Outcome, Rule, Shown, VoteKind
from data.voting.counting import decide
from data.voting.explained import WHAT_COUNTS, explained, votes_needed
from data.voting.kinds import RULES
from data.voting.sums import Sums
from data.words.wording import Words
from screens.vote.result import result_blocks
from tests.fixtures.votes import SECRET, a_vote
from tui.pages.page import Sentence

SHARES = [Rule.MAJORITY, Rule.TWO_THIRDS, Rule.THREE_QUARTERS]


def said(vote, *, plain: bool = False) -> str:
    words = Words(plain=plain)
    return " ".join(words.say(each) for each in explained(vote))


@pytest.mark.parametrize(("kind", "rule"), [(k, r) for k in SECRET for r in RULES[k]])
@pytest.mark.parametrize("plain", [False, True])
def test_every_rule_says_how_many_voted_and_what_counted(kind, rule, plain) -> None:
    closed = a_vote(kind, rule, expected=9).closed_with(Shown(Outcome.UNDECIDED))
    sentence = said(closed, plain=plain)
    assert sentence.startswith("9 people")
    assert "I'd rather not say" in sentence
    assert plain or len(explained(closed)) == 1


@given(st.sampled_from(SHARES), st.integers(5, 30))
def test_the_number_that_is_said_is_the_one_that_decides(rule: Rule, voters: int) -> None:
    """One fewer does not: held against the counting rules themselves."""
    needed = votes_needed(rule, voters)
    assert f"so {needed} of {voters}" in said(_closed(rule, voters))
    decided = []
    for yes in (needed, needed - 1):
        sums = Sums(VoteKind.YES_NO, 2)
        sums.cast, sums.totals, sums.blanks = voters, [yes, 0], voters - yes
        decided.append(decide(rule, sums).outcome is Outcome.YES)
    assert decided == [True, False]
    assert Fraction(needed, voters) > Fraction(1, 2) or rule is not Rule.MAJORITY


def _closed(rule: Rule, voters: int):
    return a_vote(VoteKind.YES_NO, rule, expected=voters).closed_with(Shown(Outcome.YES))


def test_the_sentence_is_the_same_whatever_the_votes_were() -> None:
    results = (Shown(Outcome.YES), Shown(Outcome.NO), Shown(Outcome.UNDECIDED))
    assert len({said(a_vote(VoteKind.YES_NO).closed_with(shown)) for shown in results}) == 1


def test_how_many_had_voted_when_it_was_closed_early_is_not_said() -> None:
    vote = a_vote(VoteKind.YES_NO, expected=8).closed_early_with(Shown(Outcome.YES))
    sentence = said(vote)
    assert not any(letter.isdigit() for letter in sentence)
    assert "counts in “all votes”" in sentence


def test_a_round_in_the_open_explains_itself() -> None:
    vote = a_vote(VoteKind.THUMBS, Rule.NOTHING_DECIDED, Level.COUNTS)
    assert explained(vote.closed_with(Shown(Outcome.NOT_A_DECISION))) == ()


def test_what_is_read_out_before_says_it_for_every_rule() -> None:
    assert set(WHAT_COUNTS) == set(Rule)
    assert all("I'd rather not say" in Words().say(each) for each in WHAT_COUNTS.values())


@pytest.mark.parametrize(("kind", "rule"), [(k, r) for k in SECRET for r in RULES[k]])
def test_the_minutes_and_the_page_say_the_same(kind, rule) -> None:
    vote = a_vote(kind, rule, Level.OUTCOME).closed_with(Shown(Outcome.UNDECIDED))
    words = Words()
    in_minutes = [b.text for b in vote_blocks(vote, words) if isinstance(b, Paragraph)]
    on_page = [b.text for b in result_blocks(vote, words) if isinstance(b, Sentence)]
    assert said(vote) in in_minutes
    assert said(vote) in on_page
