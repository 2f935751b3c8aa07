"""Files in the group's folder that are none of ours are named, and go only when somebody says so."""

from random import Random

import pytest

from data.model.group import Group
from data.storage.records import GroupRecords
from data.storage.strays import remove_strays, strays
from screens.safekeeping.erase import Erase
from screens.safekeeping.lock import OfferLock
from tests.fixtures.groups import NOW, room_with
from tests.fixtures.script import Step, choose, fill, go_on, play_script
from tests.journeys.keeping import BACK
from tui.conversation.conversation import Conversation
from tui.pages.page import WentOn
from tui.pages.screen import Back
from tui.pages.texts import texts_of

OTHERS = (
    "group (copy).json",
    ".group.json.swp",
    "meetings/m1.sync-conflict-2026.json",
    "notes.txt",
)


@pytest.fixture
def folder(tmp_path):
    folder = tmp_path / "group"
    GroupRecords.create(folder, Group("Common Table"), now=NOW, random=Random(1)).close()
    return folder


@pytest.fixture
def room(folder, tmp_path):
    with GroupRecords.open(folder) as records:
        yield room_with(records, tmp_path)


def said(talk):
    return " ".join(map(str, texts_of(talk.page)))


def put(folder):
    for name in OTHERS:
        (folder / name).write_text("Ana said so")


def test_only_what_has_no_name_of_ours_is_a_stray(folder):
    with GroupRecords.open(folder):
        (folder / "group.json.damaged-1").write_text("{")
        assert strays(folder) == ()
        put(folder)
        assert {*strays(folder)} == {*OTHERS}


def test_they_are_named_before_a_lock_and_can_be_taken_out_with_one_yes(room, folder):
    put(folder)
    talk = Conversation(OfferLock(room, lambda said: Back()))
    assert "notes.txt" in said(talk)
    talk = Conversation(Erase(room))
    assert "group (copy).json" in said(talk)
    play_script(talk, [choose("safekeeping.erase", "others")])
    assert all((folder / name).exists() for name in OTHERS)
    play_script(talk, [choose("safekeeping.confirm_erase", "yes")])
    assert strays(folder) == ()
    assert (folder / "group.json").exists()


def test_a_lock_offers_to_take_them_out_first_and_comes_back_to_locking(room, folder):
    put(folder)
    talk = Conversation(OfferLock(room, lambda said: Back()))
    confirm = choose("safekeeping.confirm_erase", "yes")
    play_script(talk, [choose("safekeeping.lock", "others"), confirm])
    assert strays(folder) == ()
    talk.answer(WentOn())
    assert talk.page.name == "safekeeping.lock"
    assert "others" not in [option.id for option in talk.page.question.options]


def test_what_is_ours_is_never_removed_as_a_stray(folder):
    remove_strays(folder, ("group.json", "../outside"))
    assert (folder / "group.json").exists()


def test_a_damaged_file_in_no_list_stops_taking_out_a_name_until_it_is_taken_out_itself(
    folder, tmp_path
):
    (folder / "meetings" / "zzz.json").write_text('{"Ana said": ')
    with GroupRecords.open(folder) as records:
        talk = Conversation(Erase(room_with(records, tmp_path)))
        yes = choose("safekeeping.confirm_erase", "yes")
        name = [
            choose("safekeeping.erase", "person"),
            fill("safekeeping.erase_name", name="Ana"),
            yes,
        ]
        play_script(talk, name)
        assert "meetings/zzz.json" in said(talk)
        assert "nothing was changed" in said(talk)
        play_script(
            talk,
            [
                choose("safekeeping.confirm_erase", "no"),
                Step("safekeeping.erase_name", BACK),
                choose("safekeeping.erase", "meeting"),
                choose("safekeeping.erase_meeting", "zzz"),
                yes,
                go_on("safekeeping.erased"),
                choose("safekeeping.erase_meeting", "none"),
                *name,
            ],
        )
        assert talk.page.name == "safekeeping.erased"
        assert not (folder / "meetings" / "zzz.json").exists()
