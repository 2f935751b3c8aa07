"""One thing done at a time, off the interface's thread; the keys typed meanwhile wait."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress

from data.words.problems import Problem

Action = Callable[[], None]


class Work:
    """`done` is called on the interface's thread after each thing; `failed` with what went wrong."""

    def __init__(self, done: Action, failed: Callable[[Exception], None]) -> None:
        self._done = done
        self._failed = failed
        self._thread = ThreadPoolExecutor(1, "answers")
        self._task: asyncio.Task[None] | None = None

    @property
    def busy(self) -> bool:
        """Whether something is being done."""
        return self._task is not None

    def begin(self, action: Action) -> None:
        """Do something. Never called while `busy`."""
        self._task = asyncio.create_task(self._carry_out(action))

    async def _carry_out(self, action: Action) -> None:
        try:
            await asyncio.get_running_loop().run_in_executor(self._thread, action)
            self._task = None
            self._done()
        except Exception as error:  # noqa: BLE001  # whatever it was, the terminal must be put back
            self._task = None
            self._failed(error)

    def in_background(self, action: Action) -> Future[None]:
        """Do something when nothing else is being done, and go on meanwhile.

        For saving drafts: a disk that is full is said by the next answer, not in the middle of a word.
        """

        def quietly() -> None:
            with suppress(Problem, OSError):
                action()

        return self._thread.submit(quietly)

    def close(self) -> None:
        """Wait for what is being done; nothing more is."""
        self._thread.shutdown(wait=True)
