"""What a group keeps, and in which order it is asked about what was promised."""

from __future__ import annotations

from datetime import date

from data.model.group import Action, ActionState, GroundRule, Group, Person, Role

GROUP = Group(
    "Friday Table",
    (Person("p1", "Marlene"), Person("p2", "Nadia", Role.STAFF)),
    (GroundRule("r1", starter="pass"), GroundRule("r2", starter="listen")),
)
SOON, LATE = date(2026, 12, 1), date(2027, 1, 1)


def test_open_actions_come_with_promises_first_then_by_day_and_those_without_a_day_last() -> None:
    actions = (
        Action("a1", "No day", "Jay"),
        Action("a2", "Late", "Jay", LATE),
        Action("a3", "Soon", "Jay", SOON),
        Action("a4", "Promised, no day", "Nadia", promise=True),
        Action("a5", "Promised", "Nadia", LATE, promise=True),
        Action("a6", "Done", "Nadia", SOON, promise=True, state=ActionState.DONE),
    )
    group = GROUP
    for action in actions:
        group = group.with_action(action)
    assert [action.id for action in group.open_actions] == ["a5", "a4", "a3", "a2", "a1"]


def test_an_action_or_a_rule_is_put_in_the_place_of_its_own() -> None:
    group = GROUP.with_action(Action("a1", "One", "Jay")).with_action(Action("a2", "Two", "Jay"))
    changed = group.with_action(Action("a1", "Other", "Jay"))
    assert [action.text for action in changed.actions] == ["Other", "Two"]
    rules = GROUP.with_rule(GroundRule("r1", starter="phones")).ground_rules
    assert [(rule.id, rule.starter) for rule in rules] == [("r1", "phones"), ("r2", "listen")]
    assert [rule.id for rule in GROUP.with_rule(GroundRule("r3")).ground_rules] == [
        "r1",
        "r2",
        "r3",
    ]
    assert [rule.id for rule in GROUP.without_rule("r1").ground_rules] == ["r2"]


def test_reading_the_rules_out_is_remembered_for_each_of_them() -> None:
    assert {rule.last_read for rule in GROUP.rules_read_on(SOON).ground_rules} == {SOON}


def test_a_person_leaves_and_the_others_stay() -> None:
    assert [person.name for person in GROUP.without_person("p1").people] == ["Nadia"]


def test_only_what_staff_and_commissioners_take_on_is_a_promise() -> None:
    assert GROUP.is_promise("Nadia")
    assert not GROUP.is_promise("Marlene")
    assert not GROUP.is_promise("Somebody else")
