"""Setting a vote up: only what is safe opens, and why not is said in words."""

from dataclasses import replace

import pytest

from data.model.agenda import VotePlan
from data.model.vote import Level, Rule, VoteKind, VoteState
from data.voting.kinds import RULES
from tests.fixtures.script import choose, command, fill, go_on
from tests.fixtures.voting_room import CONSENT, NEXT_WORK, TUESDAYS, Voting, a_room

NOBODY_YET = VotePlan("", "", (), VoteKind.YES_NO)


def at_terms(voters: int, plan: VotePlan = TUESDAYS) -> Voting:
    return Voting(a_room(plan, people=max(voters, 8))).does(
        choose("vote.question", "yes"), fill("vote.voters", voters=str(voters))
    )


def test_the_number_of_people_here_is_offered_as_the_number_of_voters() -> None:
    voting = Voting(a_room(people=9)).does(choose("vote.question", "yes"))
    assert voting.page.question.value == "9"  # type: ignore[union-attr]


@pytest.mark.parametrize(
    "typed", ["", "4", "1", "0", "-7", "300", "31", "seven", "7.5", "²", "9 or 10"]
)
def test_a_number_of_voters_that_cannot_be_is_refused(typed) -> None:
    voting = at_terms(7)
    voting.does(choose("vote.terms", "number"), fill("vote.voters", voters=typed))
    assert voting.page.name == "vote.voters"
    assert voting.kept == ()


def test_four_voters_are_told_why_not_and_what_to_do_instead() -> None:
    voting = Voting(a_room()).does(choose("vote.question", "yes"), fill("vote.voters", voters="4"))
    assert "people can work out who chose what" in voting.said
    assert "Ask in the open, or use paper." in voting.said


def test_the_terms_are_the_usual_ones_in_words() -> None:
    said = at_terms(7).said
    assert "An option wins if more than half of all votes are for it." in said
    assert "If there is a tie, nothing is decided and we talk again." in said
    assert "only whether it has more than half of all votes" in said


def test_more_voters_are_shown_more_as_a_rule() -> None:
    """Bands of seven can prove that nobody else chose some answer; of eleven they cannot."""
    assert "two or fewer, some, or more than half" in at_terms(11).said


def test_bands_of_few_voters_can_be_chosen_and_say_what_they_may_show() -> None:
    voting = at_terms(7).does(choose("vote.terms", "level"))
    bands = next(o for o in voting.page.question.options if o.id == "bands")  # type: ignore[union-attr]
    assert "It may show that nobody else chose some answer." in bands.label
    voting.does(choose("vote.level", "bands"))
    assert "The result may show that nobody else chose some answer." in voting.said
    voting.does(choose("vote.terms", "go"))
    assert "The result may show that nobody else chose some answer." in voting.said
    voting.does(choose("vote.read-out", "open"))
    assert voting.kept[0].level is Level.BANDS


def test_where_two_people_could_pool_what_they_know_it_is_said_before() -> None:
    pooled = "two people who tell each other their votes"
    assert pooled in at_terms(6).said
    assert pooled in at_terms(6).does(choose("vote.terms", "go")).said
    assert pooled not in at_terms(7).said


def test_a_rule_that_says_that_nobody_objected_is_named_before() -> None:
    said = at_terms(7, CONSENT).said
    assert "If it is agreed, everybody knows that nobody chose: I can't agree." in said


@pytest.mark.parametrize("rule", RULES[VoteKind.YES_NO])
def test_what_is_read_out_says_that_rather_not_say_counts(rule) -> None:
    voting = at_terms(8).does(choose("vote.terms", "rule"), choose("vote.rule", rule))
    if rule is Rule.UNANIMOUS:
        voting.does(choose("vote.terms", "warn"), choose("vote.warning", "agreed"))
    said = voting.does(choose("vote.terms", "go")).said
    assert "“I'd rather not say” counts as a vote" in said


def test_a_rule_that_would_give_people_away_cannot_open_and_says_why() -> None:
    voting = at_terms(6).does(choose("vote.terms", "rule"), choose("vote.rule", "three-quarters"))
    said = voting.said
    assert "people could work out how others voted" in said
    assert "If one person votes “No” and everybody else “Yes”" in said
    assert "Decide another way. It is yes if at least two thirds of all votes say yes." in said
    assert "Vote with 8 people or more." in said
    assert "Vote on paper." in said
    assert "go" not in [o.id for o in voting.page.question.options]  # type: ignore[union-attr]
    voting.does(choose("vote.terms", "number"), fill("vote.voters", voters="8"))
    voting.does(choose("vote.terms", "go"), choose("vote.read-out", "open"))
    assert voting.kept[0].rule is Rule.THREE_QUARTERS


def test_exact_counts_need_a_warning_and_everybodys_agreement() -> None:
    voting = at_terms(7).does(choose("vote.terms", "level"), choose("vote.level", "counts"))
    assert "votes may not stay secret" in voting.said
    voting.does(choose("vote.warning", "no"), choose("vote.level", "counts"))
    voting.does(choose("vote.warning", "agreed"), choose("vote.terms", "go"))
    voting.does(choose("vote.read-out", "open")).voted("0000011")
    voting.does(choose("vote.everyone", "yes"))
    assert "Yes: 5 people" in voting.said
    assert voting.kept[0].shown.counts == (5, 2, 0)  # type: ignore[union-attr]


def test_changing_the_rule_or_the_number_takes_the_agreement_back() -> None:
    voting = at_terms(7).does(choose("vote.terms", "level"), choose("vote.level", "counts"))
    voting.does(choose("vote.warning", "agreed"), choose("vote.terms", "number"))
    voting.does(fill("vote.voters", voters="8"), choose("vote.terms", "go"))
    voting.does(choose("vote.read-out", "open"))
    assert voting.kept[0].level is Level.HALVES


def test_every_vote_for_yes_is_offered_only_after_a_warning() -> None:
    voting = at_terms(9).does(choose("vote.terms", "rule"), choose("vote.rule", "unanimous"))
    assert next(o.id for o in voting.page.question.options) == "warn"  # type: ignore[union-attr]
    voting.does(choose("vote.terms", "warn"), choose("vote.warning", "agreed"))
    voting.does(choose("vote.terms", "go"), choose("vote.read-out", "open"))
    assert voting.kept[0].rule is Rule.UNANIMOUS


def typed(**fields: str) -> Voting:
    voting = Voting(a_room(None)).does(choose("vote.kind", "choose-one"))
    return voting.does(fill("vote.words", **{"question": "What now?", "short": "", **fields}))


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"options": "Only one"}, "A vote needs two options or more."),
        ({"options": "Tea\ntea "}, "Two options are the same."),
        ({"options": "Caf\u00e9\nCafe\u0301"}, "Two options are the same."),
        ({"options": "Tea\nT\u200bea."}, "Two options are the same."),
        ({"options": "Tea\nTe\U000e0101a\ufe0f"}, "Two options are the same."),
        ({"options": "Tea\n\u3164\u2800Tea"}, "Two options are the same."),
        (
            {"options": "Tea\n\u0422\u0435\u0430"},
            "Two options look alike: Tea and \u0422\u0435\u0430.",
        ),
        ({"options": "Room I\nRoom 1"}, "Two options look alike: Room I and Room 1."),
        ({"options": "A\n\u0391"}, "so that everybody can tell them apart."),
        ({"options": "Tea\n\u2800\u3164"}, "An option has nothing to read."),
        ({"options": "Tea\nI'd r\u0430ther not s\u0430y"}, "is on every ballot already."),
        ({"options": "Tea\n\u200b"}, "An option has nothing to read."),
        ({"options": "Tea\nI\u2019d rather not say"}, "is on every ballot already."),
        ({"options": "a\nb", "question": "\u200b"}, "The question is empty."),
        ({"options": "\n".join("abcdefg")}, "A ballot has room for 6 options."),
        ({"options": "x" * 200 + "\ny"}, "An option is too long to read out."),
        ({"options": "a\nb", "question": "  "}, "The question is empty."),
        ({"options": "a\nb", "question": "q" * 301}, "The question is too long to read out."),
        ({"options": "a\nb", "short": "s" * 25}, "The short name is too long."),
    ],
)
def test_what_cannot_stand_on_a_ballot_is_refused_with_a_reason(fields, said) -> None:
    voting = typed(**fields)
    assert voting.page.name.startswith("vote.words")
    assert said in voting.said


def test_options_in_other_scripts_are_taken() -> None:
    voting = typed(
        options="\u0427\u0430\u0439\n\u041a\u043e\u0444\u0435\n\u0639\u0635\u064a\u0631\nΝερό"
    )
    assert voting.page.name == "vote.question"


def test_a_plan_whose_options_look_alike_goes_no_further() -> None:
    plan = replace(TUESDAYS, kind=VoteKind.CHOOSE_ONE, options=("Tea", "\u0422ea"))
    voting = Voting(a_room(plan)).does(choose("vote.question", "yes"))
    assert voting.page.name == "vote.question"
    assert "Two options look alike" in voting.said


def test_a_vote_from_nothing_asks_how_and_what() -> None:
    voting = typed(options="Tea\n\n Coffee  please ")
    assert voting.page.name == "vote.question"
    voting.opened().voted("0000000").does(choose("vote.everyone", "yes"))
    assert voting.kept[0].options == ("Tea", "Coffee please")


def test_it_goes_on_only_when_everybody_understands_the_question() -> None:
    voting = Voting(a_room(TUESDAYS)).does(choose("vote.question", "words"))
    voting.does(fill("vote.words", question="Tuesdays from January?", short="Tuesdays"))
    assert "Tuesdays from January?" in voting.said
    voting.does(choose("vote.question", "kind"), choose("vote.kind", "consent"))
    assert "I agree with a worry" in voting.said


def test_nothing_is_kept_of_a_vote_that_was_not_opened() -> None:
    voting = at_terms(7).does(choose("vote.terms", "go"), choose("vote.read-out", "later"))
    assert voting.page.name == "item"
    assert voting.kept == ()
    assert voting.writes == 0


def test_going_back_leads_through_every_page_to_the_item() -> None:
    voting = at_terms(7).does(choose("vote.terms", "go"))
    for page in ("vote.read-out", "vote.terms", "vote.voters", "vote.question"):
        voting.does(command(page, "back"))
    assert voting.page.name == "item"


def test_before_the_box_opens_ground_rules_and_the_rules_of_the_vote_are_read_out() -> None:
    said = at_terms(7).does(choose("vote.terms", "go")).said
    assert "Your vote is secret." in said
    assert "You can always choose: I'd rather not say." in said
    assert "it cannot be undone" in said
    assert "vote on paper" in said
    assert "7 people vote." in said
    assert "If it is no, it is decided, and we do not do it." in said
    assert "recording" not in said


def test_a_program_that_may_record_the_screen_is_named() -> None:
    voting = Voting(a_room(recorders=("tmux", "script")))
    voting.does(choose("vote.question", "yes"), fill("vote.voters", voters="7"))
    voting.does(choose("vote.terms", "go"))
    assert "tmux and script may be recording this screen." in voting.said


def test_a_practice_vote_writes_nothing_and_counts_nothing() -> None:
    voting = at_terms(7, NEXT_WORK).does(
        choose("vote.terms", "go"),
        choose("vote.read-out", "practise"),
        go_on("vote.practice-hand-over"),
        choose("vote.practice-ballot", "0"),
        choose("vote.practised", "more"),
        go_on("vote.practice-hand-over"),
        choose("vote.practice-ballot", "blank"),
        choose("vote.practised", "end"),
    )
    assert voting.page.name == "vote.read-out"
    assert voting.writes == 0
    voting.does(choose("vote.read-out", "open"))
    assert voting.page.heading == "0 of 7 have voted"
    assert [v.state for v in voting.kept] == [VoteState.OPEN]


def test_language_and_plain_words_hold_in_every_page_of_setting_up() -> None:
    voting = Voting(a_room())
    voting.conversation.set_access(plain=True)
    voting.opened()
    assert voting.page.heading


def test_a_long_question_needs_a_short_name_for_the_braille_line() -> None:
    long = VotePlan("Shall we meet on Tuesdays from January on?", "", (), VoteKind.YES_NO)
    voting = Voting(a_room(long)).does(choose("vote.question", "yes"))
    assert voting.page.name.startswith("vote.words")
    assert "needs a short name" in voting.said
    voting.does(fill("vote.words", question=long.question, short=""))
    assert voting.page.name.startswith("vote.words")
    voting.does(fill("vote.words", question=long.question, short="Tuesdays"))
    assert voting.page.name == "vote.question"


def test_a_short_question_stands_for_itself() -> None:
    short = VotePlan("Meet on Tuesdays?", "", (), VoteKind.YES_NO)
    assert Voting(a_room(short)).opened().page.name == "vote.hand-over"


def unanimous_and_agreed(voters: int = 9) -> Voting:
    voting = at_terms(voters).does(choose("vote.terms", "rule"), choose("vote.rule", "unanimous"))
    return voting.does(choose("vote.terms", "warn"), choose("vote.warning", "agreed"))


def first_option(voting: Voting) -> str:
    return next(option.id for option in voting.page.question.options)  # type: ignore[union-attr]


def test_other_voters_have_to_agree_to_the_warning_themselves() -> None:
    voting = unanimous_and_agreed()
    assert first_option(voting) == "go"
    voting.does(choose("vote.terms", "number"), fill("vote.voters", voters="8"))
    assert first_option(voting) == "warn"


def test_agreeing_to_counts_is_not_agreeing_to_another_rule() -> None:
    voting = at_terms(9).does(choose("vote.terms", "level"), choose("vote.level", "counts"))
    voting.does(choose("vote.warning", "agreed"))
    assert first_option(voting) == "go"
    voting.does(choose("vote.terms", "rule"), choose("vote.rule", "unanimous"))
    assert first_option(voting) == "warn"
