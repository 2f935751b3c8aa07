"""What comes in from outside: time, chance, the group's records, the terminal. A test can hold it all."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from pathlib import Path
from random import Random, SystemRandom
from typing import TYPE_CHECKING

from data.frozen import frozen
from tui.terminal.ownership import Ownership, ownership

if TYPE_CHECKING:  # storage is slow to load, and the first screen needs none
    from data.documents.document import Document
    from data.model.ask import Ask
    from data.model.meeting import Meeting
    from data.model.vote import Vote
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


@dataclass
class Held:
    """What of meetings could not be saved yet, such as on a full disk, by their ids.

    It is in memory only, until the next save of its meeting that works. `written_elsewhere` are the
    texts of it, and of what was typed, that were saved in a file of their own.
    """

    votes: dict[str, tuple[Vote, ...]] = field(default_factory=dict, repr=False)
    asks: dict[str, tuple[Ask, ...]] = field(default_factory=dict, repr=False)
    written_elsewhere: set[str] = field(default_factory=set, repr=False)

    @property
    def meetings(self) -> tuple[str, ...]:
        """The meetings that it belongs to."""
        return tuple(dict.fromkeys((*self.votes, *self.asks)))

    def added_to(self, meeting: Meeting) -> Meeting:
        """The meeting as it is to be saved."""
        for vote in self.votes.get(meeting.id, ()):
            meeting = meeting.with_vote(vote)
        new = (ask for ask in self.asks.get(meeting.id, ()) if ask not in meeting.asks)
        return replace(meeting, asks=(*meeting.asks, *new))

    def saved(self, meeting_id: str) -> None:
        """Forget what was saved."""
        self.votes.pop(meeting_id, None)
        self.asks.pop(meeting_id, None)


@dataclass
class Approvals:
    """Approvals of this run of the program, each with the minutes as they were before it.

    In memory only: an approval by mistake can be taken back until the program is left.
    """

    before: dict[str, Meeting] = field(default_factory=dict, repr=False)


@dataclass(frozen=True)
class Room:
    """One group at one laptop.

    `recorders` names programs that may record the screen (script, tmux, ...), as found at start.
    `documents` is the folder that minutes are saved in. `write_sound` writes a document into an
    empty file, as sound to listen to; it raises a Problem or OSError. `terminal` says, each time it
    is asked, whether the terminal is the program's own, so that something secret may be asked.
    `make_ready` makes, before that, whatever a voter's own settings would make on this computer.
    `open_folder` asks the computer to show a folder; None where it has no windows to show one in.
    """

    records: GroupRecords
    now: Callable[[], datetime]
    documents: Path
    random: Random = field(default_factory=SystemRandom)
    recorders: tuple[str, ...] = ()
    write_sound: Callable[[Document, Path], None] = lambda document, file: None
    terminal: Callable[[], Ownership] = ownership
    make_ready: Callable[[], None] = lambda: None
    open_folder: Callable[[Path], None] | None = None

    def __post_init__(self) -> None:
        """Make the timer, which is the one thing here that changes."""
        object.__setattr__(self, "timer", ItemTimer(self.now))

    timer: ItemTimer = field(init=False)
    held: Held = field(init=False, default_factory=Held)
    approvals: Approvals = field(init=False, default_factory=Approvals)

    def meeting(self, meeting_id: str) -> Meeting:
        """A meeting, with what of it could not be saved yet."""
        return self.held.added_to(self.records.meeting(meeting_id))

    def save_meeting(self, meeting: Meeting) -> None:
        """Save a meeting, and what of it could not be saved before; on the disk on return."""
        self.records.save_meeting(self.held.added_to(meeting))
        self.held.saved(meeting.id)

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
