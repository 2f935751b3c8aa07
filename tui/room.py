"""What comes in from outside: time, chance, the group's records, the terminal. A test can hold it all."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from pathlib import Path
from random import Random, SystemRandom
from typing import TYPE_CHECKING

from data.frozen import frozen

if TYPE_CHECKING:  # storage is slow to load, and the first screen needs none
    from data.documents.document import Document
    from data.storage.records import GroupRecords


@dataclass
class ItemTimer:
    """How long the current item has run. Held in memory only, and stopped during a pause."""

    now: Callable[[], datetime]
    item_id: str = ""
    _since: datetime | None = None
    _before: timedelta = timedelta()
    _asked_at: int = 0

    def start(self, item_id: str) -> None:
        """Time an item from now on; an item that is timed already goes on as it is."""
        if item_id != self.item_id:
            self.item_id, self._before, self._asked_at = item_id, timedelta(), 0
            self._since = self.now()

    def pause(self) -> None:
        """Stop the time until `resume` is called."""
        self._before = self._elapsed()
        self._since = None

    def resume(self) -> None:
        """Go on with the time after a pause."""
        if self.item_id and self._since is None:
            self._since = self.now()

    def _elapsed(self) -> timedelta:
        return self._before + (self.now() - self._since if self._since else timedelta())

    @property
    def minutes(self) -> int:
        """Whole minutes that the item has run."""
        return int(self._elapsed().total_seconds() // 60)

    def is_up(self, planned: int) -> bool:
        """Whether the planned minutes are over and nobody has been asked about it yet."""
        return self.minutes >= planned and self._asked_at != planned

    def asked(self, planned: int) -> None:
        """Remember that the room was asked about this planned time, so as not to nag."""
        self._asked_at = planned


@dataclass(frozen=True)
class Room:
    """One group at one laptop.

    `recorders` names programs that may record the screen (script, tmux, ...), as found at start.
    `documents` is the folder that minutes are saved in. `write_sound` writes a document into an
    empty file, as sound to listen to; it raises a Problem or OSError.
    """

    records: GroupRecords
    now: Callable[[], datetime]
    documents: Path
    random: Random = field(default_factory=SystemRandom)
    recorders: tuple[str, ...] = ()
    write_sound: Callable[[Document, Path], None] = lambda document, file: None

    def __post_init__(self) -> None:
        """Make the timer, which is the one thing here that changes."""
        object.__setattr__(self, "timer", ItemTimer(self.now))

    timer: ItemTimer = field(init=False)

    @property
    def today(self) -> date:
        """Today's date."""
        return self.now().date()

    def new_id(self) -> str:
        """A fresh random id; it says nothing about order or time."""
        return f"{self.random.getrandbits(48):012x}"


@frozen
class Lobby:
    """Before there is a group: how to get one. All of them raise `data.words.problems.Problem`.

    `create_group` takes a name and makes the group's folder; `open_sample` makes the sample group;
    `bring_back` takes a back-up, and its passphrase where it is locked.
    """

    create_group: Callable[[str], Room]
    open_sample: Callable[[], Room]
    bring_back: Callable[[Path, str | None], Room]
