"""Planning a meeting: its agenda, its votes, what members asked for."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from data.model.agenda import ItemKind, VotePlan
from data.model.meeting import Meeting
from data.model.vote import VoteKind
from screens.long_agenda import LongerThanAnEvening
from screens.minutes.saving import SaveFile
from screens.plan.agenda import DeletePlanned, PlanAgenda
from screens.plan.asks import AskedFor, LeaveOut, OtherWords, PutIn
from screens.plan.item import ItemTitle, MoveItem, PlanItem
from screens.plan.item_fields import ItemMinutes, ItemWords
from screens.plan.item_more import ChooseKind, MoreOfItem
from screens.plan.meeting import PlanMeeting, Plans, StartingPoint, plan_screen
from screens.plan.planned_item import PlannedItem
from screens.plan.saving import AgendaFile
from screens.plan.title import ChangeTitle
from screens.plan.vote import PlanVote, VoteWords
from screens.plan.when_and_where import WhenAndWhere
from tests.fixtures.sample_world import ASKS, TYPED, World, led_to, then
from tests.gallery.states.made import State, for_each
from tui.pages.page import Chosen
from tui.pages.screen import Screen

PLANNED = tuple(kind for kind in VoteKind if kind is not VoteKind.FEEDBACK)
KINDS = (ItemKind.CHECK_IN, ItemKind.ACCOUNT, ItemKind.VOTE, ItemKind.BREAK)


def agenda(world: World) -> Screen:
    """The agenda of the meeting that is planned."""
    return PlanAgenda(world.room, world.planned)


def planned(world: World, kind: ItemKind = ItemKind.VOTE) -> PlannedItem:
    """An item of a kind on that agenda."""
    item = next(item for item in world.planning.agenda if item.kind is kind)
    return PlannedItem(world.room, world.planned, item.id)


def with_plan(world: World, **changes: Any) -> World:
    """The same world, with the planned meeting changed."""
    world.room.save_meeting(replace(world.planning, **changes))
    return world


def asked(world: World) -> World:
    """The same world; members have asked for something."""
    return with_plan(world, asks=ASKS)


def of_kind(world: World, kind: VoteKind) -> World:
    """The same world, with a planned vote of a kind."""
    plan = VotePlan("Which shall it be?", "Which", (TYPED, "Tea"), kind)
    changed = tuple(
        replace(i, vote=plan) if i.kind is ItemKind.VOTE else i for i in world.planning.agenda
    )
    return with_plan(world, agenda=changed)


STATES: dict[str, State] = {
    "planned meetings": lambda w: Plans(w.room),
    "where planning begins": lambda w: plan_screen(w.room),
    "a new meeting": lambda w: PlanMeeting(w.room),
    "where to start from": lambda w: StartingPoint(
        w.room, Meeting("new", date(2026, 12, 7), TYPED)
    ),
    "the agenda": agenda,
    "an agenda with nothing on it": lambda w: agenda(with_plan(w, agenda=())),
    "an agenda that members asked for things on": lambda w: agenda(asked(w)),
    "an agenda longer than an evening": lambda w: LongerThanAnEvening(
        400, 430, ItemMinutes(planned(w)), then
    ),
    "when and where": lambda w: WhenAndWhere(w.room, w.planned),
    "when and where, as last time": lambda w: WhenAndWhere(
        with_plan(w, starts=None, place="", bring="").room, w.planned
    ),
    "taking a planned meeting out": lambda w: DeletePlanned(w.room, w.planned),
    "a planned meeting taken out": lambda w: led_to(
        DeletePlanned(w.room, w.planned), Chosen("yes")
    ),
    "another title": lambda w: ChangeTitle(w.room, w.planned),
    "what members asked for": lambda w: AskedFor(asked(w).room, w.planned, agenda(w)),
    "one ask, to put in": lambda w: PutIn(asked(w).room, w.planned, 0),
    "one ask, in other words": lambda w: OtherWords(PutIn(asked(w).room, w.planned, 0)),
    "one ask, put in already": lambda w: put_in_already(asked(w)),
    "one ask, to leave out": lambda w: LeaveOut(asked(w).room, w.planned, 1, agenda(w)),
    "a title for an item": lambda w: ItemTitle(w.room, w.planned, agenda(w)),
    "a title for an item, typed before": lambda w: ItemTitle(w.room, w.planned, agenda(w), TYPED),
    **for_each(
        "an item ({})",
        (ItemKind.CHECK_IN, ItemKind.ACCOUNT, ItemKind.VOTE, ItemKind.BREAK),
        lambda w, kind: PlanItem(planned(w, kind), agenda(w)),
    ),
    "its place": lambda w: MoveItem(planned(w)),
    "the place of the first item": lambda w: MoveItem(planned(w, ItemKind.CHECK_IN)),
    "its words": lambda w: ItemWords(planned(w)),
    "its minutes": lambda w: ItemMinutes(planned(w)),
    "more of an item": lambda w: MoreOfItem(planned(w), agenda(w)),
    "more of an item without a vote": lambda w: MoreOfItem(planned(w, ItemKind.BREAK), agenda(w)),
    "an item taken out": lambda w: led_to(MoreOfItem(planned(w), agenda(w)), Chosen("remove")),
    "its kind": lambda w: ChooseKind(planned(w)),
    "planning its vote": lambda w: PlanVote(planned(w)),
    **for_each(
        "the words of its vote ({})",
        PLANNED,
        lambda w, kind: VoteWords(planned(of_kind(w, kind)), kind),
    ),
    "saving the agenda": lambda w: SaveFile(AgendaFile(w.room, w.planned)),
}


def put_in_already(world: World) -> Screen:
    """An ask that was put on the agenda."""
    return led_to(PutIn(world.room, world.planned, 0), Chosen("own"))
