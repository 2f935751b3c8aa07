"""The starter ground rules, the limit of confidentiality, support lines and the starter agenda."""

from __future__ import annotations

from dataclasses import replace
from itertools import count

import pytest

from data.model.agenda import ItemKind, planned_minutes
from data.model.group import GroundRule, Group, SupportLine
from data.practice.agenda_templates import STEERING_GROUP, agenda_from
from data.practice.confidentiality import limit_problem, needs_limit
from data.practice.starter_rules import CONFIDENTIALITY, STARTER_RULES, rule_words, starter_rules
from data.practice.support_lines import country_lines, line_text, lines_of
from data.words.wording import Words

STANDARD, PLAIN = Words(), Words(plain=True)
LIMIT = "If somebody may be badly hurt we tell who must know, and tell them first."


def test_there_are_ten_starter_rules_and_each_says_why():
    rules = [rule_words(rule, STANDARD) for rule in starter_rules()]
    assert len(rules) == 10
    assert all(rule.title and rule.text and rule.why for rule in rules)


@pytest.mark.parametrize("words", [STANDARD, PLAIN])
def test_confidentiality_is_never_said_without_its_limit(words):
    rule = next(rule for rule in starter_rules() if rule.starter == CONFIDENTIALITY)
    limit = next(rule.limit for rule in STARTER_RULES if rule.id == CONFIDENTIALITY)
    assert rule_words(rule, words).text.endswith(words.say(limit))


def test_an_edited_rule_is_said_in_the_groups_own_words():
    rule = GroundRule("1", "phones", title="Phones", text="Off", plain="Phones off", why="Quiet")
    assert rule_words(rule, STANDARD).text == "Off"
    assert rule_words(rule, PLAIN).text == "Phones off"


def test_the_limit_follows_the_plain_version_as_well():
    rule = GroundRule("1", CONFIDENTIALITY, "Ours", "It stays.", "Say nothing.", limit=LIMIT)
    assert rule_words(rule, STANDARD).text == f"It stays. {LIMIT}"
    assert rule_words(rule, PLAIN).text == f"Say nothing. {LIMIT}"


def test_an_edited_rule_without_plain_words_keeps_its_own():
    rule = GroundRule("1", "phones", title="Phones", text="Off")
    assert rule_words(rule, PLAIN).text == "Off"


def test_the_starter_rule_of_confidentiality_may_be_kept():
    assert all(limit_problem(rule) is None for rule in starter_rules())


@pytest.mark.parametrize(
    "text",
    [
        "What is said here stays here.",
        "Everything is confidential.",
        "It stays in this room",
        "Nothing leaves the room.",
        "We keep it secret.",
        "Tell nobody.",
        "Keep it all between us",
        "Co tu powiedziane, jest poufne",
    ],
)
def test_a_promise_of_confidentiality_without_a_limit_is_refused(text):
    rule = GroundRule("1", text=text)
    assert needs_limit(rule)
    assert limit_problem(rule)
    assert limit_problem(replace(rule, limit=LIMIT)) is None


@pytest.mark.parametrize("limit", ["", "  ", "none", "no limit", "not applicable here"])
def test_a_limit_that_says_nothing_is_refused(limit):
    assert limit_problem(GroundRule("1", text="This is confidential.", limit=limit))


@pytest.mark.parametrize(
    "text", ["Keep within your time", "Stay in your seat if you like", "Be kind", "Phones off"]
)
def test_other_rules_need_no_limit(text):
    assert not needs_limit(GroundRule("1", text=text))


def test_changing_the_starter_rule_of_confidentiality_asks_for_the_limit_whatever_its_words():
    assert limit_problem(GroundRule("1", CONFIDENTIALITY, text="Be careful with stories."))


def test_support_lines_say_how_and_when():
    said = [line_text(line, STANDARD) for line in country_lines(STANDARD)]
    assert "Samaritans: call 116 123 (free, day and night)" in said
    assert "Shelter: call 0808 800 4444 (hours not checked)" in said
    assert not any("StreetLink" in line for line in said)


def test_the_groups_own_line_comes_after_the_countrys():
    own = SupportLine("Nadia", "ask her")
    lines = lines_of(Group("Ours", support_lines=(own,)), STANDARD)
    assert lines[-1] == own
    assert line_text(own, STANDARD) == "Nadia: ask her"


def test_the_starter_agenda_takes_about_two_hours_with_a_break():
    ids = map(str, count())
    agenda = agenda_from(STEERING_GROUP, "en_GB", lambda: next(ids))
    assert 110 <= planned_minutes(agenda) <= 130
    assert ItemKind.BREAK in {item.kind for item in agenda}
    assert len({item.id for item in agenda}) == len(agenda)


def test_the_starter_agenda_brings_its_plain_words():
    agenda = agenda_from(STEERING_GROUP, "en_GB", lambda: "x")
    check_in = agenda[0]
    assert check_in.title_in(plain=False) == "Check-in"
    assert check_in.title_in(plain=True) != "Check-in"
