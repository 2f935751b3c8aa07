"""What a killed vote left on the disk, and a program that dies before a given thing it does there."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

from data.model.group import Group
from data.model.meeting import Meeting
from data.model.vote import VoteState
from data.storage.records import GroupRecords
from tests.fixtures.voting_folder import VoteRoom

RESULT = '{"outcome":"chosen","winner":"Quagga treatment","bands":[],"counts":[]'  # five voters
_MARKS = re.compile(r'"(?:marks|totals|counts|pairs|blanks|sums)":\[[^\]]')

_KILLER = """
import os, sys
from pathlib import Path

ARM, GROUP = Path(r"{arm}"), r"{group}"
left = {before}

def step(*_):
    global left
    if ARM.exists():
        if left == 0:
            os.kill(os.getpid(), 9)
        left -= 1

def heard(event, arguments):
    changes = event in ("os.link", "os.rename", "os.remove") or (
        event == "open" and arguments[2] & (os.O_WRONLY | os.O_RDWR | os.O_CREAT))
    if changes and GROUP in str(arguments[0]):
        step()

real = os.fsync
def flushed(descriptor):
    step()
    real(descriptor)
os.fsync = flushed
sys.addaudithook(heard)
"""


def dies_before(number: int, room: VoteRoom) -> Path:
    """Have the program die before it changes or flushes something in the group for the `number`th
    time, from 0, once the file that comes back exists."""
    planted = room.base / "planted"
    planted.mkdir()
    arm = planted / "armed"
    killer = _KILLER.format(arm=arm, group=room.folder, before=number)
    (planted / "sitecustomize.py").write_text(killer, encoding="utf-8")
    room.extra["PYTHONPATH"] = f"{planted}:{room.environment()['PYTHONPATH']}"
    return arm


def kept(room: VoteRoom) -> tuple[Group, Meeting]:
    """The group and its meeting, as another program finds them now."""
    records = GroupRecords.open(room.folder, read_only=True)
    try:
        return records.group, records.meeting("m1")
    finally:
        records.close()


def checked(room: VoteRoom, was: tuple[Group, Meeting]) -> VoteState | None:
    """How far the vote is on the disk; None before it opened. Fails if anything else was lost, or
    if anything of a vote but its terms and its whole result is in any file."""
    group, meeting = kept(room)
    assert (group, replace(meeting, votes=())) == was
    for name, (raw, _) in room.everything().items():
        text = raw.decode("utf-8", "replace")
        in_group = Path(name).parts[0] == "group"
        assert in_group or not re.search("Aardvark|Quagga|Zebra|Which animal", text), name
        assert all(shown.startswith(RESULT) for shown in re.findall(r'"shown":(\{[^}]*)', text))
        assert not _MARKS.search(text), name
    if not meeting.votes:
        return None
    (vote,) = meeting.votes
    assert (vote.shown is None) == (vote.state is VoteState.OPEN)
    return vote.state
