"""A file that another program changed is asked about once; where nothing can be saved, one may look."""

from pathlib import Path
from random import Random

import pytest
from tinydb import TinyDB

from data.model.agenda import AgendaItem, ItemKind
from data.model.group import Group, Person
from data.model.meeting import Meeting
from data.settings import Settings
from data.storage import folder_lock
from data.storage.records import GroupRecords
from data.words.wording import Words
from screens.start.opening_a_folder import Opening
from tests.fixtures.groups import NOW
from tests.fixtures.script import choose, play_script
from tui.composition.interruptions import remedy
from tui.conversation.conversation import Conversation
from tui.laptop.laptop import Laptop


@pytest.fixture
def folder(tmp_path) -> Path:
    folder = tmp_path / "group"
    group = Group("Common Table", (Person("p1", "Ana"),), rules_reviewed=True, people_reviewed=True)
    agenda = (AgendaItem("i1", "News", ItemKind.NEWS, 5),)
    with GroupRecords.create(folder, group, now=NOW, random=Random(1)) as records:
        records.save_meeting(Meeting("m1", NOW.date(), "November", agenda=agenda))
        records.save_group(records.group.with_person(Person("p2", "Ben")))
    return folder


@pytest.fixture
def laptop(tmp_path) -> Laptop:
    return Laptop(tmp_path / "settings.json", Settings(), Settings().access, now=lambda: NOW)


def opened(folder: Path, laptop: Laptop) -> Conversation:
    def group(**how: object):
        return laptop.open_group(folder, **how)  # type: ignore[arg-type]

    return Conversation(
        Opening(group, may_ask=False).screen(), remedy=remedy(laptop), news=laptop.news
    )


def stock_edit(folder: Path) -> None:
    with TinyDB(folder / "group.json") as stock:
        stock.table("people").insert({"id": "z9", "name": "Zed", "role": "member"})


def names(laptop: Laptop) -> list[str]:
    return [person.name for person in laptop.room.records.group.people]


def test_one_question_opens_the_group_with_the_changes(folder, laptop) -> None:
    stock_edit(folder)
    talk = opened(folder, laptop)
    assert talk.page.question.ask == "Another program changed it: open with these changes?"
    play_script(talk, [choose("start.changed_elsewhere", "take")])
    assert talk.page.name == "start.home"
    assert names(laptop) == ["Ana", "Ben", "Zed"]
    laptop.close()
    assert opened(folder, laptop).page.name == "start.home", "it is not asked again"


def test_or_opens_what_was_saved_before_them(folder, laptop) -> None:
    stock_edit(folder)
    talk = opened(folder, laptop)
    play_script(talk, [choose("start.changed_elsewhere", "keep")])
    assert talk.page.name == "start.home"
    assert names(laptop) == ["Ana"]
    assert (folder / "group.json.other-1").exists()


def test_or_changes_nothing(folder, laptop) -> None:
    stock_edit(folder)
    before = (folder / "group.json").read_bytes()
    talk = opened(folder, laptop)
    play_script(talk, [choose("start.changed_elsewhere", "neither")])
    assert talk.over
    assert (folder / "group.json").read_bytes() == before


def test_a_changed_meeting_is_asked_about_where_it_is_chosen(folder, laptop) -> None:
    with TinyDB(folder / "meetings" / "m1.json") as stock:
        stock.table("meeting").update({"title": "Their title"})
    talk = opened(folder, laptop)
    play_script(talk, [choose("start.home", "meeting m1")])
    assert talk.page.name == "start.changed_elsewhere"
    play_script(talk, [choose("start.changed_elsewhere", "take")])
    assert talk.page.name == "start.home"
    assert laptop.room.records.meeting("m1").title == "Their title"
    assert "changes that another program made" in " ".join(
        Words().say(said) for said in laptop.room.records.files.notices
    )


def test_where_nothing_can_be_saved_one_may_look(folder, laptop, monkeypatch) -> None:
    def read_only_disk(*given: object) -> None:
        raise OSError(30, "Read-only file system")

    monkeypatch.setattr(folder_lock, "_held", read_only_disk)
    talk = opened(folder, laptop)
    assert talk.page.name == "start.only_reading"
    play_script(talk, [choose("start.only_reading", "look")])
    assert talk.page.name == "start.home"
    assert laptop.room.records.files.read_only
