"""Saving, opening and searching a group, against stock TinyDB and SQLite, in one interleaved run.

    python bench/storage.py [MEETINGS ...]       (1, 12, 120 and 1200 unless told)

Each row: how long ours, ours locked and stock TinyDB take, as a multiple of SQLite's time in the
same run, with SQLite's median in milliseconds. SQLite is set to lose nothing either: write-ahead
log off (journal_mode=DELETE), synchronous=FULL. Rounds of the four take turns, so that a busy
moment of the machine hits all alike.

save: one more note in a meeting, durable on return. open: the group, its list of meetings, and one
meeting; what the passphrase takes is shown apart, for it takes its time on purpose. search: every
meeting for a word that stands in one.
"""

from __future__ import annotations

import random
import sqlite3
import statistics
import sys
import tempfile
import time
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Protocol

sys.path.insert(0, str(Path(__file__).parent.parent))

from tinydb import TinyDB

from data.model.agenda import AgendaItem, ItemKind
from data.model.group import Group, Person
from data.model.meeting import Entry, EntryKind, Meeting
from data.storage import keys
from data.storage.records import GroupRecords

ENTRIES = 150
FIND = "wheelbarrow"
SECRET = "five words for this bench"
WORDS = [
    "housing",
    "support",
    "outreach",
    "feedback",
    "safe",
    "space",
    "boundaries",
    "travel",
    "café",
    "naïve",
    "funding",
    "council",
    "group",
    "shelter",
    "agreed",
    "plan",
    "next",
    "library",
    "doctor",
    "charger",
    "morning",
]


def meeting_number(number: int) -> Meeting:
    """A meeting with as much in it as two hours give; about 35 kB of JSON."""
    chance = random.Random(number)
    agenda = tuple(AgendaItem(f"i{n}", f"Item {n}", ItemKind.DISCUSSION, 10) for n in range(10))
    entries = tuple(
        Entry(f"e{n}", f"i{n % 10}", chance.choice(list(EntryKind)), sentence(chance))
        for n in range(ENTRIES)
    )
    day = date(2026, 1, 1) + timedelta(days=30 * number)
    return Meeting(f"{number:012x}", day, f"Meeting {number}", agenda=agenda, entries=entries)


def sentence(chance: random.Random) -> str:
    return " ".join(chance.choice(WORDS) for _ in range(chance.randint(5, 35)))


def marked(meetings: int) -> list[Meeting]:
    """That many meetings; the word to find stands in the first."""
    made = [meeting_number(number) for number in range(meetings)]
    first = replace(made[0].entries[0], text=f"a {FIND} for the garden")
    return [made[0].with_entry(first), *made[1:]]


class Way(Protocol):
    """One way of keeping a group. Each method is timed as a whole."""

    def save(self, n: int) -> None: ...
    def open(self) -> None: ...
    def search(self) -> None: ...


class Ours:
    """Ours, plain or locked."""

    def __init__(self, folder: Path, meetings: list[Meeting], *, locked: bool) -> None:
        self._folder, self._secret = folder, SECRET if locked else None
        group = Group("Common Table", tuple(Person(f"p{n}", f"Person {n}") for n in range(12)))
        when, chance = datetime(2026, 1, 1), random.Random(1)
        self._records = GroupRecords.create(folder, group, now=when, random=chance)
        for meeting in meetings:
            self._records.save_meeting(meeting)
        if locked:
            self._records.passphrase.lock(SECRET, keys.new_recovery_code(chance))
        self._meeting = meetings[-1]

    def save(self, n: int) -> None:
        entry = Entry(f"n{n}", "i1", EntryKind.NOTE, f"note {n}")
        entries = (*self._meeting.entries[:ENTRIES], entry)
        self._records.save_meeting(replace(self._meeting, entries=entries))

    def open(self) -> None:
        with GroupRecords.open(self._folder, read_only=True, secret=self._secret) as records:
            assert records.meetings
            assert records.meeting(self._meeting.id).entries

    def search(self) -> None:
        assert len(self._records.search.find(FIND)) == 1


class Stock:
    """One file of TinyDB as it comes; a table for each meeting."""

    def __init__(self, folder: Path, meetings: list[Meeting]) -> None:
        folder.mkdir()
        self._path = folder / "group.json"
        self._db = TinyDB(self._path)
        tables = {
            meeting.id: {
                str(n): {"id": e.id, "text": e.text} for n, e in enumerate(meeting.entries)
            }
            for meeting in meetings
        }
        self._db.storage.write(tables)
        self._table = self._db.table(meetings[-1].id)

    def save(self, n: int) -> None:
        self._table.update({"text": f"note {n}"}, doc_ids=[1])

    def open(self) -> None:
        with TinyDB(self._path) as db:
            assert db.tables()
            assert db.table(self._table.name).all()

    def search(self) -> None:
        tables = self._db.storage.read() or {}
        hits = [t for t, d in tables.items() if any(FIND in e["text"].lower() for e in d.values())]
        assert len(hits) == 1


class Sqlite:
    """SQLite, set to be as careful: no write-ahead log, synchronous=FULL."""

    def __init__(self, folder: Path, meetings: list[Meeting]) -> None:
        folder.mkdir()
        self._path = folder / "group.sqlite"
        self._db = self._connect()
        self._db.execute("create table meeting (id text primary key, day text, title text)")
        self._db.execute("create table entry (meeting text, id text, kind text, text text)")
        self._db.execute("create index of_meeting on entry (meeting)")
        for m in meetings:
            self._db.execute("insert into meeting values (?, ?, ?)", (m.id, str(m.day), m.title))
            rows = [(m.id, e.id, str(e.kind), e.text) for e in m.entries]
            self._db.executemany("insert into entry values (?, ?, ?, ?)", rows)
        self._db.commit()
        self._last = meetings[-1].id

    def _connect(self) -> sqlite3.Connection:
        db = sqlite3.connect(self._path)
        db.execute("pragma journal_mode=delete")
        db.execute("pragma synchronous=full")
        return db

    def save(self, n: int) -> None:
        row = (self._last, f"n{n}", "note", f"note {n}")
        self._db.execute("insert into entry values (?, ?, ?, ?)", row)
        self._db.commit()

    def open(self) -> None:
        db = self._connect()
        assert db.execute("select * from meeting").fetchall()
        assert db.execute("select * from entry where meeting = ?", (self._last,)).fetchall()
        db.close()

    def search(self) -> None:
        query = "select distinct meeting from entry where text like ?"
        assert len(self._db.execute(query, (f"%{FIND}%",)).fetchall()) == 1


def timed(way: Way, what: str, n: int) -> float:
    """Milliseconds of one call."""
    begun = time.perf_counter()
    way.save(n) if what == "save" else getattr(way, what)()
    return (time.perf_counter() - begun) * 1000


def row(ways: dict[str, Way], what: str, rounds: int) -> str:
    """Medians of rounds that take turns, as multiples of SQLite's."""
    times: dict[str, list[float]] = {name: [] for name in ways}
    for n in range(rounds):
        for name, way in ways.items():
            times[name].append(timed(way, what, n))
    medians = {name: statistics.median(found) for name, found in times.items()}
    base = medians["SQLite"]
    shown = [f"{medians[name] / base:8.2f}x {medians[name]:8.2f} ms" for name in ways]
    return f"{what:8}" + " ".join(shown)


def compare(meetings: int) -> None:
    """Print the three rows for a group with that many meetings."""
    rounds = 40 if meetings <= 120 else 10
    made = marked(meetings)
    with tempfile.TemporaryDirectory(prefix="storage-") as base:
        ways: dict[str, Way] = {
            "SQLite": Sqlite(Path(base) / "sqlite", made),
            "ours": Ours(Path(base) / "ours", made, locked=False),
            "ours, locked": Ours(Path(base) / "locked", made, locked=True),
            "stock TinyDB": Stock(Path(base) / "stock", made),
        }
        print(f"\n{meetings} meetings, {rounds} rounds")
        print(" " * 8 + " ".join(f"{name:>21}" for name in ways))
        for what in ("save", "open", "search"):
            print(row(ways, what, rounds if what != "search" else max(3, rounds // 4)), flush=True)


def main(*sizes: str) -> None:
    """Compare at each size."""
    usual = dict(keys.WORK)
    keys.WORK[keys.PASSPHRASE] = (1, 64 << 10)
    for size in sizes or ("1", "12", "120", "1200"):
        compare(int(size))
    keys.WORK.update(usual)
    begun = time.perf_counter()
    keys.slots_for(b"m" * 32, SECRET, keys.new_recovery_code(random.Random(1)))
    print(f"\npassphrase and recovery code, once: {(time.perf_counter() - begun) * 1000:.0f} ms")


if __name__ == "__main__":
    main(*sys.argv[1:])
