"""Approving minutes with the group. From then on nothing in them changes; things are added, dated.

An approval by mistake can be taken back until the program is left.
"""

from __future__ import annotations

from dataclasses import replace

from data.documents.account import is_kept_out
from data.frozen import frozen
from data.model.agenda import AgendaItem, ItemKind, TellersChoice
from data.model.meeting import Meeting, MeetingState
from data.words.wording import Words, phrase
from screens.confirm import confirm
from tui.pages.page import Page, Sentence, Steps
from tui.pages.screen import Back, Next
from tui.room import Room


def approved(meeting: Meeting) -> Meeting:
    """The meeting, its minutes approved; what may not be in them is erased for good.

    Actions of an erased account stay in the group's list of actions.
    """
    left_out = {item.id for item in meeting.agenda if is_kept_out(item)}
    kept = tuple(entry for entry in meeting.entries if entry.item_id not in left_out)
    return replace(meeting, state=MeetingState.APPROVED, entries=kept)


@frozen
class ApproveMinutes:
    """One question to the group, after saying what it means."""

    room: Room
    meeting_id: str

    def page(self, words: Words) -> Page:
        """What approving does, and which tellers were not asked yet."""
        meeting = self.room.records.meeting(self.meeting_id)
        unasked = tuple(i.title_in(plain=words.plain) for i in meeting.agenda if _is_unasked(i))
        caption = words("Nobody asked the teller yet, so nothing of it will be kept")
        erased = words("Accounts that their tellers keep out of the minutes are erased.")
        any_account = any(item.kind is ItemKind.ACCOUNT for item in meeting.agenda)
        return Page(
            name=f"minutes.approve/{meeting.id}",
            heading=words("Approve the minutes"),
            blocks=(
                Sentence(words("Approve them when the group has heard them.")),
                *((Sentence(erased),) if any_account else ()),
                *((Steps(unasked, caption=caption),) if unasked else ()),
                Sentence(
                    words("After this nobody can change them. You can only add to them."),
                    strong=True,
                ),
                Sentence(words("You can take it back until you leave the program.")),
            ),
            question=confirm(
                words("Does the group approve the minutes?"),
                no=(words("Not yet, go back"), Back),
                yes=(words("Yes, the group approves them"), self._approve),
                short=words("Approve them?"),
            ),
            back="no",
        )

    def _approve(self) -> Next:
        records = self.room.records
        meeting = records.meeting(self.meeting_id)
        if meeting.state is MeetingState.CLOSED:
            self.room.approvals.before[meeting.id] = meeting
            records.save_meeting(approved(meeting))
            if records.meeting(meeting.id).entries != meeting.entries:
                records.erasing.drop_copies()
        return Back(phrase("The minutes are approved and saved."))


def _is_unasked(item: AgendaItem) -> bool:
    return item.kind is ItemKind.ACCOUNT and item.tellers_choice is TellersChoice.NOT_ASKED


def may_take_back(room: Room, meeting: Meeting) -> bool:
    """Whether this run of the program approved these minutes, and nothing was done to them since."""
    before = room.approvals.before.get(meeting.id)
    return before is not None and approved(before) == meeting


@frozen
class TakeBackApproval:
    """The approval was a mistake: the minutes are a draft again, as they were before."""

    room: Room
    meeting_id: str

    def page(self, words: Words) -> Page:
        """One question."""
        return Page(
            name=f"minutes.take_back/{self.meeting_id}",
            heading=words("Take the approval back"),
            blocks=(Sentence(words("The minutes are then a draft again, as they were before.")),),
            question=confirm(
                words("Was it a mistake to approve them?"),
                no=(words("No, they stay approved"), Back),
                yes=(words("Yes, make them a draft again"), self._take_back),
                short=words("Was it a mistake?"),
            ),
            back="no",
        )

    def _take_back(self) -> Next:
        records = self.room.records
        if may_take_back(self.room, records.meeting(self.meeting_id)):
            before = self.room.approvals.before.pop(self.meeting_id)
            records.save_meeting(before, approved_too=True)
        return Back(phrase("The minutes are a draft again."))
