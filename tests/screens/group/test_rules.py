"""Looking over the ground rules: keep, change, take out, add; no promise without its limit."""

from __future__ import annotations

from datetime import date

import pytest

from data.frozen import frozen
from data.model.group import Group
from data.practice.starter_rules import CONFIDENTIALITY, rule_words, starter_rules
from data.words.wording import Words
from screens.group.rules import ReviewRules
from tests.fixtures.groups import room_of
from tests.fixtures.script import choose, fill, play_script
from tui.conversation.conversation import Conversation
from tui.pages.page import Choice, Form, GoOn, Page, Sentence
from tui.pages.screen import Back, Start
from tui.pages.texts import texts_of
from tui.room import Room

LIMIT = "If somebody may be badly hurt, we tell those who must know."


@frozen
class Below:
    """A screen to return to."""

    def page(self, words: Words) -> Page:
        return Page("below", "Below", (Sentence("Here again."),), GoOn("On?", "On", Back))


@pytest.fixture
def room() -> Room:
    return room_of(Group("Friday Table", ground_rules=starter_rules()))


@pytest.fixture
def talk(room: Room) -> Conversation:
    return Conversation(ReviewRules(room, first_run=True, done=lambda: Start(Below())))


def rule(room: Room, rule_id: str):
    return next((r for r in room.records.group.ground_rules if r.id == rule_id), None)


def said(talk: Conversation) -> str:
    return "\n".join(texts_of(talk.page))


def test_every_rule_is_shown_with_its_text(talk: Conversation, room: Room) -> None:
    question = talk.page.question
    assert isinstance(question, Choice)
    shown = {(option.label, option.hint) for option in question.options}
    for starter in room.records.group.ground_rules:
        words = rule_words(starter, Words())
        assert (words.title, words.text) in shown


def test_the_rules_can_all_be_kept_at_once_and_the_group_remembers(talk, room) -> None:
    play_script(talk, [choose("group.rules", "done")])
    assert talk.page.name == "below"
    assert room.records.group.rules_reviewed
    assert room.records.group.ground_rules == starter_rules()


def test_looking_at_the_rules_later_says_nothing_about_a_first_run(room) -> None:
    talk = Conversation(ReviewRules(room, done=lambda: Start(Below())))
    play_script(talk, [choose("group.rules", "done")])
    assert not room.records.group.rules_reviewed


def test_the_rules_can_be_walked_through_one_at_a_time(talk) -> None:
    play_script(talk, [choose("group.rules", "walk")])
    seen = []
    while talk.page.name.startswith("group.rule/"):
        seen.append(talk.page.name)
        options = [option.id for option in talk.page.question.options]
        talk.answer(choose("", "next" if "next" in options else "keep").do)
    assert len(seen) == len(set(seen)) == 10
    assert talk.page.name == "group.rules"


def test_a_rule_says_why_and_who_may_challenge_it_and_when_it_was_read(talk, room) -> None:
    room.records.save_group(room.records.group.rules_read_on(date(2026, 10, 5)))
    play_script(talk, [choose("group.rules", "breaks")])
    assert "5 October 2026" in said(talk)
    assert "anybody, at any time" in said(talk)
    assert "Each of us knows best when we need a moment." in said(talk)


def test_a_need_can_become_a_wish(talk, room) -> None:
    play_script(talk, [choose("group.rules", "breaks"), choose("group.rule", "need")])
    assert not rule(room, "breaks").need
    assert talk.page.name == "group.rule/breaks"


def test_a_changed_rule_is_in_the_groups_own_words(talk, room) -> None:
    play_script(
        talk,
        [
            choose("group.rules", "phones"),
            choose("group.rule", "change"),
            fill("group.rule_edit", title=" Phones  away ", text="In a basket.", plain="", why=""),
        ],
    )
    changed = rule_words(rule(room, "phones"), Words())
    assert (changed.title, changed.text) == ("Phones away", "In a basket.")


def test_saving_without_a_change_leaves_the_rule_as_it_came(talk, room) -> None:
    play_script(talk, [choose("group.rules", "phones"), choose("group.rule", "change")])
    form = talk.page.question
    assert isinstance(form, Form)
    play_script(talk, [fill("group.rule_edit", **{f.name: f.value for f in form.fields})])
    assert rule(room, "phones") == next(r for r in starter_rules() if r.id == "phones")


def test_an_empty_rule_is_refused_and_what_was_typed_stays(talk, room) -> None:
    play_script(
        talk,
        [
            choose("group.rules", "add"),
            fill("group.rule_edit", title="Tea", text="  ", plain="", why=""),
        ],
    )
    assert talk.page.name == "group.rule_edit/new"
    assert "The rule is empty." in said(talk)
    assert len(room.records.group.ground_rules) == 10


def test_a_rule_of_our_own_comes_last(talk, room) -> None:
    play_script(
        talk,
        [
            choose("group.rules", "add"),
            fill("group.rule_edit", title="Tea", text="Tea first.", plain="", why="It is cold."),
        ],
    )
    assert room.records.group.ground_rules[-1].text == "Tea first."
    assert talk.page.name == "group.rules"


@pytest.mark.parametrize("limit", ["", "none"])
def test_confidentiality_cannot_lose_its_limit(talk, room, limit) -> None:
    play_script(
        talk,
        [
            choose("group.rules", CONFIDENTIALITY),
            choose("group.rule", "change"),
            fill("group.rule_edit", title="Ours", text="It stays.", plain="", why="", limit=limit),
        ],
    )
    assert talk.page.name.startswith("group.rule_edit/")
    assert "serious harm" in said(talk)
    assert not rule(room, CONFIDENTIALITY).text


def test_confidentiality_can_be_reworded_with_its_limit(talk, room) -> None:
    play_script(
        talk,
        [
            choose("group.rules", CONFIDENTIALITY),
            choose("group.rule", "change"),
            fill("group.rule_edit", title="", text="It stays.", plain="Hush.", why="", limit=LIMIT),
        ],
    )
    changed = rule(room, CONFIDENTIALITY)
    assert rule_words(changed, Words()).text == f"It stays. {LIMIT}"
    assert rule_words(changed, Words(plain=True)).text == f"Hush. {LIMIT}"


def test_a_new_promise_without_a_limit_is_refused_once_with_a_field_for_it(talk, room) -> None:
    typed = {
        "title": "Trust",
        "text": "Everything stays in this room.",
        "plain": "",
        "why": "Trust.",
    }
    play_script(talk, [choose("group.rules", "add"), fill("group.rule_edit", **typed)])
    form = talk.page.question
    assert isinstance(form, Form)
    values = {field.name: field.value for field in form.fields}
    assert values == {**typed, "limit": ""}
    assert "serious harm" in said(talk)
    assert len(room.records.group.ground_rules) == 10
    play_script(talk, [fill("group.rule_edit", **typed, limit=LIMIT)])
    assert room.records.group.ground_rules[-1].limit == LIMIT
    assert talk.page.name == "group.rules"


def test_a_rule_taken_out_can_be_put_back_where_it_was(talk, room) -> None:
    play_script(
        talk,
        [
            choose("group.rules", "respect"),
            choose("group.rule", "remove"),
            choose("group.rule_removed", "undo"),
        ],
    )
    assert room.records.group.ground_rules == starter_rules()


def test_a_rule_taken_out_stays_out(talk, room) -> None:
    play_script(
        talk,
        [
            choose("group.rules", "respect"),
            choose("group.rule", "remove"),
            choose("group.rule_removed", "done"),
        ],
    )
    assert rule(room, "respect") is None
    assert talk.page.name == "group.rules"


def test_taking_confidentiality_out_says_what_that_means(talk, room) -> None:
    play_script(talk, [choose("group.rules", CONFIDENTIALITY), choose("group.rule", "remove")])
    assert "Now no rule says that what is said here stays here." in said(talk)


def test_every_rule_can_go(talk, room) -> None:
    for starter in starter_rules():
        play_script(
            talk,
            [
                choose("group.rules", starter.id),
                choose("group.rule", "remove"),
                choose("group.rule_removed", "done"),
            ],
        )
    assert "There are no rules yet." in said(talk)
    play_script(talk, [choose("group.rules", "done")])
