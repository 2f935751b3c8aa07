"""Taking out a name: where it stands is said before it is taken out, above all where that is nowhere."""

from __future__ import annotations

import pytest

from data.storage.records import GroupRecords
from data.words.wording import Words
from screens.safekeeping.erase import WhichName
from tests.fixtures.groups import closed_sample, room_with
from tests.fixtures.script import choose, fill, play_script
from tui.conversation.conversation import Conversation
from tui.pages.page_in_lines import page_lines
from tui.room import Room


@pytest.fixture
def room(tmp_path):
    with GroupRecords.open(closed_sample(tmp_path / "group")) as records:
        yield room_with(records, tmp_path)


def lines_for(room: Room, name: str) -> list[str]:
    """What is said before the question whether to take it out."""
    talk = Conversation(WhichName(room))
    play_script(talk, [fill("safekeeping.erase_name", name=name)])
    assert talk.page.name == "safekeeping.confirm_erase"
    return page_lines(talk.page, Words())


def test_a_name_that_is_nowhere_is_said_to_be_nowhere_first(room) -> None:
    assert lines_for(room, "Wilhelmina")[0] == (
        "Please note: This name is nowhere in what is saved now."
    )


def test_a_letter_that_stands_in_many_words_is_nowhere_as_a_name(room) -> None:
    assert len(room.records.search.find("k")) > 0
    assert "nowhere" in lines_for(room, "k")[0]


def test_a_name_in_meetings_and_in_the_list_is_said_to_be_in_both(room) -> None:
    said = lines_for(room, "Old Ray")
    assert said[0] == "This cannot be undone."
    assert said[1].startswith("We found it in ")
    assert said[2] == "It is also in the list of people, in actions or in other notes of the group."


def test_a_name_that_is_nowhere_can_still_be_taken_out_of_older_copies(room) -> None:
    talk = Conversation(WhichName(room))
    play_script(talk, [fill("safekeeping.erase_name", name="Wilhelmina")])
    play_script(talk, [choose("safekeeping.confirm_erase", "yes")])
    assert talk.page.name == "safekeeping.erased"
