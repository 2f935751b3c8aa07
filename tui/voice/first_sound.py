"""What a first sound makes on a computer (folders of a sound server, caches of an engine) is made early.

Else the first voter who turns the voice on in a ballot would leave a mark, with its time.
"""

from __future__ import annotations

import sys
from contextlib import suppress
from functools import cache
from threading import Event as Signal

from tui.voice.worker_process import START, Event, WorkerProcess

LONGEST_SECONDS = 8.0


@cache
def make_ready() -> None:
    """Have all of it made, once in a run; nothing is heard. Returns when it is there, or takes too long.

    From then on, a module that is loaded for the first time leaves no compiled file either.
    """
    sys.dont_write_bytecode = True
    done = Signal()

    def hear(process: WorkerProcess, event: Event) -> None:
        if event["event"] == "ready":
            silence = {"text": "a", "language": "en_GB", "spelled": False}
            process.order(do="say", id=1, passages=[silence], rate=175, volume=0.0)
        elif event["event"] in {"done", "fatal", "gone"}:
            done.set()

    with suppress(OSError):  # no process can be started here, and so none in a ballot
        process = WorkerProcess(hear, START)
        done.wait(LONGEST_SECONDS)
        process.end()
