"""Locking, closing and opening again, in every renderer; nothing of a passphrase is ever kept."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

import pytest

from data.settings import read_settings
from data.storage import keys
from data.storage.problems import PassphraseNeeded, WrongPassphrase
from data.storage.records import GroupRecords
from tests.fixtures.by_drawn import play_drawn, press, screen_text, until_ready
from tests.fixtures.by_lines import play_lines
from tests.fixtures.laptop import Table
from tests.fixtures.script import Step, choose, play_script
from tests.journeys import locking
from tui.command_line.arguments import Arguments
from tui.composition.conversation_run import conversation_for
from tui.conversation.conversation import Conversation
from tui.drawn.app import DrawnApp
from tui.laptop.laptop import Laptop
from tui.terminal.key_rest import no_rest

PLAYERS: dict[str, Callable[[Conversation, Sequence[Step]], object]] = {
    "script": play_script,
    "lines": play_lines,
    "drawn": play_drawn,
    "drawn small": partial(play_drawn, size=(40, 12)),
    "large text": play_drawn,
}
LARGE = {"large_text": 6, "blocks": "quadrants"}
LONG = 4  # letters; shorter words may stand in sealed bytes by chance
NAME = "Zażółć Szafran"


@pytest.fixture(autouse=True)
def quick_locks(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(keys, "WORK", dict.fromkeys(keys.WORK, (1, 8192)))


def start(laptop: Laptop, player: str) -> Conversation:
    laptop.close()
    laptop.settings = read_settings(laptop.settings_file)
    laptop.access = laptop.settings.access
    conversation = conversation_for(Arguments(), laptop)
    conversation.set_access(lines=player == "lines", **(LARGE if player == "large text" else {}))
    return conversation


def sit_down(table: Table, player: str) -> Conversation:
    conversation = table.sit_down()
    conversation.set_access(lines=player == "lines", **(LARGE if player == "large text" else {}))
    return conversation


def everything(folder: Path) -> bytes:
    return b"".join(p.read_bytes() for p in folder.rglob("*") if p.is_file())


def assert_says_nothing(folder: Path, *secrets: str) -> None:
    kept = everything(folder)
    for secret in secrets:
        for word in (secret, *(word for word in secret.split() if len(word) > LONG)):
            assert word.encode() not in kept
            assert word.encode("unicode-escape") not in kept


EACH = [
    pytest.param(player, marks=[pytest.mark.slow] if player == "large text" else [])
    for player in PLAYERS
]


@pytest.mark.parametrize("player", EACH)
def test_a_group_locked_in_its_first_run_opens_with_its_passphrase_only(
    laptop: Laptop, tmp_path: Path, player: str
) -> None:
    play, conversation = PLAYERS[player], start(laptop, player)
    play(conversation, list(locking.first_run_to_the_code(NAME)))
    code = locking.code_on(conversation)
    play(conversation, list(locking.typed_back(code)))
    assert conversation.page.name == "group.rules"
    assert_says_nothing(tmp_path, locking.PASSPHRASE, locking.WRONG, code, NAME)
    for secret in (locking.PASSPHRASE, code):
        conversation = start(laptop, player)
        assert laptop.room is None
        play(conversation, list(locking.open_with(secret)))
        assert conversation.page.name == "group.rules"
        assert laptop.room is not None
        assert laptop.room.records.group.name == NAME
    assert_says_nothing(tmp_path, locking.PASSPHRASE, locking.WRONG, code, NAME)


@pytest.mark.parametrize("player", EACH)
def test_the_passphrase_is_changed_and_the_lock_is_taken_off(table: Table, player: str) -> None:
    play, conversation = PLAYERS[player], sit_down(table, player)
    play(conversation, list(locking.lock_from_home()))
    play(conversation, list(locking.typed_back(locking.code_on(conversation))))
    assert conversation.page.name == "start.home"
    play(conversation, list(locking.change_from_home()))
    play(conversation, list(locking.typed_back(locking.code_on(conversation))))
    table.laptop.close()
    with pytest.raises(WrongPassphrase):
        GroupRecords.open(table.folder, secret=locking.PASSPHRASE)
    conversation = sit_down(table, player)
    play(conversation, list(locking.open_with(locking.OTHER)))
    play(conversation, list(locking.unlock_from_home(locking.OTHER)))
    assert conversation.page.name == "start.home"
    assert sit_down(table, player).page.name == "start.home"


def test_a_meeting_that_was_running_is_carried_on_once_the_group_is_open(table: Table) -> None:
    conversation = table.sit_down()
    running = next(m.id for m in reversed(table.records.meetings))
    play_script(conversation, [choose("start.home", f"meeting {running}")])
    play_script(conversation, [choose("meeting.arriving", "everyone")])
    place = conversation.page.name
    table.records.passphrase.lock(locking.PASSPHRASE, "0" * 26)
    conversation = table.sit_down()
    play_script(conversation, list(locking.open_with(locking.PASSPHRASE)))
    assert conversation.page.name == place
    conversation.command("back")
    assert conversation.page.name == "start.home"


def test_stopped_before_the_code_is_typed_back_nothing_is_locked(laptop: Laptop) -> None:
    conversation = start(laptop, "script")
    for step in locking.first_run_to_the_code(NAME):
        play_script(conversation, [step])
        if laptop.room is not None:
            assert not laptop.room.records.passphrase.locked
    assert start(laptop, "script").page.name == "safekeeping.lock"


def test_a_locked_group_shows_nothing_of_itself_before_it_is_open(table: Table) -> None:
    with GroupRecords.open(table.folder) as records:
        name = records.group.name
        records.passphrase.lock(locking.PASSPHRASE, "0" * 26)
    conversation = table.sit_down()
    for command in ("help", "rules", "pause", "kept", "more"):
        assert name not in str(conversation.page)
        conversation.command(command)
        assert name not in str(conversation.page)
        conversation.command("back")
    with pytest.raises(PassphraseNeeded):
        GroupRecords.open(table.folder, read_only=True)


async def test_what_is_typed_for_a_passphrase_is_never_a_draft(table: Table) -> None:
    conversation = table.sit_down()
    play_script(conversation, list(locking.lock_from_home())[:4])
    app = DrawnApp(conversation, rest=no_rest())
    async with app.run_test():
        await until_ready(app)
        for character in locking.PASSPHRASE:
            await press(app, "space" if character == " " else character)
        await until_ready(app)
        assert "*" * len(locking.PASSPHRASE) in screen_text(app)
        conversation.keep_drafts()
    app.turns.close()
    assert conversation.page.name == "safekeeping.passphrase"
    assert table.records.drafts.all() == {}
    assert locking.PASSPHRASE.encode() not in everything(table.folder)
