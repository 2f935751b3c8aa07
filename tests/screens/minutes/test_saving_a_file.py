"""Saving minutes as a file, and saying where it is."""

from __future__ import annotations

from dataclasses import replace

import pytest

from data.documents.saving import CannotSaveMinutes
from data.model.meeting import MeetingState
from data.words.wording import Words
from screens.minutes.saving import KINDS, FileChoices, MinutesFile, SaveFile
from screens.plan.saving import AgendaFile
from tests.fixtures.script import choose, play_script
from tests.screens.minutes.talking import at, options, said
from tui.pages.answering import answered
from tui.pages.page import Chosen

SOUND = Chosen("wav")


def save(talk, kind: str) -> None:
    """From the minutes to the file, whichever page the kind is on."""
    play_script(talk, [choose("minutes.one", "save")])
    if kind not in options(talk):
        play_script(talk, [choose("minutes.save", "other")])
    play_script(talk, [choose("minutes.save", kind)])


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind not in {"pdf", "wav"}])
def test_minutes_are_saved_as_a_file_and_it_is_said_where(talk, room, last, kind) -> None:
    save(talk, kind)
    (path,) = room.documents.iterdir()
    assert path.name == f"{last.day}-common-table-what-to-work-on-next-minutes.{kind}"
    assert str(path) in said(talk)
    play_script(talk, [choose("minutes.saved", "done")])
    assert talk.page.name == f"minutes.one/{last.id}"


def test_plain_words_and_large_print_are_in_the_file_and_in_its_name(talk, room) -> None:
    play_script(
        talk,
        [
            choose("minutes.one", "save"),
            choose("minutes.save", "words"),
            choose("minutes.save", "size"),
            choose("minutes.save", "other"),
            choose("minutes.save-other", "html"),
        ],
    )
    (path,) = room.documents.iterdir()
    assert path.stem.endswith("-minutes-plain-words-large-print")
    page = path.read_text("utf-8")
    assert Words(plain=True)("This is a sample group. Everything in it is invented.") in page
    assert 'class="large"' in page


def test_what_was_chosen_is_said_and_can_be_taken_back(talk) -> None:
    play_script(talk, [choose("minutes.one", "save")])
    usual = said(talk)
    for choice, sentence in (("words", "plain words"), ("size", "large print")):
        play_script(talk, [choose("minutes.save", choice)])
        assert sentence in said(talk).replace(usual, "")
        play_script(talk, [choose("minutes.save", choice)])
        assert said(talk) == usual


def test_at_most_five_choices_and_a_word_document_comes_first(room, last) -> None:
    page = SaveFile(MinutesFile(room, last.id)).page(Words())
    assert [o.id for o in page.question.options] == ["docx", "txt", "wav", "other", "back"]
    every = {o.id for o in page.question.options} | {
        o.id
        for o in SaveFile(MinutesFile(room, last.id), other=True).page(Words()).question.options
    }
    assert every == {*KINDS, "other", "back"}


def test_an_agenda_has_every_kind_but_a_spreadsheet(room) -> None:
    agenda = AgendaFile(room, room.records.meetings[-1].id)
    assert set(agenda.kinds) == {*KINDS} - {"csv"}
    answered(SaveFile(agenda).page(Words()), Chosen("docx"))
    (path,) = room.documents.iterdir()
    assert path.name.endswith("-agenda.docx")


def test_a_folder_that_cannot_be_written_is_said_and_nothing_is_lost(talk, room) -> None:
    room.documents.write_text("a file, not a folder")
    play_script(talk, [choose("minutes.one", "save"), choose("minutes.save", "txt")])
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


def test_the_same_file_saved_again_is_one_file(talk, room) -> None:
    for _ in range(2):
        save(talk, "docx")
        play_script(talk, [choose("minutes.saved", "done")])
    assert len(list(room.documents.iterdir())) == 1


@pytest.mark.parametrize("answer", ["both", "replace", "back"])
def test_a_file_that_somebody_changed_is_asked_about_and_never_lost_in_silence(
    talk, room, answer
) -> None:
    save(talk, "txt")
    play_script(talk, [choose("minutes.saved", "done")])
    (old,) = room.documents.iterdir()
    ours = old.read_bytes()
    old.write_text("with notes of my own")
    save(talk, "txt")
    assert talk.page.name.startswith("minutes.taken")
    assert str(old) in said(talk)
    assert [path.name for path in room.documents.iterdir()] == [old.name]
    play_script(talk, [choose("minutes.taken", answer)])
    new = old.with_name(f"{old.stem}-2.txt")
    there = {path.name: path.read_bytes() for path in room.documents.iterdir()}
    assert (
        there
        == {
            "both": {old.name: b"with notes of my own", new.name: ours},
            "replace": {old.name: ours},
            "back": {old.name: b"with notes of my own"},
        }[answer]
    )
    if answer != "back":
        assert str(new if answer == "both" else old) in said(talk)


def test_a_sound_is_never_put_over_another_file_unasked(room, last) -> None:
    def hum(document, file):
        file.write_bytes(document.title.encode())

    told = replace(room, write_sound=hum)
    page = SaveFile(MinutesFile(told, last.id)).page(Words())
    assert answered(page, SOUND).screen.path.endswith("-minutes.wav")
    asked = answered(page, SOUND).screen
    saved = answered(asked.page(Words()), Chosen("both"))
    assert saved.screen.path.endswith("-minutes-2.wav")
    assert len(list(room.documents.iterdir())) == 2


def test_a_sound_that_cannot_be_made_leaves_nothing_behind(room, last) -> None:
    def break_down(document, file):
        file.write_bytes(b"half of it")
        raise OSError(28, "no space left")

    page = SaveFile(MinutesFile(replace(room, write_sound=break_down), last.id)).page(Words())
    with pytest.raises(CannotSaveMinutes):
        answered(page, SOUND)
    assert list(room.documents.iterdir()) == []


def test_one_key_asks_the_computer_for_the_folder(room, last) -> None:
    shown = []
    with_windows = replace(room, open_folder=shown.append)
    page = SaveFile(MinutesFile(with_windows, last.id)).page(Words())
    saved = answered(page, Chosen("txt")).screen
    answered(saved.page(Words()), Chosen("folder"))
    assert shown == [room.documents]


def test_without_windows_one_key_shows_the_path_alone(talk, room) -> None:
    save(talk, "txt")
    (path,) = room.documents.iterdir()
    play_script(talk, [choose("minutes.saved", "path")])
    (block,) = talk.page.blocks
    assert block.text == str(path)


@pytest.mark.parametrize("plain", [True, False])
def test_the_words_in_force_are_those_of_the_file(room, last, plain) -> None:
    words = Words(plain=plain)
    assert FileChoices().file_words(words) == words
    assert FileChoices(plain=not plain).file_words(words).plain is not plain
