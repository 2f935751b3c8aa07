"""Where the list of a group's meetings and the files in its folder do not agree."""

from __future__ import annotations

from data.storage.group_file import GroupFile
from data.storage.index import MeetingSummary
from data.storage.open_files import OpenFiles


class Mismatches:
    """Meetings in the list without a file, and files of meetings that are in no list."""

    def __init__(self, files: OpenFiles, group_file: GroupFile) -> None:
        self._files = files
        self._group_file = group_file

    @property
    def never_saved(self) -> tuple[MeetingSummary, ...]:
        """Meetings about to be saved for the first time when a program stopped; they have no file."""
        return tuple(self._group_file.index.dropped)

    @property
    def unlisted(self) -> tuple[str, ...]:
        """The ids of meetings that have a file and are in no list: damaged ones, or new to the folder.

        Raises CannotRead.
        """
        with self._files.turn:
            return tuple(sorted(self._files.home.meeting_ids() - self._listed))

    @property
    def all_ids(self) -> set[str]:
        """The ids of meetings that are in the list or have a file. Raises CannotRead."""
        with self._files.turn:
            return self._files.home.meeting_ids() | self._listed

    @property
    def _listed(self) -> set[str]:
        return {summary.id for summary in self._group_file.index.summaries}
