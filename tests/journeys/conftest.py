"""A laptop, a clock and a group's folder for journeys, all held by the test."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random

import pytest

from data.sample import make_sample
from data.settings import AccessSettings, Settings
from data.storage.records import GroupRecords
from tui.__main__ import conversation_for
from tui.command_line.arguments import Arguments
from tui.conversation.conversation import Conversation
from tui.laptop.laptop import Laptop
from tui.terminal.ownership import Ownership

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


@dataclass
class Table:
    """The sample group's folder, and a way to sit down at it again after a stop."""

    folder: Path
    clock: HeldClock
    laptop: Laptop

    @property
    def records(self) -> GroupRecords:
        """The open group's records."""
        assert self.laptop.room is not None
        return self.laptop.room.records

    def sit_down(self) -> Conversation:
        """Open the folder as a fresh start of the program would. What was not saved is gone."""
        self.laptop.close()
        return conversation_for(Arguments(group=self.folder), self.laptop)


def new_laptop(folder: Path, clock: HeldClock) -> Laptop:
    """A laptop with nothing on it but an empty folder for its settings."""
    return Laptop(
        folder / "settings.json",
        Settings(),
        AccessSettings(),
        now=clock,
        random=Random(2),
        ownership=lambda: Ownership.OWN,
    )


@pytest.fixture
def laptop(tmp_path: Path, clock: HeldClock, monkeypatch: pytest.MonkeyPatch) -> Iterator[Laptop]:
    monkeypatch.setattr("tui.laptop.laptop.groups_folder", lambda: tmp_path / "groups")
    monkeypatch.setattr("tui.laptop.laptop.documents_folder", lambda: tmp_path)
    laptop = new_laptop(tmp_path, clock)
    yield laptop
    laptop.close()


@pytest.fixture
def table(tmp_path: Path, clock: HeldClock, laptop: Laptop) -> Table:
    folder = tmp_path / "group"
    make_sample(folder, now=clock(), random=Random(1)).close()
    return Table(folder, clock, laptop)
