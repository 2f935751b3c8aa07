"""A laptop, a clock and a group's folder for journeys, all held by the test."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random

import pytest

from data.sample import make_sample
from data.settings import AccessSettings, Settings
from data.storage.records import GroupRecords
from screens.start.first_run import screen_for_group
from tui.__main__ import carry_on, interruptions
from tui.access import AccessInForce
from tui.conversation import Conversation
from tui.laptop import Laptop
from tui.room import Room

MORNING = datetime(2026, 11, 23, 10, 0, tzinfo=UTC)


@dataclass
class HeldClock:
    """A clock that moves only when the test says so."""

    time: datetime = MORNING

    def __call__(self) -> datetime:
        return self.time

    def pass_minutes(self, minutes: int) -> None:
        self.time += timedelta(minutes=minutes)


@pytest.fixture
def clock() -> HeldClock:
    return HeldClock()


SitDown = Callable[[], Conversation]


@dataclass
class Table:
    """The sample group's folder, and a way to sit down at it again after a stop."""

    folder: Path
    clock: HeldClock
    access: AccessSettings = AccessSettings()
    records: GroupRecords | None = None

    def sit_down(self) -> Conversation:
        """Open the folder as a fresh start of the program would."""
        self.stop()
        self.records = GroupRecords.open(self.folder)
        room = Room(self.records, self.clock, self.folder.parent, Random(2))
        laptop = Laptop(self.folder.parent / "settings.json", Settings(), self.access, room=room)
        conversation = Conversation(
            screen_for_group(room),
            AccessInForce(self.access),
            interruptions(laptop),
            keeper=laptop,
        )
        carry_on(conversation)
        return conversation

    def stop(self) -> None:
        """Stop the program: whatever was not saved is gone."""
        if self.records is not None:
            self.records.close()
            self.records = None


@pytest.fixture
def table(tmp_path: Path, clock: HeldClock) -> Table:
    folder = tmp_path / "group"
    make_sample(folder, now=clock(), random=Random(1)).close()
    return Table(folder, clock)
