"""A group and a meeting with every field filled in, and the files that each schema made of them.

Every released schema has a folder under `schemas/`, opened in tests for ever. For a new schema:

    python -m tests.data.storage.schema_fixture

writes the folder of the newest schema, and never touches one that is there. Until a schema is
released, remove its folder first when the records change.
"""

from datetime import date, time
from pathlib import Path
from random import Random

from data.model.addendum import Addendum
from data.model.agenda import AgendaItem, ItemKind, TellersChoice, VotePlan
from data.model.ask import Ask
from data.model.group import Action, ActionState, GroundRule, Group, Person, Role, SupportLine
from data.model.meeting import (
    Attendance,
    Entry,
    EntryKind,
    Meeting,
    MeetingState,
    PlanChange,
    PlanEdit,
    Presence,
    Stage,
)
from data.model.vote import Band, Level, Outcome, Rule, Shown, TieRule, Vote, VoteKind, VoteState
from data.storage.migrations import SCHEMA
from data.storage.records import GroupRecords
from tests.fixtures.group_folder import NOW

SCHEMAS = Path(__file__).parent / "schemas"
DAY = date(2026, 11, 23)

GROUP = Group(
    "Common Table",
    people=(Person("p1", "Ana"), Person("p2", "Dr Ö", Role.COMMISSIONER)),
    ground_rules=(
        GroundRule("r1", starter="pass", last_read=DAY),
        GroundRule(
            "r2", "", "Ours", "Be kind.", "Be kind.", "It helps.", "Not always.", need=False
        ),
    ),
    actions=(
        Action("a1", "Ring the GP", "Dr Ö", DAY, promise=True, reply="Done it", meeting_id="0a1b"),
        Action("a2", "Buy tea", "Ana", state=ActionState.DONE, by_when_said="before the summer"),
    ),
    support_lines=(SupportLine("A line", "call 0", "day and night"),),
    support_checked_on=DAY,
    rules_reviewed=True,
    people_reviewed=True,
    invented=True,
    lock_offered=True,
    quorum=4,
    coming_and_going=True,
)

MEETING = Meeting(
    "0a1b",
    DAY,
    "November — “with everything”",
    agenda=(
        AgendaItem("i1", "Hello", ItemKind.CHECK_IN, 5, "Ana", "Say hello", "", "Hi"),
        AgendaItem(
            "i2",
            "A story",
            ItemKind.ACCOUNT,
            20,
            content_note="illness",
            tellers_choice=TellersChoice.WITHOUT_NAME,
            private=True,
        ),
        AgendaItem(
            "i3",
            "Choose",
            ItemKind.VOTE,
            15,
            vote=VotePlan("What next?", "Next", ("Tea", "Cake"), VoteKind.CHOOSE_ONE),
        ),
    ),
    state=MeetingState.RUNNING,
    stage=Stage.ITEMS,
    attendance=(
        Attendance("Ana", Presence.HERE, "p1", late=True),
        Attendance("Guest", Presence.APOLOGIES),
    ),
    rules_agreed=True,
    current="i3",
    entered=("i1", "i2"),
    entries=(
        Entry("e1", "i1", EntryKind.NOTE, "Two lines\n\tand “more” 🙂"),
        Entry("e2", "i2", EntryKind.ACTION, "Buy tea", "Ana", DAY),
        Entry("e3", "i2", EntryKind.ACTION, "Buy cake", "Ana", by_when_said="before the summer"),
        Entry("e4", "i2", EntryKind.PARKED, "Dogs", became="next meeting"),
    ),
    votes=(
        Vote(
            "v1",
            "i3",
            "What next?",
            "Next",
            ("Tea", "Cake"),
            VoteKind.CHOOSE_ONE,
            Rule.MOST_VOTES,
            TieRule.TALK_AGAIN,
            Level.BANDS,
            7,
            VoteState.CLOSED,
            shown=Shown(Outcome.CHOSEN, "Tea", (Band.MOST, Band.FEW, Band.FEW)),
        ),
    ),
    changes=(PlanChange(PlanEdit.MORE_TIME, "A story", 5, "It matters"),),
    next_day=DAY,
    support_person="Ben",
    quiet_space="Room 2",
    asks=(Ask("Buses"), Ask("Money", leave_out=True), Ask("Sleep")),
    quorum=4,
    addenda=(Addendum("a1", DAY, "Item 2 should read: tea"),),
    starts=time(14),
    began=time(14, 5),
    ended=time(16, 30),
    place="The hall",
    bring="A ticket",
    notes_by="Ana",
    reached=("i1", "i2", "i3"),
    coming_and_going=True,
)

DRAFTS = {"note": {"text": "half a sentence"}}


def write(folder: Path) -> None:
    """Write the files as this version of the program does."""
    with GroupRecords.create(folder, GROUP, now=NOW, random=Random(1)) as records:
        records.save_meeting(MEETING)
        for page, fields in DRAFTS.items():
            records.drafts.keep(page, fields)
    for name in (".lock", ".reserve", "group.json.prev"):
        (folder / name).unlink(missing_ok=True)


if __name__ == "__main__":
    newest = SCHEMAS / str(SCHEMA)
    if not newest.exists():
        write(newest)
