"""The sample world: one group with a meeting planned, one going on and several held, in memory."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from typing import Any

from data.model.agenda import AgendaItem, ItemKind, TellersChoice, VotePlan
from data.model.ask import Ask
from data.model.group import Group
from data.model.meeting import (
    Attendance,
    Entry,
    EntryKind,
    Meeting,
    MeetingState,
    Presence,
    Stage,
)
from data.model.vote import VoteKind
from data.sample import make_sample
from data.storage.records import GroupRecords
from data.words.wording import Phrase
from screens.meeting.current_screen import screen_now
from screens.meeting.sitting import Sitting
from screens.vote.draft import VoteDraft, new_draft
from screens.vote.poll import VotingPlace
from screens.vote.start import _again
from tui.pages.page import Answer
from tui.pages.screen import Back, Next, Screen
from tui.room import Lobby, Room
from tui.terminal.ownership import Ownership

NOW = datetime(2026, 11, 23, 10, 0, tzinfo=UTC)
RUNNING = "0b0b0b0b0b0b"
TYPED = "Buses, and żółć (typed)"

QUESTION = "What shall we work on next year?"
OPTIONS = ("Frailty checks", "Treatment in A&E", "Dentists for people in hostels")

ASKS = (Ask("Talk about buses"), Ask("No more about money", leave_out=True))

VOTE_ITEMS: dict[VoteKind, AgendaItem] = {
    kind: AgendaItem(
        f"item-{kind}",
        f"A vote ({kind})",
        ItemKind.VOTE,
        15,
        vote=VotePlan(QUESTION, "Next year", () if kind.fixed_options else OPTIONS, kind),
    )
    for kind in VoteKind
    if kind is not VoteKind.FEEDBACK
}


@dataclass
class World:
    """One state of the sample group. `time` is held; `terminal` is the program's own."""

    room: Room
    planned: str
    closed: str
    time: datetime = NOW
    terminal: Ownership = Ownership.OWN

    running: str = RUNNING

    @property
    def sitting(self) -> Sitting:
        """The meeting that goes on, at its third item."""
        return Sitting(self.room, self.running, screen_now)

    @property
    def planning(self) -> Meeting:
        """The meeting that is planned."""
        return self.room.meeting(self.planned)

    @property
    def meeting(self) -> Meeting:
        """The meeting that goes on."""
        return self.room.meeting(self.running)

    def changed(self, **changes: Any) -> World:
        """The same world, with the meeting that goes on changed."""
        self.room.save_meeting(replace(self.meeting, **changes))
        return self

    def at(self, kind: ItemKind | str) -> World:
        """The same world, with the meeting at its first item of a kind."""
        return self.changed(
            current=next(item.id for item in self.meeting.agenda if item.kind == kind)
        )

    def group_with(self, **changes: Any) -> World:
        """The same world, with the group changed."""
        records = self.room.records
        records.save_group(replace(records.group, **changes))
        return self

    def later(self, minutes: int) -> World:
        """The same world, some minutes on."""
        self.time += timedelta(minutes=minutes)
        return self

    def elsewhere(self) -> World:
        """The same world in a terminal that is not the program's own."""
        self.terminal = Ownership.OTHERS
        return self

    @property
    def lobby(self) -> Lobby:
        """Before there is a group."""
        return Lobby(lambda name: self.room, lambda: self.room, lambda archive, secret: self.room)

    def voting(self, item_id: str = "") -> VotingPlace:
        """Where a vote belongs, in the meeting that goes on."""
        item_id = item_id or VOTE_ITEMS[VoteKind.CHOOSE_ONE].id
        return VotingPlace(self.room, self.running, item_id, then, _again)

    def draft(self, kind: VoteKind = VoteKind.CHOOSE_ONE) -> VoteDraft:
        """A vote of a kind, as it is planned on the agenda."""
        item = VOTE_ITEMS[kind]
        draft = new_draft(self.voting(item.id), item.vote)
        return draft.for_voters(7) if kind.secret else draft


def then(said: Phrase | None = None) -> Next:
    """What comes after something: back."""
    return Back(said)


def led_to(screen: Screen, *answers: Answer) -> Screen:
    """The screen that answers lead to, one after the other."""
    for answer in answers:
        following = screen.answer(answer)
        screen = getattr(following, "above", None) or following.screen
    return screen


@cache
def _sample() -> tuple[Group, tuple[Meeting, ...]]:
    with TemporaryDirectory() as folder:
        records = make_sample(Path(folder) / "group", now=NOW, random=Random(1))
        meetings = tuple(records.meeting(m.id) for m in records.meetings)
        group = records.group
        records.close()
    return group, meetings


def new_world() -> World:
    """The sample group as it is made, with a meeting of today at its third item."""
    group, meetings = _sample()
    records = GroupRecords.in_memory(group)
    for meeting in (meetings[1], *meetings[-3:]):  # fewer, so that each state is quickly made
        records.save_meeting(meeting)
    world = World(None, meetings[-1].id, meetings[-2].id)  # type: ignore[arg-type]  # made next
    world.room = Room(
        records,
        lambda: world.time,
        Path("/invented/Documents"),
        Random(4),
        terminal=lambda: world.terminal,
    )
    records.save_meeting(_going_on(group, meetings[-1]))
    return world


def _going_on(group: Group, planned: Meeting) -> Meeting:
    """The planned meeting's twin, half-way: with guests, apologies, and one of each sort of entry."""
    here = tuple(Attendance(p.name, Presence.HERE, p.id) for p in group.people[:9])
    away = tuple(Attendance(p.name, Presence.APOLOGIES, p.id) for p in group.people[9:10])
    current = planned.agenda[2].id
    return replace(
        planned,
        id=RUNNING,
        title="A meeting that goes on",
        agenda=(*planned.agenda[:-1], *VOTE_ITEMS.values(), planned.agenda[-1]),
        state=MeetingState.RUNNING,
        stage=Stage.ITEMS,
        attendance=(*here, *away, Attendance("Sam", Presence.HERE)),
        rules_agreed=True,
        current=current,
        entered=tuple(item.id for item in planned.agenda[:3]),
        entries=tuple(
            Entry(f"entry-{kind}", current, kind, TYPED, who="Ash", by_when=NOW.date())
            if kind is EntryKind.ACTION
            else Entry(f"entry-{kind}", current, kind, TYPED)
            for kind in EntryKind
        ),
        support_person="Nadia",
        quiet_space="The small room",
        asks=ASKS,
    )


def account_item(meeting: Meeting) -> AgendaItem:
    """The meeting's item with an account of experience."""
    return next(item for item in meeting.agenda if item.kind is ItemKind.ACCOUNT)


def with_account(world: World) -> tuple[World, str, str]:
    """The world with a closed meeting whose teller chose; its id, and the item's."""
    for summary in world.room.records.meetings:
        meeting = world.room.meeting(summary.id)
        for item in meeting.agenda:
            if item.kind is ItemKind.ACCOUNT and meeting.entries_of(item.id):
                closed = replace(meeting, state=MeetingState.CLOSED)
                chosen = closed.with_tellers_choice(item.id, TellersChoice.NOT_ASKED)
                world.room.save_meeting(chosen)
                return world, meeting.id, item.id
    raise LookupError("the sample has no account that was written down")
