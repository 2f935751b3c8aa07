"""A secret vote with the voice on: what the room hears, what the voter hears, and what is left."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from bench.support.sound_card import SoundCard, words_in
from data.model.vote import VoteState
from tests.fixtures.voting_folder import VoteRoom
from tests.sound.voters import GRAMMAR, OPTIONS, DrawnListener, LineListener, room_with_sound
from tests.terminal.vote.test_secrecy import FAULT

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(
        sys.platform != "linux", reason="the sound card of these tests is for Linux"
    ),
]

Listener = DrawnListener | LineListener
Start = Callable[[type[Listener]], Listener]
BOTH = pytest.mark.parametrize("hands_of", [LineListener, DrawnListener], ids=["lines", "drawn"])


@pytest.fixture
def card(tmp_path: Path) -> SoundCard:
    folder = tmp_path / "card"
    folder.mkdir()
    return SoundCard(folder)


@pytest.fixture
def room(tmp_path: Path, card: SoundCard) -> VoteRoom:
    return room_with_sound(tmp_path, card)


@pytest.fixture
def start(room: VoteRoom) -> Iterator[Start]:
    started: list[Listener] = []

    def make(hands_of: type[Listener]) -> Listener:
        started.append(hands_of(room))
        return started[-1]

    yield make
    for hands in started:
        hands.ends()


def words_heard(card: SoundCard) -> str:
    """The words that are heard first, of what is said from now on."""
    return words_in(card.first_heard(), GRAMMAR)


def hand_over_is_heard(card: SoundCard) -> bool:
    """Whether the page between two voters is read out: listened to again each second, since one more or
    one less word at its end can leave the recogniser without any."""
    for _ in range(20):
        time.sleep(1)
        heard = " ".join(words_in(said.samples, GRAMMAR) for said in card.heard())
        if "pass the laptop" in heard or "have voted" in heard:
            card.forget()
            return True
    return False


def silent(card: SoundCard) -> bool:
    """Whether nothing is heard for a while, from now on."""
    return not card.plays()


@BOTH
def test_nothing_of_a_ballot_is_heard_by_the_room(card, start, hands_of) -> None:
    """Seen red with `_may_be_heard` always true: the options are recognised in the recording."""
    hands = start(hands_of).opens()
    for voted, answer in enumerate((1, 2, 3), 1):
        assert len(card.first_heard(0.5))  # the hand-over
        hands.ready()
        hands.settle()
        assert silent(card)
        hands.marks(answer)
        assert silent(card)
        hands.casts()
        hands.until(f"{voted} of 7 have voted")


@BOTH
def test_each_voter_confirms_headphones_and_only_then_hears_the_ballot(
    card, start, hands_of
) -> None:
    """Seen red with the headphones kept confirmed from one voter to the next."""
    hands = start(hands_of).opens()
    card.first_heard(0.2)
    hands.tries_headphones()
    tried = words_heard(card)
    assert "headphones" in tried
    assert not any(option.lower() in tried for option in OPTIONS)
    hands.confirms()
    card.first_heard(0.2)
    hands.ready()
    assert "secret vote" in words_heard(card)
    hands.marks(2)
    assert "choice noted" in words_in(card.first_heard(1.5), GRAMMAR)
    hands.casts()
    hands.until("1 of 7 have voted")
    assert hand_over_is_heard(card)
    hands.ready()
    hands.settle()
    assert silent(card)


@BOTH
def test_no_file_changes_while_the_voice_reads_ballots(card, room, start, hands_of) -> None:
    """Bytes, names and times of every file, with the voice on from the start and on headphones. Seen
    red with the stock driver of pyttsx3, which leaves a sound file for each sentence."""
    hands = start(hands_of).opens()
    card.first_heard(0.2)
    files, folders = room.everything(), room.folders()
    for voted, answer in enumerate((1, 2, 3, 1, 1, 1, 1), 1):
        if voted in (1, 4):
            hands.tries_headphones()
            hands.confirms()
        hands.turn(answer)
        hands.until(f"{voted} of 7 have voted")
        hands.settle()
        assert room.everything() == files
        assert room.folders() == folders
    hands.closes()
    (vote,) = room.kept
    assert vote.state is VoteState.CLOSED


@pytest.mark.parametrize("hands_of", [DrawnListener], ids=["drawn"])
def test_a_voice_first_turned_on_inside_a_ballot_writes_nothing_either(
    card, room, start, hands_of, monkeypatch
) -> None:
    monkeypatch.setattr(DrawnListener, "options", ())
    hands = start(hands_of).opens()
    files, folders = room.everything(), room.folders()
    hands.tries_headphones()
    hands.confirms()
    card.first_heard(0.2)
    hands.ready()
    assert "secret vote" in words_heard(card)
    hands.marks(1)
    hands.casts()
    hands.until("1 of 7 have voted")
    hands.settle()
    assert room.everything() == files
    assert room.folders() == folders
    hands.ready()
    hands.settle()
    assert silent(card)


@BOTH
def test_after_a_kill_in_a_spoken_ballot_nothing_is_left_and_nothing_is_heard(
    card, room, start, hands_of
) -> None:
    hands = start(hands_of).opens()
    files = room.everything()
    hands.tries_headphones()
    hands.confirms()
    hands.ready()
    hands.marks(2)
    hands.dies()
    time.sleep(0.3)
    left = {n: kept for n, kept in room.everything().items() if "lock" not in n}
    assert left == {n: kept for n, kept in files.items() if "lock" not in n}
    assert silent(card)


@BOTH
def test_keys_typed_early_and_textuals_logs_give_nothing_away_by_voice(
    card, room, start, hands_of
) -> None:
    """The next voter's ballot stays silent and empty, and no key is in any file."""
    log = room.base / "keys.log"
    room.extra |= {"TEXTUAL_LOG": str(log), "TEXTUAL_DEBUG": "1"}
    hands = start(hands_of).opens()
    hands.tries_headphones()
    hands.confirms()
    hands.ready()
    hands.marks(1)
    hands.send("1\r" + "\r2\r1\r\r2\r1\r" if hands_of is LineListener else "\r" + "\r2\r\r2\r")
    hands.until("1 of 7 have voted")
    hands.settle()
    assert "2 of 7 have voted" not in hands.output
    hands.ready()
    hands.settle()
    assert silent(card)
    assert not log.exists()


@BOTH
def test_an_error_while_casting_is_silent_about_the_choice(card, room, start, hands_of) -> None:
    """On confirmed headphones, even: nothing more is said once the program has to stop."""
    planted = room.base / "planted"
    planted.mkdir()
    (planted / "sitecustomize.py").write_text(FAULT, encoding="utf-8")
    room.extra["PYTHONPATH"] = f"{planted}:{room.environment()['PYTHONPATH']}"
    hands = start(hands_of).opens()
    hands.tries_headphones()
    hands.confirms()
    hands.turn(2)
    hands.until("Something in the program went wrong")
    hands.settle()
    assert silent(card)
    assert "MARK" not in hands.output
    assert not any(b"MARK-(" in kept for kept, _ in room.everything().values())
