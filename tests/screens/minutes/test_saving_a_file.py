"""Saving minutes as a file, and saying where it is."""

from __future__ import annotations

from dataclasses import replace

import pytest

from data.documents.saving import CannotSaveMinutes
from data.model.meeting import MeetingState
from data.words.wording import Words
from screens.minutes.saving import MinutesFile, SaveFile
from tests.fixtures.script import choose, play_script
from tests.screens.minutes.talking import at, options, said
from tui.pages.answering import answered
from tui.pages.page import Chosen

SOUND = Chosen("wav standard")


@pytest.mark.parametrize("kind", ["txt", "md"])
@pytest.mark.parametrize("register", ["standard", "plain"])
def test_minutes_are_saved_as_a_file_and_it_is_said_where(talk, room, last, kind, register) -> None:
    play_script(
        talk,
        [choose("minutes.one", "save"), choose("minutes.save", f"{kind} {register}")],
    )
    (path,) = room.documents.iterdir()
    assert path.suffix == f".{kind}"
    assert str(path) in said(talk)
    invented = Words(plain=register == "plain")(
        "This is a sample group. Everything in it is invented."
    )
    assert invented in path.read_text("utf-8")
    play_script(talk, [choose("minutes.saved", "done")])
    assert talk.page.name == f"minutes.one/{last.id}"


def test_a_folder_that_cannot_be_written_is_said_and_nothing_is_lost(talk, room) -> None:
    room.documents.write_text("a file, not a folder")
    play_script(talk, [choose("minutes.one", "save"), choose("minutes.save", "txt standard")])
    assert "We could not save the file." in said(talk)
    assert talk.page.name.startswith("minutes.save/")


def test_saving_warns_while_the_meeting_runs(room) -> None:
    running = replace(
        room.records.meeting(room.records.meetings[-1].id), state=MeetingState.RUNNING
    )
    room.records.save_meeting(running)
    talk = at(room, running)
    assert options(talk) == ["read", "save", "back"]
    play_script(talk, [choose("minutes.one", "save")])
    assert "The meeting is not over" in said(talk)


@pytest.mark.parametrize("plain", [True, False])
def test_the_words_in_force_come_first(room, last, plain) -> None:
    page = SaveFile(MinutesFile(room, last.id)).page(Words(plain=plain))
    here, other = ("plain", "standard") if plain else ("standard", "plain")
    kinds = ("txt", "wav", "md")
    assert [o.id for o in page.question.options] == [*(f"{k} {here}" for k in kinds), "back"]
    assert [o.id for o in page.actions] == [f"{k} {other}" for k in kinds]


def test_a_sound_file_is_saved_like_any_other_and_never_over_one(talk, room, last) -> None:
    def hum(document, file):
        file.write_bytes(document.title.encode())

    told = replace(room, write_sound=hum)
    for _ in range(2):
        saved = answered(SaveFile(MinutesFile(told, last.id)).page(Words()), SOUND)
    names = sorted(path.name for path in room.documents.iterdir())
    assert len(names) == 2
    assert names[0].endswith("-2.wav")
    assert saved.screen.path == str(room.documents / names[0])


def test_a_sound_that_cannot_be_made_leaves_nothing_behind(room, last) -> None:
    def break_down(document, file):
        file.write_bytes(b"half of it")
        raise OSError(28, "no space left")

    page = SaveFile(MinutesFile(replace(room, write_sound=break_down), last.id)).page(Words())
    with pytest.raises(CannotSaveMinutes):
        answered(page, SOUND)
    assert list(room.documents.iterdir()) == []
