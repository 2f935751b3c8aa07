"""A group's files while they are open: where they are, what was noticed, and one writer at a time."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import RLock

from data.storage.file_names import LOCKED, OPEN, meeting_name
from data.storage.home import Home
from data.storage.problems import ReadOnly
from data.words.wording import Phrase


class OpenFiles:
    """The files of one group, for every part of its records. `home` reads and writes them.

    `turn` is held while a call is carried out: one at a time, from whatever thread.
    """

    def __init__(self, home: Home) -> None:
        self.home = home
        self.turn = RLock()

    @property
    def folder(self) -> Path | None:
        """The folder the files are in, or None for records held in memory."""
        return self.home.folder

    @property
    def read_only(self) -> bool:
        """Whether saving is refused, because it was opened so or is closed."""
        return self.home.read_only

    @property
    def notices(self) -> tuple[Phrase, ...]:
        """What happened to the files that a person should hear about, in order, each once."""
        return self.home.notices

    def tell(self, said: Phrase) -> None:
        """Add something that a person should hear about these files."""
        self.home.tell(said)

    def settle(self, meeting_id: str, *, take: bool) -> None:
        """Say what to do with a meeting's file that another program wrote: take it, or keep ours."""
        self.home.settled[meeting_name(meeting_id)] = take

    def name_of(self, meeting_id: str) -> str:
        """What a meeting's file is called in the folder, with its ending."""
        return meeting_name(meeting_id) + (LOCKED if self.home.locked else OPEN)

    @contextmanager
    def writing(self) -> Iterator[None]:
        """Hold the turn for a save. Raises ReadOnly where saving is refused."""
        with self.turn:
            if self.read_only:
                raise ReadOnly
            yield
