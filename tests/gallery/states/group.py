"""The group itself: its name, its people, its ground rules, its quorum."""

from __future__ import annotations

from dataclasses import replace

from data.model.group import GroundRule, Role
from screens.group.change_people import OnePerson, RenamePerson, WhichPerson
from screens.group.coming_and_going import ComingAndGoing
from screens.group.edit_rule import EditRule
from screens.group.name import NameGroup
from screens.group.people import AddNames, AddPeople
from screens.group.quorum import Quorum
from screens.group.rules import OneRule, ReviewRules
from screens.group.same_person import SamePerson
from screens.minutes.group_files import RulesFile
from screens.minutes.saving import SaveFile
from tests.fixtures.sample_world import TYPED, World, led_to, then
from tests.gallery.states.made import State, for_each
from tui.pages.page import Chosen


def person(world: World) -> str:
    """Somebody in the group."""
    return world.room.records.group.people[0].id


def rule(world: World) -> GroundRule:
    """A ground rule that comes with the program."""
    return world.room.records.group.ground_rules[0]


def own_rule(world: World) -> GroundRule:
    """A ground rule that the group wrote itself."""
    return world.room.records.group.ground_rules[-1]


STATES: dict[str, State] = {
    "a name for the group": lambda w: NameGroup(w.lobby, lambda room: then()),
    "people": lambda w: AddPeople(w.room),
    "people, at the first run": lambda w: AddPeople(w.room, first_run=True, done=then),
    "nobody yet": lambda w: AddPeople(w.group_with(people=()).room, first_run=True),
    **for_each("names of people ({})", Role, lambda w, role: AddNames(w.room, role)),
    "names of people, typed before": lambda w: AddNames(w.room, Role.MEMBER, TYPED),
    "which person": lambda w: WhichPerson(w.room),
    "one person": lambda w: OnePerson(w.room, person(w)),
    "another name for a person": lambda w: RenamePerson(w.room, person(w)),
    "a person taken out": lambda w: led_to(OnePerson(w.room, person(w)), Chosen("remove")),
    "the same person": lambda w: SamePerson("member", TYPED, "Ash", then),
    "quorum": lambda w: Quorum(w.room),
    "quorum, once it is set": lambda w: Quorum(w.group_with(quorum=4).room),
    "saving the rules": lambda w: SaveFile(RulesFile(w.room)),
    "coming and going": lambda w: ComingAndGoing(w.room),
    "coming and going, with a quorum": lambda w: ComingAndGoing(w.group_with(quorum=4).room),
    "ground rules": lambda w: ReviewRules(w.room),
    "ground rules, at the first run": lambda w: ReviewRules(w.room, first_run=True, done=then),
    "no ground rules": lambda w: ReviewRules(w.group_with(ground_rules=()).room),
    "one ground rule": lambda w: OneRule(w.room, rule(w).id),
    "a ground rule of our own": lambda w: OneRule(w.room, own_rule(w).id),
    "the last ground rule": lambda w: OneRule(
        w.group_with(ground_rules=(rule(w),)).room, rule(w).id
    ),
    "a ground rule taken out": lambda w: led_to(OneRule(w.room, rule(w).id), Chosen("remove")),
    "changing a ground rule": lambda w: EditRule(w.room, own_rule(w)),
    "changing one that comes with the program": lambda w: EditRule(w.room, rule(w)),
    "a new ground rule": lambda w: EditRule(w.room, GroundRule("new"), new=True),
    "a ground rule that was refused": lambda w: EditRule(
        w.room, replace(own_rule(w), text="Nobody may ever speak of this"), refused=True
    ),
}
