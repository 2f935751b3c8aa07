"""Flip one bit of a file that has a good copy from one save earlier, and open the group.

    python -m bench.crash.bits [FLIPS]

Every file of the group, plain and locked, in turn; each bit with the same chance.
"""

from __future__ import annotations

import random
import shutil
import sys
import tempfile
from pathlib import Path

from bench.crash.verdict import Tally
from bench.crash.workload import CODE, MEETING, SECRET, WORKLOADS
from data.storage.durable import PREVIOUS
from data.storage.records import GroupRecords
from data.words.problems import Problem

KINDS = {"plain": "ours", "locked": "locked"}


def run(kind: str, flips: int, seed: int = 1) -> Tally:
    """Verdicts of a number of flips for each file with a copy."""
    tally, chance = Tally(), random.Random(seed)
    base = Path(tempfile.mkdtemp(prefix="bits-"))
    made = _made(kind, base / "made")
    for copy in sorted(made.rglob(f"*{PREVIOUS}")):
        file = copy.with_name(copy.name.removesuffix(PREVIOUS)).relative_to(made)
        for _ in range(flips):
            folder = base / "flipped"
            shutil.copytree(made, folder)
            _flip(folder / file, chance)
            tally.add(_verdict(folder, file))
            shutil.rmtree(folder)
    shutil.rmtree(base)
    return tally


def _made(kind: str, folder: Path) -> Path:
    """A group of which every file was saved more than once."""
    workload = WORKLOADS[KINDS[kind]]
    workload.prepare(folder)
    with GroupRecords.open(folder) as records:
        if kind == "locked":
            records.passphrase.lock(SECRET, CODE)
    for n in (1, 2):
        with WORKLOADS["ours"].saving(folder) as save:
            for sort in ("note", "title", "group", "note"):
                save(sort, n)
    return folder


def _flip(file: Path, chance: random.Random) -> None:
    content = bytearray(file.read_bytes())
    bit = chance.randrange(len(content) * 8)
    content[bit // 8] ^= 1 << bit % 8
    file.write_bytes(content)


def _verdict(folder: Path, file: Path) -> str:
    try:
        with GroupRecords.open(folder, secret=SECRET) as records:
            records.meeting(MEETING)
            said = "out loud" if records.files.notices else "without a word"
    except Problem as problem:
        return f"unreadable: {type(problem).__name__}, {file}"
    return f"opened {said}, {file.name}"


def main(flips: str = "200") -> None:
    for kind in KINDS:
        print(f"one bit, {kind}: {flips} of each file: {run(kind, int(flips))}", flush=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
