"""Back-ups made, and a person, a meeting and old meetings taken out for good."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from tests.fixtures.script import Command, Step, choose, fill, go_on
from tui.commands import BACK as BACK_ID

NAME = "Priya"
BACK = Command(BACK_ID)


def keep_safe() -> Iterator[Step]:
    """From home to the page for it."""
    yield choose("start.home", "more")
    yield choose("start.more", "safe")


def back_ups(stick: Path) -> Iterator[Step]:
    """One to the usual place; one to a stick that is plugged in only on the second try."""
    yield choose("safekeeping.menu", "backup")
    yield choose("safekeeping.backup", "look")
    yield choose("safekeeping.backup", "no")
    yield choose("safekeeping.menu", "backup")
    yield choose("safekeeping.backup", "usual")
    yield go_on("safekeeping.backed_up")
    yield choose("safekeeping.menu", "backup")
    yield choose("safekeeping.backup", "other")
    yield fill("safekeeping.place", place=str(stick / "not there"))
    yield fill("safekeeping.place", place=str(stick))
    yield go_on("safekeeping.backed_up")


def taken_out(meeting_id: str) -> Iterator[Step]:
    """Each kind is thought over once before it is done."""
    yield choose("safekeeping.menu", "erase")
    yield choose("safekeeping.erase", "person")
    yield fill("safekeeping.erase_name", name=" ")
    yield fill("safekeeping.erase_name", name=NAME)
    yield choose("safekeeping.confirm_erase", "no")
    yield fill("safekeeping.erase_name", name=NAME)
    yield from _yes()
    yield Step("safekeeping.erase_name", BACK)
    yield choose("safekeeping.erase", "meeting")
    yield choose("safekeeping.erase_meeting", meeting_id)
    yield from _yes()
    yield choose("safekeeping.erase_meeting", "none")
    yield choose("safekeeping.erase", "old")
    yield fill("safekeeping.erase_old", years="0")
    yield fill("safekeeping.erase_old", years="9")
    yield fill("safekeeping.erase_old", years="1")
    yield from _yes()
    yield Step("safekeeping.erase_old", BACK)
    yield choose("safekeeping.erase", "none")
    yield choose("safekeeping.menu", "back")


def _yes() -> Iterator[Step]:
    yield choose("safekeeping.confirm_erase", "yes")
    yield go_on("safekeeping.erased")


def brought_back(archive: Path, passphrase: str) -> Iterator[Step]:
    """A new laptop, and a back-up on a stick; its name and its passphrase are typed wrong at first."""
    yield choose("start.access", "done")
    yield choose("start.welcome", "back_up")
    yield fill("safekeeping.bring_back", file=str(archive.with_suffix(".zip")))
    yield fill("safekeeping.bring_back", file=str(archive))
    yield fill("safekeeping.bring_back_locked", passphrase="not the right words")
    yield fill("safekeeping.bring_back_locked", passphrase=passphrase)
