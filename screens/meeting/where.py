"""Where a running meeting stands: its item, the time it has had, and what comes next."""

from __future__ import annotations

from data.model.agenda import AgendaItem
from data.model.meeting import Meeting, Stage
from data.words.wording import Words
from screens.meeting.running_meeting import Sitting, item_heading, minutes_said
from tui.pages.where import Where


def where_in(sitting: Sitting, words: Words) -> Where:
    """The meeting and the group; while there are items, the one that it is at."""
    meeting, group = sitting.meeting, sitting.room.records.group.name
    if meeting.stage is not Stage.ITEMS or not meeting.current:
        return Where(meeting=meeting.title, group=group)
    return Where(
        item=item_heading(meeting, meeting.item, words),
        time=time_said(sitting, meeting.item, words),
        after=next_title(meeting, words),
        meeting=meeting.title,
        group=group,
    )


def time_is_over(sitting: Sitting, item: AgendaItem) -> bool:
    """Whether an item has had the minutes that were planned for it."""
    return sitting.room.timer.item_id == item.id and sitting.room.timer.minutes >= item.minutes


def time_said(sitting: Sitting, item: AgendaItem, words: Words) -> str:
    """The minutes that an item has had, of those planned; those planned alone before it begins."""
    time = words.say(minutes_said(item.minutes))
    if sitting.room.timer.item_id != item.id:
        return time
    if time_is_over(sitting, item):
        return words("The time for this item is up: {time}.", time=time)
    return words("{gone} of {time}", gone=sitting.room.timer.minutes, time=time)


def next_title(meeting: Meeting, words: Words) -> str:
    """What comes after the item that the meeting is at."""
    after = meeting.next_item
    return after.title_in(plain=words.plain) if after else words("the close")
