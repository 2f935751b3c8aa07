"""Leaving, and pausing, say what is saved and what is not."""

from __future__ import annotations

from pathlib import Path

import pytest

from data.words.problems import Problem
from data.words.wording import Words, phrase
from screens.anywhere.leave import LeaveScreen
from screens.anywhere.pause import Pause
from screens.anywhere.unsaved import SaveElsewhere, Unsaved
from tests.fixtures.script import choose
from tests.fixtures.voting_room import TUESDAYS, Voting, a_room
from tui.pages.answering import answered
from tui.pages.page import Chosen, Filled
from tui.pages.screen import Back, Go, Leave, Stay
from tui.pages.texts import texts_of
from tui.room import Room

ALL_SAVED = "Everything entered is saved. Next time you carry on from here."


class FullDisk(Problem):
    def __init__(self) -> None:
        super().__init__(phrase("The disk is full."), None, phrase("Make room."))


def said(screen) -> str:
    return "\n".join(texts_of(screen.page(Words())))


@pytest.fixture
def voting(monkeypatch) -> Voting:
    """A vote whose result could not be saved, and was gone on without."""
    voting = Voting(a_room(TUESDAYS)).opened().voted("0000000")

    def full(meeting):
        raise FullDisk

    with monkeypatch.context() as patched:
        patched.setattr(voting.room.records, "save_meeting", full)
        voting.does(choose("vote.everyone", "yes"), choose("vote.not-saved", "show"))
    return voting


def test_where_everything_is_saved_leaving_says_so_and_asks_once() -> None:
    leaving = LeaveScreen(unsaved=Unsaved(a_room()))
    assert ALL_SAVED in said(leaving)
    assert answered(leaving.page(Words()), Chosen("leave")) == Leave()
    assert answered(leaving.page(Words()), Chosen("stay")) == Back()


def test_before_there_is_a_group_nothing_is_called_saved() -> None:
    for page in (said(LeaveScreen()), said(Pause(None))):
        assert "No group is open. What is typed here is not kept." in page
        assert "is saved" not in page


def test_in_a_group_that_is_open_to_read_nothing_is_called_saved() -> None:
    room = a_room()
    room.records.close()
    for page in (said(LeaveScreen(unsaved=Unsaved(room))), said(Pause(room, Unsaved(room)))):
        assert "open to read only. What is typed here is not kept." in page
        assert "is saved" not in page


def test_a_text_that_is_not_saved_is_shown_and_never_called_saved() -> None:
    text = "A long note. " * 400
    leaving = LeaveScreen(unsaved=Unsaved(a_room(), typed=lambda: (text,)))
    assert "Not all of it is saved." in said(leaving)
    assert ALL_SAVED not in said(leaving)
    assert text[:100] in said(leaving)
    assert "Leave without it" in said(leaving)
    paused = said(Pause(None, leaving.unsaved))
    assert "Everything is saved." not in paused
    assert "Not all of it is saved." in paused


def test_a_result_that_is_not_saved_is_said_on_its_page_after_it_and_on_leaving(voting) -> None:
    assert voting.page.name == "vote.result"
    assert "The result is not saved yet." in voting.said
    voting.does(choose("vote.result", "go"))
    assert "The result is saved." not in voting.said
    leaving = LeaveScreen(unsaved=Unsaved(voting.room))
    assert "The result is yes." in said(leaving)
    assert ALL_SAVED not in said(leaving)


def test_trying_again_saves_it_and_only_then_says_so(voting, monkeypatch) -> None:
    leaving = LeaveScreen(unsaved=Unsaved(voting.room))
    with monkeypatch.context() as patched:

        def full(meeting):
            raise FullDisk

        patched.setattr(voting.room.records, "save_meeting", full)
        with pytest.raises(FullDisk):
            answered(leaving.page(Words()), Chosen("again"))
    assert answered(leaving.page(Words()), Chosen("again")) == Stay(said=phrase("Now it is saved."))
    assert ALL_SAVED in said(leaving)
    assert voting.kept[0].shown is not None


def test_what_is_not_saved_can_go_in_a_file_somewhere_else(voting, tmp_path: Path) -> None:
    unsaved = Unsaved(voting.room, typed=lambda: ("A note", "Jos\u00e9"))
    leaving = LeaveScreen(unsaved=unsaved)
    going = answered(leaving.page(Words()), Chosen("elsewhere"))
    assert isinstance(going, Go)
    saved = answered(going.screen.page(Words()), Filled({"place": str(tmp_path)}))
    assert isinstance(saved, Back)
    (file,) = tmp_path.iterdir()
    assert saved.said is not None
    assert str(file) in Words().say(saved.said)
    written = file.read_text("utf-8")
    assert "The result is yes." in written
    assert "Yes: more than half" in written
    assert "A note\n\nJos\u00e9" in written
    assert "What the group could not save is in a file of its own." in said(leaving)
    assert ALL_SAVED not in said(leaving)


@pytest.mark.parametrize("place", ["/nowhere/at/all", "", "x" * 5000])
def test_a_place_that_cannot_be_written_saves_nothing_and_says_so(voting, place) -> None:
    room: Room = voting.room
    elsewhere = SaveElsewhere(room, Unsaved(room))
    with pytest.raises(Problem):
        answered(elsewhere.page(Words()), Filled({"place": place}))
    assert "Leave without it" in said(LeaveScreen(unsaved=Unsaved(room)))
