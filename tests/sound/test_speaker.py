"""The voice as it is heard: real sound from the real engine, played on a sound card that is none."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from bench.support.sound_card import until, words_in
from tests.sound.conftest import english
from tui.voice.passage import Passage
from tui.voice.worker_process import START, STOCK

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(
        sys.platform != "linux", reason="the sound card of these tests is for Linux"
    ),
]

GRAMMAR = (
    "what is said in this room stays in this room | everybody | welcome | vote | agenda | chair"
)
COUNT = "one two three four five six seven eight nine ten eleven twelve"
HOW = [pytest.param(START, id="stream"), pytest.param((*START, STOCK), id="stock")]


@pytest.mark.parametrize("command", HOW)
def test_the_words_are_heard(command, talker, sound_card):
    talker.speaker(command=command).say(english("What is said in this room stays in this room"))
    (heard,) = _all_heard(sound_card)
    words = words_in(heard.samples, GRAMMAR)
    assert "said in this room" in words
    assert "vote" not in words


def test_passages_follow_each_other_each_in_its_language(talker, sound_card):
    talker.speaker().say(
        english("Welcome everybody"), Passage("Witamy wszystkich", "pl"), english("Agenda")
    )
    (heard,) = _all_heard(sound_card)
    third = heard.samples[: int(len(heard.samples) / 2.2)]
    assert "welcome everybody" in words_in(third, GRAMMAR)
    assert talker.begun == ["Welcome everybody", "Witamy wszystkich", "Agenda"]
    assert 2 < heard.seconds < 6


@pytest.mark.parametrize("command", HOW)
def test_the_latest_takes_the_place_of_the_rest(command, talker, sound_card):
    speaker = talker.speaker(command=command)
    speaker.say(english(COUNT))
    until(lambda: bool(sound_card.heard()))
    time.sleep(1.0)
    asked = time.monotonic()
    speaker.say(english("welcome"))
    first, second = _all_heard(sound_card)
    assert first.seconds < 2.0
    assert first.begun + first.seconds < asked + 0.2
    assert words_in(second.samples, GRAMMAR) == "welcome"


@pytest.mark.parametrize("command", HOW)
def test_stop_is_silence(command, talker, sound_card):
    speaker = talker.speaker(command=command)
    speaker.say(english(COUNT))
    until(lambda: bool(sound_card.heard()))
    time.sleep(0.7)
    asked = time.monotonic()
    speaker.stop()
    (heard,) = _all_heard(sound_card)
    assert heard.begun + heard.seconds < asked + 0.15


def test_of_two_hundred_quick_moves_only_the_last_is_heard_to_its_end(talker, sound_card):
    speaker, longest = talker.speaker(), 0.0
    speaker.say(english("ready"))
    _all_heard(sound_card)
    for n in range(1, 201):
        began = time.perf_counter()
        speaker.say(english(f"agenda item number {n}, of the list of all of them"))
        longest = max(longest, time.perf_counter() - began)
        time.sleep(1 / 60)
    heard = _all_heard(sound_card)
    assert longest < 0.02
    assert talker.begun[-1].startswith("agenda item number 200")
    assert [one.seconds > 1.5 for one in heard[1:]].count(True) == 1
    assert heard[-1].seconds > 1.5


def test_spelling_says_the_letters(talker, sound_card):
    talker.speaker().say(english("cab", spelled=True))
    (heard,) = _all_heard(sound_card)
    assert words_in(heard.samples, "see a bee | cab | chair") == "see a bee"


def test_rate_and_loudness_are_those_that_are_set(talker, sound_card):
    speaker = talker.speaker()
    for rate, volume in ((100, 1.0), (300, 1.0), (300, 0.3)):
        speaker.rate, speaker.volume = rate, volume
        speaker.say(english("Welcome everybody, this is the agenda of today"))
        sound_card.quiet_for(0.6)
    slow, fast, soft = sound_card.heard()
    assert slow.seconds > 1.8 * fast.seconds
    assert abs(soft.samples).max() < 0.6 * abs(fast.samples).max()


@pytest.mark.parametrize(
    "text", ["", "   ", "🙂", "مرحبا بكم", "a" * 5000, "<b>&amp;</b> \x00 \x1b[2J", "\ud800 lone"]
)
def test_anything_can_be_said_and_the_next_thing_after_it(text, talker, sound_card):
    speaker = talker.speaker()
    speaker.say(english(text))
    time.sleep(0.8)
    sound_card.forget()
    speaker.say(english("welcome"))
    assert words_in(_all_heard(sound_card)[-1].samples, GRAMMAR) == "welcome"
    assert talker.troubles == []


# ---- in private ----


def test_in_private_nothing_is_heard_but_what_is_allowed(talker, sound_card):
    speaker = talker.speaker()
    speaker.say(english(COUNT))
    until(lambda: bool(sound_card.heard()))
    speaker.private = True
    began = time.monotonic()
    speaker.say(english("vote"))
    (public,) = sound_card.quiet_for(1.0)
    assert public.begun + public.seconds < began + 0.15
    speaker.say(english("welcome"), allowed=True)
    heard = _all_heard(sound_card)
    assert words_in(heard[-1].samples, GRAMMAR) == "welcome"
    assert len(heard) == 2


def test_a_driver_that_writes_files_says_nothing_in_private(talker, sound_card):
    speaker = talker.speaker(command=(*START, STOCK))
    speaker.private = True
    speaker.say(english("vote"), allowed=True)
    assert sound_card.quiet_for(2.0) == []


def test_what_is_said_is_in_no_file_argument_or_environment(
    talker, sound_card, tmp_path, monkeypatch
):
    """Proved to fail: with the text among the arguments, and with the stock driver, it is found."""
    monkeypatch.setenv("TMPDIR", str(tmp_path / "tmp"))
    (tmp_path / "tmp").mkdir()
    speaker = talker.speaker()
    speaker.say(english("zanzibar zanzibar zanzibar zanzibar"))
    until(lambda: bool(sound_card.heard()))
    assert list((tmp_path / "tmp").iterdir()) == []
    seen = _of_processes("aplay") + _of_processes("voice.worker")
    assert "aplay" in seen
    assert "zanzibar" not in seen


# ---- when something goes wrong ----


@pytest.mark.parametrize("command", HOW)
def test_a_process_that_was_killed_is_replaced(command, talker, sound_card):
    speaker = talker.speaker(command=command)
    for time_round in (1, 2):
        speaker.say(english(COUNT))
        _until_heard(sound_card, time_round)
        os.killpg(speaker._talk._crew.worker.pid, signal.SIGKILL)
        time.sleep(0.2)
    speaker.say(english("welcome"))
    assert words_in(_all_heard(sound_card)[-1].samples, GRAMMAR) == "welcome"
    assert talker.troubles == []


def test_a_process_that_keeps_dying_is_given_up_and_said_once(talker, sound_card):
    speaker = talker.speaker()
    for _ in range(3):
        speaker.say(english(COUNT))
        until(lambda: speaker._talk._crew.worker is not None and speaker._talk._now is not None)
        os.killpg(speaker._talk._crew.worker.pid, signal.SIGKILL)
        until(lambda: speaker._talk._now is None)
    until(lambda: speaker.quiet)
    speaker.say(english("welcome"))
    assert len(talker.troubles) == 1
    assert "keeps stopping" in talker.told[0]


def test_a_frozen_process_is_replaced(talker, sound_card):
    speaker = talker.speaker()
    speaker.say(english(COUNT))
    until(lambda: bool(sound_card.heard()))
    os.kill(speaker._talk._crew.worker.pid, signal.SIGSTOP)
    asked = time.monotonic()
    speaker.say(english("welcome"))
    heard = _all_heard(sound_card)
    assert words_in(heard[-1].samples, GRAMMAR) == "welcome"
    assert heard[-1].begun - asked < 1.0


def test_without_a_sound_card_it_says_so_once_and_is_silent(talker, tmp_path, monkeypatch):
    bad = tmp_path / "none"
    bad.mkdir()
    (bad / "aplay").write_text("#!/bin/sh\nexit 1\n")
    (bad / "aplay").chmod(0o700)
    monkeypatch.setenv("PATH", f"{bad}:/usr/bin:/bin")
    monkeypatch.setenv("PULSE_SERVER", "unix:/nonexistent")
    speaker = talker.speaker()
    for _ in range(3):
        speaker.say(english("welcome"))
        time.sleep(0.3)
    until(lambda: speaker.quiet)
    assert len(talker.troubles) == 1
    assert talker.told[0].startswith("There is no sound here")


def test_without_an_engine_it_says_so_once(talker, tmp_path, monkeypatch):
    (tmp_path / "pyttsx3.py").write_text("raise ImportError('there is none')\n")
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    broken = (
        sys.executable,
        "-c",
        f"import sys; sys.path.insert(0, {str(tmp_path)!r}); {START[-1]}",
    )
    speaker = talker.speaker(command=broken)
    speaker.say(english("welcome"))
    until(lambda: speaker.quiet)
    assert len(talker.troubles) == 1
    assert talker.told[0].startswith("There is no voice on this computer")


def test_an_engine_that_never_starts_is_given_up(talker, monkeypatch):
    monkeypatch.setattr("tui.voice.worker_pair.START_LIMIT", 1.0)
    speaker = talker.speaker(command=(sys.executable, "-c", "import time; time.sleep(60)"))
    speaker.say(english("welcome"))
    until(lambda: speaker.quiet, 5)
    assert talker.told[0].startswith("The voice did not start")


def test_where_no_process_can_be_started_it_says_so_once(talker):
    speaker = talker.speaker(command=("/nonexistent/python",))
    for _ in range(2):
        speaker.say(english("welcome"))
        until(lambda: speaker.quiet, 5)
    assert len(talker.troubles) == 1
    assert talker.told[0].startswith("The voice did not start")


def test_a_language_without_a_voice_is_said_once_and_the_others_are_heard(talker, sound_card):
    speaker = talker.speaker()
    for _ in range(2):
        speaker.say(Passage("soo dhawoow", "so"), english("welcome"))
        sound_card.quiet_for(0.6)
    assert [words_in(one.samples, GRAMMAR) for one in sound_card.heard()] == ["welcome", "welcome"]
    assert talker.told == ["This computer has no voice for Soomaali. It is on the screen."]


@pytest.mark.parametrize("command", HOW)
def test_a_program_that_is_killed_leaves_no_voice_and_no_file_behind(command, sound_card, tmp_path):
    """Speech ends at once, no process is left, and nothing is left in the folder for passing files."""
    temporary = tmp_path / "tmp"
    temporary.mkdir()
    program = (
        "from tui.voice.speaker import Speaker; from tui.voice.passage import Passage; import time\n"
        f"s = Speaker(print, command={tuple(command)!r})\n"
        f"s.say(Passage({(COUNT + ' ') * 9!r}, 'en_GB')); time.sleep(99)"
    )
    environ = {**os.environ, "TMPDIR": str(temporary), "PYTHONPATH": str(Path.cwd())}
    app = subprocess.Popen([sys.executable, "-c", program], env=environ)
    until(lambda: bool(sound_card.heard()))
    time.sleep(0.5)
    app.kill()
    app.wait()
    killed = time.monotonic()
    heard = sound_card.quiet_for(1.0)
    assert heard[-1].begun + heard[-1].seconds < killed + 0.5
    assert str(sound_card.environ["REC_DIR"]) not in _of_processes("voice.worker")
    assert list(temporary.iterdir()) == []


def test_closing_is_quick_and_leaves_nothing_running(talker, sound_card):
    speaker = talker.speaker()
    speaker.say(english(COUNT))
    until(lambda: bool(sound_card.heard()))
    began = time.monotonic()
    speaker.close()
    speaker.close()
    assert time.monotonic() - began < 1.0
    assert not speaker._thread.is_alive()
    assert str(sound_card.environ["REC_DIR"]) not in _of_processes("voice.worker")


def _of_processes(program: str) -> str:
    """Arguments and environments of the processes whose command line names a program."""
    found = []
    for process in Path("/proc").glob("[0-9]*"):
        try:
            arguments = (process / "cmdline").read_text()
            if program in arguments:
                found.append(arguments)
                found.append((process / "environ").read_text())
        except OSError:
            continue
    return "".join(found)


def _until_heard(sound_card, many: int) -> None:
    until(lambda: len(sound_card.heard()) >= many)


def _all_heard(sound_card):
    until(lambda: bool(sound_card.heard()))
    return sound_card.quiet_for(0.6)
