"""What sound and drawing make on a computer when they are first used is made before the box opens."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from tests.fixtures.voting_folder import VoteRoom
from tests.terminal.vote.hands import DrawnHands

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(sys.platform != "linux", reason="the player of these tests is for Linux"),
]

PLAYER = """#!/bin/sh
mkdir -p "$XDG_CONFIG_HOME/pulse" "$TMPDIR/pulse-first"
[ -e "$XDG_CONFIG_HOME/pulse/cookie" ] || echo secret > "$XDG_CONFIG_HOME/pulse/cookie"
exec cat > /dev/null
"""
"""A player as that of a sound server, which makes its folders when it is first used."""

F5, F7, F8, F12 = "\x1b[15~", "\x1b[18~", "\x1b[19~", "\x1b[24~"
ESCAPE = "\x1b"


def test_no_access_setting_of_a_voter_makes_or_dates_anything(tmp_path: Path) -> None:
    """Every setting for the first time in this run: voice, sizes of text, letters, plain words,
    settings. Seen red before: F12 in a ballot made the folders of the sound."""
    room = VoteRoom(tmp_path)
    bin_folder = tmp_path / "bin"
    bin_folder.mkdir()
    player = bin_folder / "aplay"
    player.write_text(PLAYER, encoding="utf-8")
    player.chmod(0o700)
    room.extra["PATH"] = f"{bin_folder}:{room.environment()['PATH']}"
    room.extra["PYTHONDONTWRITEBYTECODE"] = ""  # as for people: a first import may leave a file
    room.extra["PYTHONPYCACHEPREFIX"] = str(room.home / "compiled")
    hands = DrawnHands(room)
    try:
        hands.opens()
        files, folders = room.everything(), room.folders()
        hands.send(F12)
        hands.until("Try your headphones")
        hands.settle()
        hands.send("2")
        hands.until("have voted")
        hands.settle()
        for keys in (F7, F8, "1", F8, "1", F8, F5, ESCAPE):
            hands.send(keys)
            hands.settle()
            assert room.everything() == files
            assert room.folders() == folders
    finally:
        hands.ends()
