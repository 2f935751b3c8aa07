"""Minutes that a group has approved: nothing saves another text in their place."""

from __future__ import annotations

from data.model.addendum import only_adds_to
from data.model.meeting import Meeting, MeetingState
from data.storage.group_file import GroupFile
from data.storage.storage_problem import StorageProblem
from data.words.wording import phrase


class MinutesApproved(StorageProblem):
    """The group has approved these minutes. What comes later is added to them with its date."""

    def __init__(self) -> None:
        super().__init__(
            phrase("The group has approved these minutes, so they cannot be changed."),
            phrase("Nothing was changed."),
            phrase("You can add something to them, with its date."),
        )


def check_not_approved(file: GroupFile, meeting: Meeting) -> None:
    """Raises MinutesApproved where saving the meeting would change what was approved."""
    known = file.index.get(meeting.id)
    if known is None or known.state is not MeetingState.APPROVED:
        return
    if not only_adds_to(file.meetings.read(meeting.id), meeting):
        raise MinutesApproved
