"""Fill a small disk while a program saves, and look at what is left.

    python -m bench.crash.full [ROUNDS]       (needs a Linux that lets a user mount a tmpfs)

Each round leaves a little more room than the one before, so that the disk is full at another
point of a save.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from bench.crash.kill import saved_in
from bench.crash.verdict import Tally, verdict
from bench.crash.workload import WORKLOADS

_SIZE = 1_500_000
_STEP = 1_000


def can_mount() -> bool:
    """Whether this system lets us mount a small disk of our own."""
    try:
        command = _apart("mount -t tmpfs none /mnt")
        tried = subprocess.run(command, capture_output=True, check=False)
    except FileNotFoundError:
        return False
    return tried.returncode == 0


def run(kind: str, rounds: int, place: Path) -> Tally:
    """Verdicts of a number of rounds. Only in a process of its own that may mount."""
    tally = Tally()
    for number in range(rounds):
        options = ["-t", "tmpfs", "-o", f"size={_SIZE}", "none", str(place)]
        subprocess.run(["mount", *options], check=True)
        for word in one_round(kind, place, (number + 1) * _STEP):
            tally.add(word)
        subprocess.run(["umount", str(place)], check=True)
    return tally


def one_round(kind: str, place: Path, room: int) -> list[str]:
    """Fill the disk but for `room` bytes, save until refused, make room, and look."""
    folder, filler = place / "group", place / "filler"
    WORKLOADS[kind].prepare(folder)
    with WORKLOADS[kind].saving(folder):
        _fill(filler, room)
    said = _saving(kind, folder)
    saved = saved_in(said)
    words = ["refused in words" if b"REFUSED DiskFull" in said else "no clear refusal"]
    if any(path.name.endswith(".tmp") for path in folder.rglob("*")):
        words.append("temporary files left")
    if not saved:
        words.append("not one save before that")
    filler.unlink()
    return [*words, verdict(WORKLOADS[kind], folder, saved)]


def in_small_disks(kind: str, rounds: int) -> str:
    """The tally of the rounds, in words."""
    command = f"exec {sys.executable} -m bench.crash.full --inside {kind} {rounds}"
    return subprocess.run(
        _apart(command), capture_output=True, text=True, check=True
    ).stdout.strip()


def _apart(command: str) -> list[str]:
    return ["unshare", "--user", "--map-root-user", "--mount", "sh", "-c", command]


def _fill(filler: Path, room: int) -> None:
    free = os.statvfs(filler.parent)
    with filler.open("wb") as file:
        file.write(bytes(max(0, free.f_bavail * free.f_frsize - room)))


def _saving(kind: str, folder: Path) -> bytes:
    command = [sys.executable, "-m", "bench.crash.writer", kind, str(folder), "1200"]
    growing = {**os.environ, "NOTES_KEPT": "4000"}
    ended = subprocess.run(command, capture_output=True, env=growing, check=False)
    return ended.stdout


def main(*arguments: str) -> None:
    if arguments[:1] == ("--inside",):
        print(run(arguments[1], int(arguments[2]), Path("/mnt")))
        return
    rounds = int(arguments[0]) if arguments else 40
    for kind in WORKLOADS:
        print(f"full disk, {kind}: {rounds} rounds: {in_small_disks(kind, rounds)}", flush=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
