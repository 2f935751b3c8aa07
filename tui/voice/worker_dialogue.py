"""The talk with the process that speaks: what it is to say, what it is saying, and what becomes of it.

Everything here happens in one thread, one message of the inbox after the other, and none of it
waits. The engine is never in this process: it hangs, prints, and ends the process it is in.
"""

from __future__ import annotations

import contextlib
import time
from collections.abc import Callable, Sequence
from dataclasses import asdict, replace
from functools import partial
from queue import Empty, SimpleQueue

from data.frozen import frozen
from data.words.wording import Phrase
from tui.voice import troubles
from tui.voice.events import NO_DEVICE
from tui.voice.passage import Passage
from tui.voice.worker_pair import Crew
from tui.voice.worker_process import Event, WorkerProcess

Message = Callable[[], None]
Inbox = SimpleQueue[Message]


@frozen
class Saying:
    """What is to be said, or is being said under its number; in which manner, and whether in private."""

    passages: tuple[Passage, ...]
    rate: int
    volume: float
    private: bool = False
    number: int = 0

    def __repr__(self) -> str:
        """Nothing of the texts: they may belong to a ballot."""
        return f"Saying({self.number})"


class Talk:
    """`run` takes messages from the inbox until `close` was among them.

    `command` starts a process that speaks. `told` and `begun` are called from this thread.
    """

    def __init__(
        self,
        inbox: Inbox,
        told: Callable[[Phrase], None],
        begun: Callable[[Passage], None],
        command: Sequence[str],
    ) -> None:
        self.quiet = False
        self._inbox, self._told, self._begun = inbox, told, begun
        self._crew = Crew(partial(WorkerProcess, self._hear, command))
        self._wanted: Saying | None = None
        self._now: Saying | None = None
        self._number = 0
        self._stopping_since: float | None = None
        self._no_voice = troubles.NoVoice(told)
        self._closed = False

    def run(self) -> None:
        """Take messages, one after the other, and do what is due in between."""
        wait = None
        while not self._closed:
            with contextlib.suppress(Empty):
                self._inbox.get(timeout=wait)()
            try:
                wait = None if self.quiet else self._go_on()
            except OSError:  # no process can be started here, or none has room for what it leaves
                self._give_up(troubles.DID_NOT_START)
        self._crew.end()

    # ---- messages ----

    def want(self, saying: Saying) -> None:
        """Say this next, in place of everything else."""
        if not self.quiet:
            self._wanted = saying
            self._fall_silent()

    def hush(self) -> None:
        """Say nothing."""
        self._wanted = None
        self._fall_silent()

    def warm_up(self) -> None:
        """Have somebody ready to speak."""
        if not self.quiet:
            self._crew.call()

    def close(self) -> None:
        """End everything."""
        self._closed = True

    def _hear(self, process: WorkerProcess, event: Event) -> None:
        """From the thread that listens to a process."""
        self._inbox.put(partial(self._take, process, event))

    def _take(self, process: WorkerProcess, event: Event) -> None:
        now = self._now if process is self._crew.worker else None
        match event["event"]:
            case "begun" if now and event["id"] == now.number and not self._stopping_since:
                self._begun(now.passages[event["at"]])
            case "done" if now and event["id"] == now.number:
                self._now, self._stopping_since = None, None
                self._no_voice.tell(event["missing"])
                if event["why"] == NO_DEVICE:
                    self._give_up(troubles.NO_DEVICE)
            case "fatal":
                self._give_up(troubles.NO_ENGINE)
            case "gone" if self._crew.is_gone(process):
                self._now, self._stopping_since = None, None
                if self._crew.keeps_dying:
                    self._give_up(troubles.KEEPS_STOPPING)

    # ---- what is due ----

    def _fall_silent(self) -> None:
        """Ask for silence, where something is being said and nobody has asked yet."""
        worker = self._crew.worker
        if self._now and worker and self._stopping_since is None:
            self._stopping_since = time.monotonic()
            if worker.soft:
                worker.order(do="stop", upto=self._now.number)

    def _go_on(self) -> float | None:
        """Do what is due; the seconds until something else may be, or None."""
        if self._now:
            if self._stopping_since is None:
                return None
            left = self._crew.patience_left(self._stopping_since)
            if left > 0:
                return left
            self._crew.dismiss()
            self._now, self._stopping_since = None, None
        if not self._wanted:
            return None
        worker = self._crew.call()
        if worker.ready:
            return self._begin(worker, self._wanted)
        if not self._crew.start_left:
            self._give_up(troubles.DID_NOT_START)
        return self._crew.start_left

    def _begin(self, worker: WorkerProcess, saying: Saying) -> float | None:
        self._wanted = None
        if saying.private and not worker.soft and worker.driver == "espeak":
            return None  # this driver writes what it says into a file
        self._number += 1
        self._now = replace(saying, number=self._number)
        worker.order(
            do="say",
            id=self._number,
            passages=[asdict(passage) for passage in saying.passages],
            rate=saying.rate,
            volume=saying.volume,
        )
        if not worker.soft:
            self._crew.keep_a_spare()
        return None

    def _give_up(self, why: Phrase) -> None:
        """Be silent from now on, and say why, once."""
        if not self.quiet:
            self._wanted, self._now = None, None
            self._crew.end()
            self._told(why)
            self.quiet = True
