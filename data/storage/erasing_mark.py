"""What erasing needs of a group's files: a mark of what was begun, and older copies that must go."""

from __future__ import annotations

from data.storage.group_file import GroupFile
from data.storage.open_files import OpenFiles
from data.storage.plain_json import Json

_ERASING = "erasing"


class ErasingMark:
    """What erasing has begun and not ended, kept in the group's own file."""

    def __init__(self, files: OpenFiles, group_file: GroupFile) -> None:
        self._files = files
        self._group_file = group_file

    @property
    def unfinished(self) -> dict[str, Json]:
        """What erasing has begun and not ended, as it was marked; empty where nothing is."""
        with self._files.turn:
            rows = self._group_file.marks(_ERASING)
        return rows[0] if rows else {}

    def put(self, what: dict[str, Json]) -> None:
        """Keep what erasing is about to do, so that it is ended after a cut; empty once it has ended."""
        with self._files.writing():
            if what or self.unfinished:
                self._group_file.mark(_ERASING, [what] if what else [])

    def drop_copies(self) -> None:
        """Leave no older state of any file in the folder. Raises CannotWrite or DiskFull."""
        with self._files.writing():
            self._files.home.drop_copies()
