"""Finding words in all meetings, and nothing that nobody typed."""

from dataclasses import replace

import pytest

from data.storage import search
from data.storage.records import GroupRecords


@pytest.fixture
def records(started, meeting, note):
    with GroupRecords.open(started) as records:
        records.save_meeting(meeting.with_entry(note))
        records.save_meeting(replace(meeting, id="other", title="The Library, again"))
        yield records


@pytest.mark.parametrize("words", ["CAFÉ", "café opens", "cafe\u0301", " nine —"])
def test_words_are_found_in_whatever_letters(records, meeting, note, words):
    assert records.search.find(words) == {meeting.id: (note.text,)}


def test_words_are_found_in_titles_too(records):
    assert records.search.find("library") == {"other": ("The Library, again",)}


@pytest.mark.parametrize("words", ['\\o/ "so"', "line\nend", "\ud800 half", "TAB\tHERE"])
def test_words_with_signs_of_any_sort_are_found(records, meeting, note, words):
    text = f"before {words.lower()} after"
    records.save_meeting(meeting.with_entry(replace(note, text=text)))
    assert list(records.search.find(words)) == [meeting.id]


@pytest.mark.parametrize(
    "words", ["it's shut", "it\u2019s shut", "i\u00adt's shut", '"now"', "\u201cnow\u201d"]
)
def test_words_are_found_in_whatever_way_of_typing_them(records, meeting, note, words):
    text = "They said it\u2019s sh\u200but \u201cnow\u201d"
    records.save_meeting(meeting.with_entry(replace(note, text=text)))
    assert records.search.find(words) == {meeting.id: (text,)}


@pytest.mark.parametrize("words", ["", "   ", "planned", "0a1b2c", "entries", "nowhere"])
def test_what_nobody_typed_is_not_found(records, words):
    assert records.search.find(words) == {}


def test_a_damaged_meeting_is_left_out_and_said(records, started, note, meeting):
    for file in (started / "meetings").glob("other*"):
        file.write_bytes(b"{")
    assert list(records.search.find("café")) == [meeting.id]
    assert len(records.files.notices) == 1


def test_searching_touches_no_file(records, started, contents):
    before = contents(started)
    records.search.find("café")
    assert contents(started) == before


def test_a_search_in_memory_is_the_same(group, meeting, note):
    with GroupRecords.in_memory(group) as records:
        records.save_meeting(meeting.with_entry(note))
        assert list(records.search.find("nine")) == [meeting.id]


def test_a_meeting_saved_since_the_last_search_is_searched_anew(records, meeting, note):
    assert list(records.search.find("wheelbarrow")) == []
    records.save_meeting(meeting.with_entry(replace(note, text="a wheelbarrow")))
    assert list(records.search.find("wheelbarrow")) == [meeting.id]
    assert list(records.search.find("café")) == []
    records.save_meeting(meeting)
    assert list(records.search.find("wheelbarrow")) == []


def test_a_second_search_opens_only_files_with_the_words(records, meeting, monkeypatch):
    records.search.find("nothing like it")
    opened = []
    open_file = type(records.files.home).file
    monkeypatch.setattr(
        type(records.files.home), "file", lambda home, n: opened.append(n) or open_file(home, n)
    )
    assert list(records.search.find("café")) == [meeting.id]
    assert opened == [f"meetings/{meeting.id}"]


def test_what_is_remembered_of_files_has_a_bound(records, meeting, monkeypatch):
    monkeypatch.setattr(search, "MOST_REMEMBERED", 10)
    assert list(records.search.find("café")) == list(records.search.find("CAFÉ")) == [meeting.id]
