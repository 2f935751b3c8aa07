"""Finding words in all meetings of a group."""

from __future__ import annotations

from data.comparing import letters_in
from data.storage.convert import to_json
from data.storage.file import TableFile
from data.storage.file_names import meeting_name
from data.storage.meeting_files import meeting_in
from data.storage.open_files import OpenFiles
from data.storage.plain_json import json_bytes
from data.storage.problems import StorageProblem
from data.storage.tables import Tables
from data.storage.texts import texts_in

Hits = dict[str, tuple[str, ...]]
"""By meeting id, the texts in which the words were found, in the order of the record."""


class Search:
    """Search over everything that people typed in meetings."""

    def __init__(self, files: OpenFiles) -> None:
        self._files = files

    def find(self, words: str) -> Hits:
        """Where the words stand, in small or capital letters, as one piece of text.

        A meeting that cannot be read is left out, and a notice says so. No words find nothing.
        """
        wanted = _folded(to_json(words.strip()))
        with self._files.turn:
            ids = sorted(self._files.home.meeting_ids()) if wanted else []
            found = {meeting_id: self._texts_with(meeting_id, wanted) for meeting_id in ids}
        return {meeting_id: texts for meeting_id, texts in found.items() if texts}

    def _texts_with(self, meeting_id: str, wanted: str) -> tuple[str, ...]:
        try:
            file = TableFile(self._files.home.file(meeting_name(meeting_id)))
            if not _may_hold(file.tables(), wanted):
                return ()
            typed = texts_in(meeting_in(file, meeting_id))
        except StorageProblem as problem:
            self._files.home.tell(problem.happened)
            return ()
        return tuple(text for text in typed if wanted in _folded(text))


def _may_hold(tables: Tables, wanted: str) -> bool:
    """Whether the words stand anywhere in the file: most meetings need no closer look."""
    return _in_json(wanted) in _folded(_in_json(tables))


def _in_json(words: object) -> str:
    """As JSON, without its outer marks. Quotes stand as they are typed."""
    return json_bytes(words).decode()[1:-1].replace('\\"', '"')


def _folded(text: str) -> str:
    return text.lower() if text.isascii() else letters_in(text).casefold()
