"""`fairsay minutes`: the minutes of a meeting, written to the terminal or to a file."""

from __future__ import annotations

import sys
from contextlib import suppress
from datetime import date
from pathlib import Path

from data.minutes.markdown import markdown
from data.minutes.of_meeting import minutes_of
from data.minutes.saving import save_as
from data.minutes.text import text
from data.model.meeting import Meeting, MeetingState
from data.problems import Problem
from data.storage.records import GroupRecords, MeetingSummary
from data.wording import Words, phrase
from tui.arguments import Arguments

_WRITERS = {"txt": text, "md": markdown}
_TO_TERMINAL = Path("-")


def write_minutes(arguments: Arguments, last_group: str, words: Words) -> None:
    """Do the task. `last_group` is the folder to use where none is named, or "".

    The group is only read, so it may be open in another window. Raises Problem; nothing was
    written then.
    """
    wanted = Words(words.language, words.plain or arguments.words == "plain")
    with GroupRecords.open(_folder(arguments, last_group), read_only=True) as records:
        meeting = _meeting(records, arguments.meeting)
        document = minutes_of(records.group, meeting, wanted)
    written = _WRITERS[arguments.format](document)
    if arguments.output is None or arguments.output == _TO_TERMINAL:
        # UTF-8 whatever the terminal says of itself: the text may be piped on.
        sys.stdout.buffer.write(written.encode("utf-8"))
        sys.stdout.flush()
        return
    save_as(written, arguments.output)
    sys.stdout.write(words("The minutes are saved here: {path}", path=arguments.output) + "\n")


def _folder(arguments: Arguments, last_group: str) -> Path:
    if arguments.group is not None:
        return arguments.group
    if last_group:
        return Path(last_group)
    raise Problem(
        phrase("It is not clear which group this is about."),
        phrase("Nothing was written."),
        phrase("Say where the group's folder is: {option}", option="--group DIR"),
    )


def _meeting(records: GroupRecords, which: str) -> Meeting:
    """The meeting that was asked for: "latest" (of those begun), its day, or its id."""
    meetings = records.meetings
    if which == "latest":
        found = [m for m in meetings if m.state is not MeetingState.PLANNED][-1:]
    else:
        found = [m for m in meetings if m.id == which] or _on_day(meetings, which)
    if not found:
        raise _no_meeting()
    if len(found) > 1:
        raise _several(found)
    return records.meeting(found[0].id)


def _on_day(meetings: tuple[MeetingSummary, ...], which: str) -> list[MeetingSummary]:
    with suppress(ValueError):
        day = date.fromisoformat(which)
        return [meeting for meeting in meetings if meeting.day == day]
    return []


def _no_meeting() -> Problem:
    return Problem(
        phrase("This group has no such meeting."),
        phrase("Nothing was written."),
        phrase("Give the day of a meeting like this: {day}", day="2026-12-03"),
    )


def _several(found: list[MeetingSummary]) -> Problem:
    return Problem(
        phrase("There was more than one meeting on that day."),
        phrase("Nothing was written."),
        phrase("Say which, by its id: {ids}", ids=", ".join(m.id for m in found)),
    )
