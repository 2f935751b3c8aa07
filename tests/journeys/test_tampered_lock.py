"""A lock that somebody wrote into, in every renderer: asked about by name; taking it off is always said."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

import pytest

from data.model.meeting import MeetingState
from data.storage import keys
from data.storage.records import GroupRecords
from tests.data.storage.lock_forgery import lock_of_schema_1
from tests.fixtures.by_drawn import play_drawn
from tests.fixtures.by_lines import play_lines
from tests.fixtures.laptop import Table
from tests.fixtures.script import Step, choose, play_script
from tests.journeys import locking
from tui.conversation.conversation import Conversation
from tui.pages.texts import texts_of

PLAYERS: dict[str, Callable[[Conversation, Sequence[Step]], object]] = {
    "script": play_script,
    "lines": play_lines,
    "drawn": play_drawn,
    "drawn small": partial(play_drawn, size=(40, 12)),
}
LOCK_OFF = "The lock is off. The group opens without a passphrase."


@pytest.fixture(autouse=True)
def quick_locks(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(keys, "WORK", dict.fromkeys(keys.WORK, (1, 8192)))


def locked(folder: Path) -> Path:
    with GroupRecords.open(folder) as records:
        records.passphrase.lock(locking.PASSPHRASE, "0" * 26)
    return folder


def said(talk: Conversation) -> str:
    return "\n".join(texts_of(talk.page))


def sit_down(table: Table, player: str) -> Conversation:
    conversation = table.sit_down()
    conversation.set_access(lines=player == "lines")
    return conversation


@pytest.mark.parametrize("player", PLAYERS)
def test_a_lock_file_that_says_removing_is_asked_about_and_the_lock_stays(
    table: Table, player: str
) -> None:
    lock_of_schema_1(locked(table.folder), locking.PASSPHRASE, "removing")
    conversation = sit_down(table, player)
    PLAYERS[player](conversation, list(locking.open_with(locking.PASSPHRASE)))
    assert conversation.page.name == "safekeeping.doubtful"
    assert "lock.json" in said(conversation)
    PLAYERS[player](conversation, [choose("safekeeping.doubtful", "go_on")])
    assert conversation.page.name == "start.home"
    assert table.records.passphrase.locked
    assert not list(table.folder.glob("group.json*"))


def test_leaving_changes_nothing(table: Table) -> None:
    lock_of_schema_1(locked(table.folder), locking.PASSPHRASE, "locking")
    before = {path: path.read_bytes() for path in table.folder.rglob("*.*")}
    conversation = table.sit_down()
    play_script(conversation, list(locking.open_with(locking.PASSPHRASE)))
    play_script(conversation, [choose("safekeeping.doubtful", "leave")])
    assert conversation.over
    assert {path: path.read_bytes() for path in table.folder.rglob("*.*")} == before


@pytest.mark.parametrize("running", [False, True])
def test_a_lock_whose_taking_off_is_ended_is_said_on_the_page_that_comes(
    table: Table, running: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    if running:
        conversation = table.sit_down()
        planned = next(m.id for m in table.records.meetings if m.state is MeetingState.PLANNED)
        play_script(conversation, [choose("start.home", f"meeting {planned}")])
        play_script(conversation, [choose("meeting.arriving", "everyone")])
    table.laptop.close()
    records = GroupRecords.open(locked(table.folder), secret=locking.PASSPHRASE)
    with monkeypatch.context() as patch:
        patch.setattr(os, "unlink", lambda *path, **how: 1 / 0)
        with pytest.raises(ZeroDivisionError):
            records.passphrase.unlock()
    conversation = table.sit_down()
    play_script(conversation, list(locking.open_with(locking.PASSPHRASE)))
    assert conversation.page.name.startswith("meeting." if running else "start.home")
    assert LOCK_OFF in said(conversation)
    assert not table.records.passphrase.locked
