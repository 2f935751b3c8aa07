"""Saves without end, or COUNT times, and says so after each: "SAVED <sort> <number>".

python -m bench.crash.writer ours|stock FOLDER [COUNT]
"""

from __future__ import annotations

import os
import signal
import sys
from itertools import islice
from pathlib import Path

from bench.crash.workload import steps, workload_of
from data.words.problems import Problem


def main(kind: str, folder: str, count: str = "") -> int:
    signal.signal(signal.SIGINT, signal.default_int_handler)  # a shell may have left it ignored
    workload = workload_of(kind)
    begin = max(workload.found(Path(folder)).values()) + 1
    with workload.saving(Path(folder)) as save:
        os.write(1, b"READY\n")
        for sort, n in islice(steps(begin), int(count) if count else None):
            try:
                save(sort, n)
            except (Problem, OSError) as refused:
                os.write(1, f"REFUSED {type(refused).__name__}\n".encode())
                return 3
            os.write(1, f"SAVED {sort} {n}\n".encode())
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
