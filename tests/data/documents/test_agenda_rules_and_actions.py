"""What a group hands out beside its minutes: the agenda, the ground rules, what is still to do."""

from __future__ import annotations

from datetime import date, time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.documents.agenda import agenda_of, clock_times
from data.documents.ground_rules import rules_of
from data.documents.group_actions import actions_of
from data.documents.text import text
from data.model.agenda import AgendaItem, ItemKind, VotePlan
from data.model.group import Action, ActionState, GroundRule, Group
from data.model.meeting import Meeting
from data.model.vote import VoteKind
from data.practice.starter_rules import STARTER_RULES, starter_rules
from data.words.wording import Words

DAY = date(2026, 11, 23)
HELLO = AgendaItem("i1", "Check-in", ItemKind.CHECK_IN, 10, lead="Bel", plain="Say hello")
STORY = AgendaItem("i2", "A night in A&E", ItemKind.ACCOUNT, 20, content_note="Pain")
PLAN = VotePlan("Where next?", "Where?", ("Tea", "Cake"), VoteKind.CHOOSE_ONE)
VOTE = AgendaItem("i3", "Choose", ItemKind.VOTE, 15, vote=PLAN)
GROUP = Group("Friday Table")
WORDS, PLAIN = Words(), Words(plain=True)


def planned(*items: AgendaItem, **more) -> Meeting:
    return Meeting("m1", DAY, "Ours", items, **more)


def agenda(meeting: Meeting, words: Words = WORDS) -> str:
    return text(agenda_of(GROUP, meeting, words))


def test_each_item_has_its_time_by_the_clock_where_the_start_is_known() -> None:
    written = agenda(planned(HELLO, STORY, VOTE, starts=time(14)))
    assert "Agenda for Monday, 23 November 2026, 14:00 to about 14:45" in written
    assert "1. 14:00 Check-in, 10 minutes" in written
    assert "2. 14:10 A night in A&E, 20 minutes" in written
    assert "3. 14:30 Choose, 15 minutes" in written


def test_without_a_start_no_clock_is_made_up() -> None:
    written = agenda(planned(HELLO, STORY))
    assert "Agenda for Monday, 23 November 2026\n" in written
    assert "1. Check-in, 10 minutes" in written


@given(st.lists(st.integers(1, 600), max_size=12), st.times())
def test_an_item_begins_when_the_one_before_it_is_over_also_past_midnight(lengths, start) -> None:
    items = [AgendaItem(f"i{n}", "X", ItemKind.NEWS, long) for n, long in enumerate(lengths)]
    times = clock_times(planned(*items, starts=start))
    since = [(t.hour * 60 + t.minute) for t in times if t]
    assert len(since) == len(items)
    steps = [(b - a) % 1440 for a, b in pairwise(since)]
    assert steps == [long % 1440 for long in lengths[:-1]]


def test_what_people_need_to_know_before_is_at_the_top() -> None:
    facts = planned(HELLO, place="The hall", bring="A pen", support_person="Bel", quiet_space="Tea")
    written = agenda(facts)
    for fact in (
        "How long: 10 minutes",
        "Where: The hall",
        "What to bring: A pen",
        "You can talk to: Bel",
        "Quiet space: Tea",
    ):
        assert f"- {fact}" in written.split("Items")[0]
    assert "content note" not in written


@pytest.mark.parametrize(("words", "warns"), [(WORDS, "content note"), (PLAIN, "hard to hear")])
def test_a_sensitive_item_says_what_it_is_about_and_that_anybody_may_step_out(words, warns) -> None:
    written = agenda(planned(HELLO, STORY), words)
    assert warns in written.split("1. ")[0]
    assert "You can step out at any time." in written
    assert ": Pain" in written


def test_what_is_voted_on_is_known_before() -> None:
    assert "We vote on: Where next?" in agenda(planned(VOTE))


def test_the_plain_agenda_takes_the_plain_titles() -> None:
    assert "1. 2:00 pm Say hello, 10 minutes" in agenda(planned(HELLO, starts=time(14)), PLAIN)


@pytest.mark.parametrize("words", [WORDS, PLAIN])
def test_confidentiality_is_never_promised_without_its_limit(words) -> None:
    (starter,) = [rule for rule in STARTER_RULES if rule.limit]
    written = text(rules_of(Group("Ours", ground_rules=starter_rules()), words))
    promise, limit = words.say(starter.text), words.say(starter.limit)
    assert f"{promise} {limit}" in written
    assert written.count(promise) == 1


def test_rules_of_our_own_stand_as_the_group_wrote_them() -> None:
    rule = GroundRule(
        "r1", title="Tea", text="First:\n- the kettle", plain="Tea first.", why="Warm"
    )
    group = Group("Ours", ground_rules=(rule,))
    assert "Tea\n---\n\nFirst:\n- the kettle\n\nWhy: Warm" in text(rules_of(group, WORDS))
    assert "Tea first." in text(rules_of(group, PLAIN))
    assert "There are no rules yet." in text(rules_of(Group("Ours"), WORDS))


def test_promises_come_first_then_actions_each_by_day_and_late_ones_say_so() -> None:
    actions = (
        Action("a1", "Buy tea", "Ana"),
        Action("a2", "Ask the council", "Ana", date(2026, 11, 20)),
        Action("a3", "Pay for it", "Priya", date(2026, 12, 1), promise=True),
        Action("a4", "Ring", "Priya", date(2026, 11, 23), promise=True),
        Action("a5", "Long done", "Ana", state=ActionState.DONE),
    )
    document = actions_of(Group("Ours", actions=actions), DAY, WORDS)
    written = text(document)
    order = ["Promises to the group", "Ring", "Pay for it", "Actions", "Ask the council", "Buy tea"]
    assert sorted(order, key=written.index) == order
    assert written.count(", late") == 1
    assert "By when: 20 November 2026, late" in written
    assert "Long done" not in written
    assert [a.what for a in document.actions] == [
        "Ask the council",
        "Ring",
        "Pay for it",
        "Buy tea",
    ]


def test_with_nothing_to_do_the_list_says_so() -> None:
    assert "Nothing is waiting." in text(actions_of(Group("Ours"), DAY, WORDS))
