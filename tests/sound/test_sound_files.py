"""Minutes and agendas as a sound file, listened to."""

from __future__ import annotations

import sys
import wave
from pathlib import Path

import numpy as np
import pytest

from bench.support.sound_card import whole_sentences, words_in
from data.documents.saving import CannotSaveMinutes, NameTaken
from data.words.problems import Problem
from data.words.wording import Words
from tests.fixtures.groups import closed_sample
from tui.command_line.arguments import Arguments
from tui.command_line.document_tasks import write_minutes
from tui.voice.sound_file import CannotMakeSound, NoVoiceForIt, voices_here, write_sound
from tui.voice.worker_process import START, STOCK

pytestmark = pytest.mark.slow

GRAMMAR = (
    "common table | what to work on next | a and e and frailty | minutes of |"
    " everything in it is invented"
)


@pytest.fixture
def group(tmp_path) -> Path:
    return closed_sample(tmp_path / "group")


@pytest.fixture
def empty(tmp_path) -> Path:
    file = tmp_path / "sound.wav"
    file.touch()
    return file


def sound_of(file: Path) -> np.ndarray:
    with wave.open(str(file)) as kept:
        assert (kept.getframerate(), kept.getsampwidth(), kept.getnchannels()) == (22050, 2, 1)
        return np.frombuffer(kept.readframes(kept.getnframes()), "<i2").astype(float)


@pytest.mark.parametrize("command", [START, (*START, STOCK)], ids=["stream", "stock"])
def test_texts_and_pauses_are_heard_in_their_order(empty, command):
    write_sound(
        ["What to work on next", 1.0, "Everything in it is invented"],
        empty,
        "en_GB",
        command=command,
    )
    sound = sound_of(empty)
    first = whole_sentences(sound[: 22050 * 2])
    assert words_in(first, GRAMMAR) == "what to work on next"
    assert words_in(sound[len(first) :], GRAMMAR) == "everything in it is invented"


@pytest.mark.parametrize("task", ["minutes", "agenda"])
@pytest.mark.parametrize("register", ["standard", "plain"])
def test_a_document_of_the_sample_group_can_be_listened_to(group, tmp_path, capsys, task, register):
    file = tmp_path / "listen.wav"
    asked = Arguments(task=task, group=group, format="wav", output=file, words=register)
    write_minutes(asked, "", Words())
    assert str(file) in capsys.readouterr().out
    sound = sound_of(file)
    assert len(sound) > 22050 * 20
    assert "common table" in words_in(whole_sentences(sound[: 22050 * 3]), GRAMMAR)
    assert file.stat().st_mode & 0o077 == 0
    assert sorted(p.name for p in tmp_path.iterdir()) == ["group", "listen.wav"]


def test_a_file_that_is_there_is_never_written_over(group, tmp_path):
    file = tmp_path / "listen.wav"
    file.write_text("mine")
    with pytest.raises(NameTaken):
        write_minutes(
            Arguments(task="minutes", group=group, format="wav", output=file), "", Words()
        )
    assert file.read_text() == "mine"


@pytest.mark.skipif(sys.platform != "linux", reason="/dev/full is of Linux")
def test_a_full_disk_is_said(group, tmp_path, monkeypatch):
    monkeypatch.setattr(
        "data.documents.saving._write", lambda path, written: path.symlink_to("/dev/full")
    )
    with pytest.raises(CannotSaveMinutes):
        write_minutes(
            Arguments(task="minutes", group=group, format="wav", output=tmp_path / "x.wav"),
            "",
            Words(),
        )
    assert sorted(p.name for p in tmp_path.iterdir()) == ["group"]


def test_a_language_without_a_voice_is_said_and_no_file_is_left_half_made(empty):
    with pytest.raises(NoVoiceForIt) as raised:
        write_sound(["soo dhawoow"], empty, "so")
    assert "Soomaali" in Words().say(raised.value.sentences[0])


def test_without_an_engine_it_says_what_to_do(empty):
    with pytest.raises(Problem) as raised:
        write_sound(
            ["Hello"], empty, "en_GB", command=(sys.executable, "-c", "raise SystemExit(3)")
        )
    assert isinstance(raised.value, CannotMakeSound)


def test_the_voices_of_this_computer_are_known_by_their_language():
    voices = voices_here()
    assert {"en-gb", "en", "pl", "ro", "cy", "uk"} <= set(voices)
    assert "so" not in voices
    assert voices_here((sys.executable, "-c", "raise SystemExit(3)")) == ()
