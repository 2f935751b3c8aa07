"""The process that speaks: orders on its input, what came of each on its output, one JSON object a line.

Orders:
    {"do": "say", "id", "passages": [{"text", "language", "spelled"}], "rate", "volume"}
    {"do": "stop", "upto": id}
    {"do": "file", "id", "passages", "rate", "path"}; a passage may also be {"pause": seconds}

Events:
    "ready": with "soft" (it can be stopped), "driver" and "languages"
    "begun": with "at", the place of the passage that begins to be said
    "done": with "missing" (languages without a voice), "why" where it went wrong, and "errno"
    "fatal": there is no engine

It ends with its input. No text is ever in an argument, a log or a file.
"""

from __future__ import annotations

import json
import os
import queue
import shutil
import signal
import sys
import threading
from typing import Any, NoReturn, TextIO

from tui.computer.side_channels import forbid_core_dumps
from tui.voice.engine import Engine
from tui.voice.events import FOLDER
from tui.voice.order_playback import Saying

Order = dict[str, Any]
FOREVER = float("inf")


class Worker:
    """`events` is where events are written, a line each."""

    def __init__(self, engine: Engine, orders: TextIO, events: TextIO) -> None:
        self._engine, self._orders, self._events = engine, orders, events
        self._waiting: queue.Queue[Order] = queue.Queue()
        self._saying = Saying(engine)

    def run(self) -> None:
        """Say what is ordered, one order after the other."""
        engine = self._engine
        tell(
            self._events,
            event="ready",
            soft=not engine.stock,
            driver=engine.driver,
            languages=engine.languages,
        )
        threading.Thread(target=self._listen, daemon=True).start()
        while True:
            self._do(self._waiting.get())

    def _listen(self) -> None:
        """Take orders; one to stop takes effect at once."""
        for line in self._orders:
            order = json.loads(line)
            if order["do"] == "stop":
                self._saying.stop(order["upto"])
            else:
                self._waiting.put(order)
        self._saying.stop(FOREVER)
        leave_nothing(os.environ.get(FOLDER, ""))

    def _do(self, order: Order) -> None:
        missing: list[str] = []
        why, errno = "", 0
        try:
            if order["do"] == "file":
                self._save(order, missing)
            else:
                begun = lambda at: tell(self._events, event="begun", id=order["id"], at=at)  # noqa: E731
                why = self._saying.say(order, begun, missing)
        except OSError as error:
            why, errno = type(error).__name__, error.errno or 0
        except Exception as error:  # noqa: BLE001  # whatever an engine does, the next order is taken
            why = type(error).__name__
        tell(self._events, event="done", id=order["id"], why=why, errno=errno, missing=missing)

    def _save(self, order: Order, missing: list[str]) -> None:
        from tui.voice.recording import record

        record(self._engine, order, missing)


def leave_nothing(folder: str) -> NoReturn:
    """End with everything we have started, and with what a stock driver left in our folder."""
    if folder:
        shutil.rmtree(folder, ignore_errors=True)
    if os.name == "posix" and os.getpgrp() == os.getpid():
        os.killpg(0, signal.SIGKILL)
    os._exit(0)


def tell(events: TextIO, **event: object) -> None:
    """Write an event."""
    events.write(json.dumps(event) + "\n")
    events.flush()


def main() -> None:
    """Speak until the input ends."""
    forbid_core_dumps()
    # Nothing but events may be written where events are read: pyttsx3 prints.
    events = os.fdopen(os.dup(1), "w", encoding="utf-8")
    os.dup2(2, 1)
    orders = open(0, encoding="utf-8", closefd=False)  # noqa: SIM115  # as long as the process
    try:
        engine = Engine(stock="--stock" in sys.argv)
    except Exception as error:  # noqa: BLE001  # said to whoever started us
        tell(events, event="fatal", why=type(error).__name__)
        sys.exit(3)
    Worker(engine, orders, events).run()
