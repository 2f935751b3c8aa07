"""Asks before a meeting, handed round in real terminals: words, and nobody's name or order."""

from __future__ import annotations

import re
from itertools import chain
from pathlib import Path

import pytest

from data.model.ask import Ask
from data.model.meeting import MeetingState
from data.storage.records import GroupRecords
from tests.fixtures.voting_folder import VoteRoom
from tests.terminal.vote.hands import BOTH, DrawnHands, Hands, LineHands
from tests.terminal.vote.scrollback import scrollback

pytestmark = pytest.mark.slow

TURNS = (("Moles", "Voles"), ("", "Stoats"), ("", ""), ("Weasels", ""), ("Badgers", ""))
WRITTEN = [note for note in chain.from_iterable(TURNS) if note]
EVERYBODY = "Everybody has had a turn"


def begins(hands: Hands) -> None:
    """From the home page to the first hand-over."""
    if isinstance(hands, LineHands):
        hands.answers("What would you like to do? 1 to 5: ", "2")
        hands.answers("Which meeting? 1 to 2: ", "2")
        hands.answers("Which item? 1 to ", "ask members")
        hands.answers("How many people take a turn? ", "5")
    elif isinstance(hands, DrawnHands):
        hands.until("What would you like to do?")
        hands.settle()
        hands.presses("2", "Which meeting would you like to plan?")
        hands.presses("2", "Ask members")
        number = re.search(r"(\d)  Ask members", hands.shown)
        assert number, hands.shown
        hands.presses(number[1], "How many people take a turn?")
        hands.presses("5\r", "0 of 5 have had a turn")
    hands.until("Next person: ready?")
    hands.settle()


def turn(hands: Hands, put_in: str, leave_out: str) -> None:
    """Somebody takes the laptop, writes or writes nothing, and puts it in."""
    hands.send("\r")
    hands.until("Your asks")
    hands.settle()
    if isinstance(hands, LineHands):
        hands.send(f"{put_in}\r")
        hands.until("leave out? ")
        hands.send(f"{leave_out}\r")
        hands.until("Are your answers right? 1 to 3: ")
        hands.send("1\r")
    else:
        for keys in (f"{put_in}\r", f"{leave_out}\r", "\r"):
            hands.send(keys)


@BOTH
def test_nothing_that_is_asked_for_is_left_behind_before_all_have_finished(
    hands_of, tmp_path: Path
) -> None:
    """Seen red with each note written into the settings folder as it is put in, and with the
    wipe without the scrollback (lines)."""
    room = VoteRoom(tmp_path, voters=5, state=MeetingState.PLANNED)
    hands = hands_of(room)
    try:
        begins(hands)
        files, folders, seen = room.everything(), room.folders(), set()
        for turns, notes in enumerate(TURNS, 1):
            turn(hands, *notes)
            hands.until(EVERYBODY if turns == 5 else f"{turns} of 5 have had a turn")
            hands.settle()
            assert room.everything() == files
            assert room.folders() == folders
            left = hands.shown + scrollback(hands)
            assert not any(note in left for note in WRITTEN)
            if turns < 5:
                seen.add(re.sub(r"\d of 5", "n of 5", hands.shown))
        assert len(seen) == 1, "\n".join(seen)
        hands.send("1\r" if hands_of is LineHands else "1")
        hands.until("What was asked for")
        hands.settle()
        _kept_as_words_alone(room)
    finally:
        hands.ends()


def _kept_as_words_alone(room: VoteRoom) -> None:
    """In the meeting's file and its copies; as a text, and whether to leave it out; nothing more."""
    records = GroupRecords.open(room.folder, read_only=True)
    try:
        asks = records.meeting("m1").asks
    finally:
        records.close()
    left_out = {note for _, note in TURNS}
    assert sorted(asks, key=str) == sorted((Ask(n, n in left_out) for n in WRITTEN), key=str)
    holding = [
        name
        for name, (raw, _) in room.everything().items()
        if any(note.encode() in raw for note in WRITTEN)
    ]
    assert holding
    assert {Path(name).parts[0] for name in holding} == {"group"}


@BOTH
def test_three_notes_by_two_people_are_not_kept(hands_of, tmp_path: Path) -> None:
    """Each would know the other's. Seen red with the notes counted and not their writers."""
    room = VoteRoom(tmp_path, voters=5, state=MeetingState.PLANNED)
    hands = hands_of(room)
    try:
        begins(hands)
        files = room.everything()
        for turns, notes in enumerate((("Moles", "Voles"), ("Stoats", ""), *[("", "")] * 3), 1):
            turn(hands, *notes)
            hands.until(EVERYBODY if turns == 5 else f"{turns} of 5 have had a turn")
            hands.settle()
        hands.send("1\r" if hands_of is LineHands else "1")
        hands.until("If fewer than three people write, nothing is kept.")
        hands.settle()
        assert not any(note in hands.shown for note in ("Moles", "Voles", "Stoats"))
        assert room.everything() == files
    finally:
        hands.ends()


@BOTH
def test_after_a_kill_nothing_that_was_asked_for_is_left(hands_of, tmp_path: Path) -> None:
    """Seen red with each note written into the settings folder as it is put in."""
    room = VoteRoom(tmp_path, voters=5, state=MeetingState.PLANNED)
    hands = hands_of(room)
    try:
        begins(hands)
        for turns, notes in enumerate(TURNS[:2], 1):
            turn(hands, *notes)
            hands.until(f"{turns} of 5 have had a turn")
            hands.settle()
        hands.send("\r")
        hands.until("Your asks")
        hands.settle()
        hands.send("Badgers")
        hands.settle()
        hands.dies()
    finally:
        hands.ends()
    kept = b"".join(raw for raw, _ in room.everything().values())
    assert not any(note.encode() in kept for note in WRITTEN)
