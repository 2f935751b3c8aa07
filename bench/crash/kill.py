"""Kill a program that saves, at random moments, and look at what is left.

python -m bench.crash.kill [ROUNDS] [kill|interrupt]
"""

from __future__ import annotations

import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from bench.crash.verdict import Tally, verdict
from bench.crash.workload import WORKLOADS, Found

SIGNALS = {"kill": signal.SIGKILL, "interrupt": signal.SIGINT}


def saved_in(output: bytes) -> Found:
    """The number last acknowledged, by sort. A last line cut short was not acknowledged."""
    saved: Found = {}
    for line in output.split(b"\n")[:-1]:
        if line.startswith(b"SAVED"):
            _, sort, number = line.split()
            saved[sort.decode()] = int(number)
    return saved


def one_round(kind: str, folder: Path, how: signal.Signals, chance: random.Random) -> Found | None:
    """Let the writer work for a random moment, stop it, and give what it had acknowledged."""
    command = [sys.executable, "-m", "bench.crash.writer", kind, str(folder)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as writer:
        assert writer.stdout
        ready = writer.stdout.readline()
        time.sleep(chance.uniform(0.0, 0.12))
        writer.send_signal(how)
        output = ready + writer.stdout.read()
    return saved_in(output) if ready else None


def run(kind: str, rounds: int, how: signal.Signals, seed: int = 1) -> tuple[Tally, int]:
    """Verdicts of the rounds, and how many saves were acknowledged in them."""
    tally, saves, chance = Tally(), 0, random.Random(seed)
    base = Path(tempfile.mkdtemp(prefix="crash-"))
    folder = base / "group"
    for _ in range(rounds):
        if not folder.exists():
            WORKLOADS[kind].prepare(folder)
            known: Found = {}
        saved = one_round(kind, folder, how, chance) or {}
        saves += len(saved) and max(saved.values()) - max([*known.values(), 0])
        known = {**known, **saved}
        word = verdict(WORKLOADS[kind], folder, known)
        tally.add(word)
        if word != "whole":
            shutil.rmtree(folder)
    shutil.rmtree(base)
    return tally, saves


def main(rounds: str = "300", how: str = "kill") -> None:
    for kind in WORKLOADS:
        tally, saves = run(kind, int(rounds), SIGNALS[how])
        print(
            f"{how}, {kind}: {rounds} rounds, about {saves} saves acknowledged: {tally}", flush=True
        )


if __name__ == "__main__":
    main(*sys.argv[1:])
