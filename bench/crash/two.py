"""Two programs at once in one group's folder.

python -m bench.crash.two [ROUNDS]
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path

from bench.crash.kill import saved_in
from bench.crash.verdict import Tally, verdict
from bench.crash.workload import WORKLOADS

_SAVES = 200


def run(kind: str, rounds: int) -> Tally:
    """Verdicts of rounds in which two writers begin at the same moment."""
    tally = Tally()
    for _ in range(rounds):
        with tempfile.TemporaryDirectory(prefix="two-") as base:
            for word in one_round(kind, Path(base) / "group"):
                tally.add(word)
    return tally


def one_round(kind: str, folder: Path) -> list[str]:
    """Let two write at once; what they said, and what is left."""
    WORKLOADS[kind].prepare(folder)
    command = [sys.executable, "-m", "bench.crash.writer", kind, str(folder), str(_SAVES)]
    pipe = subprocess.PIPE
    writers = [subprocess.Popen(command, stdout=pipe, stderr=pipe) for _ in range(2)]
    said = [writer.communicate() for writer in writers]
    shut_out = sum(b"OpenElsewhere" in errors for _, errors in said)
    last = max((saved_in(output) for output, _ in said), key=lambda saved: sum(saved.values()))
    return [f"shut out {shut_out}", verdict(WORKLOADS[kind], folder, last)]


def main(rounds: str = "10") -> None:
    for kind in WORKLOADS:
        print(f"two at once, {kind}: {rounds} rounds: {run(kind, int(rounds))}", flush=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
