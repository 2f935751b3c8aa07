"""The list of a group's meetings, derived from their files and kept so that a group opens fast.

A row whose meeting is about to be saved is first kept as unsure. Should the program stop between
the two writes, the row is made again from the meeting's own file at the next start.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date

from data.frozen import frozen
from data.model.meeting import Meeting, MeetingState
from data.storage.convert import from_json, to_json
from data.storage.lines_in_names import name_on_one_line
from data.storage.shape import in_order, numbered
from data.storage.tables import Table


@frozen
class MeetingSummary:
    """What the list of meetings says of one."""

    id: str
    day: date
    title: str
    state: MeetingState


@frozen
class _Row:
    summary: MeetingSummary
    unsure: bool = False


def summary_of(meeting: Meeting) -> MeetingSummary:
    """What the list of meetings says of this one."""
    return MeetingSummary(meeting.id, meeting.day, meeting.title, meeting.state)


class MeetingIndex:
    """Summaries by meeting id, each sure or not."""

    def __init__(self, table: Table) -> None:
        """Read the index of a group's file. Raises NotThis."""
        rows = (from_json(_Row, document) for document in in_order(table))
        self._rows = {row.summary.id: _with_its_title_on_one_line(row) for row in rows}
        self.dropped: list[MeetingSummary] = []
        """Meetings taken out by `mend`, as they have no file and seem never to have had one."""

    def table(self) -> Table:
        """The index as it is kept in the group's file."""
        return numbered(to_json(self._rows[meeting_id]) for meeting_id in sorted(self._rows))

    @property
    def summaries(self) -> tuple[MeetingSummary, ...]:
        """All meetings, by day, then by title."""
        found = (row.summary for row in self._rows.values())
        return tuple(sorted(found, key=lambda s: (s.day, s.title, s.id)))

    def get(self, meeting_id: str) -> MeetingSummary | None:
        """What is known of a meeting."""
        row = self._rows.get(meeting_id)
        return row.summary if row else None

    def put(self, summary: MeetingSummary, *, unsure: bool) -> None:
        """Put a meeting in, in place of what was known of it."""
        self._rows[summary.id] = _Row(summary, unsure)

    @contextmanager
    def expecting(self, summary: MeetingSummary) -> Iterator[bool]:
        """Hold a summary as unsure until its meeting is saved inside; what was known if that fails.

        Gives whether the summary is news, so that the index has to be kept first.
        """
        known = self._rows.get(summary.id)
        news = known is None or known.summary != summary
        self.put(summary, unsure=news or (known is not None and known.unsure))
        with self._restoring(summary.id, known):
            yield news
            self.put(summary, unsure=False)

    @contextmanager
    def without(self, meeting_id: str) -> Iterator[None]:
        """Take a meeting out for good, unless what is done inside fails."""
        known = self._rows.pop(meeting_id, None)
        with self._restoring(meeting_id, known):
            yield

    @contextmanager
    def _restoring(self, meeting_id: str, known: _Row | None) -> Iterator[None]:
        try:
            yield
        except BaseException:
            self.drop(meeting_id)
            if known:
                self._rows[meeting_id] = replace(known, unsure=True)
            raise

    def drop(self, meeting_id: str) -> None:
        """Take a meeting out, if it is in."""
        self._rows.pop(meeting_id, None)

    def mend(
        self,
        ids: set[str],
        read: Callable[[str], MeetingSummary | None],
        *,
        all_rows: bool,
        known_before: Callable[[], set[str]] = set,
    ) -> None:
        """Make the rows agree with the files: those that are unsure or missing, or `all_rows`.

        `ids` are the meetings that have a file; `read` gives None for one that cannot be read,
        whose row then stays as it was. A row without a file stays, so that it is missed, if it is
        sure, or is of a meeting that was `known_before` the last save of the list.
        """
        without = [i for i, row in self._rows.items() if row.unsure and i not in ids]
        known = known_before() if without else set()
        for meeting_id in without:
            if meeting_id not in known:
                self.dropped.append(self._rows.pop(meeting_id).summary)
        for meeting_id in sorted(ids):
            row = self._rows.get(meeting_id)
            if row is None or row.unsure or all_rows:
                summary = read(meeting_id)
                if summary:
                    self.put(summary, unsure=False)


def _with_its_title_on_one_line(row: _Row) -> _Row:
    title = name_on_one_line(row.summary.title)
    return (
        row if title == row.summary.title else _Row(replace(row.summary, title=title), row.unsure)
    )
