"""A group on disk whose meeting stands at a vote, and everything that the program may write to."""

from __future__ import annotations

import os
import sys
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from pathlib import Path
from random import Random

from data.model.agenda import AgendaItem, ItemKind, VotePlan
from data.model.group import Group, Person
from data.model.meeting import Attendance, Meeting, MeetingState, Presence, Stage
from data.model.vote import Vote, VoteKind
from data.practice.starter_rules import starter_rules
from data.storage.records import GroupRecords

DAY = datetime(2026, 11, 23, 10, 0)  # noqa: DTZ001
OPTIONS = ("Aardvark checks", "Quagga treatment", "Zebra dentists")
QUESTION = "Which animal next?"
ROOT = Path(__file__).parents[3]


@dataclass
class VoteRoom:
    """`folder` is the group's; `home` stands for everything else of the person.

    A meeting that is only PLANNED stands on the home page; a running one at its vote.
    """

    base: Path
    options: tuple[str, ...] = OPTIONS
    kind: VoteKind = VoteKind.CHOOSE_ONE
    voters: int = 7
    state: MeetingState = MeetingState.RUNNING
    extra: dict[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for place in (self.home, self.temporary):
            place.mkdir()
        records = GroupRecords.create(self.folder, self._group(), now=DAY, random=Random(5))
        try:
            records.save_meeting(self._meeting())
        finally:
            records.close()

    @property
    def folder(self) -> Path:
        return self.base / "group"

    @property
    def home(self) -> Path:
        return self.base / "home"

    @property
    def temporary(self) -> Path:
        return self.base / "tmp"

    def _group(self) -> Group:
        people = tuple(Person(f"p{n}", f"Person {n}") for n in range(self.voters))
        return Group(
            "Common Table",
            people=people,
            ground_rules=starter_rules(),
            rules_reviewed=True,
            people_reviewed=True,
        )

    def _meeting(self) -> Meeting:
        item = AgendaItem("i1", "Our vote", ItemKind.FEEDBACK, 15)
        if self.kind is not VoteKind.FEEDBACK:
            plan = VotePlan(QUESTION, "Next animal", self.options, self.kind)
            item = replace(item, kind=ItemKind.VOTE, vote=plan)
        after = AgendaItem("i2", "Afterwards", ItemKind.DISCUSSION, 5)
        agenda = (item, after)
        if self.state is MeetingState.PLANNED:
            return Meeting("m1", date(2026, 11, 23), "Steering group", agenda)
        here = [Attendance(f"Person {n}", Presence.HERE, f"p{n}") for n in range(self.voters)]
        return Meeting(
            "m1",
            date(2026, 11, 23),
            "Steering group",
            agenda,
            state=self.state,
            stage=Stage.ITEMS,
            attendance=tuple(here),
            rules_agreed=True,
            current="i1",
            entered=("i1",),
        )

    def environment(self) -> dict[str, str]:
        kept = {name: os.environ[name] for name in ("PATH", "LANG") if name in os.environ}
        return {
            **kept,
            "LC_ALL": "C.UTF-8",
            "TERM": "xterm-256color",
            "HOME": str(self.home),
            "XDG_CONFIG_HOME": str(self.home / "config"),
            "XDG_DATA_HOME": str(self.home / "data"),
            "XDG_STATE_HOME": str(self.home / "state"),
            "XDG_CACHE_HOME": str(self.home / "cache"),
            "TMPDIR": str(self.temporary),
            "PYTHONPATH": str(ROOT),
            "PYTHONDONTWRITEBYTECODE": "1",
            **self.extra,
        }

    def command(self, *options: str) -> list[str]:
        return [sys.executable, "-m", "tui", "--group", str(self.folder), *options]

    def everything(self) -> dict[str, tuple[bytes, int]]:
        """Every file that the program could write to: its name, bytes and time of change."""
        return {
            str(path.relative_to(self.base)): (path.read_bytes(), path.stat().st_mtime_ns)
            for path in sorted(self.base.rglob("*"))
            if path.is_file()
        }

    def folders(self) -> dict[str, int]:
        """Every folder, and when something was last made or removed in it."""
        return {
            str(path.relative_to(self.base)): path.stat().st_mtime_ns
            for path in sorted(self.base.rglob("*"))
            if path.is_dir()
        }

    @property
    def kept(self) -> tuple[Vote, ...]:
        """The votes as another program would find them now."""
        records = GroupRecords.open(self.folder, read_only=True)
        try:
            return records.meeting("m1").votes
        finally:
            records.close()
