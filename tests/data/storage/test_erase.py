"""Erased is erased: not in a record, not in a draft, not in a copy kept before or beside."""

import unicodedata
from dataclasses import replace
from datetime import date
from random import Random

import pytest

from data.model.group import Action, ActionState, Person
from data.model.meeting import Attendance, Presence
from data.storage.erase import (
    erase_before,
    erase_meeting,
    erase_person,
    same_day_years_ago,
    where_named,
)
from data.storage.erasing_steps import of_person
from data.storage.keys import new_recovery_code
from data.storage.problems import NoSuchMeeting
from data.storage.records import GroupRecords

pytestmark = pytest.mark.usefixtures("little_work")

WORDS = "kettle blue seven garden tram"


@pytest.fixture
def lived_in(started, group, meeting, note):
    """A group in which Ana was here, spoke, took an action, and was typed about."""
    with GroupRecords.open(started) as records:
        records.save_group(
            group.with_action(Action("x1", "Ask ANA's doctor", "Ana", meeting_id=meeting.id))
        )
        here = meeting.with_attendance(Attendance("Ana", Presence.HERE, "a1"))
        records.save_meeting(
            here.with_entry(replace(note, text="Ana said: the café. Anaïs and Anabel agreed."))
        )
        records.save_meeting(replace(records.meeting(meeting.id), title="Ana’s idea"))
        records.drafts.keep("note", {"text": "ana wants"})
    (started / "group.json.damaged-1").write_text("Ana")
    (started / "drafts.json.damaged-1").write_text("Ana")
    (started / "meetings" / "gone.json.other-1").write_text("Ana")
    return started


def everything(folder):
    return b"".join(p.read_bytes() for p in sorted(folder.rglob("*")) if p.is_file()).decode()


def test_a_person_is_erased_from_every_file_and_every_copy(lived_in, meeting):
    with GroupRecords.open(lived_in) as records:
        erase_person(records, "Ana", "somebody")
        after = records.meeting(meeting.id)
        assert [p.name for p in records.group.people] == ["Ben"]
        assert records.group.actions[0].text == "Ask somebody's doctor"
        assert records.group.actions[0].who == "somebody"
        assert after.entries[0].text == "somebody said: the café. Anaïs and Anabel agreed."
        assert after.attendance == (Attendance("somebody", Presence.HERE, "a1"),)
        assert records.meetings[0].title == after.title == "somebody’s idea"
        assert records.drafts.all() == {"note": {"text": "somebody wants"}}
    text = everything(lived_in).replace("Anaïs", "").replace("Anabel", "")
    assert "ana" not in text.casefold()
    with GroupRecords.open(lived_in) as records:
        assert records.files.notices == ()
        assert records.meeting(meeting.id) == after


def test_where_a_name_would_be_taken_out_is_known_before(lived_in):
    with GroupRecords.open(lived_in) as records:
        assert where_named(records, "ana") == (1, True)
        assert where_named(records, "Ben") == (0, True)
        assert where_named(records, "Anabel") == (1, False)
        assert where_named(records, "Zed") == (0, False)
        records.save_group(records.group.with_action(Action("x2", "Ask Olu", "Ben")))
        assert where_named(records, "Olu") == (0, True), "in an action, and nobody of the group"
        erase_person(records, "Ana", "somebody")
        assert where_named(records, "Ana") == (0, False)


@pytest.mark.parametrize("letter", ["A", "n", "t"])
def test_a_name_of_one_letter_is_found_only_as_a_whole_word(lived_in, meeting, letter):
    with GroupRecords.open(lived_in) as records:
        assert where_named(records, letter) == (0, False)
        held = records.meeting(meeting.id)
        records.save_meeting(replace(held, title=f"What {letter} said"))
        assert where_named(records, letter) == (1, False)


def test_what_was_begun_before_is_ended_before_anything_else_is_erased(lived_in):
    with GroupRecords.open(lived_in) as records:
        records.erasing.put(of_person("Ben", "somebody"))
        erase_person(records, "Ana", "somebody")
        assert records.group.people == ()
        assert where_named(records, "Ben") == (0, False)
        assert records.erasing.unfinished == {}


def test_nothing_else_is_changed(lived_in, meeting):
    with GroupRecords.open(lived_in) as records:
        before, group = records.meeting(meeting.id), records.group
        erase_person(records, "Nobody we know", "somebody")
        assert records.meeting(meeting.id) == before
        assert records.group == group


def test_erasing_works_under_a_lock(lived_in):
    with GroupRecords.open(lived_in) as records:
        records.passphrase.lock(WORDS, new_recovery_code(Random(2)))
        erase_person(records, "Ana", "somebody")
        records.passphrase.unlock()
    assert "ana" not in everything(lived_in).replace("Anaïs", "").replace("Anabel", "").casefold()


def test_an_accent_may_be_typed_in_either_way(started, meeting, note):
    split = unicodedata.normalize("NFD", "José")
    with GroupRecords.open(started) as records:
        records.save_meeting(meeting.with_entry(replace(note, text=f"{split} said so")))
        erase_person(records, "José", "somebody")
        assert records.meeting(meeting.id).entries[0].text == "somebody said so"


@pytest.mark.parametrize("written", ["O\u2019Brien", "O'Bri\u200ben", "o`brien", "\u2060O'Brien"])
def test_a_name_is_erased_however_it_was_typed(started, group, meeting, note, written):
    with GroupRecords.open(started) as records:
        records.save_group(group.with_person(Person("p9", written)))
        records.save_meeting(meeting.with_entry(replace(note, text=f"{written} said so")))
        erase_person(records, "O'Brien", "somebody")
        assert records.meeting(meeting.id).entries[0].text.strip("\u2060") == "somebody said so"
        assert "p9" not in {person.id for person in records.group.people}


def test_a_name_of_several_words_is_found_over_a_line_end(started, meeting, note):
    with GroupRecords.open(started) as records:
        records.save_meeting(meeting.with_entry(replace(note, text="for Mary\nAnn (the cook)")))
        erase_person(records, "Mary Ann", "somebody")
        assert records.meeting(meeting.id).entries[0].text == "for somebody (the cook)"


def test_an_empty_name_is_a_mistake_in_the_program(started):
    with GroupRecords.open(started) as records, pytest.raises(ValueError, match="nothing in it"):
        erase_person(records, "  ", "somebody")


def test_an_erased_meeting_leaves_no_trace(lived_in, meeting):
    with GroupRecords.open(lived_in) as records:
        erase_meeting(records, meeting.id)
        assert records.meetings == ()
        with pytest.raises(NoSuchMeeting):
            erase_meeting(records, meeting.id)
    assert not list((lived_in / "meetings").iterdir()), "nothing of any meeting"
    assert "idea" not in everything(lived_in)


def test_everything_before_a_day_is_erased_with_its_finished_actions(started, group, meeting):
    days = {"old": date(2020, 11, 22), "edge": date(2020, 11, 23), "new": date(2026, 1, 1)}
    actions = [
        ("a", "old", ActionState.DONE),
        ("b", "old", ActionState.OPEN),
        ("c", "new", ActionState.DONE),
    ]
    with GroupRecords.open(started) as records:
        for meeting_id, day in days.items():
            records.save_meeting(
                replace(meeting, id=meeting_id, day=day, title=f"title of {meeting_id}")
            )
        for action_id, of, state in actions:
            records.save_group(
                records.group.with_action(
                    Action(action_id, f"act {action_id}", "Ben", state=state, meeting_id=of)
                )
            )
        assert erase_before(records, same_day_years_ago(date(2026, 11, 23), 6)) == 1
        assert {m.id for m in records.meetings} == {"edge", "new", meeting.id}
        assert [a.id for a in records.group.actions] == ["b", "c"]
    assert "title of old" not in everything(started)
    assert "act a" not in everything(started)


def test_six_years_before_a_leap_day():
    assert same_day_years_ago(date(2024, 2, 29), 6) == date(2018, 3, 1)
    assert same_day_years_ago(date(2024, 2, 29), 4) == date(2020, 2, 29)


def test_in_memory_erasing_is_the_same(group, meeting):
    with GroupRecords.in_memory(group.with_person(Person("z", "Zed"))) as records:
        records.save_meeting(replace(meeting, title="Zed’s idea"))
        erase_person(records, "zed", "somebody")
        assert records.meetings[0].title == "somebody’s idea"
        assert [p.name for p in records.group.people] == ["Ana", "Ben"]
