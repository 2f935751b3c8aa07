"""Cut the power of a real file system while a program saves, and look at what is left.

    python -m bench.crash.power [ROUNDS]      (needs root, loop devices, mkfs.ext4)

An ext4 in a file is mounted, and shut down at a random moment without writing its log (the ioctl
that xfstests use); then it is mounted again, which replays the log as after a power cut.
"""

from __future__ import annotations

import fcntl
import os
import random
import struct
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from bench.crash.kill import saved_in
from bench.crash.verdict import Tally, verdict
from bench.crash.workload import WORKLOADS, Found

_SHUTDOWN = 0x8004587D
_WITHOUT_LOG = struct.pack("I", 2)
_SIZE = 32 << 20


class Disk:
    """An ext4 in a file, mounted at `place`."""

    def __init__(self, base: Path) -> None:
        self._image, self.place = base / "disk.img", base / "disk"
        self.place.mkdir()
        with self._image.open("wb") as file:
            file.truncate(_SIZE)
        _run("mkfs.ext4", "-q", str(self._image))
        self.mount()

    def mount(self) -> None:
        """Mount it; after a cut, the log is replayed."""
        _run("mount", "-o", "loop", str(self._image), str(self.place))

    def cut(self) -> None:
        """Nothing that is not on the disk by now gets there any more."""
        descriptor = os.open(self.place, os.O_RDONLY)
        try:
            fcntl.ioctl(descriptor, _SHUTDOWN, _WITHOUT_LOG)
        finally:
            os.close(descriptor)

    def unmount(self) -> None:
        """Let go of it."""
        _run("umount", str(self.place))


def why_not() -> str:
    """Why power cuts cannot be tried here; "" where they can."""
    if sys.platform != "linux" or os.geteuid() != 0:
        return "a file system can only be mounted by root, on Linux"
    try:
        with tempfile.TemporaryDirectory(prefix="power-") as base:
            disk = Disk(Path(base))
            try:
                disk.cut()
            finally:
                disk.unmount()
    except (OSError, subprocess.CalledProcessError) as refused:
        return f"no ext4 can be mounted from a file and shut down here ({refused})"
    return ""


def run(kind: str, rounds: int, seed: int = 1) -> tuple[Tally, int]:
    """Verdicts of the rounds, and how many saves were acknowledged in them."""
    tally, saves, chance = Tally(), 0, random.Random(seed)
    for _ in range(rounds):
        with tempfile.TemporaryDirectory(prefix="power-") as base:
            disk = Disk(Path(base))
            try:
                said = _one_cut(kind, disk, chance)
                tally.add(verdict(WORKLOADS[kind], disk.place / "group", said))
                saves += max(said.values(), default=0)
            finally:
                disk.unmount()
    return tally, saves


def _one_cut(kind: str, disk: Disk, chance: random.Random) -> Found:
    """Let a writer work for a random moment, cut, and mount again; what it had acknowledged."""
    folder = disk.place / "group"
    WORKLOADS[kind].prepare(folder)
    command = [sys.executable, "-m", "bench.crash.writer", kind, str(folder)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as writer:
        assert writer.stdout
        ready = writer.stdout.readline()
        time.sleep(chance.uniform(0.0, 0.6))
        disk.cut()
        writer.kill()
        output = ready + writer.stdout.read()
    disk.unmount()
    disk.mount()
    return saved_in(output)


def _run(*command: str) -> None:
    subprocess.run(command, check=True, capture_output=True)


def main(rounds: str = "100") -> None:
    if reason := why_not():
        print(f"power cuts: not tried: {reason}")
        return
    for kind in WORKLOADS:
        tally, saves = run(kind, int(rounds))
        print(f"power cuts, {kind}: {rounds} rounds, about {saves} saves: {tally}", flush=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
