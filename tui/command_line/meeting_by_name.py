"""The meeting that a task is about, as it was named on the command line."""

from __future__ import annotations

from contextlib import suppress
from datetime import date

from data.model.meeting import MeetingState
from data.storage.records import MeetingSummary
from data.words.problems import Problem
from data.words.wording import phrase


def meeting_named(
    meetings: tuple[MeetingSummary, ...], which: str, *, planned: bool = False
) -> MeetingSummary:
    """The meeting: "latest" of those begun, by its day, or by its id. Raises Problem.

    With `planned`, the latest may be one that has not begun.
    """
    if which == "latest":
        found = [m for m in meetings if planned or m.state is not MeetingState.PLANNED][-1:]
    else:
        found = [m for m in meetings if m.id == which] or _on_day(meetings, which)
    if not found:
        raise _no_meeting()
    if len(found) > 1:
        raise _several(found)
    return found[0]


def _on_day(meetings: tuple[MeetingSummary, ...], which: str) -> list[MeetingSummary]:
    with suppress(ValueError):
        day = date.fromisoformat(which)
        return [meeting for meeting in meetings if meeting.day == day]
    return []


def _no_meeting() -> Problem:
    return Problem(
        phrase("This group has no such meeting."),
        phrase("Nothing was changed."),
        phrase("Give the day of a meeting like this: {day}", day="2026-12-03"),
    )


def _several(found: list[MeetingSummary]) -> Problem:
    return Problem(
        phrase("There was more than one meeting on that day."),
        phrase("Nothing was changed."),
        phrase("Say which, by its id: {ids}", ids=", ".join(m.id for m in found)),
    )
