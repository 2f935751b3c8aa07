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
from data.storage.reading import stamp_of
from data.storage.texts import texts_in

MOST_REMEMBERED = 16 * 1024 * 1024
"""Letters of all meetings together that are kept between two searches; in memory only."""

Stamp = tuple[int, int, int]

Hits = dict[str, tuple[str, ...]]
"""By meeting id, the texts in which the words were found, in the order of the record."""


class Search:
    """Search over everything that people typed in meetings."""

    def __init__(self, files: OpenFiles) -> None:
        self._files = files
        self._known: dict[str, tuple[Stamp, str]] = {}

    def find(self, words: str) -> Hits:
        """Where the words stand, in small or capital letters, as one piece of text.

        A meeting that cannot be read is left out, and a notice says so. No words find nothing.
        """
        wanted = _folded(to_json(words.strip()))
        with self._files.turn:
            ids = sorted(self._files.home.meeting_ids()) if wanted else []
            self._known = {each: self._known[each] for each in ids if each in self._known}
            found = {meeting_id: self._texts_with(meeting_id, wanted) for meeting_id in ids}
        return {meeting_id: texts for meeting_id, texts in found.items() if texts}

    def _texts_with(self, meeting_id: str, wanted: str) -> tuple[str, ...]:
        stamp = self._stamp(meeting_id)
        known = self._known.get(meeting_id)
        if stamp and known and known[0] == stamp and _in_json(wanted) not in known[1]:
            return ()
        try:
            file = TableFile(self._files.home.file(meeting_name(meeting_id)))
            everything = _folded(_in_json(file.tables()))
            self._remember(meeting_id, stamp, everything)
            if _in_json(wanted) not in everything:  # most meetings need no closer look
                return ()
            typed = texts_in(meeting_in(file, meeting_id))
        except StorageProblem as problem:
            self._files.home.tell(problem.happened)
            return ()
        return tuple(text for text in typed if wanted in _folded(text))

    def _stamp(self, meeting_id: str) -> Stamp | None:
        """What changes with the meeting's file; None where there is no such file to look at."""
        folder = self._files.folder
        return stamp_of(folder / self._files.name_of(meeting_id)) if folder else None

    def _remember(self, meeting_id: str, stamp: Stamp | None, everything: str) -> None:
        """Keep what a file says, as long as there is room and the file stays as it is."""
        self._known.pop(meeting_id, None)
        room = MOST_REMEMBERED - sum(len(text) for _, text in self._known.values())
        if stamp and len(everything) <= room:
            self._known[meeting_id] = (stamp, everything)


def _in_json(words: object) -> str:
    """As JSON, without its outer marks. Quotes stand as they are typed."""
    return json_bytes(words).decode()[1:-1].replace('\\"', '"')


def _folded(text: str) -> str:
    return text.lower() if text.isascii() else letters_in(text).casefold()
