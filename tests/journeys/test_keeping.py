"""Back-ups and taking out for good: the same in every renderer, said whole, in any language."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from data.settings import AccessSettings
from data.storage.back_up import back_up, restore
from data.storage.records import GroupRecords
from locales.pseudo import LANGUAGE
from tests.fixtures.by_lines import play_lines
from tests.fixtures.laptop import Table
from tests.fixtures.script import Step, play_script
from tests.journeys import keeping
from tests.journeys.locking import PASSPHRASE
from tests.journeys.test_every_page_is_translated import not_looked_up, typed_in
from tests.journeys.test_in_lines import assert_all_said
from tests.journeys.test_locking import PLAYERS, sit_down
from tui.command_line.arguments import Arguments
from tui.composition.conversation_run import conversation_for
from tui.conversation.conversation import Conversation
from tui.laptop.laptop import Laptop
from tui.lines.cells import width


@pytest.fixture(autouse=True)
def nothing_plugged_in(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("data.storage.memory_sticks._bases", tuple)


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    place = tmp_path / "stick"
    place.mkdir()
    return place


@pytest.fixture
def old(table: Table) -> str:
    """The sample group with a meeting of long ago; the id of the one to be taken out."""
    with GroupRecords.open(table.folder) as records:
        first, second = records.meetings[:2]
        long_ago = replace(records.meeting(first.id), day=date(2024, 1, 8))
        records.save_meeting(long_ago, approved_too=True)
        return second.id


def journey(stick: Path, meeting_id: str, language: str = "en_GB") -> list[Step]:
    return [
        *keeping.keep_safe(),
        *keeping.back_ups(stick),
        *keeping.taken_out(meeting_id),
    ]


@pytest.mark.parametrize("player", PLAYERS)
def test_kept_and_taken_out(table: Table, stick: Path, old: str, player: str) -> None:
    conversation = sit_down(table, player)
    before = table.records.meetings
    PLAYERS[player](conversation, journey(stick, old))
    assert conversation.page.name == "start.more"
    after = table.records.meetings
    assert {m.id for m in before} - {m.id for m in after} == {old, before[0].id}
    kept = b"".join(p.read_bytes() for p in table.folder.rglob("*") if p.is_file())
    assert keeping.NAME.encode() not in kept
    assert b"somebody" in kept
    assert_back_ups_hold_it_all(table, stick, len(before))


def assert_back_ups_hold_it_all(table: Table, stick: Path, meetings: int) -> None:
    """Both were made before anything was taken out, and still have it, as the pages say."""
    assert table.laptop.room is not None
    for n, place in enumerate((table.laptop.room.documents, stick)):
        (made,) = place.glob("*.tar")
        again = table.folder.parent / f"again {n}"
        restore(made, again)
        with GroupRecords.open(again) as records:
            assert len(records.meetings) == meetings
            assert keeping.NAME in {p.name for p in records.group.people}


@pytest.mark.parametrize("player", PLAYERS)
def test_a_locked_group_is_brought_back_on_a_new_laptop(
    table: Table, laptop: Laptop, stick: Path, player: str
) -> None:
    with GroupRecords.open(table.folder) as records:
        records.passphrase.lock(PASSPHRASE, "0" * 26)
        before = records.meetings
        archive = back_up(records, stick, today=date(2026, 11, 23))
    conversation = conversation_for(Arguments(), laptop)
    conversation.set_access(lines=player == "lines")
    PLAYERS[player](conversation, list(keeping.brought_back(archive, PASSPHRASE)))
    assert conversation.page.name == "start.home"
    assert laptop.room is not None
    records = laptop.room.records
    assert records.meetings == before
    assert records.passphrase.locked
    assert laptop.last_group == records.files.folder != table.folder
    assert records.files.folder is not None
    assert PASSPHRASE not in str(laptop.settings)
    assert [p.name for p in records.files.folder.parent.iterdir()] == [records.files.folder.name]


def in_lines(table: Table, *, plain: bool) -> Conversation:
    conversation = table.sit_down()
    conversation.set_access(lines=True, plain=plain)
    return conversation


def test_every_page_is_said_line_by_line_with_nothing_missing(
    table: Table, stick: Path, old: str
) -> None:
    assert_all_said(in_lines(table, plain=False), journey(stick, old))


def test_every_prompt_fits_a_braille_line(table: Table, stick: Path, old: str) -> None:
    said = play_lines(in_lines(table, plain=True), [*keeping.keep_safe(), *keeping.back_ups(stick)])
    prompts = [line for line in said.splitlines() if re.search(r"(\d|Enter):$", line)]
    assert len(prompts) > 10
    assert [p for p in prompts if width(p) > 38 or "..." in p] == []


def test_every_word_comes_from_a_catalogue(table: Table, stick: Path, old: str) -> None:
    table.laptop.access = AccessSettings(language=LANGUAGE)
    conversation = table.sit_down()
    steps = journey(stick, old, LANGUAGE)
    typed = "\n".join((typed_in(table, steps), str(table.folder.parent), "fairsay-2026-11-23.tar"))
    for step in steps:
        missing = not_looked_up(conversation.page, typed)
        assert not [part for part in missing if not part.startswith("/")], conversation.page.name
        play_script(conversation, [step])
