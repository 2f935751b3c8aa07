"""Which screen belongs to where a meeting's records say it stands. A stopped program carries on here."""

from __future__ import annotations

from data.model.agenda import ItemKind
from data.model.meeting import Meeting, MeetingState, Stage
from screens.meeting.arriving import Guests, WhoIsHere
from screens.meeting.before_an_item import Break, ContentNote
from screens.meeting.close import Closed, Closing
from screens.meeting.item import ItemScreen
from screens.meeting.opening import ReadRules
from screens.meeting.running_meeting import Sitting
from screens.meeting.unfinished import offered_first
from screens.meeting.vote_item import interrupted_vote_screen
from tui.pages.screen import Screen
from tui.room import Room


def screen_for(room: Room, meeting_id: str) -> Screen:
    """The screen to start or carry on a meeting with; what was half typed there is offered first."""
    sitting = Sitting(room, meeting_id, screen_now)
    sitting.settle()
    return offered_first(sitting, screen_now(sitting))


def screen_now(sitting: Sitting) -> Screen:
    """The screen for where the meeting stands in its records."""
    meeting = sitting.meeting
    if meeting.state in {MeetingState.CLOSED, MeetingState.APPROVED}:
        return Closed(sitting)
    if interrupted := interrupted_vote_screen(sitting):
        return interrupted
    if meeting.state is MeetingState.PLANNED:
        return WhoIsHere(sitting)
    if meeting.stage is Stage.ARRIVING:
        return Guests(sitting)
    if meeting.stage is Stage.CLOSING:
        return Closing(sitting)
    if meeting.stage is Stage.OPENING:
        return ReadRules(sitting)
    return _at_item(sitting, meeting)


def _at_item(sitting: Sitting, meeting: Meeting) -> Screen:
    """An item's own opening where it has one and it was not gone through; then the item."""
    item = meeting.item
    if item.id not in meeting.entered:
        if item.kind is ItemKind.RULES and not meeting.rules_agreed:
            return ReadRules(sitting)
        if item.kind is ItemKind.BREAK:
            return Break(sitting)
        if item.content_note:
            return ContentNote(sitting)
    return ItemScreen(sitting, item.id)
