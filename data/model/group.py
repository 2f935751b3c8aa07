"""A group: its people, its ground rules, and what was promised."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from enum import StrEnum

from data.comparing import as_seen
from data.frozen import frozen


class Role(StrEnum):
    """What somebody is in the group. Everybody decides."""

    MEMBER = "member"
    STAFF = "staff"
    COMMISSIONER = "commissioner"


@frozen
class Person:
    """Somebody in the group. A first name or any alias is enough; nothing else is asked for."""

    id: str
    name: str
    role: Role = Role.MEMBER


@frozen
class GroundRule:
    """One rule that the group has agreed.

    `starter` is the id of the starter rule it came from (data/practice/starter_rules.py). While
    `text` is empty the starter's words are shown, in the language and register in force; once the
    group has edited the rule, `title`, `text`, `plain` and `why` are the group's own words. `limit` follows
    `text` and `plain` alike in the same breath: what a promise of confidentiality does not cover.
    `need`: a need, not a preference. `last_read`: when it was last read out.
    """

    id: str
    starter: str = ""
    title: str = ""
    text: str = ""
    plain: str = ""
    why: str = ""
    limit: str = ""
    need: bool = True
    last_read: date | None = None


class ActionState(StrEnum):
    """How far an action is."""

    OPEN = "open"
    DONE = "done"
    DROPPED = "dropped"


@frozen
class Action:
    """Something that somebody will do. `promise`: made to the group by staff or a commissioner.

    `by_when_said` is what was said instead of a day, such as "before the summer".
    """

    id: str
    text: str
    who: str
    by_when: date | None = None
    promise: bool = False
    state: ActionState = ActionState.OPEN
    reply: str = ""
    meeting_id: str = ""
    by_when_said: str = ""


@frozen
class SupportLine:
    """A line to call or text. `open_when` is empty where its hours are not known."""

    name: str
    how: str
    open_when: str = ""


@frozen
class Group:
    """A steering group. `invented` marks the sample group, which says so on its pages.

    `quorum` is how many of its people, guests not counted, must be here for the group to decide;
    0 where it has no such rule. `coming_and_going`: whether minutes say who came late and who left
    early; None as long as the group did not say (`says_coming_and_going`).
    `rules_reviewed`, `people_reviewed` and `lock_offered` remember how far the first run is.
    """

    name: str
    people: tuple[Person, ...] = ()
    ground_rules: tuple[GroundRule, ...] = ()
    actions: tuple[Action, ...] = ()
    support_lines: tuple[SupportLine, ...] = ()
    support_checked_on: date | None = None
    rules_reviewed: bool = False
    people_reviewed: bool = False
    invented: bool = False
    lock_offered: bool = False
    quorum: int = 0
    coming_and_going: bool | None = None

    @property
    def says_coming_and_going(self) -> bool:
        """Whether minutes say who came late and who left early.

        Usually not; but where enough people must be here to decide, who was here when matters.
        """
        return bool(self.quorum) if self.coming_and_going is None else self.coming_and_going

    def with_person(self, person: Person) -> Group:
        """The group with one more person."""
        return replace(self, people=(*self.people, person))

    def without_person(self, person_id: str) -> Group:
        """The group without a person. Past minutes are not changed by this."""
        return replace(self, people=tuple(p for p in self.people if p.id != person_id))

    def with_rule(self, rule: GroundRule) -> Group:
        """The group with a ground rule put in place of the one with its id, or added at the end."""
        rules = tuple(rule if r.id == rule.id else r for r in self.ground_rules)
        if rule.id not in {r.id for r in self.ground_rules}:
            rules = (*rules, rule)
        return replace(self, ground_rules=rules)

    def without_rule(self, rule_id: str) -> Group:
        """The group without one of its ground rules."""
        return replace(self, ground_rules=tuple(r for r in self.ground_rules if r.id != rule_id))

    def rules_read_on(self, day: date) -> Group:
        """The group, its ground rules remembered as read out on a day."""
        return replace(
            self, ground_rules=tuple(replace(r, last_read=day) for r in self.ground_rules)
        )

    def with_action(self, action: Action) -> Group:
        """The group with an action put in place of the one with its id, or added at the end."""
        actions = tuple(action if a.id == action.id else a for a in self.actions)
        if action.id not in {a.id for a in self.actions}:
            actions = (*actions, action)
        return replace(self, actions=actions)

    @property
    def open_actions(self) -> tuple[Action, ...]:
        """The actions still to be done, promises first, then by date; those without a date last."""
        waiting = [a for a in self.actions if a.state is ActionState.OPEN]
        return tuple(sorted(waiting, key=lambda a: (not a.promise, a.by_when or date.max)))

    def is_promise(self, who: str) -> bool:
        """Whether what this person takes on is a promise to the group (staff and commissioners)."""
        made_by = {as_seen(p.name) for p in self.people if p.role is not Role.MEMBER}
        return as_seen(who) in made_by
