"""How often each file of a locked group was saved, at least: an older one put back is noticed by it.

The group's file has the numbers of the meetings, as they were when it was last written; a meeting's
file has that of the group's when the meeting was saved. All are sealed. The group's file is written
first and the meeting's after it, so that a cut between the two leaves nothing older than is noted.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from data.frozen import frozen
from data.storage import notices
from data.storage.convert import NotThis, from_json, to_json
from data.storage.file_names import DRAFTS, GROUP
from data.storage.lines_in_names import name_on_one_line
from data.storage.shape import in_order, numbered
from data.storage.tables import Tables
from data.words.wording import Phrase

if TYPE_CHECKING:
    from data.storage.safe import SafeStorage

GENERATIONS = "generations"
"""The table that they are kept in, beside those of the record."""


@frozen
class _Row:
    """`key` is the id of the key that sealed the files: with another one, counting began anew."""

    file: str
    generation: int
    key: str


class Generations:
    """What is known of the files of one folder; nothing is, while `key` is "" (no lock).

    `group_now` gives the generation of the group's file on the disk. `unsaved`: a meeting was saved
    since the group's file was written.
    """

    def __init__(self, tell: Callable[[Phrase], None], group_now: Callable[[], int]) -> None:
        self.key = ""
        self.unsaved = False
        self._tell = tell
        self._group_now = group_now
        self._noted: dict[str, int] = {}

    def opened(self, name: str, storage: SafeStorage) -> None:
        """Note a file that was opened, and tell where it, or the group's file, is older than noted."""
        if not self.key or name == DRAFTS or not storage.generation:
            return
        rows = _rows(storage.read() or {}, self.key)
        if name == GROUP:
            self._noted, self.unsaved = {**rows, GROUP: storage.generation}, storage.recovered
            return
        self._compare(name, storage)
        if rows.get(GROUP, 0) > self._noted.get(GROUP, 0) and rows[GROUP] > self._group_now():
            self._tell(notices.older_group())

    def saved(self, name: str, generation: int) -> None:
        """Note a file that was saved."""
        self._noted[name] = generation
        self.unsaved = bool(self.key) and name != GROUP

    def forget(self, name: str) -> None:
        """A file is gone for good."""
        self._noted.pop(name, None)

    def kept_with(self, name: str) -> Tables:
        """What is sealed in a file together with its record."""
        if not self.key or name == DRAFTS:
            return {}
        others = sorted({*self._noted} - {GROUP}) if name == GROUP else [GROUP]
        rows = [_Row(each, self._noted.get(each, 0), self.key) for each in others]
        return {GENERATIONS: numbered(to_json(row) for row in rows)}

    def _compare(self, name: str, storage: SafeStorage) -> None:
        noted, found = self._noted.get(name, 0), storage.generation
        if found < noted - storage.recovered:  # one save earlier was said already
            self._tell(notices.older_meeting(_title(storage.read() or {})))
        elif found != noted:
            self.saved(name, found)


def _rows(tables: Tables, key: str) -> dict[str, int]:
    try:
        rows = [from_json(_Row, each) for each in in_order(tables.get(GENERATIONS, {}))]
    except NotThis:
        return {}
    return {row.file: row.generation for row in rows if row.key == key}


def _title(tables: Tables) -> str:
    return name_on_one_line(str(tables.get("meeting", {}).get("1", {}).get("title", "")))
