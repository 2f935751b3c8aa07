"""What every part of a group's records shares: where its files are, and one writer at a time."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import RLock
from types import TracebackType
from typing import Self

from data.storage.file_names import meeting_name
from data.storage.home import Home
from data.storage.problems import ReadOnly
from data.words.wording import Phrase


class Opened:
    """A group's records, opened. A context manager that closes them."""

    def __init__(self, home: Home) -> None:
        self._home = home
        self._turn = RLock()

    @property
    def folder(self) -> Path | None:
        """The folder the files are in, or None for records held in memory."""
        return self._home.folder

    @property
    def read_only(self) -> bool:
        """Whether saving is refused, because it was opened so or is closed."""
        return self._home.read_only

    @property
    def notices(self) -> tuple[Phrase, ...]:
        """What happened to the files that a person should hear about, in order, each once."""
        return self._home.notices

    def settle(self, meeting_id: str, *, take: bool) -> None:
        """Say what to do with a meeting's file that another program wrote: take it, or keep ours."""
        self._home.settled[meeting_name(meeting_id)] = take

    def tell(self, said: Phrase) -> None:
        """Add something that a person should hear about these files."""
        self._home.tell(said)

    def close(self) -> None:
        """Let go of the folder. Everything was saved before; closing twice does no harm."""
        with self._turn:
            self._home.close()

    @contextmanager
    def _writing(self) -> Iterator[None]:
        with self._turn:
            if self.read_only:
                raise ReadOnly
            yield

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()
