"""What a person has typed and not yet sent, kept so that a flat battery costs a sentence at most."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress

from data.storage import notices
from data.storage.convert import NotThis, from_json, to_json
from data.storage.file import TableFile
from data.storage.file_names import DRAFTS
from data.storage.open_files import OpenFiles
from data.storage.problems import CannotRead, CannotWrite, Damaged, NewerThanUs, UnsafeFile
from data.storage.shape import in_order, numbered

Drafts = dict[str, dict[str, str]]
"""Text by field, by the name of its page."""


class DraftStore:
    """The drafts of a group. Never called for a secret page: what it keeps is on the disk."""

    def __init__(self, files: OpenFiles) -> None:
        self._files = files
        self._drafts: Drafts | None = None

    def all(self) -> Drafts:
        """All drafts, by page and by field."""
        with self._files.turn:
            return {page: dict(fields) for page, fields in self._known_drafts().items()}

    def keep(self, page_name: str, fields: Mapping[str, str]) -> None:
        """Keep what is typed on a page, in place of what was kept for it; durable on return."""
        with self._files.writing():
            self._save_drafts({**self._known_drafts(), page_name: dict(fields)})

    def drop(self, page_name: str) -> None:
        """Forget what was typed on a page, if anything was. No copy of it stays."""
        with self._files.writing():
            left = {p: f for p, f in self._known_drafts().items() if p != page_name}
            if left != self._known_drafts():
                self._save_drafts(left)

    def _known_drafts(self) -> Drafts:
        if self._drafts is None:
            self._drafts = self._read_drafts()
        return self._drafts

    def _read_drafts(self) -> Drafts:
        try:
            rows = in_order(TableFile(self._files.home.file(DRAFTS)).tables().get(DRAFTS, {}))
            return {from_json(str, r["page"]): from_json(dict[str, str], r["fields"]) for r in rows}
        except (Damaged, NewerThanUs, UnsafeFile, CannotRead, NotThis, KeyError):
            # typing lost must not keep a group shut
            self._files.home.tell(notices.typing_lost())
            if not self._files.read_only:
                with suppress(CannotWrite):
                    self._files.home.set_aside(DRAFTS)
            return {}

    def _save_drafts(self, drafts: Drafts) -> None:
        if drafts == self._drafts:
            return
        rows = [{"page": p, "fields": f} for p, f in drafts.items()]
        if rows:
            TableFile(self._files.home.file(DRAFTS)).put({DRAFTS: numbered(to_json(rows))})
        else:
            self._files.home.remove(DRAFTS)
        self._drafts = drafts
