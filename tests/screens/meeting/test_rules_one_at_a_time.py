"""Ground rules: their titles first, then one at a time or all of them, on wish; the limit always."""

from __future__ import annotations

from dataclasses import replace

import pytest

from data.practice.starter_rules import CONFIDENTIALITY, rule_words
from data.words.wording import Words
from screens.meeting.rules import GroundRules, OneRule
from tests.fixtures.by_drawn import play_drawn
from tests.fixtures.by_lines import play_lines
from tests.fixtures.groups import new_sample, room_with
from tests.fixtures.hearing import listen_to
from tests.fixtures.laptop import Table
from tests.fixtures.script import Step, choose, command, go_on
from tests.journeys.test_in_lines import sit_down_in_lines
from tui.commands import BACK, RULES
from tui.pages.texts import texts_of

ONE_BY_ONE = [
    command("start.home", RULES),
    choose("anywhere.rules", "one"),
    go_on("anywhere.rule/1"),
    go_on("anywhere.rule/2"),
    choose("anywhere.rule/3", "all"),
    go_on("anywhere.all-rules"),
]
LIMIT = "if somebody may come to serious harm"
STORY = "We do not name people who are not here."
PASS = "Nobody has to answer, vote, read aloud or explain."


def page_said(words: Words, screen: object) -> str:
    return "\n".join(texts_of(screen.page(words)))  # type: ignore[attr-defined]


@pytest.fixture
def room(tmp_path):
    with new_sample(tmp_path / "group") as records:
        yield room_with(records)


@pytest.mark.parametrize("plain", [False, True])
def test_the_titles_of_all_and_the_limit_of_confidentiality_come_first(room, plain) -> None:
    words, rules = Words(plain=plain), room.records.group.ground_rules
    said = page_said(words, GroundRules(room))
    assert all(rule_words(rule, words).title in said for rule in rules)
    others = [rule_words(r, words).text for r in rules if r.starter != CONFIDENTIALITY]
    assert not [text for text in others if text in said]
    confidential = next(r for r in rules if r.starter == CONFIDENTIALITY)
    assert rule_words(confidential, words).limit in said
    assert rule_words(confidential, words).limit in page_said(words, OneRule(rules))


def test_the_groups_own_words_of_the_limit_are_said_as_well(room) -> None:
    first, *others = room.records.group.ground_rules
    edited = replace(first, title="Ours", text="It stays here.", limit="But not harm.")
    room.records.save_group(replace(room.records.group, ground_rules=(edited, *others)))
    assert "Ours. But not harm." in page_said(Words(), GroundRules(room))


def rules_heard(said: list[str]) -> list[tuple[bool, bool]]:
    return [(STORY in text, PASS in text) for text in said]


def test_line_by_line_one_is_heard_at_a_time_and_somebody_comes_back(table: Table) -> None:
    said = play_lines(sit_down_in_lines(table), [*ONE_BY_ONE, choose("start.home", "more")])
    titles, first, second, third = (
        said.split("\nGround rules\n")[1].split("Rule ")[n] for n in range(4)
    )
    assert LIMIT in titles + first
    assert rules_heard([titles, first, second]) == [(False, False), (False, False), (True, False)]
    assert rules_heard([third.split("\nAll ground rules")[0]]) == [(False, True)]


def test_drawn_each_has_a_page_of_its_own(table: Table) -> None:
    seen = [" ".join(text.split()) for text in play_drawn(table.sit_down(), ONE_BY_ONE)]
    _, titles, _, second, third, _, home = seen
    assert LIMIT in titles
    assert rules_heard([titles, second, third]) == [(False, False), (True, False), (False, True)]
    assert "Start the meeting" in home


def test_aloud_each_is_heard_when_it_is_come_to(table: Table) -> None:
    conversation = table.sit_down()
    hearing = listen_to(conversation)
    play_drawn(conversation, ONE_BY_ONE[:3])
    heard = " ".join(hearing.texts())
    assert (LIMIT in heard, STORY in heard, PASS in heard) == (True, True, False)


def test_going_back_from_any_of_them_returns_to_where_somebody_was(table: Table) -> None:
    steps: list[Step] = [*ONE_BY_ONE[:3], command("anywhere.rule", BACK)]
    play_lines(sit_down_in_lines(table), [*steps, choose("start.home", "more")])
