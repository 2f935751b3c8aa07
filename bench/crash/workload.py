"""The same work for our storage and for stock TinyDB: a meeting under way, one save after another.

Each save carries a number that grows. `found` opens what a crash left and tells the number of the
last save of each sort, so that it can be held against what had been acknowledged.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from random import Random
from typing import Protocol
from unittest.mock import patch

from tinydb import TinyDB, where

from data.model.group import Group
from data.model.meeting import Entry, EntryKind, Meeting
from data.storage import durable, keys, notices
from data.storage.records import GroupRecords

SORTS = ("note", "title", "note", "group", "draft")
"""What the saves change, in turn."""

KEPT = int(os.environ.get("NOTES_KEPT", "40"))
"""How many notes stay in the meeting; older ones make room, so that files shrink as well."""
MEETING = "0a1b2c3d4e5f"
SECRET = "kettle blue seven garden tram"
CODE = keys.new_recovery_code(Random(1))
keys.WORK[keys.PASSPHRASE] = keys.WORK[keys.RECOVERY]  # guessing need not be slow here
Found = dict[str, int]


class Damage(Exception):
    """The files can be opened, and what is in them does not hold together."""


class Workload(Protocol):
    """One way of keeping a group."""

    def prepare(self, folder: Path) -> None:
        """Make the files, with save number 0 of each sort."""

    def saving(self, folder: Path) -> AbstractContextManager[Callable[[str, int], None]]:
        """Open the files; gives what saves a number under a sort."""

    def found(self, folder: Path) -> Found:
        """The number last saved, by sort. Raises anything at all where that cannot be read."""


class Ours:
    """A group's records as the program keeps them."""

    def prepare(self, folder: Path) -> None:
        when = datetime(2026, 1, 1)
        with GroupRecords.create(folder, Group("group 0"), now=when, random=Random(1)) as records:
            records.save_meeting(Meeting(MEETING, date(2026, 1, 1), "title 0", entries=(_note(0),)))
            records.drafts.keep("page", {"field": "draft 0"})

    def saving(self, folder: Path) -> AbstractContextManager[Callable[[str, int], None]]:
        return _OurSaving(folder)

    def found(self, folder: Path) -> Found:
        with GroupRecords.open(folder, secret=SECRET) as records:
            meeting = records.meeting(MEETING)
            ended = notices.lock_off()  # a lock that was being taken off: that is said
            _must(
                all(said == ended for said in records.files.notices), "fell back to the copy before"
            )
            _must([m.title for m in records.meetings] == [meeting.title], "the list is wrong")
            notes = [_number(entry.text) for entry in meeting.entries]
            _must(notes == sorted(notes), "notes out of order")
            return {
                "note": notes[-1],
                "title": _number(meeting.title),
                "group": _number(records.group.name),
                "draft": _number(records.drafts.all()["page"]["field"]),
            }


class _OurSaving(AbstractContextManager[Callable[[str, int], None]]):
    def __init__(self, folder: Path) -> None:
        self._records = GroupRecords.open(folder, secret=SECRET)

    def __enter__(self) -> Callable[[str, int], None]:
        return self._save

    def __exit__(self, *error: object) -> None:
        self._records.close()

    def _save(self, sort: str, n: int) -> None:
        meeting = self._records.meeting(MEETING)
        if sort == "note":
            entries = (*meeting.entries, _note(n))[-KEPT:]
            self._records.save_meeting(replace(meeting, entries=entries))
        elif sort == "title":
            self._records.save_meeting(replace(meeting, title=f"title {n}"))
        elif sort == "group":
            self._records.save_group(replace(self._records.group, name=f"group {n}"))
        else:
            self._records.drafts.keep("page", {"field": f"draft {n}"})


class Locked(Ours):
    """Ours, with the lock taken off and put on again between saves."""

    def saving(self, folder: Path) -> AbstractContextManager[Callable[[str, int], None]]:
        return _LockedSaving(folder)


class _LockedSaving(_OurSaving):
    def _save(self, sort: str, n: int) -> None:
        super()._save(sort, n)
        if sort == "title" and self._records.passphrase.locked:
            self._records.passphrase.unlock()
        elif sort in ("title", "group"):
            self._records.passphrase.lock(SECRET, CODE)


class Stock:
    """The same in one file of TinyDB as it comes."""

    def prepare(self, folder: Path) -> None:
        folder.mkdir(parents=True)
        with TinyDB(folder / "group.json") as db:
            db.table("note").insert({"n": 0, "text": _text(0)})
            for sort in ("title", "group", "draft"):
                db.table(sort).insert({"n": 0})

    def saving(self, folder: Path) -> AbstractContextManager[Callable[[str, int], None]]:
        return _StockSaving(folder)

    def found(self, folder: Path) -> Found:
        with TinyDB(folder / "group.json") as db:
            notes = [d["n"] for d in db.table("note")]
            _must(notes == sorted(notes), "notes out of order")
            last = {s: db.table(s).all()[0]["n"] for s in ("title", "group", "draft")}
            return {"note": notes[-1], **last}


class _StockSaving(AbstractContextManager[Callable[[str, int], None]]):
    def __init__(self, folder: Path) -> None:
        self._db = TinyDB(folder / "group.json")

    def __enter__(self) -> Callable[[str, int], None]:
        return self._save

    def __exit__(self, *error: object) -> None:
        self._db.close()

    def _save(self, sort: str, n: int) -> None:
        if sort == "note":
            self._db.table("note").insert({"n": n, "text": _text(n)})
            old = [d.doc_id for d in self._db.table("note")][:-KEPT]
            self._db.table("note").remove(doc_ids=old)
        else:
            self._db.table(sort).update({"n": n}, where("n") < n)


class WithoutFlushing(Ours):
    """Ours with the flushes left out: what the harness has to find."""

    def saving(self, folder: Path) -> AbstractContextManager[Callable[[str, int], None]]:
        for name in ("flush", "flush_folder"):
            patch.object(durable, name, _no_flush).start()
        return super().saving(folder)


def _no_flush(what: object) -> None:
    """Leave it to the system, as careless programs do."""


WORKLOADS: dict[str, Workload] = {"ours": Ours(), "locked": Locked(), "stock": Stock()}
CONTROLS: dict[str, Workload] = {"ours-without-flushing": WithoutFlushing()}


def workload_of(kind: str) -> Workload:
    """A workload or a control by its name."""
    return {**WORKLOADS, **CONTROLS}[kind]


def steps(begin: int) -> Iterator[tuple[str, int]]:
    """Sorts and numbers of saves without end, from a number on."""
    n = begin
    while True:
        yield SORTS[n % len(SORTS)], n
        n += 1


def _note(n: int) -> Entry:
    return Entry(f"e{n}", "i1", EntryKind.NOTE, _text(n))


def _text(n: int) -> str:
    return f"note {n} " + "x" * (n * 7919 % 3000)


def _number(text: str) -> int:
    return int(text.split()[1])


def _must(holds: bool, why: str) -> None:
    if not holds:
        raise Damage(why)
