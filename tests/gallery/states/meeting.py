"""A meeting that goes on: from who is here to the close."""

from __future__ import annotations

from data.model.agenda import ItemKind
from data.model.meeting import Attendance, EntryKind, MeetingState, PlanEdit, Presence, Stage
from data.model.vote import VoteKind
from screens.meeting.arriving import Apologies, ForToday, Guests, WhoIsHere
from screens.meeting.before_an_item import Break, ContentNote
from screens.meeting.change_plan import AddItemNow, ChangePlan, GiveReason
from screens.meeting.close import Closed, Closing, NextDay
from screens.meeting.entry import WriteEntry
from screens.meeting.group_actions import ActionsList, OneAction, WriteReply
from screens.meeting.guest import AddGuest
from screens.meeting.item import ItemScreen
from screens.meeting.more import CloseNow, MoreInMeeting, OtherItem
from screens.meeting.opening import ReadRules
from screens.meeting.parked import ParkedTopics, WhatBecomesOfIt
from screens.meeting.presence import CameOrLeft, Newcomer, WhoCame, WhoLeft
from screens.meeting.rules import AllRules, GroundRules, OneRule
from screens.meeting.time_up import TimeUp
from screens.meeting.unfinished import HalfTyped, Unfinished
from screens.meeting.written_down import OneEntry, Written
from screens.minutes.group_files import ActionsFile
from screens.minutes.saving import SaveFile
from screens.minutes.when_it_was import WhenItWas
from tests.fixtures.sample_world import TYPED, World, led_to, then
from tests.gallery.states.made import State, for_each
from tests.gallery.states.start import no_meetings
from tests.gallery.states.vote import counted
from tui.pages.page import Chosen
from tui.pages.screen import Screen


def at_item(world: World, kind: ItemKind) -> Screen:
    """The meeting at its first item of a kind."""
    return ItemScreen(world.at(kind).sitting, world.meeting.current)


def at_last_item(world: World) -> Screen:
    """The meeting at its last item, with nothing after it."""
    last = world.meeting.agenda[-1].id
    return ItemScreen(world.changed(current=last).sitting, last)


def few_here(world: World) -> World:
    """Fewer are here than the group decided with."""
    return world.changed(attendance=world.meeting.attendance[:2], quorum=4)


def with_quorum(world: World) -> World:
    """The group decides with four."""
    return world.group_with(quorum=4)


def unsaved_result(world: World) -> Screen:
    """An item whose result could not be saved."""
    world.voting().hold(*counted(world, VoteKind.CHOOSE_ONE))
    return ItemScreen(world.sitting, world.meeting.current)


def timed(world: World) -> World:
    """The item's time is over."""
    world.room.timer.start(world.meeting.current)
    return world.later(60)


def action(world: World, at: int = 0) -> str:
    """An action of the group."""
    return world.room.records.group.actions[at].id


def promise(world: World) -> str:
    """A promise of somebody who is paid."""
    return next(a.id for a in world.room.records.group.actions if a.promise)


def half(world: World, kind: EntryKind, text: str = TYPED) -> HalfTyped:
    """Something of the item that the meeting is at, half typed."""
    return HalfTyped(f"meeting.write.{kind}/{world.meeting.id}/{world.meeting.current}", kind, text)


REASONED = tuple(edit for edit in PlanEdit if edit is not PlanEdit.ADDED)

KINDS = tuple(
    kind
    for kind in ItemKind
    if kind
    not in {
        ItemKind.NEWS,
        ItemKind.GROUP_WORK,
        ItemKind.ACTIVITY,
        ItemKind.DISCUSSION,
        ItemKind.DECISION,
    }
)

STATES: dict[str, State] = {
    "who is here": lambda w: WhoIsHere(w.sitting),
    "guests": lambda w: Guests(w.sitting),
    "guests, with too few": lambda w: Guests(few_here(with_quorum(w)).sitting),
    "a guest": lambda w: AddGuest(w.sitting, lambda sitting, guest: then()),
    "a guest, typed before": lambda w: AddGuest(w.sitting, lambda sitting, guest: then(), TYPED),
    "apologies": lambda w: Apologies(w.sitting),
    "for today": lambda w: ForToday(w.sitting),
    "the rules read out": lambda w: ReadRules(w.sitting),
    "no rules to read out": lambda w: ReadRules(w.group_with(ground_rules=()).sitting),
    "ground rules": lambda w: GroundRules(w.room),
    "ground rules before there is a group": lambda w: GroundRules(None),
    "one rule": lambda w: OneRule(w.room.records.group.ground_rules),
    "the last rule": lambda w: OneRule(
        w.room.records.group.ground_rules, len(w.room.records.group.ground_rules) - 1
    ),
    "all ground rules": lambda w: AllRules(w.room.records.group.ground_rules),
    **for_each("an item ({})", KINDS, at_item),
    "the last item": at_last_item,
    "an item after its time": lambda w: ItemScreen(timed(w).sitting, w.meeting.current),
    "an item with a result that is not saved": unsaved_result,
    "an item with too few": lambda w: ItemScreen(
        few_here(with_quorum(w)).sitting, w.meeting.current
    ),
    "its time is up": lambda w: TimeUp(timed(w).sitting),
    "a content note": lambda w: ContentNote(w.at(ItemKind.ACCOUNT).sitting),
    "a break": lambda w: Break(w.at(ItemKind.BREAK).sitting),
    "something half typed": lambda w: Unfinished(w.sitting, (half(w, EntryKind.NOTE),)),
    "a long text half typed": lambda w: Unfinished(
        w.sitting, (half(w, EntryKind.DECISION, TYPED * 99), half(w, EntryKind.NOTE))
    ),
    **for_each("writing ({})", EntryKind, lambda w, kind: WriteEntry(w.sitting, kind)),
    **for_each(
        "changing what is written ({})",
        EntryKind,
        lambda w, kind: WriteEntry(
            w.sitting, kind, next(e for e in w.meeting.entries if e.kind is kind)
        ),
    ),
    "what is written": lambda w: Written(w.sitting),
    "nothing is written": lambda w: Written(w.changed(entries=()).sitting),
    "one thing that is written": lambda w: OneEntry(w.sitting, w.meeting.entries[0].id),
    "something that is not there any more": lambda w: OneEntry(w.sitting, "gone"),
    "something written is taken out": lambda w: led_to(
        OneEntry(w.sitting, w.meeting.entries[0].id), Chosen("remove")
    ),
    "changing the plan": lambda w: ChangePlan(w.sitting),
    **for_each(
        "a reason ({})",
        REASONED,
        lambda w, edit: GiveReason(w.sitting, edit),
    ),
    "an item more": lambda w: AddItemNow(w.sitting),
    "more": lambda w: MoreInMeeting(w.sitting),
    "more, at a vote": lambda w: MoreInMeeting(w.at(ItemKind.VOTE).sitting),
    "another item": lambda w: OtherItem(w.sitting),
    "closing now": lambda w: CloseNow(w.sitting),
    "somebody came or left": lambda w: CameOrLeft(w.sitting),
    "who came": lambda w: WhoCame(w.sitting),
    "everybody is here already": lambda w: WhoCame(
        w.changed(
            attendance=tuple(
                Attendance(p.name, Presence.HERE, p.id) for p in w.room.records.group.people
            )
        ).sitting
    ),
    "somebody new": lambda w: Newcomer(w.sitting, TYPED),
    "who left": lambda w: WhoLeft(w.sitting),
    "actions": lambda w: ActionsList(w.room),
    "saving the actions": lambda w: SaveFile(ActionsFile(w.room)),
    "no actions": lambda w: ActionsList(no_meetings(w).group_with(actions=()).room),
    "one action": lambda w: OneAction(w.room, action(w)),
    "one promise": lambda w: OneAction(w.room, promise(w)),
    "what came of a promise": lambda w: WriteReply(w.room, promise(w)),
    "closing": lambda w: Closing(w.changed(stage=Stage.CLOSING).sitting),
    "closing with nothing written": lambda w: Closing(
        w.changed(stage=Stage.CLOSING, entries=()).sitting
    ),
    "the day of the next meeting": lambda w: NextDay(w.sitting),
    "when and where it was": lambda w: WhenItWas(w.room, w.meeting.id),
    "parked topics": lambda w: ParkedTopics(w.room, w.meeting.id),
    "what becomes of a parked topic": lambda w: WhatBecomesOfIt(
        w.room, w.meeting.id, f"entry-{EntryKind.PARKED}"
    ),
    "closed": lambda w: Closed(w.changed(state=MeetingState.CLOSED).sitting),
}
