"""A room with one vote on its agenda, and somebody to go through its pages."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from random import Random

from data.model.agenda import AgendaItem, ItemKind, VotePlan
from data.model.group import Group
from data.model.meeting import Attendance, Meeting, MeetingState, Presence
from data.model.vote import Level, Vote, VoteKind
from data.storage.records import GroupRecords
from data.words.wording import Phrase, Words
from screens import vote
from screens.vote.poll import Poll
from tests.journeys.script import Step, choose, fill, go_on, play_script
from tui.conversation.conversation import Conversation
from tui.pages.page import Answer, Bars, Block, Facts, GoOn, Page, Sentence, Steps
from tui.pages.page import Notice as PageNotice
from tui.pages.screen import Back, Go, Next, Screen
from tui.room import Room
from tui.terminal.ownership import Ownership

NEXT_WORK = VotePlan(
    "What should we work on next?",
    "Next work",
    ("Frailty checks", "Treatment in A&E", "Dentists"),
    VoteKind.CHOOSE_ONE,
)
TUESDAYS = VotePlan("Shall we meet on Tuesdays?", "Tuesdays", (), VoteKind.YES_NO)
CONSENT = VotePlan("Can we all live with Tuesdays?", "Tuesdays", (), VoteKind.CONSENT)
AGREED_DAY = date(2026, 11, 23)


@dataclass
class Counted:
    """Group records that count how often they are written."""

    records: GroupRecords
    writes: int = 0

    def __getattr__(self, name: str) -> object:
        return getattr(self.records, name)

    def meeting(self, meeting_id: str) -> Meeting:
        return self.records.meeting(meeting_id)

    def save_meeting(self, meeting: Meeting) -> None:
        self.writes += 1
        self.records.save_meeting(meeting)


def a_meeting(plan: VotePlan | None, people: int = 8) -> Meeting:
    here = tuple(Attendance(f"P{n}", Presence.HERE, f"p{n}") for n in range(people))
    item = AgendaItem("i1", "A vote", ItemKind.VOTE, 15, vote=plan)
    return Meeting(
        "m1",
        AGREED_DAY,
        "Steering group",
        (item,),
        state=MeetingState.RUNNING,
        attendance=here,
        current="i1",
    )


def a_room(
    plan: VotePlan | None = NEXT_WORK,
    *,
    records: GroupRecords | None = None,
    recorders: tuple[str, ...] = (),
    people: int = 8,
    terminal: Callable[[], Ownership] = lambda: Ownership.OWN,
) -> Room:
    records = records or GroupRecords.in_memory(Group("Common Table"))
    records.save_meeting(a_meeting(plan, people))
    return Room(
        Counted(records),  # type: ignore[arg-type]  # all that the screens use
        lambda: datetime(2026, 11, 23, 10, 30),  # noqa: DTZ001
        Path("/nowhere"),
        Random(4),
        recorders,
        terminal=terminal,
    )


class TheItem:
    """Stands for the meeting's own page of the item."""

    def __init__(self, screen: Screen) -> None:
        self.screen = screen

    def page(self, words: Words) -> Page:
        return Page("item", words("A vote"), question=GoOn(words("Start?"), words("Start")))

    def answer(self, answer: Answer) -> Next:
        return Go(self.screen)


class Voting:
    """One conversation about one vote, from the item's page on."""

    def __init__(self, room: Room, screen: Screen | None = None) -> None:
        self.room = room
        first = screen or vote.start(room, "m1", "i1", then)
        self.conversation = Conversation(TheItem(first))
        self.does(go_on("item"))

    def does(self, *steps: Step) -> Voting:
        play_script(self.conversation, steps)
        return self

    def opened(self, voters: int = 7, level: Level | None = None) -> Voting:
        return self.does(*opening(voters, level))

    def voted(self, marks: str) -> Voting:
        return self.does(*ballots(marks))

    @property
    def poll(self) -> Poll:
        """The open vote behind the page."""
        poll = getattr(self.conversation.visit.screen, "poll", None)
        assert isinstance(poll, Poll)
        return poll

    @property
    def page(self) -> Page:
        return self.conversation.page

    @property
    def said(self) -> str:
        return said(self.page)

    @property
    def kept(self) -> tuple[Vote, ...]:
        return self.room.records.meeting("m1").votes

    @property
    def writes(self) -> int:
        return self.room.records.writes  # type: ignore[attr-defined]


def then(said_then: Phrase | None) -> Next:
    return Back(said_then)


def opening(voters: int = 7, level: Level | None = None) -> list[Step]:
    """Up to the first hand-over; with the usual level, or one that is chosen."""
    chosen = [choose("vote.terms", "level"), choose("vote.level", level)] if level else []
    return [
        choose("vote.question", "yes"),
        fill("vote.voters", voters=str(voters)),
        *chosen,
        choose("vote.terms", "go"),
        choose("vote.read-out", "open"),
    ]


def ballots(marks: str) -> list[Step]:
    """One turn for each letter: a place from 0, or b for "I'd rather not say"."""
    turns = ([go_on("vote.hand-over"), choose("vote.ballot", _option(mark))] for mark in marks)
    return [step for turn in turns for step in turn]


def _option(mark: str) -> str:
    return "blank" if mark == "b" else mark


def said(page: Page) -> str:
    """Every word on a page."""
    question = page.question
    asked = [getattr(question, "ask", ""), getattr(question, "label", "")]
    labels = [option.label for option in (*getattr(question, "options", ()), *page.actions)]
    return "\n".join([page.heading, *map(_block_said, page.blocks), *asked, *labels])


def _block_said(block: Block) -> str:
    match block:
        case Sentence(text) | PageNotice(text):
            return text
        case Steps(items, caption):
            return "\n".join((caption, *items))
        case Facts(facts):
            return "\n".join(f"{fact.label}: {fact.value}" for fact in facts)
        case Bars(caption, bars):
            return "\n".join((caption, *(f"{bar.label}: {bar.value}" for bar in bars)))
        case _:
            return ""
