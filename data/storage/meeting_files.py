"""The files of a group's meetings, one each."""

from __future__ import annotations

from data.model.meeting import Meeting
from data.storage import notices
from data.storage.convert import NotThis
from data.storage.file import TableFile
from data.storage.file_names import is_meeting_id, meeting_name
from data.storage.home import Home
from data.storage.index import MeetingSummary, summary_of
from data.storage.mending import mended_meeting
from data.storage.problems import Damaged, NoSuchMeeting, StorageProblem
from data.storage.shape import from_tables, news, to_tables
from data.storage.tables import Tables

_MEETING = "meeting"
_KEPT_OPEN = 4


class MeetingFiles:
    """Reads and saves meetings. The last few stay in memory, unless others may be writing them."""

    def __init__(self, home: Home) -> None:
        self._home = home
        self._open: dict[str, tuple[TableFile, Meeting]] = {}

    def read(self, meeting_id: str) -> Meeting:
        """A meeting as it is in its file. Raises NoSuchMeeting, or another StorageProblem."""
        known = self._open.get(meeting_id)
        if known and not self._home.read_only:
            return known[1]
        if not is_meeting_id(meeting_id):
            raise NoSuchMeeting
        file = TableFile(self._home.file(meeting_name(meeting_id)))
        if file.empty:
            raise NoSuchMeeting
        meeting = meeting_in(file, meeting_id)
        if not self._home.read_only:
            file.accept()
        return self._remember(file, self._mended(file, meeting))

    def _mended(self, file: TableFile, meeting: Meeting) -> Meeting:
        """The meeting with its parts fitting together; said, and saved, where they did not."""
        mended = mended_meeting(meeting)
        if mended == meeting:
            return meeting
        self._home.tell(notices.mended_meeting(mended.title, mended.day))
        if not self._home.read_only:
            file.put(to_tables(_MEETING, mended))
        return mended

    def save(self, meeting: Meeting) -> None:
        """Save a meeting durably."""
        known = self._open.get(meeting.id)
        if known:
            file, before = known
            file.put(news(_MEETING, meeting, before, file.tables()))
        else:
            file = TableFile(self._home.file(meeting_name(meeting.id)))
            file.put(to_tables(_MEETING, meeting))
        self._remember(file, meeting)

    def remove(self, meeting_id: str) -> None:
        """Remove a meeting's file and every copy of it."""
        self._open.pop(meeting_id, None)
        self._home.remove(meeting_name(meeting_id))

    def summary(self, meeting_id: str) -> MeetingSummary | None:
        """The summary of a meeting, from its file; None, and a notice, where it cannot be read."""
        try:
            return summary_of(self.read(meeting_id))
        except StorageProblem as problem:
            self._home.tell(problem.happened)
            return None

    def _remember(self, file: TableFile, meeting: Meeting) -> Meeting:
        self._open.pop(meeting.id, None)
        self._open[meeting.id] = (file, meeting)
        for oldest in list(self._open)[:-_KEPT_OPEN]:
            del self._open[oldest]
        return meeting


def meeting_in(file: TableFile, meeting_id: str) -> Meeting:
    """The meeting that a file holds, or the copy before it. Raises Damaged."""

    def understood(tables: Tables) -> Meeting:
        meeting = from_tables(_MEETING, Meeting, tables)
        if meeting.id != meeting_id:
            raise NotThis("it is of another meeting")
        return meeting

    try:
        return file.sense(understood)
    except NotThis as why:
        raise Damaged(f"{meeting_id}.json", str(why)) from None
